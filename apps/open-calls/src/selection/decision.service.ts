import { Injectable } from '@nestjs/common';
import type {
  ConfirmDecision,
  Decided,
  DecisionEntry,
  EnterDecision,
} from '#contracts/open-calls/selection-decision.messages';
import { occurredAt } from '#platform/actor/backfill';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import { holdingFile } from '#platform/files/holding-file';
import type { Call } from '#platform/messaging/call';
import { instantOn } from '../applications/instant-on.js';
import { endDecided } from '../appeals/appeal-course.js';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import { inState, sayCall, staffCall } from '../calls/call.service.js';
import { keepDecision, lastDecision, saySelection, tellApplications } from './decision.store.js';
import { countsOf, incompleteIn } from './dossier.rules.js';
import { recordOf } from './record.js';
import { computeNow, type Selected } from './selection.input.js';
import { SelectionSigner } from './selection.signer.js';

interface Entry {
  id: string;
  decisionNo: string;
  decidedOn: string;
  at: Date;
  attendees: number;
  attendeeIds: string[];
  minutesFileId: string | null;
  reason: string | null;
  acceptIncomplete: boolean;
  sha256: string;
  enteredBy: string;
}

/** The board’s decision: one person enters it from the minutes, another confirms it, and then it is frozen. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly signer: SelectionSigner,
  ) {}

  enter(command: EnterDecision, call: Call): Promise<DecisionEntry> {
    const { callId, minutesFileId } = command;
    const keep = () =>
      this.work.run(call, async (tx) => {
        const of = await staffCall(tx, callId, call);
        inState(of, 'closed', 'decided');
        const at = decidedAt(command, of, call, tx);
        if (!minutesFileId && !command.backfillReason)
          throw new DomainError('DECISION_MINUTES', { pointer: '/minutesFileId' });
        const earlier = await lastDecision(tx, callId);
        if ((earlier || command.acceptIncomplete) && !command.reason)
          throw new DomainError('DECISION_REASON', { pointer: '/reason' });
        const selected = await computeNow(tx, of, tx.now);
        checkNobodyLate(selected);
        checkUnchanged(selected, command.sha256);
        checkComplete(selected, command.acceptIncomplete ?? false);
        return enterInto(tx, command, at);
      });
    if (!minutesFileId) return keep();
    const holder = { owner: 'open-calls', of: `decision:${callId}`, stagedBy: call.actor.id };
    return holdingFile(this.files, minutesFileId, holder, keep);
  }

  /** Another person compares with the minutes. What the rules give must still be what the board saw. */
  confirm(command: ConfirmDecision, call: Call): Promise<Decided> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      inState(of, 'closed', 'decided');
      const entry = await entryOf(tx, of.id);
      if (!entry || entry.id !== command.entryId) throw new DomainError('DECISION_NOT_ENTERED');
      if (entry.enteredBy === call.actor.id) throw new DomainError('DECISION_SAME_PERSON');
      const selected = await computeNow(tx, of, tx.now);
      checkNobodyLate(selected);
      checkUnchanged(selected, entry.sha256);
      checkComplete(selected, entry.acceptIncomplete);
      const decided = await this.freeze(tx, of, entry, selected);
      await tx.query('DELETE FROM decision_entry WHERE call_id = $1', [of.id]);
      return decided;
    });
  }

  private async freeze(tx: Tx, of: CallEntity, entry: Entry, selected: Selected): Promise<Decided> {
    const earlier = await lastDecision(tx, of.id);
    const id = earlier?.id ?? newId();
    const version = (earlier?.version ?? 0) + 1;
    const { decisionNo, decidedOn, attendees, reason, enteredBy, minutesFileId } = entry;
    const confirmedBy = tx.call.actor.id;
    const dossier = await this.signer.sign(
      selected,
      {
        selectionId: id,
        version,
        number: decisionNo,
        decidedOn,
        attendees,
        minutesSha256: minutesFileId ? (await this.files.meta(minutesFileId)).sha256 : null,
        reason,
        enteredBy,
        confirmedBy,
        recordedAt: tx.now.toISOString(),
      },
      await recordOf(tx, of.id, this.files),
    );
    const row = { ...entry, id, version, confirmedBy, shown: selected.shown };
    const lines = await keepDecision(tx, of.id, dossier, row);
    await tellApplications(tx, of, lines, entry.at, reason ?? undefined);
    await endDecided(tx, { id, version });
    Object.assign(of, { state: 'decided', decidedOn, version: of.version + 1 });
    await tx.manager.save(of);
    const { sha256 } = selected;
    sayCall(tx, 'decided', of, entry.at, {
      reason: reason ?? undefined,
      details: { decisionNo, sha256, selection: version, enteredBy },
    });
    saySelection(tx, of, { id, version, at: entry.at, decisionNo, lines });
    const { selected: chosen, reserve, rejected } = countsOf(selected.result.lines);
    return { id, version, sha256, selected: chosen, reserve, rejected };
  }
}

