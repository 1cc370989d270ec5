import type { SoftFlag } from '#contracts/open-calls/review-assignment.messages';
import { dayOf } from '#platform/clock/istanbul';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError, wrongState } from '#platform/errors/domain-error';
import type { ApplicationEntity } from '../applications/application.entity.js';
import { COMPETING } from '../applications/application.rules.js';
import type { CallEntity } from '../calls/call.entity.js';
import { conflictOf, consultedSince, type Conflict } from './conflict.rules.js';
import type { CallReviewerEntity } from './review.entity.js';
import { reviewRulesOf } from './review-rules.part.js';
import { tiesOf } from './ties.js';

/** The rule for one reviewer and one application, as it is now. */
export async function conflictNow(
  tx: Tx,
  of: CallEntity,
  application: ApplicationEntity,
  accountId: string | null,
): Promise<Conflict> {
  const { barSameInstitution, consultantMonths } = await reviewRulesOf(tx, of.id);
  const { id, firmKey, content } = application;
  const tied = [{ id, firmKey, signatoryPersonId: content.signatoryPersonId ?? null }];
  const ties = await tiesOf(
    tx,
    of.id,
    tied,
    accountId ? [accountId] : [],
    consultedSince(of.deadline, consultantMonths),
  );
  const { programId, institutionId } = of;
  return conflictOf(ties.reviewers.get(accountId ?? ''), ties.firms.get(id)!, {
    programId,
    institutionId,
    barSameInstitution,
  });
}

interface Counts {
  /** Reviewers whom the application has. */
  holders: number;
  load: number;
  has: boolean;
  recused: boolean;
  /** Its reviewers differ, and it has no third. */
  differ: boolean;
}

/** Refuses what no reason allows; says from what an assignment by hand departs. */
export async function checkAssignable(
  tx: Tx,
  of: CallEntity,
  application: ApplicationEntity,
  reviewer: CallReviewerEntity,
): Promise<{ flags: SoftFlag[]; departs: string[] }> {
  if (!COMPETING.includes(application.state)) throw wrongState(application.state);
  const [own] = await tx.query<{ ceiling: number | null; away: boolean }>(OWN, [
    of.institutionId,
    reviewer.accountId,
    dayOf(tx.now),
  ]);
  const [counts] = await tx.query<Counts>(COUNTS, [application.id, reviewer.id, of.id]);
  if (counts.has) throw new DomainError('REVIEW_EXISTS', { pointer: '/reviewerId' });
  if (counts.recused) throw new DomainError('REVIEWER_CONFLICT', { pointer: '/reviewerId' });
  const { bar, flags } = await conflictNow(tx, of, application, reviewer.accountId);
  if (bar) throw new DomainError('REVIEWER_BARRED', { pointer: '/reviewerId', params: { rule: bar } });
  const { ceiling, onDifference } = await reviewRulesOf(tx, of.id);
  const wanted = of.reviewersPerApplication + (counts.differ && onDifference === 'third-reviewer' ? 1 : 0);
  const most = Math.min(ceiling ?? Infinity, own?.ceiling ?? Infinity);
  return {
    flags,
    departs: [
      ...flags,
      ...(counts.load >= most ? ['ceiling'] : []),
      ...(own?.away ? ['away'] : []),
      ...(counts.holders >= wanted ? ['number'] : []),
    ],
  };
}

/** What the institution's pool says of the reviewer. */
const OWN = `
  SELECT ceiling, coalesce(away_from <= $3 AND (away_until IS NULL OR away_until >= $3), false) AS away
  FROM pool_reviewer WHERE institution_id = $1 AND account_id = $2`;
const COUNTS = `
  SELECT EXISTS (SELECT 1 FROM review_difference WHERE application_id = $1 AND state = 'open') AS differ,
         count(*) FILTER (WHERE application_id = $1 AND kind <> 'committee' AND superseded_at IS NULL AND state IN ('assigned', 'reviewing', 'submitted')) AS holders,
         count(*) FILTER (WHERE reviewer_id = $2 AND state IN ('assigned', 'reviewing', 'submitted')) AS load,
         coalesce(bool_or(application_id = $1 AND reviewer_id = $2 AND state IN ('assigned', 'reviewing', 'submitted')), false) AS has,
         coalesce(bool_or(application_id = $1 AND reviewer_id = $2 AND (state = 'recused' OR superseded_at IS NOT NULL)), false) AS recused
  FROM review WHERE call_id = $3`;
