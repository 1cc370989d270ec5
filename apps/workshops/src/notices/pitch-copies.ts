import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { runningOrder, type RunningOrderState } from '#contracts/open-calls/open-calls.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';

/** Who pitches at an event: they see it, and are told when it is not as they know it. */
@Injectable()
export class PitchCopies {
  @OnFact(runningOrder)
  async take({ aggregate, data }: Fact<RunningOrderState>, tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO pitch_copy (event_id, version, pitches, firm_ids) VALUES ($1, $2, $3, $4)
       ON CONFLICT (event_id) DO UPDATE SET version = excluded.version, pitches = excluded.pitches, firm_ids = excluded.firm_ids
       WHERE pitch_copy.version < excluded.version`,
      [
        aggregate.id,
        aggregate.version,
        JSON.stringify(data.pitches),
        [...new Set(data.pitches.map(({ firmId }) => firmId))],
      ],
    );
  }
}
