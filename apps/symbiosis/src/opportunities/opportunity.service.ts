import { Injectable } from '@nestjs/common';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { resolutionCommands, type ResolvedRow } from '#contracts/firm-registry/resolution.commands';
import type {
  AcceptMatch,
  DoneWithVersion,
  FirmNamed,
  MoveOpportunity,
  NoteOpportunity,
  OpportunityNoted,
} from '#contracts/symbiosis/symbiosis.messages';
import { occurredAt } from '#platform/actor/backfill';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { resolveWritten } from '#platform/imports/import-source';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { mayAdvise, Programs, type Place } from '../programs/programs.js';
import { ResourceEntity } from '../resources/resource.entity.js';
import { WasteCodes } from '../resources/waste-codes.js';
import { OpportunityEntity } from './opportunity.entity.js';
import {
  canonicalFirms,
  findKnown,
  identityOfLine,
  holdProgram,
  moveTo,
  noteAgain,
  noteNew,
  type Line,
} from './opportunity-book.js';
import { checkMove } from './opportunity.rules.js';

/** Giver and taker of a line, known to the registry. */
interface Parties {
  giver: { firmId: string; outcome: OpportunityNoted['giver'] };
  taker: { firmId: string; outcome: OpportunityNoted['taker'] };
}

