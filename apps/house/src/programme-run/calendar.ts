import type { ProgrammeForms } from './raw/programme-forms.js';
import {
  APPLICATION_FILES,
  glanceAtApplications,
  type CallForms,
  type DecisionForm,
} from './raw/call-forms.js';
import { firstDayIn, headOf } from './raw/event-forms.js';
import type { Run } from './run.js';
import * as calls from './steps/calls.js';
import * as events from './steps/events.js';
import * as firms from './steps/firms.js';
import { enterParticipants } from './steps/participations.js';
import type { Invited } from './steps/people.js';
import { settled } from './steps/programme.js';
import * as training from './steps/training.js';

/** What stands before the first list is taken in. */
export interface Stage {
  forms: ProgrammeForms;
  callForms: CallForms;
  decision?: DecisionForm;
  invited: readonly Invited[];
  events: ReadonlyMap<string, events.EnteredEvent>;
  courses: readonly training.EnteredCourse[];
}

interface Step {
  /** Day of the programme. */
  on: string;
  work: () => Promise<unknown>;
}

const NEVER = '9999';

/** Everything that has a day, in the order of the days: who is who depends on who was known before. */
export async function inOrderOfDays(run: Run, stage: Stage): Promise<Step[]> {
  const steps = [
    ...(await stepsOfCalls(run, stage)),
    ...(await stepsOfFirms(run, stage)),
    ...(await stepsOfEvents(run, stage)),
    ...(await stepsOfSymbiosis(run)),
    ...stage.courses.map((course) =>
      step(course.issuedOn || undefined, () => training.importEnrolments(run, course)),
    ),
  ];
  return steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const step = (on: string | undefined, work: Step['work']): Step => ({ on: on ?? NEVER, work });

/** The decision that chose the firms, if the programme has a call. */
function decidedCall({ callForms, decision }: Stage): { code: string; decision: DecisionForm } | undefined {
  const firmCalls = callForms.calls.filter((row) => row.kind === 'firm-call');
  const row =
    firmCalls.find((one) => decision?.call === one.code) ?? (decision?.call ? undefined : firmCalls[0]);
  return decision && row ? { code: row.code!, decision } : undefined;
}

async function stepsOfCalls(run: Run, stage: Stage): Promise<Step[]> {
  const steps: Step[] = [];
  const decided = decidedCall(stage);
  for (const row of stage.callForms.calls) {
    const { first } = await glanceAtApplications(
      run.folder,
      APPLICATION_FILES[row.kind as keyof typeof APPLICATION_FILES],
    );
    let call: calls.EnteredCall;
    const applied = async () => {
      call = await calls.enterCall(run, row, stage.callForms);
      await calls.importApplications(run, call, stage.events);
    };
    steps.push(step((first ?? row.opensAt)?.slice(0, 10), applied));
    if (decided?.code !== row.code) continue;
    const chosen = async () => {
      await calls.importScores(run, call, stage.forms.people, stage.invited);
      await calls.decide(run, call, decided!.decision);
      // Ambassadors and data requests hang on the participations that follow from it.
      await run.tell('Karardan doğan katılımlar', () => settled(run));
    };
    steps.push(step(decided!.decision.decidedOn, chosen));
  }
  return steps;
}

/** Lists of what the selected firms do. They wait for the decision, whatever day a typing error gives them. */
async function stepsOfFirms(run: Run, stage: Stage): Promise<Step[]> {
  const decided = decidedCall(stage)?.decision.decidedOn;
  const lists: [string, string[], Step['work']][] = [
    ['ambassadors.xlsx', ['Başlangıç', 'Görevlendirme tarihi'], () => firms.importAmbassadors(run)],
    ['data-requests.csv', ['Talep tarihi'], () => firms.importDataRequests(run)],
    ['reports.csv', ['Tarih', 'Rapor tarihi'], () => firms.importReports(run, stage.events, stage.courses)],
    ['measures.xlsx', ['Fiyat tarihi', 'Tarih'], () => firms.importMeasures(run)],
  ];
  const steps: Step[] = [];
  for (const [file, column, work] of lists) {
    if (!run.folder.has(file)) continue;
    const first = await firstDayIn(run.folder, file, column);
    steps.push(step(first && decided && first < decided ? decided : first, work));
  }
  if (decided || steps.length === 0) return steps;
  const entered = async () => {
    await run.tell(
      'Katılan firmalar (çağrı yok)',
      () => enterParticipants(run, stage.forms.tag.startsOn),
      (n) => `${n}`,
    );
    await settled(run);
  };
  return [step('', entered), ...steps];
}

async function stepsOfEvents(run: Run, stage: Stage): Promise<Step[]> {
  const steps: Step[] = [];
  for (const event of stage.events.values()) {
    const { attendance, state, title } = event.row;
    if (state === 'cancelled' || !attendance) continue;
    if (run.folder.has(attendance)) steps.push(step(event.heldOn, () => events.importAttendance(run, event)));
    else run.say(`${title}: ${attendance} yok`);
  }
  for (const file of run.folder.listsIn('outputs'))
    steps.push(step((await headOf(run.folder, file, 'plan'))?.on, () => events.importPlans(run, file)));
  if (run.folder.has('schools.csv'))
    steps.push(
      step(await firstDayIn(run.folder, 'schools.csv', ['Tarih', 'Ziyaret tarihi']), () =>
        training.importHeadCounts(run),
      ),
    );
  return steps;
}

async function stepsOfSymbiosis(run: Run): Promise<Step[]> {
  const tables: Step[] = [];
  for (const file of run.folder.listsIn('synergy-tables'))
    tables.push(
      step((await headOf(run.folder, file, 'synergies'))?.on, () => firms.importSynergies(run, file)),
    );
  if (!run.folder.has('resources.xlsx')) return tables;
  // The list of resources has no days; it is on the tables when people sit down at them.
  const first = tables.map((t) => t.on).sort()[0];
  return [step(first, () => firms.importResources(run)), ...tables];
}
