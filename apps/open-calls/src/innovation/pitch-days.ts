import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { event, type EventState } from '#contracts/workshops/workshops.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';

/** A running order follows its event: to another time as it is, and with it when it does not take place. */
@Injectable()
export class PitchDays {
  @OnFact(event)
  async takeEvent({ aggregate, data }: Fact<EventState>, tx: Tx): Promise<void> {
    const [day] = await tx.query<{ startsAt: Date }>(
      'SELECT event_starts_at AS "startsAt" FROM pitch_day WHERE event_id = $1 AND event_version < $2 FOR UPDATE',
      [aggregate.id, aggregate.version],
    );
    if (!day) return;
    const moved = day.startsAt.getTime() !== Date.parse(data.startsAt);
    // Workshops tells them that the event has moved, so what they were told of their pitch moves, too.
    for (const table of moved ? ['pitch_slot', 'pitch_told'] : [])
      await tx.query(
        `UPDATE ${table} SET starts_at = starts_at + ($2::timestamptz - $3::timestamptz) WHERE event_id = $1`,
        [aggregate.id, data.startsAt, day.startsAt],
      );
    // Whoever has the order open must see the new times before they save it.
    await tx.query(
      'UPDATE pitch_day SET event_version = $2, event_starts_at = $3, event_state = $4, version = version + $5 WHERE event_id = $1',
      [aggregate.id, aggregate.version, data.startsAt, data.state, moved ? 1 : 0],
    );
  }
}
