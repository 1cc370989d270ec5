import { Module } from '@nestjs/common';
import { ActingInstitution } from './acting-institution.js';
import { AmbassadorController } from './ambassadors/ambassador.controller.js';
import { AmbassadorImport } from './ambassadors/ambassador.import.js';
import { AmbassadorQueries } from './ambassadors/ambassador.queries.js';
import { AmbassadorService } from './ambassadors/ambassador.service.js';
import { Participations } from './ambassadors/participations.js';
import { RegistryAnswers } from './answers.js';
import { CodeListController } from './code-lists/code-list.controller.js';
import { CodeLists } from './code-lists/code-lists.js';
import { ContactService } from './firms/contact.service.js';
import { FacilityController } from './firms/facility.controller.js';
import { FacilityQueries } from './firms/facility.queries.js';
import { FacilityService } from './firms/facility.service.js';
import { FirmController } from './firms/firm.controller.js';
import { FirmImport } from './firms/firm.import.js';
import { FirmTies } from './firms/firm-ties.js';
import { FirmQueries } from './firms/firm.queries.js';
import { FirmService } from './firms/firm.service.js';
import { TcknReseal } from './firms/tckn-reseal.js';
import { TcknBox } from './firms/tckn-box.js';
import { InstitutionController } from './institutions/institution.controller.js';
import { InstitutionImport } from './institutions/institution.import.js';
import { InstitutionQueries } from './institutions/institution.queries.js';
import { InstitutionService } from './institutions/institution.service.js';
import { MergeController } from './merges/merge.controller.js';
import { MergeQueries } from './merges/merge.queries.js';
import { MergeService } from './merges/merge.service.js';
import { ConsentService } from './people/consent.service.js';
import { PersonController } from './people/person.controller.js';
import { PersonQueries } from './people/person.queries.js';
import { PersonService } from './people/person.service.js';
import { ResolutionController } from './resolution/resolution.controller.js';
import { ResolutionService } from './resolution/resolution.service.js';

@Module({
  controllers: [
    CodeListController,
    ResolutionController,
    FirmController,
    FacilityController,
    InstitutionController,
    PersonController,
    AmbassadorController,
    MergeController,
  ],
  providers: [
    CodeLists,
    TcknBox,
    TcknReseal,
    ActingInstitution,
    ResolutionService,
    FirmService,
    ContactService,
    FirmQueries,
    FirmTies,
    FirmImport,
    FacilityService,
    FacilityQueries,
    InstitutionService,
    InstitutionQueries,
    InstitutionImport,
    PersonService,
    PersonQueries,
    ConsentService,
    Participations,
    AmbassadorService,
    AmbassadorQueries,
    AmbassadorImport,
    MergeService,
    MergeQueries,
    RegistryAnswers,
  ],
  exports: [RegistryAnswers],
})
export class FirmRegistryModule {}
