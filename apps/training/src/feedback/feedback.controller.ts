import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CourseById } from '#contracts/training/course.commands';
import {
  enrolmentCommands as commands,
  GiveFeedback,
  ReportSiteVisit,
} from '#contracts/training/enrolment.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { FeedbackService } from './feedback.service.js';

@Controller()
export class FeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Handles(commands.giveFeedback)
  give(@Payload() command: GiveFeedback, @CurrentCall() call: Call) {
    return this.feedback.give(command, call);
  }

  @Handles(commands.listFeedback)
  list(@Payload() query: CourseById, @CurrentCall() call: Call) {
    return this.feedback.list(query.courseId, call);
  }

  @Handles(commands.reportSiteVisit)
  reportVisit(@Payload() command: ReportSiteVisit, @CurrentCall() call: Call) {
    return this.feedback.reportVisit(command, call);
  }

  @Handles(commands.listSiteVisits)
  visits(@Payload() query: CourseById, @CurrentCall() call: Call) {
    return this.feedback.visits(query.courseId, call);
  }
}
