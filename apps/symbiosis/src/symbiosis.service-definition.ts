import { symbiosisContract } from '#contracts/symbiosis/symbiosis.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { SymbiosisAnswers } from './answers.js';
import { Symbiosis1760000000001 } from './migrations/1760000000001-symbiosis.js';
import { FirmMerges } from './opportunities/firm-merges.js';
import {
  OpportunityEntity,
  OpportunityMoveEntity,
  SightingEntity,
} from './opportunities/opportunity.entity.js';
import { Participations } from './programs/participations.js';
import { ResourceEntity } from './resources/resource.entity.js';
import { SymbiosisModule } from './symbiosis.module.js';

/** What the house starts: see libs/platform/src/service/service.ts. */
export const symbiosisService: ServiceDefinition = {
  contract: symbiosisContract,
  module: SymbiosisModule,
  entities: [ResourceEntity, OpportunityEntity, SightingEntity, OpportunityMoveEntity],
  migrations: [Symbiosis1760000000001],
  factHandlers: [Participations, FirmMerges],
  answers: SymbiosisAnswers,
};