/** The lot’s seed is shown, and used, only when nobody may submit any more. */
function checkNobodyLate({ standIn, lateUntil }: Selected): void {
  if (standIn) throw new DomainError('SELECTION_LATE', { params: { until: lateUntil?.toISOString() ?? '' } });
}

function checkUnchanged(selected: Selected, sha256: string): void {
  if (sha256 !== selected.sha256) throw new DomainError('SELECTION_CHANGED', { pointer: '/sha256' });
}

function checkComplete(selected: Selected, accepted: boolean): void {
  const incomplete = incompleteIn(selected);
  if (incomplete > 0 && !accepted)
    throw new DomainError('SELECTION_INCOMPLETE', { params: { count: incomplete } });
}

/** A decision has a day. Today's is now; an earlier one is entered late, which needs the right. */
function decidedAt(command: EnterDecision, of: CallEntity, call: Call, tx: Tx): Date {
  const at = instantOn(command.decidedOn, tx.now, '/decidedOn');
  if (command.decidedOn < dayOf(of.deadline))
    throw new DomainError('DECISION_DATE', { pointer: '/decidedOn' });
  if (command.decidedOn === dayOf(tx.now)) return tx.now;
  return occurredAt(
    call,
    { occurredAt: at.toISOString(), backfillReason: command.backfillReason },
    placeOf(of),
    tx,
  );
}

/** Writes the entry down, in the place of one that waited. */
async function enterInto(tx: Tx, command: EnterDecision, at: Date): Promise<DecisionEntry> {
  const { callId, decisionNo, decidedOn, attendees, sha256 } = command;
  const entry: DecisionEntry = {
    id: newId(),
    callId,
    decisionNo,
    decidedOn,
    attendees,
    minutesFileId: command.minutesFileId ?? null,
    reason: command.reason ?? null,
    sha256,
    enteredBy: tx.call.actor.id,
    enteredAt: tx.now.toISOString(),
    own: true,
  };
  await tx.query('DELETE FROM decision_entry WHERE call_id = $1', [callId]);
  await tx.query(
    `INSERT INTO decision_entry (call_id, id, decision_no, decided_on, at, attendees, attendee_ids, minutes_file_id, reason, accept_incomplete,
                                 sha256, entered_by, entered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      callId,
      entry.id,
      decisionNo,
      decidedOn,
      at,
      attendees,
      JSON.stringify(command.attendeeIds ?? []),
      entry.minutesFileId,
      entry.reason,
      command.acceptIncomplete ?? false,
      sha256,
      entry.enteredBy,
      tx.now,
    ],
  );
  tx.audit('decision.entered', {
    noun: 'call',
    id: callId,
    reason: command.reason,
    details: { decisionNo, decidedOn, sha256, entry: entry.id },
  });
  return entry;
}

async function entryOf(tx: Tx, callId: string): Promise<Entry | undefined> {
  const rows = await tx.query<Entry>(
    `SELECT id, decision_no AS "decisionNo", decided_on AS "decidedOn", at, attendees, attendee_ids AS "attendeeIds",
            minutes_file_id AS "minutesFileId", reason, accept_incomplete AS "acceptIncomplete", sha256, entered_by AS "enteredBy"
     FROM decision_entry WHERE call_id = $1`,
    [callId],
  );
  return rows[0];
}
