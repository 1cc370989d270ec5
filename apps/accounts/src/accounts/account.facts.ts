import { account as accountFacts } from '#contracts/accounts/account.facts';
import { INSTALLATION } from '#contracts/core/installation';
import type { Tx } from '#platform/database/unit-of-work';
import type { AccountEntity } from './account.entity.js';

type Said = (typeof accountFacts.facts)[number];

/** Saves the account under its next version and says what happened to it, with its grants as they are in this transaction. */
export async function saveAndSay(
  tx: Tx,
  account: AccountEntity,
  fact: Said,
  audit: { action: string; reason?: string; details?: Record<string, unknown> },
): Promise<void> {
  account.version += 1;
  await tx.manager.save(account);
  await say(tx, account, fact, audit);
}

/** The same for an account that was just inserted. */
export async function say(
  tx: Tx,
  account: AccountEntity,
  fact: Said,
  audit: { action: string; reason?: string; details?: Record<string, unknown> },
): Promise<void> {
  const grants = await tx.query<never>(
    'SELECT role, scope_type AS "scopeType", scope_id AS "scopeId" FROM account_grant WHERE account_id = $1 ORDER BY since, id',
    [account.id],
  );
  const { id, version, state, personId } = account;
  tx.fact(accountFacts, fact, {
    id,
    version,
    institutionId: INSTALLATION,
    data: { state, personId, grants },
  });
  tx.audit(audit.action, { noun: 'account', id, reason: audit.reason, details: audit.details });
}
