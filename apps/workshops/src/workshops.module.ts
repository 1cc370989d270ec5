import { Module } from '@nestjs/common';
import { WorkshopAnswers } from './answers.js';
import { AttendanceController } from './attendance/attendance.controller.js';
import { AttendanceImport } from './attendance/attendance.import.js';
import { AttendanceQueries } from './attendance/attendance.queries.js';
import { AttendanceService } from './attendance/attendance.service.js';
import { RegistrationService } from './attendance/registration.service.js';
import { EventController } from './events/event.controller.js';
import { EventQueries } from './events/event.queries.js';
import { EventService } from './events/event.service.js';
import { SignSheets } from './events/sign-sheet.service.js';
import { EventNotices } from './notices/event-notice.service.js';
import { PitchCopies } from './notices/pitch-copies.js';
import { OutputController } from './outputs/output.controller.js';
import { OutputService } from './outputs/output.service.js';
import { PlanController } from './plans/plan.controller.js';
import { PlanImport } from './plans/plan.import.js';
import { PlanQueries } from './plans/plan.queries.js';
import { PlanService } from './plans/plan.service.js';
import { WhoIsWho } from './who-is-who/who-is-who.service.js';

@Module({
  controllers: [EventController, AttendanceController, OutputController, PlanController],
  providers: [
    EventService,
    EventQueries,
    SignSheets,
    AttendanceService,
    AttendanceImport,
    AttendanceQueries,
    RegistrationService,
    OutputService,
    PlanService,
    PlanImport,
    PlanQueries,
    WhoIsWho,
    EventNotices,
    PitchCopies,
    WorkshopAnswers,
  ],
  exports: [WorkshopAnswers],
})
export class WorkshopsModule {}
