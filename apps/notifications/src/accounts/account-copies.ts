import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { account, type AccountState } from '#contracts/accounts/account.facts';
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

  /** Accounts of the users of a firm that may sign in. */
  async ofFirm(tx: Tx, firmId: string): Promise<string[]> {
    return (await this.ofFirms(tx, [firmId])).get(firmId) ?? [];
  }

  /** Accounts of a person of the registry. */
  async ofPerson(tx: Tx, personId: string): Promise<string[]> {
    return (await this.ofPeople(tx, [personId])).get(personId) ?? [];
  }

  /** The same for many firms, by firm; one statement. A firm without one is left out. */
  ofFirms(tx: Tx, firmIds: readonly string[]): Promise<Map<string, string[]>> {
    return grouped(tx, 'firm_ids', firmIds);
  }

  /** The same for many people, by person; one statement. */
  ofPeople(tx: Tx, personIds: readonly string[]): Promise<Map<string, string[]>> {
    return grouped(tx, 'person_ids', personIds);
  }
}

async function grouped(
  tx: Tx,
  column: 'firm_ids' | 'person_ids',
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ id: string; accounts: string[] }>(
    `SELECT q.id, array_agg(c.id ORDER BY c.id) AS accounts
     FROM (SELECT DISTINCT unnest($1::uuid[]) AS id) q JOIN account_copy c ON c.${column} @> ARRAY[q.id] AND c.state = 'active'
     GROUP BY q.id`,
    [ids],
  );
  return new Map(rows.map(({ id, accounts }) => [id, accounts]));
}
