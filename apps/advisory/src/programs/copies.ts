import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { facility, type FacilityState } from '#contracts/firm-registry/registry.facts';
import { knownToFirm, participation, type ParticipationState } from '#contracts/programs/program.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';

/** Small copies of what lists here must know of others: which firm takes part in what, and whose a plant is. */
@Injectable()
export class Copies {
  @OnFact(participation)
  async takeParticipation({ aggregate, programId, data }: Fact<ParticipationState>, tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO participation_copy (id, version, program_id, firm_id, sector, state, told) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, sector = excluded.sector, state = excluded.state,
         told = excluded.told
       WHERE participation_copy.version < excluded.version`,
      [aggregate.id, aggregate.version, programId, data.firmId, data.sector, data.state, knownToFirm(data)],
    );
  }

  @OnFact(facility)
  async takeFacility({ aggregate, data }: Fact<FacilityState>, tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO facility_copy (id, version, firm_id) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, firm_id = excluded.firm_id WHERE facility_copy.version < excluded.version`,
      [aggregate.id, aggregate.version, data.firmId],
    );
  }
}
