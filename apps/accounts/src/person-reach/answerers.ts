import type { Actor } from '#platform/actor/actor';

/** The accounts that are the record `person`: given so, or let in; not those that are shut out. Rows of `account_id, state`. */
export const HOLDERS = (person: string): string => `
  SELECT a.id AS account_id, a.state FROM account a WHERE a.person_id = ${person} AND a.state <> 'blocked'
  UNION SELECT a.id, a.state FROM account_grant g JOIN account a ON a.id = g.account_id
  WHERE g.role = 'participant' AND g.scope_type = 'person' AND g.scope_id = ${person}::text AND a.state <> 'blocked'
  UNION SELECT a.id, a.state FROM person_request q JOIN account a ON a.id = q.account_id
  WHERE q.person_id = ${person} AND q.state = 'accepted' AND a.state <> 'blocked'`;

/** The accounts that joined the record `person` with others. */
const MERGERS = (person: string): string => `
  WITH RECURSIVE walk (id) AS (
    SELECT ${person}
    UNION SELECT CASE WHEN m.id = w.id THEN m.merged_into ELSE m.id END
    FROM walk w JOIN merge_copy m ON m.merged_into IS NOT NULL AND (m.id = w.id OR m.merged_into = w.id)
  ) SELECT unnest(m.merged_by) FROM walk w JOIN merge_copy m ON m.id = w.id AND m.merged_into IS NOT NULL`;

/**
 * Who may answer a row of `person_request r`, as conditions. `isMe`: the one who may sign in as this record. `neutral`: nobody
 * can, and the reader is staff of the institution on whose list it first stood, or an admin, and did not merge it.
 */
export function answerers(actor: Actor, params: unknown[]): { isMe: string; neutral: string } {
  const me = `$${params.push(actor.id)}::text`;
  const alone = `NOT EXISTS (SELECT 1 FROM (${HOLDERS('r.person_id')}) h WHERE h.state = 'active' AND h.account_id <> r.account_id)`;
  const from = actor.everywhere
    ? 'true'
    : `EXISTS (SELECT 1 FROM person_copy c WHERE c.id = r.person_id
         AND c.institution_id = ANY($${params.push(actor.scopes(['staff'], 'institution'))}::uuid[]))`;
  return {
    isMe: `(r.account_id::text <> ${me} AND EXISTS (SELECT 1 FROM (${HOLDERS('r.person_id')}) h WHERE h.account_id::text = ${me}))`,
    neutral: `(r.account_id::text <> ${me} AND ${from} AND ${alone} AND ${me} NOT IN (${MERGERS('r.person_id')}))`,
  };
}
