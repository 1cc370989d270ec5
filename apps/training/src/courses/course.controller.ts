import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ChangeCourse,
  CourseById,
  courseCommands as commands,
  ListCourses,
  PlanCourse,
} from '#contracts/training/course.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { CourseQueries } from './course.queries.js';
import { CourseService } from './course.service.js';

@Controller()
export class CourseController {
  constructor(
    private readonly courses: CourseService,
    private readonly queries: CourseQueries,
  ) {}

  @Handles(commands.planCourse)
  plan(@Payload() command: PlanCourse, @CurrentCall() call: Call) {
    return this.courses.plan(command, call);
  }

  @Handles(commands.changeCourse)
  change(@Payload() command: ChangeCourse, @CurrentCall() call: Call) {
    return this.courses.change(command, call);
  }

  @Handles(commands.readCourse)
  read(@Payload() query: CourseById, @CurrentCall() call: Call) {
    return this.queries.read(query.courseId, call.actor);
  }

  @Handles(commands.listCourses)
  list(@Payload() query: ListCourses, @CurrentCall() call: Call) {
    return this.queries.list(query, call.actor);
  }
}
