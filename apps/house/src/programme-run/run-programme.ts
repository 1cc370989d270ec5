import { resolve } from 'node:path';
import { Api } from './api.js';
import { inOrderOfDays } from './calendar.js';
import { readFigures, type Figure } from './figures.js';
import { clearQueue } from './imports.js';
import { readCallForms, readDecisionForm } from './raw/call-forms.js';
import { readCourseForms } from './raw/course-forms.js';
import { readEvents } from './raw/event-forms.js';
import { inWords, RawFolder } from './raw/folder.js';
import { readDecisions, readProgrammeForms, readPublished } from './raw/programme-forms.js';
import { Run } from './run.js';
import { enterEvents } from './steps/events.js';
import { importFirms } from './steps/firms.js';
import { enterAsAdmin, invitePeople } from './steps/people.js';
import { enterIndicators, enterInstitutions, enterProgramme, settled } from './steps/programme.js';
import * as training from './steps/training.js';

export interface ProgrammeRun {
  /** Where the gateway listens. */
  baseUrl: string;
  /** Folder of raw files (docs/raw-files.md). */
  dataDir: string;
  /** The administrator, with the one-time link while nobody has used it. */
  admin: { email: string; link?: string };
  /** Every account of the programme gets it. */
  password: string;
  /** Told what goes on, a line a step. */
  progress: (line: string) => void;
  /** Answers of the merge queue; default `decisions.csv` of the folder. */
  decisions?: string;
  /** How long to wait for a service that does not answer, or has not caught up. Default 60 s. */
  waitMs?: number;
  /** Breaks the run off; the next run of the same folder goes on from there. */
  signal?: AbortSignal;
}

/**
 * Runs a whole programme from its raw files, through the HTTP API alone and as its people. Every request has a key that
 * follows from the folder, the step and the row: a run that was broken off can be started again and doubles nothing.
 *
 * @throws NeedsPersonError when a person must decide (a pair of the merge queue, a row that a service does not take)
 */
export async function runProgramme(
  options: ProgrammeRun,
): Promise<{ programId: string; indicators: Figure[] }> {
  const folder = new RawFolder(resolve(options.dataDir));
  const patience = options.waitMs ?? 60_000;
  const forms = await readProgrammeForms(folder);
  const courseForms = await readCourseForms(folder);
  const callForms = await readCallForms(folder);
  const eventRows = await readEvents(folder);
  const decision = await readDecisionForm(folder);
  const published = await readPublished(folder);
  const admin = new Api(options.baseUrl, patience, options.signal);
  const run = new Run(
    folder,
    forms.tag.code.trim().toLocaleUpperCase('en'),
    options.baseUrl,
    patience,
    await readDecisions(folder, options.decisions),
    admin,
    options.progress,
    options.signal,
  );
  for (const problem of folder.problems) run.say(`Okunamayan hücre: ${inWords(problem)}`);

  await enterAsAdmin(admin, options.admin, options.password);
  await run.tell('Kurumlar ve program künyesi', async () => {
    await enterInstitutions(run, forms);
    await enterProgramme(run, forms);
  });
  const invited = await run.tell(
    'Kişiler: davet, kabul, oturum',
    () => invitePeople(run, forms.people, options.password),
    (all) => `${all.length} kişi`,
  );
  await run.tell('Göstergeler', () => enterIndicators(run, forms));
  await importFirms(run);
  const held = await run.tell(
    'Etkinlikler',
    () => enterEvents(run, eventRows),
    (all) => `${all.size}`,
  );
  const courses = await run.tell(
    'Eğitimler ve oturumları',
    () => training.enterCourses(run, courseForms),
    (all) => `${all.length}`,
  );

  const stage = { forms, callForms, decision, invited, events: held, courses };
  for (const step of await inOrderOfDays(run, stage)) await step.work();
  await clearQueue(run);
  await training.enterFeedback(run, courseForms, courses);
  await settled(run);
  for (const course of courses) await training.certify(run, course);
  await run.tell('Olguların hepsi raporlamada', () => settled(run));
  return { programId: run.programId, indicators: await readFigures(run, published) };
}
