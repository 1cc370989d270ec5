import { openCallsContract } from '#contracts/open-calls/open-calls.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { OpenCallsAnswers } from './answers.js';
import { ApplicationEntity } from './applications/application.entity.js';
import { CallEntity } from './calls/call.entity.js';
import { Copies } from './copies/copies.js';
import { CorrectionWorker } from './forms/correction.worker.js';
import { NeedFirms } from './innovation/firm-names.js';
import { MeetingEntity, NeedEntity } from './innovation/innovation.entity.js';
import { PitchDays } from './innovation/pitch-days.js';
import { OpenCalls1760000000001 } from './migrations/1760000000001-open-calls.js';
import { Eligibility1760000000020 } from './migrations/1760000000020-eligibility.js';
import { Notices1760000000025 } from './migrations/1760000000025-notices.js';
import { Reviewing1760000000030 } from './migrations/1760000000030-reviewing.js';
import { Letters1760000000040 } from './migrations/1760000000040-letters.js';
import { Innovation1760000000050 } from './migrations/1760000000050-innovation.js';
import { OpenCallsModule } from './open-calls.module.js';
import { Relations } from './reviews/relations.js';
import { ReminderWorker } from './reviews/reminder.worker.js';
import { CallReviewerEntity, ReviewEntity } from './reviews/review.entity.js';

/** What the house starts: see libs/platform/src/service/service.ts. */
export const openCallsService: ServiceDefinition = {
  contract: openCallsContract,
  module: OpenCallsModule,
  entities: [CallEntity, ApplicationEntity, CallReviewerEntity, ReviewEntity, NeedEntity, MeetingEntity],
  migrations: [
    OpenCalls1760000000001,
    Eligibility1760000000020,
    Notices1760000000025,
    Reviewing1760000000030,
    Letters1760000000040,
    Innovation1760000000050,
  ],
  factHandlers: [Copies, Relations, NeedFirms, PitchDays],
  answers: OpenCallsAnswers,
  workers: [ReminderWorker, CorrectionWorker],
};
