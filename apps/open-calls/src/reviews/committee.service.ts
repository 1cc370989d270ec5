import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import type {
  AgreedMarks,
  CommitteeMeeting,
  CommitteeMeetings,
  RecordMeeting,
} from '#contracts/open-calls/review-outcome.messages';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import { holdingFile } from '#platform/files/holding-file';
import type { Call } from '#platform/messaging/call';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { inState, staffCall } from '../calls/call.service.js';
import { scoreOfReview } from '../selection/score.rules.js';
import { newReview } from './assignment-writing.js';
import { refuseOwing } from './owed.js';
import { ReviewEntity } from './review.entity.js';
import { checkedScores } from './review.rules.js';

/** Meetings in which reviewers who differ too much agree on marks. */
@Injectable()
export class CommitteeService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
  ) {}

  async record(command: RecordMeeting, call: Call): Promise<Created> {
    const id = newId();
    const write = () => this.write(id, command, call);
    if (!command.fileId) return write();
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: command.callId }));
    if (!call.actor.can(['staff'], placeOf(of))) throw notFound();
    return holdingFile(
      this.files,
      command.fileId,
      { owner: 'open-calls', of: `call-staff:${of.id}`, stagedBy: call.actor.id },
      write,
    );
  }

  private write(id: string, command: RecordMeeting, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      inState(of, 'closed', 'decided');
      await refuseOwing(tx, of.id, call.actor);
      if (command.heldOn > dayOf(tx.now)) throw new DomainError('BACKFILL_FUTURE', { pointer: '/heldOn' });
      if (!command.minutes && !command.fileId) throw new DomainError('REQUIRED', { pointer: '/minutes' });
      await tx.query(
        `INSERT INTO committee_meeting (id, call_id, held_on, attendees, minutes, file_id, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          of.id,
          command.heldOn,
          command.attendees,
          command.minutes ?? null,
          command.fileId ?? null,
          tx.now,
        ],
      );
      for (const [i, item] of command.items.entries()) await settle(tx, of, id, item, i);
      tx.audit('committee-meeting.recorded', {
        noun: 'call',
        id: of.id,
        ...placeOf(of),
        details: { meetingId: id, applications: command.items.map((item) => item.applicationId) },
      });
      return { id, version: 1 };
    });
  }

  async list(callId: string, call: Call): Promise<CommitteeMeetings> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!call.actor.can(['staff'], placeOf(of))) throw notFound();
    const rows = (await this.source.query(
      `SELECT m.id, m.held_on AS "heldOn", m.attendees, m.minutes, m.file_id AS "fileId", m.recorded_at AS "recordedAt",
              (SELECT count(*) FROM review r WHERE r.meeting_id = m.id AND r.kind = 'committee') AS applications
       FROM committee_meeting m WHERE m.call_id = $1 ORDER BY m.id DESC LIMIT 100`,
      [callId],
    )) as (Omit<CommitteeMeeting, 'recordedAt'> & { recordedAt: Date })[];
    return { items: rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() })) };
  }
}

/** The agreed marks count from now on; the reviews stay on record, and whoever is still at it is let off. */
async function settle(
  tx: Tx,
  of: CallEntity,
  meetingId: string,
  item: AgreedMarks,
  i: number,
): Promise<void> {
  const settled = await tx.query(
    `WITH settled AS (
       UPDATE review_difference SET state = 'settled' WHERE application_id = $1 AND call_id = $2 RETURNING application_id)
     SELECT * FROM settled`,
    [item.applicationId, of.id],
  );
  if (settled.length === 0) throw new DomainError('NO_DIFFERENCE', { pointer: `/items/${i}/applicationId` });
  const marks = checkedAt(i, item, of);
  // Marks of an earlier meeting are replaced, so they are nobody's any more.
  await tx.query(
    `UPDATE review SET counts = false, version = version + 1,
       state = CASE WHEN state = 'submitted' AND kind <> 'committee' THEN state ELSE 'released' END,
       state_reason = CASE WHEN state = 'submitted' AND kind <> 'committee' THEN state_reason ELSE 'committee' END
     WHERE application_id = $1 AND (counts OR kind = 'committee') AND state IN ('assigned', 'reviewing', 'submitted')`,
    [item.applicationId],
  );
  await tx.manager.insert(ReviewEntity, {
    ...newReview(of.id, item.applicationId, null),
    kind: 'committee',
    state: 'submitted',
    ...marks,
    score: scoreOfReview(marks.scores, of.criteria),
    comment: item.comment ?? null,
    meetingId,
    submittedAt: tx.now,
  });
}

/** Faults point into this item of the request. */
function checkedAt(i: number, item: AgreedMarks, of: CallEntity): ReturnType<typeof checkedScores> {
  try {
    return checkedScores(item.scores, of.criteria, true);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const errors = (error.details.errors ?? []).map((e) => ({
      ...e,
      pointer: `/items/${i}${e.pointer ?? ''}`,
    }));
    throw new DomainError('SCORE_FAULTY', { ...errors[0], errors });
  }
}
