import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  AnsweredNeed,
  ApplicationInnovation,
  NameNeeds,
  PitchSlot,
} from '#contracts/open-calls/innovation.messages';
import { meetingEnd, type MeetingSide } from '#contracts/open-calls/meeting-end';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { lockedApplication } from '../applications/application.access.js';
import { ApplicationQueries } from '../applications/application.queries.js';
import { LIVE } from '../applications/application.rules.js';
import { placeOf } from '../calls/call.entity.js';
import { chosenNeeds, MOST_NEEDS } from './innovation.rules.js';

/** A transaction, or the database itself. */
interface Queryable {
  query(sql: string, params: unknown[]): Promise<unknown>;
}

/** Which needs an application answers, and when it is to be pitched. */
@Injectable()
export class AnsweredNeedsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly applications: ApplicationQueries,
  ) {}

  name(command: NameNeeds, call: Call): Promise<ApplicationInnovation> {
    return this.work.run(call, async (tx) => {
      const { application, of, side, known } = await lockedApplication(tx, command.applicationId, call.actor);
      if (of.kind !== 'open-innovation') throw new DomainError('NOT_OPEN_INNOVATION');
      const may = side === 'staff' ? LIVE.includes(application.state) : application.state === 'draft';
      if (!may) throw wrongState(known);
      const before = await needsOf(tx, application.id);
      const needIds = chosenNeeds(
        before.map(({ needId }) => needId),
        command.needIds,
        command.seen,
      );
      if (needIds.length > MOST_NEEDS) throw new DomainError('TOO_MANY_NEEDS', { pointer: '/needIds' });
      // What is named already may stay, even when the need was closed meanwhile.
      const added = needIds.filter((id) => !before.some((need) => need.needId === id));
      await mustBePublished(tx, added, of);
      await tx.query(
        'DELETE FROM application_need WHERE application_id = $1 AND NOT need_id = ANY($2::uuid[])',
        [application.id, needIds],
      );
      await tx.query(
        'INSERT INTO application_need (application_id, need_id) SELECT $1, id FROM unnest($2::uuid[]) AS given (id) ON CONFLICT DO NOTHING',
        [application.id, needIds],
      );
      if (added.length > 0 || before.length !== needIds.length)
        tx.audit('application.needs', {
          noun: 'application',
          id: application.id,
          ...placeOf(of),
          details: { needs: needIds.length },
        });
      return innovationOf(tx, application.id);
    });
  }

  async read(applicationId: string, call: Call): Promise<ApplicationInnovation> {
    found(await this.applications.callOfReadable(applicationId, call.actor));
    return innovationOf(this.source, applicationId);
  }
}

/** Names the first that is not: its place in the request. */
async function mustBePublished(tx: Tx, needIds: readonly string[], of: { id: string; programId: string }) {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM need WHERE id = ANY($1::uuid[]) AND state = 'published' AND program_id = $2 AND (call_id IS NULL OR call_id = $3)`,
    [needIds, of.programId, of.id],
  );
  if (needIds.some((id) => !rows.some((row) => row.id === id)))
    throw new DomainError('NEED_UNKNOWN', { pointer: '/needIds' });
}

async function needsOf(db: Queryable, applicationId: string): Promise<AnsweredNeed[]> {
  const rows = (await db.query(
    `SELECT n.id AS "needId", n.title, n.state, m.id AS "meetingId", m.state AS "meetingState", m.asked_by AS "askedBy",
            m.agreed_time IS NOT NULL AS agreed, (SELECT side FROM meeting_step WHERE meeting_id = m.id AND state = 'ended') AS "endedBy"
     FROM application_need an JOIN need n ON n.id = an.need_id
     LEFT JOIN LATERAL (
       SELECT id, state, asked_by, agreed_time FROM meeting WHERE need_id = n.id AND application_id = an.application_id ORDER BY id DESC LIMIT 1) m ON true
     WHERE an.application_id = $1 ORDER BY n.id LIMIT 20`,
    [applicationId],
  )) as (Omit<AnsweredNeed, 'meetingEnd'> & {
    askedBy: MeetingSide;
    agreed: boolean;
    endedBy: MeetingSide | null;
  })[];
  return rows.map(({ askedBy, agreed, endedBy, ...need }) => ({
    ...need,
    meetingEnd: endedBy && meetingEnd({ askedBy, agreed, endedBy }),
  }));
}

async function innovationOf(db: Queryable, applicationId: string): Promise<ApplicationInnovation> {
  const needs = await needsOf(db, applicationId);
  const pitches = (await db.query(
    `SELECT s.event_id AS "eventId", s.starts_at AS "startsAt", s.minutes, d.event_state = 'cancelled' AS cancelled
     FROM pitch_slot s JOIN pitch_day d ON d.event_id = s.event_id WHERE s.application_id = $1 ORDER BY s.starts_at LIMIT 20`,
    [applicationId],
  )) as (Omit<PitchSlot, 'startsAt'> & { startsAt: Date })[];
  return { needs, pitches: pitches.map((slot) => ({ ...slot, startsAt: slot.startsAt.toISOString() })) };
}
