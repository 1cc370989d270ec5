import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type {
  PitchNews,
  RunningOrderTold,
  TellRunningOrder,
} from '#contracts/open-calls/innovation.messages';
import type { EventDetail } from '#contracts/workshops/event.commands';
import { Clock } from '#platform/clock/clock';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CallEntity } from '../calls/call.entity.js';
import { MessageReaches } from '../notices/message-reach.js';
import { sayNotices } from '../notices/notice.js';
import { PitchEvents } from './pitch-events.js';
import { untoldPitches, type Untold } from './pitch-news.js';

/** Every change of a running order is saved at once; its providers hear of it when staff say that it stands. */
@Injectable()
export class PitchNewsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly events: PitchEvents,
    private readonly reaches: MessageReaches,
  ) {}

  async tell(command: TellRunningOrder, call: Call): Promise<RunningOrderTold> {
    const { event, place } = await this.events.ofStaff(command.eventId, call);
    if (command.dryRun ?? true) return this.tried(command, event, call);
    return this.work.run(call, async (tx) => {
      await mustBeSeen(tx, command, event, 'FOR UPDATE');
      const untold = await untoldPitches(tx, event.id, tx.now);
      if (untold.length > 0) {
        await say(tx, event, untold);
        await keepTold(tx, event.id, untold);
        const count = (what: PitchNews['change']) => untold.filter(({ change }) => change === what).length;
        tx.audit('running-order.told', {
          noun: 'event',
          id: event.id,
          ...place,
          details: { planned: count('planned'), moved: count('moved'), removed: count('removed') },
        });
      }
      return { dryRun: false, ...named(untold), reach: null };
    });
  }

  /** Whom it would tell, and how they are reached; nothing is written down. */
  private async tried(command: TellRunningOrder, event: EventDetail, call: Call): Promise<RunningOrderTold> {
    await mustBeSeen(this.source, command, event);
    const untold = await untoldPitches(this.source, event.id, this.clock.now());
    const reach = untold.length > 0 ? await this.reaches.of(untold, call.requestId) : null;
    return { dryRun: true, ...named(untold), reach };
  }
}

interface Queryable {
  query(sql: string, params: unknown[]): Promise<unknown>;
}

/** The order is the one that staff see; and it has followed its event already, so that nobody is told a time of before. */
async function mustBeSeen(
  db: Queryable,
  { ifVersion }: TellRunningOrder,
  event: EventDetail,
  lock: 'FOR UPDATE' | '' = '',
): Promise<void> {
  const [day] = (await db.query(
    `SELECT version, event_starts_at AS "startsAt" FROM pitch_day WHERE event_id = $1 ${lock}`,
    [event.id],
  )) as { version: number; startsAt: Date }[];
  expectVersion(day?.version ?? 1, ifVersion);
  if (day && day.startsAt.getTime() !== Date.parse(event.startsAt))
    throw new DomainError('VERSION_CONFLICT', { params: { version: day.version } });
}

/** Two statements a call, whatever the number of pitches; a day has those of one call, as a rule. */
async function say(tx: Tx, event: EventDetail, untold: readonly Untold[]): Promise<void> {
  const { title, titleEn, place, link } = event;
  const calls = await tx.manager.findBy(CallEntity, {
    id: In([...new Set(untold.map((one) => one.callId))]),
  });
  for (const of of calls)
    await sayNotices(
      tx,
      of,
      untold
        .filter(({ callId }) => callId === of.id)
        .map(({ applicationId, firmId, change, before, after }) => ({
          kind: `pitch-${change}`,
          applicationId,
          firmId,
          detail: { pitch: { title, titleEn, where: place, link, before, after } },
        })),
    );
}

async function keepTold(tx: Tx, eventId: string, untold: readonly Untold[]): Promise<void> {
  await tx.query('DELETE FROM pitch_told WHERE event_id = $1 AND application_id = ANY($2::uuid[])', [
    eventId,
    untold.map(({ applicationId }) => applicationId),
  ]);
  await tx.query(
    `INSERT INTO pitch_told (event_id, application_id, place, starts_at, minutes)
     SELECT $1, "applicationId", place, "startsAt", minutes
     FROM jsonb_to_recordset($2::jsonb) AS x ("applicationId" uuid, place int, "startsAt" timestamptz, minutes int)`,
    [
      eventId,
      JSON.stringify(
        untold.flatMap(({ applicationId, after }) => (after ? [{ applicationId, ...after }] : [])),
      ),
    ],
  );
  await tx.query('UPDATE pitch_day SET told_at = $2 WHERE event_id = $1', [eventId, tx.now]);
}

const named = (untold: readonly Untold[]) => ({
  applications: untold.length,
  items: untold.map(({ callId: _, personId: __, ...news }): PitchNews => news),
});
