import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { letterCommands } from '#contracts/open-calls/letter.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { asciiLower, personNameKey } from '#contracts/core/text';
import { instantOf } from '#platform/clock/istanbul';
import { importList } from '../imports.js';
import {
  APPLICATION_FILES,
  glanceAtApplications,
  reviewersOf,
  tieBreakersOf,
  type CallForms,
  type CallRow,
  type DecisionForm,
} from '../raw/call-forms.js';
import type { ProgrammePerson } from '../raw/programme-forms.js';
import type { Run } from '../run.js';
import type { EnteredEvent } from './events.js';
import type { Invited } from './people.js';
import { given, sectorOf } from './programme.js';

const MINUTE = 60_000;

export interface EnteredCall {
  id: string;
  row: CallRow;
}

/** A call as it was announced: made, opened on its day, and (with applications in) closed after its deadline. */
export async function enterCall(run: Run, row: CallRow, forms: CallForms): Promise<EnteredCall> {
  const ofCall = <T extends { call: string | undefined }>(rows: readonly T[]) =>
    rows.filter((r) => (r.call ?? onlyOfKind(forms, row)) === row.code);
  const criteria = ofCall(forms.criteria);
  const staff = run.as('chamber-staff');
  const { id } = await staff.ask(
    callCommands.createCall,
    {
      programId: run.programId,
      code: row.code!,
      kind: row.kind as 'firm-call' | 'open-innovation',
      title: row.title!,
      summary: row.summary ?? row.title!,
      deadline: row.deadline!,
      sectors: ofCall(forms.quotas).map((q) => ({
        sector: sectorOf(run, q.sector)!,
        max: q.quota,
        ...given({ reserve: q.reserve }),
      })),
      criteria: criteria.map((c) => ({
        code: c.code!,
        title: c.name!,
        weight: c.weight!,
        maxPoints: c.maxScore ?? 100,
      })),
      threshold: row.threshold ?? '0',
      ...given({ reviewersPerApplication: row.reviewersPerApplication }),
      tieBreakers: tieBreakersOf(
        row.tieBreak,
        criteria.map((c) => c.code!),
      ),
      ...run.past(row.opensAt!),
    },
    run.key('call', row.code!),
  );
  await staff.ask(
    callCommands.openCall,
    { callId: id, ...run.past(row.opensAt!) },
    run.key('open call', row.code!),
  );
  return { id, row };
}

/** A line without a code belongs to the only call of its file. */
const onlyOfKind = (forms: CallForms, row: CallRow): string | undefined =>
  forms.calls.filter((c) => c.kind === row.kind).length === 1 ? row.code : undefined;

const stateOf = async (run: Run, call: EnteredCall) =>
  (await run.as('chamber-staff').ask(callCommands.readCall, { callId: call.id })).state;

/** Applications as their list has them; the call is closed then. */
export async function importApplications(
  run: Run,
  call: EnteredCall,
  events: ReadonlyMap<string, EnteredEvent>,
): Promise<void> {
  const file = APPLICATION_FILES[call.row.kind as keyof typeof APPLICATION_FILES];
  // A call that is closed already (in an earlier, broken-off run) has its applications.
  if (run.folder.has(file) && (await stateOf(run, call)) === 'open') {
    const { late, pitchEvents } = await glanceAtApplications(run.folder, file);
    const pitched = pitchEvents.flatMap((code) => {
      const event = events.get(code);
      return event ? [{ asWritten: code, eventId: event.id, on: event.heldOn }] : [];
    });
    await importList(run, {
      what: call.row.kind === 'firm-call' ? 'Başvurular' : 'Açık inovasyon başvuruları',
      file,
      command: applicationCommands.importApplications,
      request: {
        callId: call.id,
        ...(pitched.length ? { pitchEvents: pitched } : {}),
        ...run.past(call.row.deadline!),
      },
      by: run.as('chamber-staff'),
      mayBeRefused: late,
    });
  }
  const after = new Date(Date.parse(call.row.deadline!) + MINUTE);
  await run
    .as('chamber-staff')
    .ask(
      callCommands.closeCall,
      { callId: call.id, ...run.past(after) },
      run.key('close call', call.row.code!),
    );
}

/** The pool of reviewers and their score sheets. */
export async function importScores(
  run: Run,
  call: EnteredCall,
  people: readonly ProgrammePerson[],
  invited: readonly Invited[],
): Promise<void> {
  const file = 'scores.xlsx';
  if (!run.folder.has(file) || (await stateOf(run, call)) === 'decided') return;
  const accounts = new Map(invited.map((i) => [i.email, i.accountId]));
  const reviewers = (await reviewersOf(run.folder, file)).flatMap((asWritten) => {
    const person = people.find(
      (p) => p.email === asciiLower(asWritten) || personNameKey(p.name!) === personNameKey(asWritten),
    );
    const accountId = person && accounts.get(person.email!);
    return accountId ? [{ asWritten, accountId }] : [];
  });
  const staff = run.as('chamber-staff');
  for (const { accountId } of reviewers)
    await staff.ask(
      reviewCommands.addReviewer,
      { callId: call.id, accountId },
      run.key('reviewer', call.row.code!, accountId),
    );
  await importList(run, {
    what: 'Değerlendirme puanları',
    file,
    command: reviewCommands.importScores,
    request: {
      callId: call.id,
      sheet: 'Puanlar',
      reviewers,
      ...run.past(new Date(Date.parse(call.row.deadline!) + 2 * MINUTE)),
    },
    by: staff,
  });
}

/**
 * The board's decision: what the announced rules give, beside the list that the board had before it. The programme's lead
 * enters it and somebody else confirms it, as the house asks of everybody.
 */
export async function decide(run: Run, call: EnteredCall, decision: DecisionForm): Promise<void> {
  const lead = run.as('programme-lead');
  const other = [run.as('chamber-staff'), run.admin].find((person) => person !== lead);
  await run.tell(
    `Yönetim Kurulu kararı ${decision.number}`,
    async () => {
      const preview = await lead.ask(selectionCommands.previewSelection, { callId: call.id, limit: 500 });
      const differing = preview.items.filter(
        (item) =>
          item.number &&
          decision.results.has(item.number) &&
          decision.results.get(item.number) !== item.outcome,
      );
      for (const item of differing)
        run.say(
          `  DİKKAT: ${item.number} kurallara göre ${item.outcome} (puan ${item.score}), selection-decision.xlsx dosyasında ${decision.results.get(item.number!)}`,
        );
      const entry = await lead.ask(
        selectionCommands.enterDecision,
        {
          callId: call.id,
          decisionNo: decision.number,
          decidedOn: decision.decidedOn,
          attendees: Math.max(1, decision.attendees),
          sha256: preview.sha256,
          ...(preview.incomplete > 0
            ? { acceptIncomplete: true, reason: `${preview.incomplete} başvurunun değerlendirmesi eksik` }
            : {}),
          ...run.past(instantOf(decision.decidedOn, '12:00')),
        },
        run.key('enter decision', call.row.code!),
      );
      return other!.ask(
        selectionCommands.confirmDecision,
        { callId: call.id, entryId: entry.id },
        run.key('confirm decision', call.row.code!),
      );
    },
    (d) => `${d.selected} asil, ${d.reserve} yedek, ${d.rejected} ret`,
  );
  // The programme of the past told its firms itself.
  await lead.ask(
    letterCommands.releaseLetters,
    { callId: call.id, toldOn: decision.decidedOn, dryRun: false },
    run.key('told', call.row.code!),
  );
}
