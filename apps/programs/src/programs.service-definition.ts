import { programsContract } from '#contracts/programs/programs.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { ProgramAnswers } from './answers.js';
import { IndicatorEntity } from './indicators/indicator.entity.js';
import { Programs1760000000001 } from './migrations/1760000000001-programs.js';
import { ParticipationEntity } from './participations/participation.entity.js';
import { ParticipationService } from './participations/participation.service.js';
import { ProgramEntity } from './programs/program.entity.js';
import { ProgramsModule } from './programs.module.js';

/** What the house starts: see libs/platform/src/service/service.ts. */
export const programsService: ServiceDefinition = {
  contract: programsContract,
  module: ProgramsModule,
  entities: [ProgramEntity, IndicatorEntity, ParticipationEntity],
  migrations: [Programs1760000000001],
  factHandlers: [ParticipationService],
  answers: ProgramAnswers,
};
