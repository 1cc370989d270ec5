import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AccountName, AccountQuery, AccountView, GrantView } from '#contracts/accounts/account.messages';
import type { Page } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import type { Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';

/** The condition that a scope (columns of its type and id) is one of this staff's, or a programme of one. */
export function staffScopes(actor: Actor, params: unknown[]): (type: string, id: string) => string {
  const institutions = params.push(actor.scopes(['staff'], 'institution'));
  const programs = params.push(actor.scopes(['staff'], 'program'));
  return (type, id) =>
    `((${type} = 'institution' AND ${id} = ANY($${institutions}::text[]))
      OR (${type} = 'program' AND (${id} = ANY($${programs}::text[]) OR ${id} IN (SELECT c.id::text FROM program_copy c WHERE c.institution_id = ANY($${institutions}::uuid[])))))`;
}

/** Which rows this actor may see; staff those in their scopes, or given and asked for in their scopes' name. */
interface Visible {
  /** of `account_grant g` */
  grants: string;
  /** of `firm_request r` */
  requests: string;
}
function visibleTo(actor: Actor, params: unknown[]): Visible {
  if (actor.everywhere) return { grants: 'true', requests: 'true' };
  const institutions = params.push(actor.scopes(['staff'], 'institution'));
  const programs = params.push(actor.scopes(['staff'], 'program'));
  const mine = staffScopes(actor, params);
  return {
    grants: `(${mine('g.scope_type', 'g.scope_id')} OR ${mine('g.given_by_scope_type', 'g.given_by_scope_id')}
    OR (g.scope_type = 'firm' AND EXISTS (SELECT 1 FROM participation_copy p WHERE p.firm_id::text = g.scope_id
        AND (p.institution_id = ANY($${institutions}::uuid[]) OR p.program_id = ANY($${programs}::uuid[])))))`,
    requests: mine('r.asked_by_scope_type', 'r.asked_by_scope_id'),
  };
}

const AWAITED = `FROM firm_request r WHERE r.account_id = a.id AND r.kind = 'invitation' AND r.state = 'waiting' AND`;
const VIEW = (visible: Visible): string => `
  a.id, a.version, a.email, a.display_name AS "displayName", a.language, a.state, a.person_id AS "personId",
  a.created_at AS "createdAt", a.last_sign_in_at AS "lastSignInAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'scopeType', g.scope_type, 'scopeId', g.scope_id, 'since', g.since) ORDER BY g.since, g.id)
            FROM account_grant g WHERE g.account_id = a.id AND ${visible.grants}), '[]') AS grants,
  coalesce((SELECT jsonb_agg(r.firm_id ORDER BY r.id) ${AWAITED} ${visible.requests}), '[]') AS "awaitedFirmIds"`;

@Injectable()
export class AccountQueries {
  constructor(private readonly source: DataSource) {}

  /** One statement, whatever the number of accounts; in the asker's transaction: two connections each would run dry a pool. */
  async list(query: AccountQuery, actor: Actor, manager: EntityManager): Promise<Page<AccountView>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1];
    const visible = visibleTo(actor, params);
    const where: string[] = [];
    const add = (condition: (n: number) => string, value: unknown) =>
      where.push(condition(params.push(value)));
    const held: string[] = [];
    if (query.role) held.push(`g.role = $${params.push(query.role)}`);
    if (query.scopeType) held.push(`g.scope_type = $${params.push(query.scopeType)}`);
    if (query.scopeId) held.push(`g.scope_id = $${params.push(query.scopeId.toLowerCase())}`);
    if (!actor.everywhere || held.length > 0) {
      const grant = `EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = a.id AND ${[visible.grants, ...held].join(' AND ')})`;
      where.push(held.length > 0 ? grant : `(${grant} OR EXISTS (SELECT 1 ${AWAITED} ${visible.requests}))`);
    }
    if (query.state) add((n) => `a.state = $${n}`, query.state);
    if (query.q)
      add((n) => `a.search_key LIKE '%' || $${n} || '%'`, fold(query.q).replace(/[\\%_]/g, '\\$&'));
    if (after)
      where.push(
        `(a.display_name, a.id) > ($${params.push(after[0])} COLLATE "tr-x-icu", $${params.push(after[1])}::uuid)`,
      );
    const rows = (await manager.query(
      `SELECT ${VIEW(visible)} FROM account a ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY a.display_name, a.id LIMIT $1`,
      params,
    )) as Row[];
    return toPage(rows.map(toView), limit, (row) => [row.displayName, row.id]);
  }

  /** The account with the grants that the actor may see; undefined if there is none or nothing of it is theirs to see. */
  async view(
    accountId: string,
    actor: Actor,
    manager: EntityManager = this.source.manager,
  ): Promise<AccountView | undefined> {
    const params: unknown[] = [accountId];
    const visible = visibleTo(actor, params);
    const [row] = (await manager.query(`SELECT ${VIEW(visible)} FROM account a WHERE a.id = $1`, params)) as (
      Row | undefined
    )[];
    if (!row || (!actor.everywhere && row.grants.length + row.awaitedFirmIds.length === 0)) return undefined;
    return toView(row);
  }

  async names(
    accountIds: readonly string[],
    manager: EntityManager,
  ): Promise<(AccountName & { email: string })[]> {
    return manager.query(
      'SELECT id AS "accountId", display_name AS name, email, language FROM account WHERE id = ANY($1::uuid[])',
      [accountIds],
    );
  }
}

type Row = Omit<AccountView, 'createdAt' | 'lastSignInAt'> & { createdAt: Date; lastSignInAt: Date | null };

const toView = (row: Row): AccountView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
  grants: row.grants.map((g: GrantView) => ({ ...g, since: new Date(g.since).toISOString() })),
});
