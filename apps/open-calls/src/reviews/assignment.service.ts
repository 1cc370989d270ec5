import { Injectable } from '@nestjs/common';
import type { Created } from '#contracts/core/messages';
import type {
  AddReviewer,
  AssignAll,
  AssignReview,
  Assigned,
  ReleaseReview,
} from '#contracts/open-calls/review.messages';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { ApplicationEntity } from '../applications/application.entity.js';
import { COMPETING } from '../applications/application.rules.js';
import { placeOf } from '../calls/call.entity.js';
import { inState, staffCall } from '../calls/call.service.js';
import { assign, pairKey } from './assignment.rules.js';
import { CallReviewerEntity, ReviewEntity } from './review.entity.js';
import { checkTransition } from './review.rules.js';

/** Who reviews what. */
@Injectable()
export class AssignmentService {
  constructor(private readonly work: UnitOfWork) {}

  addReviewer(command: AddReviewer, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      const known = await tx.manager.findOneBy(CallReviewerEntity, {
        callId: of.id,
        accountId: command.accountId,
      });
      if (known) return { id: known.id, version: 1 };
      const reviewer = await newReviewer(tx, of.id, { accountId: command.accountId });
      tx.audit('reviewer.added', {
        noun: 'call',
        id: of.id,
        ...placeOf(of),
        details: { reviewerId: reviewer.id },
      });
      return { id: reviewer.id, version: 1 };
    });
  }

  assign(command: AssignReview, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      inState(of, 'closed', 'decided');
      const application = await tx.manager.findOneBy(ApplicationEntity, {
        id: command.applicationId,
        callId: of.id,
      });
      if (!application) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/applicationId' });
      if (!COMPETING.includes(application.state)) throw wrongState(application.state);
      if (!(await tx.manager.existsBy(CallReviewerEntity, { id: command.reviewerId, callId: of.id })))
        throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/reviewerId' });
      const review = newReview(of.id, application.id, command.reviewerId);
      const recused = await tx.manager.existsBy(ReviewEntity, {
        applicationId: application.id,
        reviewerId: command.reviewerId,
        state: 'recused',
      });
      if (recused) throw new DomainError('REVIEWER_CONFLICT', { pointer: '/reviewerId' });
      await tx.manager.insert(ReviewEntity, review).catch((error: unknown) => {
        if (isConstraintViolation(error, 'review_once'))
          throw new DomainError('REVIEW_EXISTS', { pointer: '/reviewerId' });
        throw error;
      });
      tx.audit('review.assigned', {
        noun: 'review',
        id: review.id,
        ...placeOf(of),
        details: { applicationId: application.id, reviewerId: review.reviewerId },
      });
      return { id: review.id, version: 1 };
    });
  }

  /** All that is missing at once; the call is locked, so two who press the button at once make one assignment. */
  assignAll(command: AssignAll, call: Call): Promise<Assigned> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      inState(of, 'closed', 'decided');
      const { assignments, short } = assign({
        ...(await input(tx, of.id, command.reviewerIds)),
        perApplication: of.reviewersPerApplication,
      });
      const reviews = assignments.map((a) => newReview(of.id, a.applicationId, a.reviewerId));
      await tx.query(INSERT_REVIEWS, [
        of.id,
        JSON.stringify(
          reviews.map((r) => ({ id: r.id, application_id: r.applicationId, reviewer_id: r.reviewerId })),
        ),
      ]);
      tx.audit('review.assigned-all', {
        noun: 'call',
        id: of.id,
        ...placeOf(of),
        details: { made: reviews.length, short },
      });
      return { made: reviews.length, short };
    });
  }

  release(command: ReleaseReview, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const known = found(await tx.manager.findOneBy(ReviewEntity, { id: command.reviewId }));
      const of = await staffCall(tx, known.callId, call, 'share');
      const review = found(
        await tx.manager.findOne(ReviewEntity, {
          where: { id: known.id },
          lock: { mode: 'pessimistic_write' },
        }),
      );
      checkTransition(review.state, 'released');
      Object.assign(review, { state: 'released', stateReason: command.reason, version: review.version + 1 });
      await tx.manager.save(review);
      tx.audit('review.released', { noun: 'review', id: review.id, ...placeOf(of), reason: command.reason });
      return { done: true, version: review.version };
    });
  }
}

export const newReview = (callId: string, applicationId: string, reviewerId: string): ReviewEntity => ({
  id: newId(),
  version: 1,
  callId,
  applicationId,
  reviewerId,
  state: 'assigned',
  stateReason: null,
  declaredAt: null,
  scores: [],
  comment: null,
  submittedAt: null,
  importId: null,
});

/** One more in the pool, with the next alias. The call must be locked: two at once would take the same one. */
export async function newReviewer(
  tx: Tx,
  callId: string,
  who: { accountId?: string; keyHash?: string },
): Promise<CallReviewerEntity> {
  const [{ n }] = await tx.query<{ n: number }>(
    'SELECT count(*) + 1 AS n FROM call_reviewer WHERE call_id = $1',
    [callId],
  );
  const reviewer: CallReviewerEntity = {
    id: newId(),
    callId,
    accountId: who.accountId ?? null,
    alias: `D${n}`,
    keyHash: who.keyHash ?? null,
  };
  await tx.manager.insert(CallReviewerEntity, reviewer);
  return reviewer;
}

/** What the rule needs to know, in three statements whatever the number of applications. */
async function input(tx: Tx, callId: string, reviewerIds?: string[]) {
  const applications = await tx.query<{ id: string; firmId: string; assigned: number }>(
    `SELECT a.id, a.firm_id AS "firmId",
            (SELECT count(*) FROM review r WHERE r.application_id = a.id AND r.state IN ('assigned', 'reviewing', 'submitted')) AS assigned
     FROM application a WHERE a.call_id = $1 AND a.state IN ('submitted', 'selected', 'reserve', 'rejected')`,
    [callId],
  );
  const reviewers = await tx.query<{ id: string; load: number }>(
    `SELECT p.id, (SELECT count(*) FROM review r WHERE r.reviewer_id = p.id AND r.state IN ('assigned', 'reviewing', 'submitted')) AS load
     FROM call_reviewer p WHERE p.call_id = $1 AND CASE WHEN $2::uuid[] IS NULL THEN p.account_id IS NOT NULL ELSE p.id = ANY($2) END`,
    [callId, reviewerIds ?? null],
  );
  const pairs = await tx.query<{ a: string; r: string }>(
    `SELECT application_id AS a, reviewer_id AS r FROM review WHERE call_id = $1`,
    [callId],
  );
  return { applications, reviewers, barred: new Set(pairs.map((p) => pairKey(p.a, p.r))) };
}

const INSERT_REVIEWS = `
  INSERT INTO review (id, version, call_id, application_id, reviewer_id, state, scores)
  SELECT x.id, 1, $1, x.application_id, x.reviewer_id, 'assigned', '[]'
  FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, application_id uuid, reviewer_id uuid)`;
