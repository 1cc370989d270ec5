import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import type { AssignmentPreview, PreviewAssignment } from '#contracts/open-calls/review-assignment.messages';
import type { AssignAll, AssignReview, Assigned, ReleaseReview } from '#contracts/open-calls/review.messages';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import { Clock } from '#platform/clock/clock';
import { decodeCursor, toPage } from '#platform/database/page';
import { isConstraintViolation, UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { ApplicationEntity } from '../applications/application.entity.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { inState, staffCall } from '../calls/call.service.js';
import { planFor } from './assignment-plan.js';
import { carryOut, giveByHand, newReview } from './assignment-writing.js';
import { checkAssignable } from './manual-assignment.js';
import { CallReviewerEntity, ReviewEntity } from './review.entity.js';
import { reopenDifferences } from './reopen-differences.js';
import { checkTransition } from './review.rules.js';

const DEFAULT_LINES = 50;

/** Who reviews what. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What the automatic assignment would do; changes nothing. */
  async preview(query: PreviewAssignment, call: Call): Promise<AssignmentPreview> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: query.callId }));
    if (!call.actor.can(['staff'], placeOf(of))) throw notFound();
    inState(of, 'closed', 'decided');
    const { plan, sha256, items, reviewers } = await planFor(this.source, of, this.clock.now(), query);
    const limit = query.limit ?? DEFAULT_LINES;
    const from = Number(decodeCursor(query.cursor, 1)?.[0] ?? 0);
    const loads = [...plan.loads.values()];
    return {
      sha256,
      made: plan.made.length,
      moved: plan.taken.length,
      short: plan.missing.size,
      spread: loads.length > 0 ? Math.max(...loads) - Math.min(...loads) : null,
      suited: reviewers.reduce((all, r) => all + r.suited, 0),
      reviewers,
      ...toPage(items.slice(from, from + limit + 1), limit, () => [from + limit]),
    };
  }

  /** By hand: against a soft flag, above the ceiling or beyond the number only with a reason; never against a hard rule. */
  assign(command: AssignReview, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      inState(of, 'closed', 'decided');
      const application = await tx.manager.findOneBy(ApplicationEntity, {
        id: command.applicationId,
        callId: of.id,
      });
      if (!application) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/applicationId' });
      const reviewer = await tx.manager.findOneBy(CallReviewerEntity, {
        id: command.reviewerId,
        callId: of.id,
      });
      if (!reviewer || reviewer.removed !== null)
        throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/reviewerId' });
      const { flags, departs } = await checkAssignable(tx, of, application, reviewer);
      if (departs.length > 0 && !command.reason)
        throw new DomainError('ASSIGNMENT_REASON', {
          pointer: '/reason',
          params: { why: departs.join(', ') },
        });
      const review = {
        ...newReview(of.id, application.id, reviewer.id),
        flags,
        assignedReason: command.reason ?? null,
      };
      await giveByHand(tx, review).catch((error: unknown) => {
        if (isConstraintViolation(error, 'review_once'))
          throw new DomainError('REVIEW_EXISTS', { pointer: '/reviewerId' });
        throw error;
      });
      tx.audit('review.assigned', {
        noun: 'review',
        id: review.id,
        ...placeOf(of),
        reason: command.reason,
        details: { applicationId: application.id, reviewerId: reviewer.id, departs },
      });
      return { id: review.id, version: 1 };
    });
  }

  /** All that is missing at once; the call is locked, so two who press the button at once make one assignment. */
  assignAll(command: AssignAll, call: Call): Promise<Assigned> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      inState(of, 'closed', 'decided');
      const explained = await planFor(tx, of, tx.now, command);
      if (command.sha256 && command.sha256 !== explained.sha256)
        throw new DomainError('ASSIGNMENT_CHANGED', { pointer: '/sha256' });
      await carryOut(tx, of, explained);
      const { made, taken, missing } = explained.plan;
      tx.audit('review.assigned-all', {
        noun: 'call',
        id: of.id,
        ...placeOf(of),
        details: { made: made.length, moved: taken.length, short: missing.size, sha256: explained.sha256 },
      });
      return { made: made.length, short: missing.size };
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
      await reopenDifferences(tx, of.id);
      tx.audit('review.released', { noun: 'review', id: review.id, ...placeOf(of), reason: command.reason });
      return { done: true, version: review.version };
    });
  }
}
