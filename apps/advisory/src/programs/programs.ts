import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '#contracts/core/roles';
import { programCommands, type Participation, type ProgramPlace } from '#contracts/programs/program.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';

/** Who asks firms for data and advises them. Figures are shown by a narrower rule: see consultants/plant-data.ts. */
export const ADVISERS: readonly Role[] = ['staff', 'consultant'];
/** Who sees that a request, a report or a measure exists. */
export const READERS: readonly Role[] = ['staff', 'consultant', 'analyst'];

/** Where a record stands. */
export interface Place {
  institutionId: string;
  programId: string;
}

/** Whether the asker works in this programme. */
export const mayAdvise = (actor: Actor, place: Place): boolean => actor.can(ADVISERS, place);
/** A user of the firm itself; an admin is none. */
export const ofFirm = (actor: Actor, firmId: string | null): boolean =>
  firmId !== null && actor.scopes(['firm'], 'firm').includes(firmId);

/** A firm works with a programme from its selection on; what was done for it stays when it leaves. */
const WORKED_WITH: readonly Participation['state'][] = ['selected', 'active', 'withdrawn', 'ended'];
export const isAsked = (state: Participation['state']): boolean => state === 'selected' || state === 'active';

@Injectable()
export class Programs {
  constructor(
    private readonly rpc: RpcClient,
    private readonly source: DataSource,
  ) {}

  /** The programme's place as its owner knows it now; 404 for those who may not work there. */
  async toAdvise(programId: string, call: Call): Promise<ProgramPlace> {
    const place = await this.rpc.askAsService(programCommands.placeOfProgram, { programId }, call.requestId);
    if (!mayAdvise(call.actor, place)) throw notFound();
    return place;
  }

  /** All firms of a programme, asked from its owner: a selection decided a moment ago is in it already. */
  async firmsOf(programId: string, call: Call): Promise<Participation[]> {
    const all: Participation[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.rpc.askAsService(
        programCommands.listParticipations,
        { programId, limit: 100, cursor },
        call.requestId,
      );
      all.push(...page.items.filter((p) => WORKED_WITH.includes(p.state)));
      cursor = page.next;
    } while (cursor);
    return all;
  }

  /** Whether a firm takes or took part. */
  async takesPart(programId: string, firmId: string, call: Call): Promise<boolean> {
    const known = (await this.source.query(
      `SELECT 1 FROM participation_copy WHERE program_id = $1 AND firm_id = $2 AND state = ANY($3)`,
      [programId, firmId, WORKED_WITH],
    )) as unknown[];
    // The copy may be a moment behind; its owner is not.
    return known.length > 0 || (await this.firmsOf(programId, call)).some((p) => p.firmId === firmId);
  }

  /** Refuses (404) who has nothing to do with the programme: no reader's role there, no firm in it. */
  async refuseStrangers(programId: string, call: Call): Promise<void> {
    const { institutionId } = await this.rpc.askAsService(
      programCommands.placeOfProgram,
      { programId },
      call.requestId,
    );
    if (call.actor.can(READERS, { institutionId, programId })) return;
    const params: unknown[] = [programId];
    const mine = visibleTo(call.actor, ['firm'], { firm: 'firm_id' }, params);
    const rows = (await this.source.query(
      `SELECT 1 FROM participation_copy WHERE program_id = $1 AND told IS NOT NULL AND ${mine} LIMIT 1`,
      params,
    )) as unknown[];
    if (rows.length === 0) throw notFound();
  }
}
