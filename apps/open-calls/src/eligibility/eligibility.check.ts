import { validate as isUuid } from 'uuid';
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
export type Checked = Pick<Eligibility, 'verdict' | 'findings'> & { missing: string[] };

/** An application with what its call says; without rules everybody is eligible who declares no other support. */
export interface ToCheck {
  of: Pick<CallEntity, 'id' | 'programId' | 'deadline'>;
  application: Pick<ApplicationEntity, 'id' | 'firmKey' | 'sector' | 'content'>;
  form: Pick<FormInForce, 'def'> | undefined;
  rules: Pick<EligibilityRules, 'rules' | 'completable'> | undefined;
}

/** What the call's rules say of an application now; two statements. */
export async function checkEligibility(
  db: Queryable,
  of: CallEntity,
  application: ApplicationEntity,
  form: FormInForce | undefined,
): Promise<Checked> {
  const rules = await eligibilityRulesOf(db, of.id);
  const [checked] = await checkAll(db, [{ of, application, form, rules }]);
  return checked;
}

/** What the rules say of each of these applications now, in their order; one statement. */
export async function checkAll(db: Queryable, items: readonly ToCheck[]): Promise<Checked[]> {
  const rows = await db.query<Row>(KNOWN, [
    JSON.stringify(
      items.map(({ of, application, form }) => ({
        id: application.id,
        firm: application.firmKey,
        facility: facilityOf(application, form),
        program: of.programId,
      })),
    ),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return items.map((item) => {
    const rules = item.rules ?? { rules: [] };
    const result = evaluate(rules, known(item, byId.get(item.application.id)!));
    return { ...result, missing: missingDocuments(rules, result.findings) };
  });
}

const known = ({ of, application, form }: ToCheck, row: Row): Known => ({
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
  answers: application.content.answers ?? {},
  completed: row.completed,
});

/** The facility that an application is for: the one it was begun for, else the one that its form asks for. */
export const facilityOf = (
  { content }: Pick<ApplicationEntity, 'content'>,
  form: Pick<FormInForce, 'def'> | undefined,
): string | undefined => content.facilityId ?? facilityIn(form?.def, content.answers ?? {});

/** The facility that the form asks for, if it does. An answer that was given when the field was another one names none. */
function facilityIn(def: Known['def'], answers: Known['answers']): string | undefined {
  const field = def?.sections.flatMap((section) => section.fields).find((f) => f.type === 'facility');
  const answer = field ? answers[field.key] : undefined;
  return isUuid(answer) ? (answer as string) : undefined;
}

interface Row {
  id: string;
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
/** Of each application: what the registry knows of its firm and facility, in which programmes the firm is, which documents came later. */
const KNOWN = `
  SELECT g.id, k.* FROM jsonb_to_recordset($1::jsonb) AS g(id uuid, firm uuid, facility uuid, program uuid)
  CROSS JOIN LATERAL (
    WITH RECURSIVE same (id, depth) AS (
      SELECT g.firm, 0
      UNION ALL
      SELECT f.id, same.depth + 1 FROM same JOIN firm_copy f ON f.merged_into = same.id WHERE same.depth < 20)
    SELECT f.nace, f.kobi_class AS size, f.province, p.id AS "facilityId", p.province AS "facilityProvince", p.zone,
      (SELECT count(DISTINCT program_id)::int FROM participation_copy
        WHERE firm_id IN (SELECT id FROM same) AND program_id <> g.program AND state IN ('selected', 'active')) AS running,
      (SELECT coalesce(jsonb_agg(until::text), '[]') FROM participation_copy
        WHERE firm_id IN (SELECT id FROM same) AND state IN ('selected', 'active', 'ended')) AS until,
      (SELECT coalesce(array_agg(DISTINCT field), '{}') FROM completion_file WHERE application_id = g.id) AS completed
    FROM (SELECT 1) one
    LEFT JOIN firm_copy f ON f.id = g.firm
    LEFT JOIN facility_copy p ON p.id = g.facility AND p.firm_id IN (SELECT id FROM same)) k`;

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
