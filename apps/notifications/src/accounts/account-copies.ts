import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import {
  account,
  firmRequest,
  type AccountState,
  type FirmRequestState,
} from '#contracts/accounts/account.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';

/** Which accounts speak for a firm, and which people stand behind one: ids only. */
@Injectable()
export class AccountCopies {
  @OnFact(account)
  async take({ aggregate, data }: Fact<AccountState>, tx: Tx): Promise<void> {
    const scopes = (role: string, type: string) =>
      data.grants.filter((g) => g.role === role && g.scopeType === type).map((g) => g.scopeId);
    const people = [...(data.personId ? [data.personId] : []), ...scopes('participant', 'person')];
    await tx.query(
      `INSERT INTO account_copy (id, version, state, person_ids, firm_ids) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state, person_ids = excluded.person_ids, firm_ids = excluded.firm_ids
       WHERE account_copy.version < excluded.version`,
      [aggregate.id, aggregate.version, data.state, [...new Set(people)], scopes('firm', 'firm')],
    );
  }

  /** Records that turned out to be one firm: whose users see which of them (docs/decisions/0019). */
  @OnFact(firmRequest)
  async takeReach({ aggregate, data }: Fact<FirmRequestState>, tx: Tx): Promise<void> {
    if (data.kind !== 'merge') return;
    await tx.query(
      `INSERT INTO firm_reach (id, version, account_id, firm_id, state) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state WHERE firm_reach.version < excluded.version`,
      [aggregate.id, aggregate.version, data.accountId, data.firmId, data.state],
    );
  }

  /** Accounts of the users of a firm that may sign in. */
  async ofFirm(db: Queryable, firmId: string): Promise<string[]> {
    return (await this.ofFirms(db, [firmId])).get(firmId) ?? [];
  }

  /** Accounts of a person of the registry. */
  async ofPerson(tx: Tx, personId: string): Promise<string[]> {
    return (await this.ofPeople(tx, [personId])).get(personId) ?? [];
  }

  /** The same for many firms, by firm; one statement. A firm without one is left out. */
  ofFirms(db: Queryable, firmIds: readonly string[]): Promise<Map<string, string[]>> {
    return grouped(db, OF_FIRM, firmIds);
  }

  /** The same for many people, by person; one statement. */
  ofPeople(tx: Tx, personIds: readonly string[]): Promise<Map<string, string[]>> {
    return grouped(tx, OF_PERSON, personIds);
  }
}

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

const OF_PERSON = `SELECT id FROM account_copy WHERE person_ids @> ARRAY[q.id] AND state = 'active'`;
/** Those with the role over this very record, and those whom a merge lets see it. */
const OF_FIRM = `
  SELECT id FROM account_copy WHERE firm_ids @> ARRAY[q.id] AND state = 'active'
  UNION
  SELECT a.id FROM firm_reach r JOIN account_copy a ON a.id = r.account_id
  WHERE r.firm_id = q.id AND r.state = 'accepted' AND a.state = 'active'`;

async function grouped(
  db: Queryable,
  accounts: typeof OF_PERSON | typeof OF_FIRM,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db.query<{ id: string; accounts: string[] }>(
    `SELECT q.id, array_agg(c.id ORDER BY c.id) AS accounts
     FROM (SELECT DISTINCT unnest($1::uuid[]) AS id) q CROSS JOIN LATERAL (${accounts}) c
     GROUP BY q.id`,
    [ids],
  );
  return new Map(rows.map(({ id, accounts }) => [id, accounts]));
}
