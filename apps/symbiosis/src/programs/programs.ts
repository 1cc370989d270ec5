import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '#contracts/core/roles';
import { programCommands, type ProgramPlace } from '#contracts/programs/program.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';

/** Who holds the tables and follows the opportunities. */
export const ADVISERS: readonly Role[] = ['staff', 'consultant', 'adviser'];
/** Who sees what there is. */
export const READERS: readonly Role[] = [...ADVISERS, 'analyst'];

/** Where a record stands. */
export interface Place {
  institutionId: string;
  programId: string;
}

export const mayAdvise = (actor: Actor, place: Place): boolean => actor.can(ADVISERS, place);
export const ofFirm = (actor: Actor, firmId: string): boolean => actor.can(['firm'], { firmId });

@Injectable()
export class Programs {
  constructor(
    private readonly rpc: RpcClient,
    private readonly source: DataSource,
  ) {}

  /** The programme's place as its owner knows it now. */
  place(programId: string, call: Call): Promise<ProgramPlace> {
    return this.rpc.askAsService(programCommands.placeOfProgram, { programId }, call.requestId);
  }

  /** The same; 404 for those who may not work there. */
  async toAdvise(programId: string, call: Call): Promise<ProgramPlace> {
    const place = await this.place(programId, call);
    if (!mayAdvise(call.actor, place)) throw notFound();
    return place;
  }

  /** Whether a firm takes part now and knows it, as far as the facts have come. */
  async takesPart(programId: string, firmId: string): Promise<boolean> {
    const rows = (await this.source.query(
      `SELECT 1 FROM participation_copy WHERE program_id = $1 AND firm_id = $2 AND state IN ('selected', 'active')`,
      [programId, firmId],
    )) as unknown[];
    return rows.length > 0;
  }

  /** Refuses (404) who has nothing to do with the programme: no reader's role there, no firm in it. */
  async refuseStrangers(programId: string, call: Call): Promise<void> {
    const { institutionId } = await this.place(programId, call);
    if (call.actor.can(READERS, { institutionId, programId })) return;
    const params: unknown[] = [programId];
    const mine = visibleTo(call.actor, ['firm'], { firm: 'firm_id' }, params);
    const rows = (await this.source.query(
      `SELECT 1 FROM participation_copy WHERE program_id = $1 AND state IS NOT NULL AND ${mine} LIMIT 1`,
      params,
    )) as unknown[];
    if (rows.length === 0) throw notFound();
  }
}
