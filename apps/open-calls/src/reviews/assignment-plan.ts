import type { PlannedApplication, PlannedLoad } from '#contracts/open-calls/review-assignment.messages';
import { fold } from '#contracts/core/text';
import { dayOf } from '#platform/clock/istanbul';
import { canonicalHash } from '#platform/signing/canonical';
import type { CallEntity } from '../calls/call.entity.js';
import { assign } from './assignment.rules.js';
import { pairKey, type Plan } from './assignment-input.js';
import { conflictOf, consultedSince, type Conflict } from './conflict.rules.js';
import { fitsOf, fitWeight, type Expertise } from './expertise.rules.js';
import { reviewRulesOf } from './review-rules.part.js';
import { tiesOf, type TiedApplication } from './ties.js';

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

interface ApplicationRow extends TiedApplication {
  number: string | null;
  sector: string | null;
  solution: string | null;
  /** Reviewers at work or done. */
  holders: { reviewerId: string; movable: boolean }[];
  /** Reviewers who gave it back. */
  recused: string[];
  /** How many the application is to have: a third one where two differ too much. */
  wanted: number;
}
interface ReviewerRow {
  id: string;
  accountId: string | null;
  alias: string;
  load: number;
  /** Most that this one takes in a call. */
  ceiling: number | null;
  away: boolean;
  nace: string[] | null;
  sectors: string[] | null;
  tagKeys: string[] | null;
}

/** A plan with all that explains it. */
export interface ExplainedPlan {
  plan: Plan;
  sha256: string;
  items: PlannedApplication[];
  reviewers: PlannedLoad[];
  /** New pairs with the soft flags that hold. */
  conflict: (applicationId: string, reviewerId: string) => Conflict;
}

export interface PlanOptions {
  reviewerIds?: string[];
  rebalance?: boolean;
  /** For these applications only, e.g. the one whose reviewers differ. */
  applicationIds?: string[];
}

/** Reads what the rules need in a fixed number of statements, and works the plan out. Who is away on the day of `now` gets nothing new. */
export async function planFor(
  db: Queryable,
  call: CallEntity,
  now: Date,
  options: PlanOptions = {},
): Promise<ExplainedPlan> {
  const rules = await reviewRulesOf(db, call.id);
  const applications = await db.query<ApplicationRow>(APPLICATIONS, [
    call.id,
    options.applicationIds ?? null,
    call.reviewersPerApplication,
    rules.onDifference === 'third-reviewer',
    call.state === 'decided',
  ]);
  const reviewers = await db.query<ReviewerRow>(REVIEWERS, [
    call.id,
    options.reviewerIds ?? null,
    call.institutionId,
    dayOf(now),
  ]);
  const ties = await tiesOf(
    db,
    call.id,
    applications,
    reviewers.flatMap((r) => r.accountId ?? []),
    consultedSince(call.deadline, rules.consultantMonths),
  );
  const place = {
    programId: call.programId,
    institutionId: call.institutionId,
    barSameInstitution: rules.barSameInstitution,
  };
  const byId = new Map(reviewers.map((r) => [r.id, r]));
  const conflicts = new Map<string, Conflict>();
  const barred = new Set<string>();
  for (const a of applications)
    for (const r of reviewers) {
      const conflict: Conflict = a.recused.includes(r.id)
        ? { bar: 'recused', flags: [] }
        : conflictOf(ties.reviewers.get(r.accountId ?? ''), ties.firms.get(a.id)!, place);
      if (r.away) conflict.bar ??= 'away';
      if (!conflict.bar && conflict.flags.length === 0) continue;
      conflicts.set(pairKey(a.id, r.id), conflict);
      if (conflict.bar) barred.add(pairKey(a.id, r.id));
    }
  const subjects = new Map(
    applications.map((a) => [
      a.id,
      { sector: a.sector, nace: ties.nace.get(a.id) ?? null, words: fold(a.solution ?? '') },
    ]),
  );
  const fits = (applicationId: string, reviewerId: string) =>
    fitsOf(expertiseOf(byId.get(reviewerId)), subjects.get(applicationId)!);
  const plan = assign({
    applications,
    reviewers,
    perApplication: call.reviewersPerApplication,
    ceiling: rules.ceiling,
    barred,
    fit: (a, r) => fitWeight(fits(a, r)),
    rebalance: options.rebalance ?? true,
  });
  const conflict = (a: string, r: string): Conflict => conflicts.get(pairKey(a, r)) ?? { flags: [] };
  return {
    plan,
    sha256: canonicalHash({ made: plan.made, taken: plan.taken }),
    items: explained(applications, reviewers, plan, conflict, fits),
    reviewers: loadsOf(reviewers, plan, fits),
    conflict,
  };
}

const expertiseOf = (row: ReviewerRow | undefined): Expertise | undefined =>
  row?.nace ? { nace: row.nace, sectors: row.sectors ?? [], tagKeys: row.tagKeys ?? [] } : undefined;

