import { Module } from '@nestjs/common';
import { ActingInstitution } from './acting-institution.js';
import { RegistryAnswers } from './answers.js';
import { CodeListController } from './code-lists/code-list.controller.js';
import { CodeLists } from './code-lists/code-lists.js';
import { FacilityQueries } from './firms/facility.queries.js';
import { FacilityService } from './firms/facility.service.js';
import { FirmController } from './firms/firm.controller.js';
import { FirmImport } from './firms/firm.import.js';
import { FirmQueries } from './firms/firm.queries.js';
import { FirmService } from './firms/firm.service.js';
import { TcknBox } from './firms/tckn-box.js';
import { InstitutionController } from './institutions/institution.controller.js';
import { InstitutionImport } from './institutions/institution.import.js';
import { InstitutionQueries } from './institutions/institution.queries.js';
import { InstitutionService } from './institutions/institution.service.js';
import { MergeController } from './merges/merge.controller.js';
import { MergeQueries } from './merges/merge.queries.js';
import { MergeService } from './merges/merge.service.js';
import { ResolutionController } from './resolution/resolution.controller.js';
import { ResolutionService } from './resolution/resolution.service.js';

@Module({
  controllers: [CodeListController, ResolutionController, FirmController, InstitutionController, MergeController],
  providers: [
    CodeLists,
    TcknBox,
    ActingInstitution,
    ResolutionService,
    FirmService,
    FirmQueries,
    FirmImport,
    FacilityService,
    FacilityQueries,
    InstitutionService,
    InstitutionQueries,
    InstitutionImport,
    MergeService,
    MergeQueries,
    RegistryAnswers,
  ],
  exports: [RegistryAnswers],
})
export class FirmRegistryModule {}
