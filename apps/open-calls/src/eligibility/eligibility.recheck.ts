import type { FormDef } from '#contracts/open-calls/form/form-def';
import type { EligibilityRules } from '#contracts/open-calls/eligibility.messages';
import type { Tx } from '#platform/database/unit-of-work';
import type { ApplicationEntity } from '../applications/application.entity.js';
import type { CallEntity } from '../calls/call.entity.js';
import { checkAll } from './eligibility.check.js';

/** What a fact about a firm may change: its calls are locked, so that neither a submission nor a decision comes between. */
export interface Affected {
  /** The firm as every record that is merged with it. */
  firms: string[];
  calls: string[];
}

/**
 * Locks what a fact about these firms may change, before any application of theirs is touched: the calls first, in the order of
 * their ids, shared, as a submission does. Firms go on submitting; only who would close or decide one of these calls waits for the fact, or
 * the fact for them. undefined: there is nothing to check anew.
 * `moves`: applications change their firm, those of calls that are over, too.
 */
export async function lockAffected(
  tx: Tx,
  firmIds: readonly (string | null | undefined)[],
  moves = false,
): Promise<Affected | undefined> {
  const rows = await tx.query<{ id: string; state: string; firms: string[] }>(LOCK_CALLS, [
    firmIds.filter(Boolean),
    moves,
  ]);
  const calls = rows.filter(({ state }) => state === 'open' || state === 'closed').map(({ id }) => id);
  return calls.length > 0 ? { firms: rows[0].firms, calls } : undefined;
}

/**
 * Writes the stored checks of these firms anew where the rules say something else now. What a person decided stays, and so does what
 * waits for a person after an appeal. A draft that is being submitted is waited for: it may have been checked by what was known before.
 * Four statements, however many applications there are.
 */
export async function recheck(tx: Tx, { firms, calls }: Affected): Promise<void> {
  const locked = await tx.query<Locked>(LOCK_APPLICATIONS, [calls, firms]);
  const submitted = locked.filter(({ state }) => state === 'submitted');
  if (submitted.length === 0) return;
  const rows = await tx.query<CallRow>(CALLS, [submitted.map(({ callId }) => callId)]);
  const byCall = new Map(rows.map((row) => [row.id, row]));
  const items = submitted.map((application) => {
    const { def, rules, completable, ...of } = byCall.get(application.callId)!;
    return {
      of,
      application,
      form: def ? { def } : undefined,
      rules: rules ? { rules, completable: completable ?? [] } : undefined,
    };
  });
  const checked = await checkAll(tx, items);
  await tx.query(WRITE, [
    JSON.stringify(checked.map(({ verdict, findings }, i) => ({ id: submitted[i].id, verdict, findings }))),
    tx.now,
  ]);
}

type Locked = Pick<ApplicationEntity, 'id' | 'callId' | 'firmKey' | 'sector' | 'content' | 'state'>;
interface CallRow extends Pick<CallEntity, 'id' | 'programId' | 'deadline'> {
  def: FormDef | null;
  rules: EligibilityRules['rules'] | null;
  completable: string[] | null;
}

const LOCK_CALLS = `
  WITH RECURSIVE up (id, depth) AS (
    SELECT id, 0 FROM unnest($1::uuid[]) AS given (id)
    UNION
    SELECT f.merged_into, up.depth + 1 FROM up JOIN firm_copy f ON f.id = up.id
    WHERE f.merged_into IS NOT NULL AND up.depth < 20),
  same (id, depth) AS (
    SELECT id, 0 FROM up
    UNION
    SELECT f.id, same.depth + 1 FROM same JOIN firm_copy f ON f.merged_into = same.id WHERE same.depth < 20)
  SELECT c.id, c.state, ARRAY(SELECT DISTINCT id FROM same) AS firms FROM call c
  WHERE c.id IN (
    SELECT a.call_id FROM application a
    WHERE (a.firm_key IN (SELECT id FROM same) OR a.firm_id IN (SELECT id FROM same))
      AND ($2 OR a.state IN ('draft', 'submitted')))
    AND ($2 OR c.state IN ('open', 'closed'))
  ORDER BY c.id FOR SHARE OF c`;
const LOCK_APPLICATIONS = `
  SELECT id, call_id AS "callId", firm_key AS "firmKey", sector, content, state FROM application
  WHERE call_id = ANY($1::uuid[]) AND firm_key = ANY($2::uuid[]) AND state IN ('draft', 'submitted')
  ORDER BY call_id, id FOR NO KEY UPDATE`;
const CALLS = `
  SELECT c.id, c.program_id AS "programId", c.deadline, f.def, r.rules, r.completable FROM call c
  LEFT JOIN eligibility_rules r ON r.call_id = c.id
  LEFT JOIN LATERAL (
    SELECT def FROM call_form_version WHERE call_id = c.id ORDER BY number DESC LIMIT 1) f ON true
  WHERE c.id = ANY($1::uuid[])`;
const WRITE = `
  UPDATE eligibility e SET verdict = r.verdict, findings = r.findings, checked_at = $2
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, verdict text, findings jsonb)
  WHERE e.application_id = r.id AND e.decided IS NULL AND (e.verdict, e.findings) IS DISTINCT FROM (r.verdict, r.findings)
    AND NOT EXISTS (SELECT 1 FROM appeal p WHERE p.application_id = e.application_id AND p.state = 'under-review')`;
