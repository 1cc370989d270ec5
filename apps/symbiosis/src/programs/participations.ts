import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { knownToFirm, participation, type ParticipationState } from '#contracts/programs/program.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';

/** A small copy of who takes part in what, for what a firm's user may see and enter. */
@Injectable()
export class Participations {
  @OnFact(participation)
  async take({ aggregate, programId, data }: Fact<ParticipationState>, tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO participation_copy (id, version, program_id, firm_id, state) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state WHERE participation_copy.version < excluded.version`,
      [aggregate.id, aggregate.version, programId, data.firmId, knownToFirm(data)],
    );
  }
}
