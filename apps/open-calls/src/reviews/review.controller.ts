import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { reviewCommands as commands } from '#contracts/open-calls/review.commands';
import {
  AddReviewer,
  AssignAll,
  AssignReview,
  DeclareConflict,
  ImportScores,
  ListCallReviews,
  ListReviews,
  ReleaseReview,
  ReviewById,
  ReviewersOfCall,
  SaveReview,
  SubmitReview,
} from '#contracts/open-calls/review.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { AssignmentService } from './assignment.service.js';
import { ReviewQueries } from './review.queries.js';
import { ReviewService } from './review.service.js';
import { ScoreImportService } from './score-import.service.js';

@Controller()
export class ReviewController {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly reviews: ReviewService,
    private readonly queries: ReviewQueries,
    private readonly imports: ScoreImportService,
  ) {}

  @Handles(commands.addReviewer)
  addReviewer(@Payload() command: AddReviewer, @CurrentCall() call: Call) {
    return this.assignments.addReviewer(command, call);
  }

  @Handles(commands.listReviewers)
  reviewers(@Payload() query: ReviewersOfCall, @CurrentCall() call: Call) {
    return this.queries.reviewers(query.callId, call.actor);
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
    return this.queries.read(query.reviewId, call.actor);
  }

  @Handles(commands.listReviews)
  mine(@Payload() query: ListReviews, @CurrentCall() call: Call) {
    return this.queries.mine(query, call.actor);
  }

  @Handles(commands.listCallReviews)
  ofCall(@Payload() query: ListCallReviews, @CurrentCall() call: Call) {
    return this.queries.ofCall(query, call.actor);
  }

  @Handles(commands.importScores)
  import(@Payload() command: ImportScores, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
