import { Module } from '@nestjs/common';
import { SymbiosisAnswers } from './answers.js';
import { MatchController } from './matches/match.controller.js';
import { MatchService } from './matches/match.service.js';
import { FirmMerges } from './opportunities/firm-merges.js';
import { OpportunityController } from './opportunities/opportunity.controller.js';
import { OpportunityImport } from './opportunities/opportunity.import.js';
import { OpportunityQueries } from './opportunities/opportunity.queries.js';
import { OpportunityService } from './opportunities/opportunity.service.js';
import { ListImport } from './programs/list-import.js';
import { Participations } from './programs/participations.js';
import { Programs } from './programs/programs.js';
import { ResourceController } from './resources/resource.controller.js';
import { ResourceImport } from './resources/resource.import.js';
import { ResourceQueries } from './resources/resource.queries.js';
import { ResourceService } from './resources/resource.service.js';
import { WasteCodes } from './resources/waste-codes.js';

@Module({
  controllers: [ResourceController, MatchController, OpportunityController],
  providers: [
    Programs,
    Participations,
    ListImport,
    WasteCodes,
    ResourceService,
    ResourceQueries,
    ResourceImport,
    MatchService,
    OpportunityService,
    OpportunityQueries,
    OpportunityImport,
    FirmMerges,
    SymbiosisAnswers,
  ],
  exports: [SymbiosisAnswers],
})
export class SymbiosisModule {}
