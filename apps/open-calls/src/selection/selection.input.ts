import Big from 'big.js';
import { isDecimal } from '#platform/money/decimal';
import { found } from '#platform/errors/domain-error';
import { sha256 } from '#platform/signing/canonical';
import { lotOver } from '../applications/lot.js';
import type { CallEntity } from '../calls/call.entity.js';
import { dimensionsOf, rulesFrom } from './announced.rules.js';
import {
  COMMITTEE,
  compute,
  type Computed,
  type DossierApplication,
  type FrozenCall,
} from './dossier.rules.js';
import type { Mark } from './score.rules.js';
import { isRevealed } from './selection-rules.part.js';
import type { Exception } from './selection.types.js';

interface Queryable {
  query(sql: string, params?: unknown[]): Promise<unknown>;
}

/** What lists show of an application beside what the selection used. */
export interface Shown {
  firmId: string;
  sector: string | null;
}

export interface Selected extends Computed {
  shown: Map<string, Shown>;
  /** The call’s id stands for the seed, which may not be seen yet. */
  standIn: boolean;
  /** Until when some firm may still submit; null: nobody was given more time. */
  lateUntil: Date | null;
}

interface Row {
  id: string;
  number: string | null;
  firmId: string;
  sector: string | null;
  lotId: string;
  unit: string;
  submittedAt: Date;
  sha256: string | null;
  settled: boolean;
  answers: Record<string, unknown> | null;
  /** Alias (none: the committee), kind, marks. */
  reviews: [reviewer: string | null, kind: string | null, scores: Mark[]][] | null;
}

/** Reads all that the selection of this call uses, and selects. Three statements, whatever the number of applications. */
export async function computeNow(db: Queryable, of: CallEntity, now: Date): Promise<Selected> {
  const [announced] = (await db.query(ANNOUNCED, [of.id])) as {
    number: number;
    sha256: string;
    body: FrozenCall['body'];
    seed: string | null;
    lateUntil: Date | null;
  }[];
  const call: FrozenCall = found(
    announced && { number: announced.number, sha256: announced.sha256, body: announced.body },
  );
  const revealed = announced.seed !== null && isRevealed(of, announced.lateUntil, now);
  const rules = rulesFrom(call.body.call, call.body.selection);
  const dimensions = dimensionsOf(rules).sort();
  const keys = [...dimensions, ...(rules.budget ? [rules.budget.amount] : [])]
    .filter((d) => d.startsWith('answer:'))
    .map((d) => d.slice('answer:'.length));
  const rows = (await db.query(APPLICANTS, [of.id, keys])) as Row[];
  const exceptions = (await db.query(EXCEPTIONS, [of.id])) as (Omit<Exception, 'at'> & { at: Date })[];
  const computed = compute({
    call,
    seed: revealed ? announced.seed! : standInSeed(of.id),
    applications: rows.map((row) => applicationOf(row, dimensions, rules.budget)),
    exceptions: exceptions.map((e) => ({ ...e, at: e.at.toISOString() })),
    steps: [],
  });
  return {
    ...computed,
    shown: new Map(rows.map(({ id, firmId, sector }) => [id, { firmId, sector }])),
    standIn: !revealed,
    lateUntil: announced.lateUntil,
  };
}

/** Nobody chose it with the applications in view, and everybody can see that it is not the seed. */
const standInSeed = (callId: string): string => sha256(`stand-in ${callId}`);

function applicationOf(
  row: Row,
  dimensions: readonly string[],
  budget: { currency: string; amount: string } | null,
): DossierApplication {
  const said = (dimension: string) => row.answers?.[dimension.slice('answer:'.length)];
  // Members in the order of canonical JSON, which then writes thousands of them at once.
  return {
    amount: budget && amountIn(said(budget.amount), budget.currency),
    groups: Object.fromEntries(dimensions.map((d) => [d, d === 'sector' ? row.sector : groupIn(said(d))])),
    id: row.id,
    lot: lotOver(row),
    number: row.number,
    receiptSha256: row.sha256,
    reviews: countingOf(row.reviews ?? []),
    settled: row.settled,
    submittedAt: row.submittedAt.toISOString(),
  };
}

