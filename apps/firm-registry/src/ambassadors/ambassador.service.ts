import { Injectable } from '@nestjs/common';
import type { Created, Page } from '#contracts/core/messages';
import type {
  Ambassador,
  AmbassadorChanged,
  LeaveAsAmbassador,
  ListAmbassadors,
  NameAmbassador,
} from '#contracts/firm-registry/ambassador.commands';
import { ambassador as ambassadorFacts } from '#contracts/firm-registry/registry.facts';
import { programCommands, type ProgramPlace } from '#contracts/programs/program.commands';
import { dayOf, instantOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { noteLook } from '../people/person.service.js';
import { lockWhoIsWho } from '../resolution/registry-writer.js';
import { ResolutionService } from '../resolution/resolution.service.js';
import { AmbassadorEntity, ambassadorState } from './ambassador.entity.js';
import { AmbassadorQueries } from './ambassador.queries.js';
import { checkNaming, endOf, type Wanted } from './ambassador.rules.js';
import { Participations } from './participations.js';

export interface Naming extends Wanted {
  firmId: string;
  position: string | null;
}

@Injectable()
export class AmbassadorService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly queries: AmbassadorQueries,
    private readonly participations: Participations,
    private readonly resolution: ResolutionService,
  ) {}

  /** A participating firm's ambassador, named by staff or by the firm itself. */
  async name(command: NameAmbassador, call: Call): Promise<Created> {
    const program = await this.place(command.programId, call);
    // A firm that names somebody, or sees that staff did, must not learn from it that it was selected.
    const firms = await this.participations.firmsOf(command.programId, call, true);
    return this.work.run(call, async (tx) => {
      await lockWhoIsWho(tx);
      const firmId = await this.firmOf(tx, command, program, call);
      const taking = await canonicalFirms(tx, firms);
      if (!taking.has(firmId)) throw new DomainError('FIRM_NOT_IN_PROGRAM', { pointer: '/firmId' });
      const since = command.since ?? dayOf(tx.now);
      if (since < dayOf(tx.now) && !call.actor.can(['staff'], program))
        throw new DomainError('BACKFILL_FORBIDDEN', { pointer: '/since' });
      const personId = await this.personOf(tx, command, firmId, program);
      const ambassador = await this.add(tx, program, {
        firmId,
        personId,
        position: command.position ?? null,
        since,
        until: null,
        succeeds: command.succeeds ?? null,
      });
      return { id: ambassador.id, version: 1 };
    });
  }

  /** Writes one more ambassador of a firm (canonical id), and ends the one before. The rules may refuse. */
  async add(tx: Tx, program: ProgramPlace, naming: Naming): Promise<AmbassadorEntity> {
    const { institutionId, programId } = program;
    const known = await this.queries.ofFirm(tx, programId, naming.firmId);
    checkNaming(known, naming, program.ambassadorsPerFirm);
    const ambassador: AmbassadorEntity = {
      id: newId(),
      version: 1,
      institutionId,
      programId,
      ...naming,
      state: naming.until === null ? 'active' : 'left',
    };
    if (naming.succeeds !== null) {
      const before = found(await tx.manager.findOneBy(AmbassadorEntity, { id: naming.succeeds }));
      Object.assign(before, {
        state: 'succeeded',
        until: endOf(before, naming.since),
        version: before.version + 1,
      });
      await tx.manager.save(before);
      say(tx, 'succeeded', before, naming.since);
    }
    await tx.manager.insert(AmbassadorEntity, ambassador);
    say(tx, 'named', ambassador, ambassador.since);
    return ambassador;
  }

  leave(command: LeaveAsAmbassador, call: Call): Promise<AmbassadorChanged> {
    return this.work.run(call, async (tx) => {
      const ambassador = found(
        await tx.manager.findOne(AmbassadorEntity, {
          where: { id: command.ambassadorId },
          lock: { mode: 'pessimistic_write' },
        }),
      );
      if (!call.actor.can(['staff'], ambassador)) throw notFound();
      if (ambassador.state === 'left') return { done: true, version: ambassador.version };
      if (ambassador.state !== 'active') throw wrongState(ambassador.state);
      const until = command.until ?? dayOf(tx.now);
      if (until < ambassador.since) throw new DomainError('AMBASSADOR_DATES', { pointer: '/until' });
      Object.assign(ambassador, { state: 'left', until, version: ambassador.version + 1 });
      await tx.manager.save(ambassador);
      say(tx, 'changed', ambassador, until, command.reason);
      return { done: true, version: ambassador.version };
    });
  }

  /** Of a programme or of a firm: one of the two is named. */
  list(query: Partial<ListAmbassadors>, call: Call): Promise<Page<Ambassador>> {
    return this.work.run({ ...call, idempotencyKey: undefined }, async (tx) => {
      const page = await this.queries.list(tx, query, call.actor);
      noteLook(
        tx,
        page.items.filter((a) => a.personName !== null).map((a) => a.personId),
      );
      return page;
    });
  }

  /** Institution and parameters of the programme; 404 for whom it does not exist. */
  async place(programId: string, call: Call): Promise<ProgramPlace> {
    return this.rpc.askAsService(programCommands.placeOfProgram, { programId }, call.requestId);
  }

  /** The firm's canonical id, if the asker may name its ambassadors. */
  private async firmOf(tx: Tx, command: NameAmbassador, program: ProgramPlace, call: Call): Promise<string> {
    const group = await tx.query<{ id: string; canonicalId: string }>(
      `SELECT id, canonical_id AS "canonicalId" FROM firm WHERE canonical_id = (SELECT canonical_id FROM firm WHERE id = $1)`,
      [command.firmId],
    );
    if (call.actor.can(['staff'], program)) {
      if (group.length === 0) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/firmId' });
    } else if (!group.some(({ id }) => call.actor.can(['firm'], { firmId: id }))) throw notFound();
    return group[0].canonicalId;
  }

  private async personOf(
    tx: Tx,
    command: NameAmbassador,
    firmId: string,
    { institutionId, programId }: ProgramPlace,
  ): Promise<string> {
    if (command.personId) {
      const [person] = await tx.query<{ id: string }>(
        'SELECT canonical_id AS id FROM person WHERE id = $1 AND erased_at IS NULL',
        [command.personId],
      );
      if (!person) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/personId' });
      return person.id;
    }
    if (!command.name)
      throw new DomainError('VALIDATION', { errors: [{ code: 'REQUIRED', pointer: '/name' }] });
    const { name, email, phone } = command;
    const verdict = await this.resolution.personIn(
      tx,
      { name, email, phone },
      { firmId },
      { institutionId, programId, source: 'Firma elçisi' },
    );
    return verdict.canonicalId;
  }
}

/** What these ids turned out to be. */
export async function canonicalFirms(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    'SELECT DISTINCT canonical_id AS id FROM firm WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Set(rows.map((row) => row.id));
}

/** The day of the record is its business time; a day to come is said now. */
function say(
  tx: Tx,
  fact: 'named' | 'changed' | 'succeeded',
  ambassador: AmbassadorEntity,
  day: string,
  reason?: string,
): void {
  const { id, version, institutionId, programId } = ambassador;
  const at = instantOf(day, '00:00');
  tx.fact(ambassadorFacts, fact, {
    id,
    version,
    institutionId,
    programId,
    occurredAt: at < tx.now ? at : tx.now,
    data: ambassadorState(ambassador),
  });
  tx.audit(`ambassador.${fact}`, { noun: 'ambassador', id, institutionId, programId, reason });
}
