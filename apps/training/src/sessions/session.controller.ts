import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ChangeSession,
  CourseById,
  courseCommands as commands,
  PlanSession,
  SessionById,
  TakeAttendance,
} from '#contracts/training/course.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { SessionService } from './session.service.js';

@Controller()
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Handles(commands.planSession)
  plan(@Payload() command: PlanSession, @CurrentCall() call: Call) {
    return this.sessions.plan(command, call);
  }

  @Handles(commands.changeSession)
  change(@Payload() command: ChangeSession, @CurrentCall() call: Call) {
    return this.sessions.change(command, call);
  }

  @Handles(commands.listSessions)
  list(@Payload() query: CourseById, @CurrentCall() call: Call) {
    return this.sessions.list(query.courseId, call);
  }

  @Handles(commands.takeAttendance)
  take(@Payload() command: TakeAttendance, @CurrentCall() call: Call) {
    return this.sessions.take(command, call);
  }

  @Handles(commands.readAttendance)
  attendance(@Payload() query: SessionById, @CurrentCall() call: Call) {
    return this.sessions.attendance(query.sessionId, call);
  }
}
