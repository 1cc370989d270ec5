import { Module } from '@nestjs/common';
import { ReportingAnswers } from './answers.js';
import { ExportService } from './indicators/export.service.js';
import { IndicatorController } from './indicators/indicator.controller.js';
import { IndicatorQueries } from './indicators/indicator.queries.js';
import { IndicatorService } from './indicators/indicator.service.js';
import { RecordStates } from './states/record-states.js';

@Module({
  controllers: [IndicatorController],
  providers: [IndicatorService, IndicatorQueries, ExportService, RecordStates, ReportingAnswers],
  exports: [ReportingAnswers],
})
export class ReportingModule {}
