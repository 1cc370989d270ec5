import { trainingContract } from '#contracts/training/training.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { TrainingAnswers } from './answers.js';
import { CertificateEntity } from './certificates/certificate.entity.js';
import { CourseEntity } from './courses/course.entity.js';
import { EnrolmentEntity } from './enrolments/enrolment.entity.js';
import { HeadCountEntity } from './head-counts/head-count.entity.js';
import { Training1760000000001 } from './migrations/1760000000001-training.js';
import { SessionEntity } from './sessions/session.entity.js';
import { TrainingModule } from './training.module.js';
import { WhoIsWho } from './who-is-who/who-is-who.service.js';

/** What the house starts: see libs/platform/src/service/service.ts. */
export const trainingService: ServiceDefinition = {
  contract: trainingContract,
  module: TrainingModule,
  entities: [CourseEntity, SessionEntity, EnrolmentEntity, CertificateEntity, HeadCountEntity],
  migrations: [Training1760000000001],
  factHandlers: [WhoIsWho],
  answers: TrainingAnswers,
};
