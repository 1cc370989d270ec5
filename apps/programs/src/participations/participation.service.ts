import { Injectable } from '@nestjs/common';
import type { Created, Page } from '#contracts/core/messages';
import type { Fact } from '#contracts/core/fact';
import {
  application,
  selection,
  type ApplicationState,
  type SelectionState,
} from '#contracts/open-calls/open-calls.facts';
import type { FirmParticipation, ListFirmParticipations } from '#contracts/programs/participation.commands';
import type {
  ChangeParticipation,
  DoneWithVersion,
  ListParticipations,
  Participation,
  StartParticipation,
} from '#contracts/programs/program.commands';
import { participation as participationFacts } from '#contracts/programs/program.facts';
import { occurredAt } from '#platform/actor/backfill';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { OnFact } from '#platform/messaging/on-fact';
import { ProgramQueries } from '../programs/program.queries.js';
import { ProgramService } from '../programs/program.service.js';
import { ParticipationEntity, participationState } from './participation.entity.js';
import { ParticipationQueries } from './participation.queries.js';
import { checkTransition, isOver, participationsOf } from './participation.rules.js';

@Injectable()
export class ParticipationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programs: ProgramService,
    private readonly programQueries: ProgramQueries,
    private readonly queries: ParticipationQueries,
  ) {}

  /** A programme without a call enters its firms by hand. */
  start(command: StartParticipation, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      const program = await this.programs.editable(tx, command.programId, call);
      if (command.sector && !program.sectors.some((s) => s.code === command.sector))
        throw new DomainError('SECTOR_UNKNOWN', { pointer: '/sector', params: { sector: command.sector } });
      const at = occurredAt(
        call,
        command,
        { institutionId: program.institutionId, programId: program.id },
        tx,
      );
      const participation: ParticipationEntity = {
        id: newId(),
        version: 1,
        programId: program.id,
        firmId: command.firmId,
        sector: command.sector ?? null,
        state: command.state ?? 'active',
        told: command.state ?? 'active',
        source: 'staff',
        callId: null,
        since: dayOf(at),
        until: null,
      };
      await tx.manager.insert(ParticipationEntity, participation).catch((error: unknown) => {
        if (isConstraintViolation(error, 'participation_firm'))
          throw new DomainError('PARTICIPATION_EXISTS', { pointer: '/firmId' });
        throw error;
      });
      say(tx, 'started', participation, program.institutionId, at);
      return { id: participation.id, version: 1 };
    });
  }

  change(command: ChangeParticipation, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const known = found(await tx.manager.findOneBy(ParticipationEntity, { id: command.participationId }));
      const program = await this.programs.editable(tx, known.programId, call);
      const participation = found(await tx.manager.findOneBy(ParticipationEntity, { id: known.id }));
      expectVersion(participation.version, command.ifVersion);
      checkTransition(participation.state, command.state);
      const at = occurredAt(
        call,
        command,
        { institutionId: program.institutionId, programId: program.id },
        tx,
      );
      participation.told = command.state;
      await move(tx, participation, command.state, program.institutionId, at, command.reason);
      return { done: true, version: participation.version };
    });
  }

  async list(query: ListParticipations, call: Call): Promise<Page<Participation>> {
    if (!(await this.programQueries.sees(query.programId, call.actor))) throw notFound();
    return this.queries.list(query, call.actor);
  }

  listOfFirm(query: ListFirmParticipations, call: Call): Promise<Page<FirmParticipation>> {
    return this.queries.ofFirm(query, call.actor);
  }

  /** The board has decided a firm call: its selection becomes participations; a re-selection ends or starts them. */
  @OnFact(selection)
  async takeSelection(fact: Fact<SelectionState>, tx: Tx): Promise<void> {
    if (fact.data.callKind !== 'firm-call' || fact.data.state !== 'decided' || !fact.programId) return;
    const { aggregate, institutionId, programId } = fact;
    if (!(await isNewer(tx, aggregate.id, aggregate.version))) return;
    const at = new Date(fact.occurredAt);
    const current = await tx.manager.findBy(ParticipationEntity, { programId, callId: fact.data.callId });
    const { wanted, dropped } = participationsOf(fact.data, current);
    for (const { firmId, sector, state } of wanted) {
      const known = await tx.manager.findOneBy(ParticipationEntity, { programId, firmId });
      if (known) {
        Object.assign(known, { sector, callId: fact.data.callId, source: 'selection' });
        await move(tx, known, state, institutionId, at);
        continue;
      }
      const participation: ParticipationEntity = {
        id: newId(),
        version: 1,
        programId,
        firmId,
        sector,
        state,
        told: null,
        source: 'selection',
        callId: fact.data.callId,
        since: dayOf(at),
        until: null,
      };
      await tx.manager.insert(ParticipationEntity, participation);
      say(tx, 'started', participation, institutionId, at);
    }
    for (const firmId of dropped)
      await move(
        tx,
        current.find((c) => c.firmId === firmId)!,
        'ended',
        institutionId,
        at,
      );
  }

  /** A firm learns what a selection made of it when its letter is released; one that gave its seat back knows that. */
  @OnFact(application)
  async takeTold(fact: Fact<ApplicationState>, tx: Tx): Promise<void> {
    const { firmId, callId, callKind } = fact.data;
    const name = fact.type.split('.')[3];
    if (callKind !== 'firm-call' || !firmId || (name !== 'told' && name !== 'withdrawn')) return;
    const programId = fact.programId!;
    const participation = await tx.manager.findOne(ParticipationEntity, {
      where: { programId, firmId, callId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!participation) return;
    const told = name === 'told' ? participation.state : participation.told && 'ended';
    if (told === participation.told) return;
    Object.assign(participation, { told, version: participation.version + 1 });
    await tx.manager.save(participation);
    // Whatever shows a firm the programme hears of it.
    say(
      tx,
      told && isOver(told) ? 'ended' : 'changed',
      participation,
      fact.institutionId,
      new Date(fact.occurredAt),
    );
  }
}

/** True once per version of a selection; older versions change nothing. */
async function isNewer(tx: Tx, id: string, version: number): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO selection_copy (id, version) VALUES ($1, $2)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version WHERE selection_copy.version < excluded.version RETURNING id`,
    [id, version],
  );
  return rows.length > 0;
}

async function move(
  tx: Tx,
  participation: ParticipationEntity,
  to: ParticipationEntity['state'],
  institutionId: string,
  at: Date,
  reason?: string,
): Promise<void> {
  Object.assign(participation, {
    state: to,
    until: isOver(to) ? dayOf(at) : null,
    version: participation.version + 1,
  });
  await tx.manager.save(participation);
  say(tx, isOver(to) ? 'ended' : 'changed', participation, institutionId, at, reason);
}

function say(
  tx: Tx,
  fact: 'started' | 'changed' | 'ended',
  participation: ParticipationEntity,
  institutionId: string,
  at: Date,
  reason?: string,
): void {
  const { id, version, programId } = participation;
  tx.fact(participationFacts, fact, {
    id,
    version,
    institutionId,
    programId,
    occurredAt: at,
    data: participationState(participation),
  });
  tx.audit(`participation.${fact}`, {
    noun: 'participation',
    id,
    institutionId,
    programId,
    reason,
    details: { state: participation.state },
  });
}
