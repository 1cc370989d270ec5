import type { Tx } from '#platform/database/unit-of-work';
import type { CallEntity } from '../calls/call.entity.js';
import { placeOf } from '../calls/call.entity.js';
import { decimalOf } from '../selection/fraction.js';
import { carryOut } from './assignment-writing.js';
import { planFor } from './assignment-plan.js';
import { differenceOf, differTooMuch } from './difference.rules.js';
import type { Mark } from './review.entity.js';
import { reviewRulesOf } from './review-rules.part.js';

/**
 * Called with every submission, the application being locked: once all its reviewers have submitted, a difference above what
 * the call allows is noted, and a third reviewer assigned where the call says so. A third review settles it: the mean of all.
 */
export async function settleDifference(tx: Tx, of: CallEntity, applicationId: string): Promise<void> {
  const rules = await reviewRulesOf(tx, of.id);
  if (rules.largestDifference === undefined) return;
  const reviews = await tx.query<{ state: string; kind: string; scores: Mark[] }>(REVIEWS, [applicationId]);
  const submitted = reviews.filter((r) => r.state === 'submitted');
  if (submitted.length < Math.max(2, reviews.length)) return;
  if (reviews.some((r) => r.kind === 'third')) {
    await tx.query(`UPDATE review_difference SET state = 'settled' WHERE application_id = $1`, [
      applicationId,
    ]);
    return;
  }
  const marks = submitted.map((r) => r.scores);
  if (!differTooMuch(marks, of.criteria, rules.largestDifference)) return;
  const difference = decimalOf(differenceOf(marks, of.criteria)!);
  const noted = await tx.query(
    `INSERT INTO review_difference (application_id, call_id, difference, state, found_at) VALUES ($1, $2, $3, 'open', $4)
     ON CONFLICT (application_id) DO NOTHING RETURNING application_id`,
    [applicationId, of.id, difference, tx.now],
  );
  if (noted.length === 0) return;
  tx.audit('review.differs', {
    noun: 'application',
    id: applicationId,
    ...placeOf(of),
    details: { difference, then: rules.onDifference },
  });
  if (rules.onDifference === 'third-reviewer') await assignThird(tx, of, applicationId);
}

/** Nobody may have one: the difference then stays open for staff. */
async function assignThird(tx: Tx, of: CallEntity, applicationId: string): Promise<void> {
  // Two applications that find their third in the same instant must not overrun somebody's ceiling together.
  await tx.query('SELECT id FROM call_reviewer WHERE call_id = $1 ORDER BY id FOR UPDATE', [of.id]);
  const explained = await planFor(tx, of, tx.now, { applicationIds: [applicationId], rebalance: false });
  await carryOut(tx, of, explained);
  for (const { reviewerId } of explained.plan.made)
    tx.audit('review.third-assigned', {
      noun: 'application',
      id: applicationId,
      ...placeOf(of),
      details: { reviewerId },
    });
}

const REVIEWS = `
  SELECT state, kind, scores FROM review
  WHERE application_id = $1 AND kind <> 'committee' AND superseded_at IS NULL AND state IN ('assigned', 'reviewing', 'submitted')`;
