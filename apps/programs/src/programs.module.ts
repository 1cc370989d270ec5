import { Module } from '@nestjs/common';
import { ProgramAnswers } from './answers.js';
import { IndicatorController } from './indicators/indicator.controller.js';
import { IndicatorService } from './indicators/indicator.service.js';
import { ParticipationController } from './participations/participation.controller.js';
import { ParticipationQueries } from './participations/participation.queries.js';
import { ParticipationService } from './participations/participation.service.js';
import { ProgramController } from './programs/program.controller.js';
import { ProgramQueries } from './programs/program.queries.js';
import { ProgramService } from './programs/program.service.js';

@Module({
  controllers: [ProgramController, IndicatorController, ParticipationController],
  providers: [
    ProgramService,
    ProgramQueries,
    IndicatorService,
    ParticipationService,
    ParticipationQueries,
    ProgramAnswers,
  ],
  exports: [ProgramAnswers],
})
export class ProgramsModule {}
