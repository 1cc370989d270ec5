import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { account, type AccountState } from '#contracts/accounts/account.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';

/** Which accounts speak for a firm, and which person stands behind one: ids only. */
@Injectable()
export class AccountCopies {
  @OnFact(account)
  async take({ aggregate, data }: Fact<AccountState>, tx: Tx): Promise<void> {
    const firmIds = data.grants
      .filter((g) => g.role === 'firm' && g.scopeType === 'firm')
      .map((g) => g.scopeId);
    await tx.query(
      `INSERT INTO account_copy (id, version, state, person_id, firm_ids) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state, person_id = excluded.person_id, firm_ids = excluded.firm_ids
       WHERE account_copy.version < excluded.version`,
      [aggregate.id, aggregate.version, data.state, data.personId, firmIds],
    );
  }

  /** Accounts of the users of a firm that may sign in. */
  async ofFirm(tx: Tx, firmId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM account_copy WHERE firm_ids @> ARRAY[$1::uuid] AND state = 'active' ORDER BY id`,
      [firmId],
    );
    return rows.map((r) => r.id);
  }

  /** Accounts of a person of the registry. */
  async ofPerson(tx: Tx, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM account_copy WHERE person_id = $1 AND state = 'active' ORDER BY id`,
      [personId],
    );
    return rows.map((r) => r.id);
  }
}
