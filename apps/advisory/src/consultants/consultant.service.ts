import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountCommands } from '#contracts/accounts/account.commands';
import { namedConsultant } from '#contracts/advisory/advisory.facts';
import type {
  EndNamedConsultant,
  ListFirmConsultants,
  ListNamedConsultants,
  NameConsultant,
  NamedConsultant,
} from '#contracts/advisory/advisory.messages';
import type { Created, Done, Page } from '#contracts/core/messages';
import { visibleTo } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { lockProgram } from '../programs/list-import.js';
import { Programs, type Place } from '../programs/programs.js';
import { NamedConsultantEntity } from './consultant.entity.js';

type Row = Omit<NamedConsultant, 'since' | 'name'> & { since: Date };

/** The consultant of a firm: named by staff, for one programme. */
@Injectable()
export class ConsultantService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly programs: Programs,
    private readonly rpc: RpcClient,
  ) {}

  async name({ programId, firmId, accountId }: NameConsultant, call: Call): Promise<Created> {
    const place = await this.programs.toAdvise(programId, call);
    if (!(await this.programs.takesPart(programId, firmId, call)))
      throw new DomainError('NOT_PARTICIPATING', { pointer: '/firmId' });
    await this.refuseOtherRoles(accountId, place, call);
    return this.work.run(call, async (tx) => {
      await lockProgram(tx, programId);
      const repository = tx.manager.getRepository(NamedConsultantEntity);
      const all = await repository.findBy({ programId, firmId, accountId });
      const known = all.find((c) => c.until === null);
      if (known) return { id: known.id, version: known.version };
      const { institutionId } = place;
      const named: NamedConsultantEntity = {
        id: newId(),
        version: 1,
        programId,
        institutionId,
        firmId,
        accountId,
        since: tx.now,
        until: null,
      };
      await tx.manager.insert(NamedConsultantEntity, named);
      say(tx, 'named', named);
      return { id: named.id, version: 1 };
    });
  }

  end({ namedConsultantId, reason }: EndNamedConsultant, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const named = found(
        await tx.manager.findOne(NamedConsultantEntity, {
          where: { id: namedConsultantId },
          lock: { mode: 'pessimistic_write' },
        }),
      );
      if (!call.actor.can(['staff'], named)) throw notFound();
      if (named.until) return { done: true };
      Object.assign(named, { until: tx.now, version: named.version + 1 });
      await tx.manager.save(named);
      say(tx, 'ended', named, reason);
      return { done: true };
    });
  }

  /** Those who advise now. Names are asked from accounts, whose audit says for what. */
  async list(query: ListNamedConsultants, call: Call): Promise<Page<NamedConsultant>> {
    await this.programs.refuseStrangers(query.programId, call);
    return this.listOf(query, call);
  }

  /** Those of one firm, in whichever programme the asker sees. */
  listOfFirm(query: ListFirmConsultants, call: Call): Promise<Page<NamedConsultant>> {
    return this.listOf(query, call);
  }

  private async listOf(query: Partial<ListNamedConsultants>, call: Call): Promise<Page<NamedConsultant>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1];
    const scope = { institution: 'c.institution_id', program: 'c.program_id' };
    const where = [
      'c.until IS NULL',
      `(${visibleTo(call.actor, ['staff'], scope, params)} OR ${visibleTo(call.actor, ['firm'], { firm: 'c.firm_id' }, params)}
        OR c.account_id::text = $${params.push(call.actor.id)})`,
    ];
    if (query.programId) where.push(`c.program_id = $${params.push(query.programId)}`);
    if (query.firmId) where.push(`c.firm_id = $${params.push(query.firmId)}`);
    if (after) where.push(`c.id > $${params.push(after[0])}::uuid`);
    const rows = (await this.source.query(
      `SELECT c.id, c.program_id AS "programId", c.firm_id AS "firmId", c.account_id AS "accountId", c.since
       FROM named_consultant c WHERE ${where.join(' AND ')} ORDER BY c.id LIMIT $1`,
      params,
    )) as Row[];
    const page = toPage(rows, limit, (row) => [row.id]);
    const names = await this.namesOf(page.items, call);
    return {
      ...page,
      items: page.items.map((row) => ({
        ...row,
        since: row.since.toISOString(),
        name: names.get(row.accountId) ?? null,
      })),
    };
  }

  private async namesOf(rows: readonly Row[], call: Call): Promise<Map<string, string>> {
    const accountIds = [...new Set(rows.map((r) => r.accountId))];
    if (accountIds.length === 0) return new Map();
    const request = { accountIds, purpose: 'named consultants of a programme' };
    const { items } = await this.rpc.askAsService(accountCommands.names, request, call.requestId);
    return new Map(items.map(({ accountId, name }) => [accountId, name]));
  }

  /** Asked in the name of whoever names: an account of which they may not know is none. */
  private async refuseOtherRoles(accountId: string, place: Place, call: Call): Promise<void> {
    const { grants } = await this.rpc
      .ask(accountCommands.getAccount, { accountId }, call)
      .catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'NOT_FOUND') return { grants: [] };
        throw error;
      });
    const scopes = [place.programId, place.institutionId];
    if (!grants.some((g) => g.role === 'consultant' && scopes.includes(g.scopeId)))
      throw new DomainError('NOT_A_CONSULTANT', { pointer: '/accountId' });
  }
}

function say(tx: Tx, fact: 'named' | 'ended', named: NamedConsultantEntity, reason?: string): void {
  const { id, version, institutionId, programId, firmId, accountId } = named;
  tx.fact(namedConsultant, fact, {
    id,
    version,
    institutionId,
    programId,
    data: { firmId, accountId, state: fact },
  });
  tx.audit(`named-consultant.${fact}`, {
    noun: 'named-consultant',
    id,
    institutionId,
    programId,
    reason,
    details: { firmId, accountId },
  });
}
