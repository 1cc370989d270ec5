import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Nothing } from '#contracts/core/messages';
import { PreviewAssignment } from '#contracts/open-calls/review-assignment.messages';
import {
  ListReviewResults,
  RecordMeeting,
  ReviewsOfApplication,
} from '#contracts/open-calls/review-outcome.messages';
import {
  AddFromPool,
  AddPoolReviewer,
  ChangePoolReviewer,
  LeavePool,
  ListPoolReviewers,
  ReminderById,
  RemindReviewers,
  RemoveReviewer,
} from '#contracts/open-calls/review-pool.messages';
import { SetReviewRules } from '#contracts/open-calls/review-rules.messages';
import { reviewCommands as commands } from '#contracts/open-calls/review.commands';
import { ListCallReviews, ListReviews } from '#contracts/open-calls/review-list.messages';
import {
  AddReviewer,
  AssignAll,
  AssignReview,
  DeclareConflict,
  ImportScores,
  ReleaseReview,
  ReviewById,
  ReviewersOfCall,
  SaveReview,
  SubmitReview,
} from '#contracts/open-calls/review.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { AssignmentService } from './assignment.service.js';
import { CommitteeService } from './committee.service.js';
import { PoolService } from './pool.service.js';
import { ReminderService } from './reminder.service.js';
import { ResultQueries } from './result.queries.js';
import { ReviewRulesPart } from './review-rules.part.js';
import { CallReviewQueries } from './call-review.queries.js';
import { ReviewQueries } from './review.queries.js';
import { ReviewService } from './review.service.js';
import { ScoreImportService } from './score-import.service.js';

@Controller()
export class ReviewController {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly reviews: ReviewService,
    private readonly queries: ReviewQueries,
    private readonly ofCalls: CallReviewQueries,
    private readonly imports: ScoreImportService,
    private readonly rules: ReviewRulesPart,
    private readonly pool: PoolService,
    private readonly reminders: ReminderService,
    private readonly committee: CommitteeService,
    private readonly results: ResultQueries,
  ) {}

  @Handles(commands.readReviewRules)
  readRules(@Payload() query: ReviewersOfCall, @CurrentCall() call: Call) {
    return this.rules.read(query.callId, call.actor);
  }

  @Handles(commands.setReviewRules)
  setRules(@Payload() command: SetReviewRules, @CurrentCall() call: Call) {
    return this.rules.set(command, call);
  }

  @Handles(commands.addPoolReviewer)
  addToPool(@Payload() command: AddPoolReviewer, @CurrentCall() call: Call) {
    return this.pool.add(command, call);
  }

  @Handles(commands.changePoolReviewer)
  changeInPool(@Payload() command: ChangePoolReviewer, @CurrentCall() call: Call) {
    return this.pool.change(command, call);
  }

  @Handles(commands.leavePool)
  leavePool(@Payload() command: LeavePool, @CurrentCall() call: Call) {
    return this.pool.leave(command, call);
  }

  @Handles(commands.listPoolReviewers)
  listPool(@Payload() query: ListPoolReviewers, @CurrentCall() call: Call) {
    return this.pool.list(query, call);
  }

  @Handles(commands.addFromPool)
  addFromPool(@Payload() command: AddFromPool, @CurrentCall() call: Call) {
    return this.pool.addFromPool(command, call);
  }

  @Handles(commands.removeReviewer)
  removeReviewer(@Payload() command: RemoveReviewer, @CurrentCall() call: Call) {
    return this.pool.remove(command, call);
  }

  @Handles(commands.remindReviewers)
  remind(@Payload() command: RemindReviewers, @CurrentCall() call: Call) {
    return this.reminders.remind(command, call);
  }

  @Handles(commands.reminderText)
  reminderText(@Payload() query: ReminderById) {
    return this.reminders.text(query.reminderId);
  }

  @Handles(commands.previewAssignment)
  preview(@Payload() query: PreviewAssignment, @CurrentCall() call: Call) {
    return this.assignments.preview(query, call);
  }

  @Handles(commands.reviewResults)
  reviewResults(@Payload() query: ListReviewResults, @CurrentCall() call: Call) {
    return this.results.list(query, call);
  }

  @Handles(commands.recordMeeting)
  recordMeeting(@Payload() command: RecordMeeting, @CurrentCall() call: Call) {
    return this.committee.record(command, call);
  }

  @Handles(commands.listMeetings)
  listMeetings(@Payload() query: ReviewersOfCall, @CurrentCall() call: Call) {
    return this.committee.list(query.callId, call);
  }

  @Handles(commands.seenReviews)
  seenReviews(@Payload() query: ReviewsOfApplication, @CurrentCall() call: Call) {
    return this.results.seen(query.applicationId, call.actor);
  }

  @Handles(commands.reviewCounts)
  counts(@Payload() _query: Nothing, @CurrentCall() call: Call) {
    return this.queries.counts(call.actor);
  }

  @Handles(commands.addReviewer)
  addReviewer(@Payload() command: AddReviewer, @CurrentCall() call: Call) {
    return this.pool.addToCall(command, call);
  }

  @Handles(commands.listReviewers)
  reviewers(@Payload() query: ReviewersOfCall, @CurrentCall() call: Call) {
    return this.ofCalls.reviewers(query.callId, call);
  }

  @Handles(commands.assignReview)
  assign(@Payload() command: AssignReview, @CurrentCall() call: Call) {
    return this.assignments.assign(command, call);
  }

  @Handles(commands.assignAll)
  assignAll(@Payload() command: AssignAll, @CurrentCall() call: Call) {
    return this.assignments.assignAll(command, call);
  }

  @Handles(commands.releaseReview)
  release(@Payload() command: ReleaseReview, @CurrentCall() call: Call) {
    return this.assignments.release(command, call);
  }

  @Handles(commands.declareConflict)
  declare(@Payload() command: DeclareConflict, @CurrentCall() call: Call) {
    return this.reviews.declare(command, call);
  }

  @Handles(commands.saveReview)
  save(@Payload() command: SaveReview, @CurrentCall() call: Call) {
    return this.reviews.save(command, call);
  }

  @Handles(commands.submitReview)
  submit(@Payload() command: SubmitReview, @CurrentCall() call: Call) {
    return this.reviews.submit(command, call);
  }

  @Handles(commands.readReview)
  read(@Payload() query: ReviewById, @CurrentCall() call: Call) {
    return this.queries.read(query.reviewId, call);
  }

  @Handles(commands.listReviews)
  mine(@Payload() query: ListReviews, @CurrentCall() call: Call) {
    return this.queries.mine(query, call.actor);
  }

  @Handles(commands.listCallReviews)
  ofCall(@Payload() query: ListCallReviews, @CurrentCall() call: Call) {
    return this.ofCalls.ofCall(query, call.actor);
  }

  @Handles(commands.importScores)
  import(@Payload() command: ImportScores, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
