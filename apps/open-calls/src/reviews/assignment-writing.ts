import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import type { CallEntity } from '../calls/call.entity.js';
import type { ExplainedPlan } from './assignment-plan.js';
import { beginsLater } from './review-due.js';
import { ReviewEntity } from './review.entity.js';

/** Writes a plan down: what moves is released first, since nobody has an application twice. */
export async function carryOut(tx: Tx, of: CallEntity, { plan, conflict }: ExplainedPlan): Promise<void> {
  if (plan.taken.length > 0)
    await tx.query(RELEASE_MOVED, [
      of.id,
      JSON.stringify(plan.taken.map((p) => ({ a: p.applicationId, r: p.reviewerId }))),
    ]);
  const rows = plan.made.map((p) => ({
    id: newId(),
    application_id: p.applicationId,
    reviewer_id: p.reviewerId,
    flags: conflict(p.applicationId, p.reviewerId).flags,
  }));
  if (rows.length > 0) await tx.query(INSERT_REVIEWS, [of.id, JSON.stringify(rows), tx.now]);
}

/** One assignment by hand is written. */
export async function giveByHand(tx: Tx, review: ReviewEntity): Promise<void> {
  await tx.manager.insert(ReviewEntity, review);
  await tx.query(AS_GIVEN, [review.id, review.applicationId, tx.now]);
}

export const newReview = (
  callId: string,
  applicationId: string,
  reviewerId: string | null,
): ReviewEntity => ({
  id: newId(),
  version: 1,
  callId,
  applicationId,
  reviewerId,
  kind: 'reviewer',
  state: 'assigned',
  stateReason: null,
  declaredAt: null,
  scores: [],
  remarks: {},
  comment: null,
  score: null,
  counts: true,
  flags: [],
  assignedReason: null,
  meetingId: null,
  dueFrom: null,
  savedAt: null,
  submittedAt: null,
  importId: null,
});

/** Whoever is added to an application whose reviewers differ is its third reviewer. */
const INSERT_REVIEWS = `
  WITH given AS (
    SELECT x.* FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, application_id uuid, reviewer_id uuid, flags jsonb)
  ), thirds AS (
    UPDATE review_difference d SET state = 'third' FROM given g
    WHERE d.application_id = g.application_id AND d.state = 'open' RETURNING d.application_id
  )
  INSERT INTO review (id, version, call_id, application_id, reviewer_id, state, scores, flags, kind, due_from)
  SELECT g.id, 1, $1, g.application_id, g.reviewer_id, 'assigned', '[]', g.flags,
         CASE WHEN g.application_id IN (SELECT application_id FROM thirds) THEN 'third' ELSE 'reviewer' END,
         CASE WHEN ${beginsLater('g.application_id')} THEN $3::timestamptz END
  FROM given g`;
/** What an assignment by hand is: the third of an application whose reviewers differ, whose days count from now on. */
const AS_GIVEN = `
  WITH third AS (
    UPDATE review_difference SET state = 'third' WHERE application_id = $2 AND state = 'open' RETURNING application_id)
  UPDATE review SET kind = CASE WHEN EXISTS (SELECT 1 FROM third) THEN 'third' ELSE kind END,
    due_from = CASE WHEN ${beginsLater('$2')} THEN $3::timestamptz END
  WHERE id = $1`;
const RELEASE_MOVED = `
  UPDATE review r SET state = 'released', state_reason = 'moved', version = r.version + 1
  FROM jsonb_to_recordset($2::jsonb) AS x (a uuid, r uuid)
  WHERE r.call_id = $1 AND r.application_id = x.a AND r.reviewer_id = x.r AND r.state = 'assigned'`;
