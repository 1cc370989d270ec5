import { Injectable } from '@nestjs/common';
import type { DeclareConflict, SaveReview, SubmitReview } from '#contracts/open-calls/review.messages';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { ApplicationEntity } from '../applications/application.entity.js';
import { COMPETING } from '../applications/application.rules.js';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import { inState, lockedCall } from '../calls/call.service.js';
import { accountOf } from './reviewer-account.js';
import { ReviewEntity } from './review.entity.js';
import { checkedScores, checkTransition } from './review.rules.js';

/** A reviewer's own work: declare, score, submit. Nobody else, not even staff, writes in a review. */
@Injectable()
export class ReviewService {
  constructor(private readonly work: UnitOfWork) {}

  /** Comes before anything of the application is shown. Who works for the firm has a conflict, whatever they declare. */
  declare(command: DeclareConflict, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { review, application, of } = await ownReview(tx, command.reviewId, call);
      const employed = call.actor
        .scopes(['firm'], 'firm')
        .some((id) => id === application.firmId || id === application.firmKey);
      const recuses = command.declaration === 'conflict' || employed;
      checkTransition(review.state, recuses ? 'recused' : 'reviewing');
      const reason = command.reason ?? null;
      Object.assign(
        review,
        recuses
          ? { state: 'recused', stateReason: reason, scores: [], comment: null }
          : { state: 'reviewing' },
        { declaredAt: tx.now },
      );
      return keep(tx, review, of, recuses ? 'review.recused' : 'review.declared');
    });
  }

  save(command: SaveReview, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { review, of } = await ownReview(tx, command.reviewId, call);
      checkTransition(review.state, 'reviewing');
      if (review.state === 'assigned') throw new DomainError('CONFLICT_UNDECLARED');
      expectVersion(review.version, command.ifVersion);
      Object.assign(review, {
        scores: checkedScores(command.scores, of.criteria, false),
        comment: command.comment ?? null,
      });
      return keep(tx, review, of);
    });
  }

  submit(command: SubmitReview, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { review, application, of } = await ownReview(tx, command.reviewId, call);
      checkTransition(review.state, 'submitted');
      if (!COMPETING.includes(application.state)) throw wrongState(application.state);
      Object.assign(review, {
        state: 'submitted',
        scores: checkedScores(command.scores ?? review.scores, of.criteria, true),
        comment: command.comment ?? review.comment,
        submittedAt: tx.now,
      });
      return keep(tx, review, of, 'review.submitted');
    });
  }
}

/** The asker's own review, locked, while the call is under review and the role still held; else 404. */
async function ownReview(
  tx: Tx,
  reviewId: string,
  call: Call,
): Promise<{ review: ReviewEntity; application: ApplicationEntity; of: CallEntity }> {
  const [row] = await tx.query<{ callId: string }>(
    `SELECT r.call_id AS "callId" FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id
     WHERE r.id = $1 AND p.account_id = $2 AND r.state <> 'released'`,
    [reviewId, accountOf(call.actor)],
  );
  const of = await lockedCall(tx, found(row).callId, 'share');
  if (!call.actor.can(['reviewer'], placeOf(of))) throw notFound();
  inState(of, 'closed', 'decided');
  const review = found(
    await tx.manager.findOne(ReviewEntity, { where: { id: reviewId }, lock: { mode: 'pessimistic_write' } }),
  );
  const application = found(await tx.manager.findOneBy(ApplicationEntity, { id: review.applicationId }));
  return { review, application, of };
}

async function keep(tx: Tx, review: ReviewEntity, of: CallEntity, action?: string): Promise<DoneWithVersion> {
  review.version++;
  await tx.manager.save(review);
  if (action)
    tx.audit(action, {
      noun: 'review',
      id: review.id,
      ...placeOf(of),
      reason: review.stateReason ?? undefined,
      details: { applicationId: review.applicationId },
    });
  return { done: true, version: review.version };
}
