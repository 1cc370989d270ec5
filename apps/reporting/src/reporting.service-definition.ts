import { reportingContract } from '#contracts/reporting/reporting.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { ReportingAnswers } from './answers.js';
import { Reporting1760000000008 } from './migrations/1760000000008-reporting.js';
import { ReportingModule } from './reporting.module.js';
import { RecordStates } from './states/record-states.js';

export const reportingService: ServiceDefinition = {
  contract: reportingContract,
  module: ReportingModule,
  // Its tables are written and read by straight SQL: they are what facts left, not records that anyone edits.
  entities: [],
  migrations: [Reporting1760000000008],
  factHandlers: [RecordStates],
  answers: ReportingAnswers,
  rebuilds: ['record_state', 'merged'],
};
