import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  FirmRequest,
  FirmRequestDecision,
  FirmRequestQuery,
} from '#contracts/accounts/account.messages';
import type { Done, Page } from '#contracts/core/messages';
import type { Actor } from '#platform/actor/actor';
import { DEFAULT_PAGE } from '#platform/database/page';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { withoutKey, type Call } from '#platform/messaging/call';
import { AccountEntity } from '../accounts/account.entity.js';
import { saveAndSay } from '../accounts/account.facts.js';
import { staffScopes } from '../accounts/account.queries.js';
import { Links } from '../links/links.js';
import { refuseTokens } from '../sessions/session.service.js';
import { afterAsked, askedPage } from './asked-page.js';
import { FirmRequestEntity } from './firm-request.entity.js';
import { FirmUsers } from './firm-users.js';
import { RoleGiver } from './role-giver.js';

type Row = Omit<FirmRequest, 'askedAt' | 'decidedAt'> & { askedAt: Date; decidedAt: Date | null };

/** What a firm's users are asked: who else is one of them. */
@Injectable()
export class FirmRequestService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly users: FirmUsers,
    private readonly giver: RoleGiver,
    private readonly links: Links,
  ) {}

  list(query: FirmRequestQuery, call: Call): Promise<Page<FirmRequest>> {
    return this.work.run(withoutKey(call), async (tx) => {
      const limit = query.limit ?? DEFAULT_PAGE;
      const params: unknown[] = [limit + 1, query.state ?? 'waiting'];
      const where = ['r.state = $2', visible(call.actor, params)];
      where.push(...afterAsked(query.cursor, params));
      const rows = await tx.query<Row>(
        `SELECT r.id, r.kind, r.state, r.firm_id AS "firmId", r.account_id AS "accountId", a.display_name AS "displayName", a.email,
           r.asked_at AS "askedAt", r.decided_at AS "decidedAt"
         FROM firm_request r JOIN account a ON a.id = r.account_id WHERE ${where.join(' AND ')}
         ORDER BY r.asked_at DESC, r.id DESC LIMIT $1`,
        params,
      );
      return askedPage(tx, 'firm-request', rows, limit);
    });
  }

  /** How many people wait for the word of this actor's firms. */
  async waitingFor(actor: Actor): Promise<number> {
    const firms = actor.scopes(['firm'], 'firm');
    if (firms.length === 0) return 0;
    const [{ n }] = (await this.source.query(
      `SELECT count(*)::int AS n FROM firm_request WHERE state = 'waiting' AND firm_id = ANY($1::uuid[]) AND account_id::text <> $2`,
      [firms, actor.id],
    )) as { n: number }[];
    return n;
  }

  /** Said once: the same answer again changes nothing, another is refused. Nobody answers for themselves. */
  decide(command: FirmRequestDecision, call: Call): Promise<Done> {
    refuseTokens(call);
    return this.work.run(call, async (tx) => {
      await this.users.lock(tx);
      const request = found(
        await tx.manager.findOne(FirmRequestEntity, {
          where: { id: command.firmRequestId },
          lock: { mode: 'pessimistic_write' },
        }),
      );
      const mine = call.actor.scopes(['firm'], 'firm');
      const asked = mine.includes(request.firmId) && request.accountId !== call.actor.id;
      if (!call.actor.everywhere && !asked) throw notFound();
      if (request.state === command.decision) return { done: true };
      if (request.state !== 'waiting') throw new DomainError('REQUEST_DECIDED');
      await this.users.move(tx, request, command.decision, command.reason);
      if (command.decision === 'accepted' && request.kind === 'invitation')
        await this.welcome(tx, request, call.actor);
      return { done: true };
    });
  }

  /** The role holds from now on, as far as the one who said so may see; whoever has not come in yet is written to. */
  private async welcome(tx: Tx, request: FirmRequestEntity, by: Actor): Promise<void> {
    const { accountId, firmId, askedByScopeType: scopeType, askedByScopeId: scopeId } = request;
    const account = found(
      await tx.manager.findOne(AccountEntity, {
        where: { id: accountId },
        lock: { mode: 'pessimistic_write' },
      }),
    );
    const grant = { role: 'firm', scopeType: 'firm', scopeId: firmId } as const;
    const givenBy = { scopeType, scopeId };
    const added = await this.giver.confirmed(tx, account.id, { grant, givenBy }, by);
    if (added.length > 0)
      await saveAndSay(tx, account, 'grants-changed', {
        action: 'account.grants-added',
        details: { grants: added },
      });
    if (account.state === 'invited') await this.links.issue(tx, account, 'invitation');
  }
}

/** A firm's users see what they are asked, staff what was asked in their scopes' name. */
function visible(actor: Actor, params: unknown[]): string {
  if (actor.everywhere) return 'true';
  const firms = `(r.firm_id = ANY($${params.push(actor.scopes(['firm'], 'firm'))}::uuid[]) AND r.account_id::text <> $${params.push(actor.id)})`;
  return `(${firms} OR ${staffScopes(actor, params)('r.asked_by_scope_type', 'r.asked_by_scope_id')})`;
}