/** Marks only: comments may name people. Agreed marks of the committee stand for all others. */
function countingOf(reviews: NonNullable<Row['reviews']>): DossierApplication['reviews'] {
  const agreed = reviews.filter(([, kind]) => kind === 'committee');
  return (agreed.length > 0 ? agreed : reviews).map(([reviewer, kind, scores]) => ({
    reviewer: kind === 'committee' ? COMMITTEE : reviewer!,
    scores: scores.map(({ criterion, points }) => ({ criterion, points })),
  }));
}

/** The group that an answer names: a choice, a place (its province), a yes or no; nothing else groups. */
export function groupIn(answer: unknown): string | null {
  if (typeof answer === 'string') return answer || null;
  if (typeof answer === 'number' || typeof answer === 'boolean') return String(answer);
  if (Array.isArray(answer)) return answer.length === 1 ? groupIn(answer[0]) : null;
  if (typeof answer === 'object' && answer !== null && 'province' in answer) return groupIn(answer.province);
  return null;
}

/** What is asked for, in minor units: an amount of money of the ceiling’s currency, or a plain decimal of it. */
export function amountIn(answer: unknown, currency: string): number | null {
  if (typeof answer === 'object' && answer !== null && 'minor' in answer) {
    const money = answer as { minor: unknown; currency?: unknown };
    const fits = Number.isSafeInteger(money.minor) && (money.minor as number) >= 0;
    return fits && (money.currency ?? currency) === currency ? (money.minor as number) : null;
  }
  const text = String(answer);
  if (!(typeof answer === 'string' || typeof answer === 'number') || !isDecimal(text)) return null;
  const minor = Number(new Big(text).times(100).toFixed());
  return Number.isSafeInteger(minor) && minor >= 0 ? minor : null;
}

const ANNOUNCED = `
  SELECT v.number, v.sha256, v.body, s.seed, (SELECT max(l.until) FROM late_access l WHERE l.call_id = v.call_id) AS "lateUntil" FROM call_version v LEFT JOIN selection_seed s ON s.call_id = v.call_id
  WHERE v.call_id = $1 ORDER BY v.number DESC LIMIT 1`;
const APPLICANTS = `
  SELECT a.id, a.number, a.firm_id AS "firmId", a.sector, a.lot_id AS "lotId", a.unit, a.submitted_at AS "submittedAt", a.sha256, r.reviews, d.application_id IS NULL AS settled,
         CASE WHEN cardinality($2::text[]) > 0
              THEN (SELECT jsonb_object_agg(k, a.content -> 'answers' -> k) FROM unnest($2::text[]) AS k) END AS answers
  FROM application a LEFT JOIN (
    SELECT r.application_id, json_agg(json_build_array(p.alias, r.kind, r.scores) ORDER BY r.id) AS reviews
    FROM review r LEFT JOIN call_reviewer p ON p.id = r.reviewer_id
    WHERE r.superseded_at IS NULL AND r.call_id = $1 AND r.state = 'submitted' GROUP BY r.application_id) r ON r.application_id = a.id
  LEFT JOIN review_difference d ON d.application_id = a.id AND d.state <> 'settled'
  WHERE a.call_id = $1 AND a.state IN ('submitted', 'selected', 'reserve', 'rejected')`;
const EXCEPTIONS = `
  SELECT e.application_id AS application, e.outcome, e.reason, e.by_account AS by, e.at
  FROM selection_exception e JOIN application a ON a.id = e.application_id
  WHERE e.call_id = $1 AND a.state IN ('submitted', 'selected', 'reserve', 'rejected') ORDER BY e.application_id`;
