import { firmRegistryContract } from '#contracts/firm-registry/firm-registry.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { AmbassadorEntity } from './ambassadors/ambassador.entity.js';
import { Participations } from './ambassadors/participations.js';
import { RegistryAnswers } from './answers.js';
import { FirmRegistryModule } from './firm-registry.module.js';
import { FacilityEntity } from './firms/facility.entity.js';
import { FirmEntity } from './firms/firm.entity.js';
import { InstitutionEntity } from './institutions/institution.entity.js';
import { PersonEntity } from './people/person.entity.js';
import { Registry1760000000002 } from './migrations/1760000000002-registry.js';

/** What the house starts: see libs/platform/src/service/service.ts. */
export const firmRegistryService: ServiceDefinition = {
  contract: firmRegistryContract,
  module: FirmRegistryModule,
  entities: [FirmEntity, FacilityEntity, InstitutionEntity, PersonEntity, AmbassadorEntity],
  migrations: [Registry1760000000002],
  factHandlers: [Participations],
  rebuilds: ['participation_copy'],
  answers: RegistryAnswers,
};
