import { Module } from '@nestjs/common';
import { AdvisoryAnswers } from './answers.js';
import { ConsultantController } from './consultants/consultant.controller.js';
import { ConsultantService } from './consultants/consultant.service.js';
import { PlantData } from './consultants/plant-data.js';
import { DataRequestController } from './data-requests/data-request.controller.js';
import { DataRequestImport } from './data-requests/data-request.import.js';
import { DataRequestQueries } from './data-requests/data-request.queries.js';
import { DataRequestService } from './data-requests/data-request.service.js';
import { MeasureController } from './measures/measure.controller.js';
import { MeasureImport } from './measures/measure.import.js';
import { MeasureQueries } from './measures/measure.queries.js';
import { MeasureService } from './measures/measure.service.js';
import { Copies } from './programs/copies.js';
import { ListImport } from './programs/list-import.js';
import { ListedFirms } from './programs/listed-firms.js';
import { Programs } from './programs/programs.js';
import { ReportController } from './reports/report.controller.js';
import { ReportImport } from './reports/report.import.js';
import { ReportQueries } from './reports/report.queries.js';
import { ReportService } from './reports/report.service.js';

@Module({
  controllers: [DataRequestController, ReportController, MeasureController, ConsultantController],
  providers: [
    Programs,
    ListedFirms,
    ListImport,
    Copies,
    PlantData,
    ConsultantService,
    DataRequestService,
    DataRequestQueries,
    DataRequestImport,
    ReportService,
    ReportQueries,
    ReportImport,
    MeasureService,
    MeasureQueries,
    MeasureImport,
    AdvisoryAnswers,
  ],
  exports: [AdvisoryAnswers],
})
export class AdvisoryModule {}
