import type { Eligibility, EligibilityRules } from '#contracts/open-calls/eligibility.messages';
import type { Tx } from '#platform/database/unit-of-work';
import { dayOf } from '#platform/clock/istanbul';
import type { ApplicationEntity } from '../applications/application.entity.js';
import type { FormInForce } from '../applications/application-form.js';
import type { CallEntity } from '../calls/call.entity.js';
import { eligibilityRulesOf } from './eligibility-rules.part.js';
import { evaluate, missingDocuments, type Known } from './eligibility.rules.js';

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}
type Checked = Pick<Eligibility, 'verdict' | 'findings'> & { missing: string[] };

/** What the call's rules say of an application now; two statements. A call without rules finds everybody eligible who declares no other support. */
export async function checkEligibility(
  db: Queryable,
  of: CallEntity,
  application: ApplicationEntity,
  form: FormInForce | undefined,
): Promise<Checked> {
  const rules: EligibilityRules = (await eligibilityRulesOf(db, of.id)) ?? { rules: [] };
  const result = evaluate(rules, await knownOf(db, of, application, form));
  return { ...result, missing: missingDocuments(rules, result.findings) };
}

async function knownOf(
  db: Queryable,
  of: CallEntity,
  application: ApplicationEntity,
  form: FormInForce | undefined,
): Promise<Known> {
  const answers = application.content.answers ?? {};
  const facilityId = application.content.facilityId ?? facilityIn(form?.def, answers);
  const [row] = await db.query<Row>(FIRM, [
    application.firmKey,
    facilityId ?? null,
    of.programId,
    application.id,
  ]);
  return {
    sector: application.sector,
    nace: row.nace,
    size: row.size,
    province: row.facilityProvince ?? row.province,
    // A facility of which the registry knows no zone stands in none; without a facility nothing is known.
    zone: row.facilityId === null ? null : (row.zone ?? ''),
    otherSupport: application.content.otherSupport,
    runningElsewhere: row.running,
    participationsUntil: row.until,
    deadlineOn: dayOf(of.deadline),
    def: form?.def,
    answers,
    completed: row.completed,
  };
}

/** The facility that the form asks for, if it does. */
function facilityIn(def: Known['def'], answers: Known['answers']): string | undefined {
  const field = def?.sections.flatMap((section) => section.fields).find((f) => f.type === 'facility');
  const answer = field ? answers[field.key] : undefined;
  return typeof answer === 'string' ? answer : undefined;
}

interface Row {
  nace: string | null;
  size: string | null;
  province: string | null;
  facilityId: string | null;
  facilityProvince: string | null;
  zone: string | null;
  running: number;
  until: (string | null)[];
  completed: string[];
}
const FIRM = `
  WITH RECURSIVE same (id, depth) AS (
    SELECT $1::uuid, 0
    UNION ALL
    SELECT f.id, same.depth + 1 FROM same JOIN firm_copy f ON f.merged_into = same.id WHERE same.depth < 20)
  SELECT f.nace, f.kobi_class AS size, f.province, p.id AS "facilityId", p.province AS "facilityProvince", p.zone,
    (SELECT count(DISTINCT program_id)::int FROM participation_copy
      WHERE firm_id IN (SELECT id FROM same) AND program_id <> $3 AND state IN ('selected', 'active')) AS running,
    (SELECT coalesce(jsonb_agg(until::text), '[]') FROM participation_copy
      WHERE firm_id IN (SELECT id FROM same) AND state IN ('selected', 'active', 'ended')) AS until,
    (SELECT coalesce(array_agg(DISTINCT field), '{}') FROM completion_file WHERE application_id = $4) AS completed
  FROM (SELECT 1) one
  LEFT JOIN firm_copy f ON f.id = $1
  LEFT JOIN facility_copy p ON p.id = $2 AND p.firm_id IN (SELECT id FROM same)`;

/** Writes down what the rules say of a submitted application, for the staff's list. A person's decision stays. */
export async function keepCheck(
  tx: Tx,
  of: CallEntity,
  application: ApplicationEntity,
  form: FormInForce | undefined,
): Promise<Checked> {
  const checked = await checkEligibility(tx, of, application, form);
  await tx.query(
    `INSERT INTO eligibility (application_id, call_id, verdict, findings, checked_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (application_id) DO UPDATE SET verdict = excluded.verdict, findings = excluded.findings, checked_at = excluded.checked_at`,
    [application.id, of.id, checked.verdict, JSON.stringify(checked.findings), tx.now],
  );
  return checked;
}
