import { advisoryContract } from '#contracts/advisory/advisory.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { AdvisoryModule } from './advisory.module.js';
import { AdvisoryAnswers } from './answers.js';
import { NamedConsultantEntity } from './consultants/consultant.entity.js';
import { DataAnswerEntity, DataRequestEntity } from './data-requests/data-request.entity.js';
import { MeasureEntity } from './measures/measure.entity.js';
import { Advisory1760000000001 } from './migrations/1760000000001-advisory.js';
import { Copies } from './programs/copies.js';
import { ReportEntity } from './reports/report.entity.js';

/** What the house starts: see libs/platform/src/service/service.ts. */
export const advisoryService: ServiceDefinition = {
  contract: advisoryContract,
  module: AdvisoryModule,
  entities: [DataRequestEntity, DataAnswerEntity, ReportEntity, MeasureEntity, NamedConsultantEntity],
  migrations: [Advisory1760000000001],
  factHandlers: [Copies],
  answers: AdvisoryAnswers,
};