@Injectable()
export class OpportunityService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programs: Programs,
    private readonly waste: WasteCodes,
    private readonly rpc: RpcClient,
  ) {}

  /** "A gives, B takes": one command at the table, the firms as people call them. */
  async note(command: NoteOpportunity, call: Call): Promise<OpportunityNoted> {
    const place = await this.programs.toAdvise(command.programId, call);
    const waste = await this.waste.check(command.wasteCode);
    const parties = await this.partiesOf(command, place, call);
    return this.work.run(call, async (tx) => {
      const at = occurredAt(call, command, place, tx);
      const line: Line = {
        programId: place.programId,
        institutionId: place.institutionId,
        giverFirmId: parties.giver.firmId,
        takerFirmId: parties.taker.firmId,
        kind: command.kind,
        resource: command.resource,
        wasteCode: waste?.code ?? null,
        tonnesPerYear: command.tonnesPerYear ?? null,
        source: command.source ?? 'synergy-table',
        table: command.table ?? null,
        note: command.note ?? null,
        at,
      };
      return this.write(tx, line, parties);
    });
  }

  /** A candidate that the adviser found good becomes an opportunity. */
  async acceptMatch(command: AcceptMatch, call: Call): Promise<OpportunityNoted> {
    const place = await this.programs.toAdvise(command.programId, call);
    return this.work.run(call, async (tx) => {
      const at = occurredAt(call, command, place, tx);
      const offer = await this.resource(tx, command.offerId, place, 'offer');
      const need = await this.resource(tx, command.needId, place, 'need');
      const line: Line = {
        programId: place.programId,
        institutionId: place.institutionId,
        giverFirmId: offer.firmId,
        takerFirmId: need.firmId,
        kind: offer.kind,
        resource: offer.name,
        wasteCode: offer.wasteCode,
        tonnesPerYear: offer.tonnesPerYear,
        source: 'matching',
        table: null,
        note: command.note ?? null,
        at,
        offerId: offer.id,
        needId: need.id,
      };
      return this.write(tx, line, {
        giver: { firmId: offer.firmId, outcome: null },
        taker: { firmId: need.firmId, outcome: null },
      });
    });
  }

  move(command: MoveOpportunity, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const opportunity = found(
        await tx.manager.findOne(OpportunityEntity, {
          where: { id: command.opportunityId },
          lock: { mode: 'pessimistic_write' },
        }),
      );
      if (!mayAdvise(call.actor, opportunity)) throw notFound();
      // Its way goes on at the one it turned out to be.
      if (opportunity.mergedInto)
        throw new DomainError('CONFLICT', { params: { opportunityId: opportunity.mergedInto } });
      checkMove(opportunity.state, command.to, command.reason);
      const at = occurredAt(
        call,
        command,
        { institutionId: opportunity.institutionId, programId: opportunity.programId },
        tx,
      );
      await moveTo(tx, opportunity, command.to, { at, reason: command.reason, note: command.note });
      return { done: true, version: opportunity.version };
    });
  }

  private async write(tx: Tx, line: Line, parties: Parties): Promise<OpportunityNoted> {
    await holdProgram(tx, line.programId);
    const firms = await canonicalFirms(tx, [line.giverFirmId, line.takerFirmId]);
    if (firms.get(line.giverFirmId) === firms.get(line.takerFirmId))
      throw new DomainError('SAME_FIRM', { pointer: '/taker' });
    const known = (await findKnown(tx, [line], firms)).get(identityOfLine(line, firms));
    if (known) await noteAgain(tx, known, line);
    const { id, version, giverFirmId, takerFirmId } = known ?? (await noteNew(tx, line, firms));
    return {
      id,
      version,
      known: known !== undefined,
      giverFirmId,
      takerFirmId,
      giver: parties.giver.outcome,
      taker: parties.taker.outcome,
    };
  }

  private async resource(
    tx: Tx,
    id: string,
    place: Place,
    direction: 'offer' | 'need',
  ): Promise<ResourceEntity> {
    const resource = found(await tx.manager.findOneBy(ResourceEntity, { id, programId: place.programId }));
    if (resource.direction !== direction || resource.state !== 'active')
      throw new DomainError('MATCH_SIDES', { pointer: direction === 'offer' ? '/offerId' : '/needId' });
    return resource;
  }

  /** Firms given by id are looked up, those given as written are resolved; a repeat of the command resolves to the same. */
  private async partiesOf(command: NoteOpportunity, place: Place, call: Call): Promise<Parties> {
    const given = { giver: command.giver, taker: command.taker };
    for (const [side, named] of Object.entries(given))
      if ((named.firmId === undefined) === (named.written === undefined))
        throw new DomainError('FIRM_OR_WRITTEN', { pointer: `/${side}` });
    const canonical = await this.canonicalOf([command.giver, command.taker], call);
    const resolved = await this.resolve(command, place, call);
    const party = (named: FirmNamed, row: number): Parties['giver'] => {
      if (named.firmId) return { firmId: canonical.get(named.firmId)!, outcome: null };
      const { firmId, firm } = resolved.get(row)!;
      return { firmId: firmId!, outcome: firm };
    };
    return { giver: party(command.giver, GIVER), taker: party(command.taker, TAKER) };
  }

  private async canonicalOf(named: FirmNamed[], call: Call): Promise<Map<string, string>> {
    const ids = named.flatMap((n) => n.firmId ?? []);
    if (ids.length === 0) return new Map();
    const { items } = await this.rpc.askAsService(firmCommands.canonicalFirms, { ids }, call.requestId);
    const canonical = new Map(items.map((i) => [i.id, i.canonicalId]));
    for (const id of ids)
      if (!canonical.has(id))
        throw new DomainError('REFERENCE_NOT_FOUND', {
          pointer: named[0].firmId === id ? '/giver/firmId' : '/taker/firmId',
        });
    return canonical;
  }

  private async resolve(
    command: NoteOpportunity,
    place: Place,
    call: Call,
  ): Promise<Map<number, ResolvedRow>> {
    const rows = [
      { row: GIVER, firm: command.giver.written },
      { row: TAKER, firm: command.taker.written },
    ].filter((r) => r.firm !== undefined);
    if (rows.length === 0) return new Map();
    const of = { parts: ['symbiosis', 'note'], ...place, source: command.table ?? 'Sinerji masası' };
    return resolveWritten(this.rpc, resolutionCommands.resolveRows, of, rows, call);
  }
}

const GIVER = 1;
const TAKER = 2;
