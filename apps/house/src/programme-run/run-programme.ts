import { resolve } from 'node:path';
import { Api } from './api.js';
import { readFigures, type Figure } from './figures.js';
import { clearQueue } from './imports.js';
import { glanceAtApplications, APPLICATION_FILES, readCallForms, readDecisionForm } from './raw/call-forms.js';
import { readCourseForms } from './raw/course-forms.js';
import { firstDayIn, headOf, readEvents } from './raw/event-forms.js';
import { inWords, RawFolder } from './raw/folder.js';
import { readDecisions, readProgrammeForms, readPublished } from './raw/programme-forms.js';
import { Run } from './run.js';
import * as calls from './steps/calls.js';
import * as events from './steps/events.js';
import * as firms from './steps/firms.js';
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
}

/**
 * Runs a whole programme from its raw files, through the HTTP API alone and as its people. Every request has a key that
 * follows from the folder, the step and the row: a run that was broken off can be started again and doubles nothing.
 *
 * @throws NeedsPersonError when a person must decide (a pair of the merge queue, a row that a service does not take)
 */
export async function runProgramme(options: ProgrammeRun): Promise<{ programId: string; indicators: Figure[] }> {
  const folder = new RawFolder(resolve(options.dataDir));
  const patience = options.waitMs ?? 60_000;
  const forms = await readProgrammeForms(folder);
  const courseForms = await readCourseForms(folder);
  const callForms = await readCallForms(folder);
  const eventRows = await readEvents(folder);
  const decision = await readDecisionForm(folder);
  const published = await readPublished(folder);
  const admin = new Api(options.baseUrl, patience);
  const run = new Run(folder, forms.tag.code.trim().toLocaleUpperCase('en'), options.baseUrl, patience, await readDecisions(folder, options.decisions), admin, options.progress);
  for (const problem of folder.problems) run.say(`Okunamayan hücre: ${inWords(problem)}`);

  await enterAsAdmin(admin, options.admin, options.password);
  await run.tell('Kurumlar ve program künyesi', async () => {
    await enterInstitutions(run, forms);
    await enterProgramme(run, forms);
  });
  const invited = await run.tell('Kişiler: davet, kabul, oturum', () => invitePeople(run, forms.people, options.password), (all) => `${all.length} kişi`);
  await run.tell('Göstergeler', () => enterIndicators(run, forms));
  await firms.importFirms(run);
  const held = await run.tell('Etkinlikler', () => events.enterEvents(run, eventRows), (all) => `${all.size}`);
  const courses = await run.tell('Eğitimler ve oturumları', () => training.enterCourses(run, courseForms), (all) => `${all.length}`);

  for (const step of await inOrderOfDays()) await step.work();
  await clearQueue(run);
  await training.enterFeedback(run, courseForms, courses);
  await settled(run);
  for (const course of courses) await training.certify(run, course);
  await run.tell('Olguların hepsi raporlamada', () => settled(run));
  return { programId: run.programId, indicators: await readFigures(run, published) };

  /** Lists are taken in by their days, as they came: who is who depends on who was known before. */
  async function inOrderOfDays() {
    const steps: { on: string; work: () => Promise<unknown> }[] = [];
    const add = (on: string | undefined, work: () => Promise<unknown>) => steps.push({ on: on ?? '9999', work });
    for (const row of callForms.calls) {
      const file = APPLICATION_FILES[row.kind as keyof typeof APPLICATION_FILES];
      const { first } = await glanceAtApplications(folder, file);
      let call: calls.EnteredCall;
      add((first ?? row.opensAt)?.slice(0, 10), async () => {
        call = await calls.enterCall(run, row, callForms);
        await calls.importApplications(run, call, held);
      });
      const decided = decision && (decision.call ?? row.code) === row.code && row.kind === 'firm-call' ? decision : undefined;
      if (decided)
        add(decided.decidedOn, async () => {
          await calls.importScores(run, call, forms.people, invited);
          await calls.decide(run, call, decided);
          // Ambassadors and data requests hang on the participations that follow from it.
          await run.tell('Karardan doğan katılımlar', () => settled(run));
        });
    }
    const list = async (file: string, column: readonly string[], work: () => Promise<unknown>) => {
      if (folder.has(file)) add(await firstDayIn(folder, file, column), work);
    };
    await list('ambassadors.xlsx', ['Başlangıç', 'Görevlendirme tarihi'], () => firms.importAmbassadors(run));
    await list('data-requests.csv', ['Talep tarihi'], () => firms.importDataRequests(run));
    await list('reports.csv', ['Tarih', 'Rapor tarihi'], () => firms.importReports(run, held, courses));
    await list('measures.xlsx', ['Fiyat tarihi', 'Tarih'], () => firms.importMeasures(run));
    await list('schools.csv', ['Tarih', 'Ziyaret tarihi'], () => training.importHeadCounts(run));
    for (const event of held.values()) {
      if (event.row.state === 'cancelled' || !event.row.attendance) continue;
      if (folder.has(event.row.attendance)) add(event.heldOn, () => events.importAttendance(run, event));
      else run.say(`${event.row.title}: ${event.row.attendance} yok`);
    }
    for (const file of folder.listsIn('outputs')) add((await headOf(folder, file, 'plan'))?.on, () => events.importPlans(run, file));
    const tables: { file: string; on?: string }[] = [];
    for (const file of folder.listsIn('synergy-tables')) tables.push({ file, on: (await headOf(folder, file, 'synergies'))?.on });
    // The list of resources has no days; it is on the tables when people sit down at them.
    if (folder.has('resources.xlsx')) add(tables.map((t) => t.on ?? '9999').sort()[0], () => firms.importResources(run));
    for (const { file, on } of tables) add(on, () => firms.importSynergies(run, file));
    for (const course of courses) add(course.issuedOn || undefined, () => training.importEnrolments(run, course));
    return steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }
}
