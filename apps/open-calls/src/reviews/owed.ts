import type { Actor } from '#platform/actor/actor';
import { DomainError } from '#platform/errors/domain-error';
import { accountOf } from './reviewer-account.js';

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** Staff who still owe a review of the call do not see what others gave. */
export async function refuseOwing(db: Queryable, callId: string, actor: Actor): Promise<void> {
  const owed = await db.query(
    `SELECT 1 FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id
     WHERE r.call_id = $1 AND p.account_id = $2 AND r.state IN ('assigned', 'reviewing') LIMIT 1`,
    [callId, accountOf(actor)],
  );
  if (owed.length > 0) throw new DomainError('REVIEWS_OWED');
}
