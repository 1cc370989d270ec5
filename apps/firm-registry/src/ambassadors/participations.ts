import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { programCommands } from '#contracts/programs/program.commands';
import { participation, type ParticipationState } from '#contracts/programs/program.facts';
import type { Tx } from '#platform/database/unit-of-work';
import type { Call } from '#platform/messaging/call';
import { OnFact } from '#platform/messaging/on-fact';
import { RpcClient } from '#platform/messaging/rpc-client';

/** A firm in one of these takes or took part; who was only invited or stands in reserve names nobody. */
const TAKES_PART: readonly ParticipationState['state'][] = ['selected', 'active', 'ended'];

/** Which firms take part in which programme: a copy fed by facts, and the question behind it for what is newer. */
@Injectable()
export class Participations {
  constructor(private readonly rpc: RpcClient) {}

  @OnFact(participation)
  async keep(fact: Fact<ParticipationState>, tx: Tx): Promise<void> {
    if (!fact.programId) return;
    const { firmId, sector, state } = fact.data;
    await tx.query(
      `INSERT INTO participation_copy (id, version, institution_id, program_id, firm_id, sector, state) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, firm_id = excluded.firm_id, sector = excluded.sector, state = excluded.state
       WHERE participation_copy.version < excluded.version`,
      [fact.aggregate.id, fact.aggregate.version, fact.institutionId, fact.programId, firmId, sector, state],
    );
  }

  /** Ids of the firms that take part, as programs says now; `told`: of those that have been told so. */
  async firmsOf(programId: string, call: Call, told = false): Promise<string[]> {
    const firms: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.rpc.askAsService(
        programCommands.listParticipations,
        { programId, limit: 100, ...(cursor ? { cursor } : {}) },
        call.requestId,
      );
      const taking = page.items.filter((p) => {
        const state = told ? p.told : p.state;
        return state !== null && TAKES_PART.includes(state);
      });
      firms.push(...taking.map((p) => p.firmId));
      cursor = page.next;
    } while (cursor);
    return firms;
  }
}