/** Applications that get somebody or lack somebody: who and why, and who is barred by what. */
function explained(
  applications: readonly ApplicationRow[],
  reviewers: readonly ReviewerRow[],
  plan: Plan,
  conflict: (a: string, r: string) => Conflict,
  fits: (a: string, r: string) => ReturnType<typeof fitsOf>,
): PlannedApplication[] {
  const made = new Map<string, string[]>();
  for (const { applicationId, reviewerId } of plan.made)
    made.set(applicationId, [...(made.get(applicationId) ?? []), reviewerId]);
  const taken = new Set(plan.taken.map((p) => pairKey(p.applicationId, p.reviewerId)));
  const listed = new Set(reviewers.map((r) => r.id));
  return applications
    .filter((a) => made.has(a.id) || plan.missing.has(a.id))
    .map((a) => ({
      applicationId: a.id,
      number: a.number,
      sector: a.sector,
      reviewers: [
        ...a.holders
          .filter((h) => !taken.has(pairKey(a.id, h.reviewerId)))
          .map((h) => ({ reviewerId: h.reviewerId, fresh: false })),
        ...(made.get(a.id) ?? []).map((reviewerId) => ({ reviewerId, fresh: true })),
      ].map((chosen) => ({
        ...chosen,
        fits: listed.has(chosen.reviewerId) ? fits(a.id, chosen.reviewerId) : [],
        flags: conflict(a.id, chosen.reviewerId).flags,
      })),
      barred: reviewers.flatMap((r) => {
        const by = conflict(a.id, r.id).bar;
        return by ? [{ reviewerId: r.id, by }] : [];
      }),
      missing: plan.missing.get(a.id) ?? 0,
    }));
}

function loadsOf(
  reviewers: readonly ReviewerRow[],
  plan: Plan,
  fits: (a: string, r: string) => ReturnType<typeof fitsOf>,
): PlannedLoad[] {
  const suited = new Map<string, number>();
  for (const { applicationId, reviewerId } of plan.made)
    if (fits(applicationId, reviewerId).length > 0) suited.set(reviewerId, (suited.get(reviewerId) ?? 0) + 1);
  return reviewers.map(({ id, alias, load }) => ({
    reviewerId: id,
    alias,
    before: load,
    after: plan.loads.get(id)!,
    suited: suited.get(id) ?? 0,
  }));
}

const AT_WORK = `('assigned', 'reviewing', 'submitted')`;
/** After the decision only what an accepted appeal gives to others, once it is eligible. */
const APPLICATIONS = `
  SELECT a.id, a.firm_key AS "firmKey", a.content ->> 'signatoryPersonId' AS "signatoryPersonId", a.number, a.sector,
         a.content ->> 'solution' AS solution,
         coalesce(jsonb_agg(jsonb_build_object('reviewerId', r.reviewer_id, 'movable', r.state = 'assigned' AND r.assigned_reason IS NULL))
           FILTER (WHERE r.state IN ${AT_WORK} AND r.superseded_at IS NULL), '[]') AS holders,
         coalesce(array_agg(r.reviewer_id::text) FILTER (WHERE r.state = 'recused' OR r.superseded_at IS NOT NULL), '{}') AS recused,
         CASE WHEN $4 AND d.state IN ('open', 'third') THEN $3::int + 1 ELSE $3 END AS wanted
  FROM application a LEFT JOIN review r ON r.application_id = a.id AND r.kind <> 'committee'
  LEFT JOIN review_difference d ON d.application_id = a.id
  WHERE a.call_id = $1 AND ($2::uuid[] IS NULL OR a.id = ANY($2)) AND a.state IN ('submitted', 'selected', 'reserve', 'rejected')
    AND (NOT $5 OR EXISTS (SELECT 1 FROM appeal p WHERE p.application_id = a.id AND p.state = 'under-review')
           AND NOT EXISTS (SELECT 1 FROM eligibility e WHERE e.application_id = a.id AND e.verdict <> 'eligible' AND e.decided IS NULL))
  GROUP BY a.id, d.state ORDER BY a.number, a.id`;
const REVIEWERS = `
  SELECT p.id, p.account_id AS "accountId", p.alias, l.load, q.ceiling,
         coalesce(q.away_from <= $4 AND (q.away_until IS NULL OR q.away_until >= $4), false) AS away, q.nace, q.sectors, q.tag_keys AS "tagKeys"
  FROM call_reviewer p
  LEFT JOIN (SELECT reviewer_id, count(*) AS load FROM review WHERE call_id = $1 AND state IN ${AT_WORK} GROUP BY reviewer_id) w
    ON w.reviewer_id = p.id
  CROSS JOIN LATERAL (SELECT coalesce(w.load, 0) AS load) l
  LEFT JOIN pool_reviewer q ON q.account_id = p.account_id AND q.institution_id = $3
  WHERE p.call_id = $1 AND p.removed IS NULL AND CASE WHEN $2::uuid[] IS NULL THEN p.account_id IS NOT NULL ELSE p.id = ANY($2) END
  ORDER BY length(p.alias), p.alias`;
