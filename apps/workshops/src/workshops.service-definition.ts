import { workshopsContract } from '#contracts/workshops/workshops.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { WorkshopAnswers } from './answers.js';
import { AttendanceEntity } from './attendance/attendance.entity.js';
import { EventEntity } from './events/event.entity.js';
import { Workshops1760000000001 } from './migrations/1760000000001-workshops.js';
import { PitchCopies } from './notices/pitch-copies.js';
import { OutputEntity } from './outputs/output.entity.js';
import { ActionEntity, PlanEntity } from './plans/plan.entity.js';
import { WhoIsWho } from './who-is-who/who-is-who.service.js';
import { WorkshopsModule } from './workshops.module.js';

/** What the house starts: see libs/platform/src/service/service.ts. */
export const workshopsService: ServiceDefinition = {
  contract: workshopsContract,
  module: WorkshopsModule,
  entities: [EventEntity, AttendanceEntity, OutputEntity, PlanEntity, ActionEntity],
  migrations: [Workshops1760000000001],
  factHandlers: [WhoIsWho, PitchCopies],
  answers: WorkshopAnswers,
};
