import { openCallsContract } from '#contracts/open-calls/open-calls.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { OpenCallsAnswers } from './answers.js';
import { ApplicationEntity } from './applications/application.entity.js';
import { CallEntity } from './calls/call.entity.js';
import { Copies } from './copies/copies.js';
import { OpenCalls1760000000001 } from './migrations/1760000000001-open-calls.js';
import { OpenCallsModule } from './open-calls.module.js';
import { CallReviewerEntity, ReviewEntity } from './reviews/review.entity.js';

/** What the house starts: see libs/platform/src/service/service.ts. */
export const openCallsService: ServiceDefinition = {
  contract: openCallsContract,
  module: OpenCallsModule,
  entities: [CallEntity, ApplicationEntity, CallReviewerEntity, ReviewEntity],
  migrations: [OpenCalls1760000000001],
  factHandlers: [Copies],
  answers: OpenCallsAnswers,
};
