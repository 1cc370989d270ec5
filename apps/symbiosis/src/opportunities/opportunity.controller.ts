import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { opportunityCommands as commands } from '#contracts/symbiosis/symbiosis.commands';
import {
  FunnelQuery,
  ImportIntoProgram,
  ListOpportunities,
  MoveOpportunity,
  NoteOpportunity,
  OpportunityById,
} from '#contracts/symbiosis/symbiosis.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { OpportunityImport } from './opportunity.import.js';
import { OpportunityQueries } from './opportunity.queries.js';
import { OpportunityService } from './opportunity.service.js';

@Controller()
export class OpportunityController {
  constructor(
    private readonly opportunities: OpportunityService,
    private readonly queries: OpportunityQueries,
    private readonly imports: OpportunityImport,
  ) {}

  @Handles(commands.noteOpportunity)
  note(@Payload() command: NoteOpportunity, @CurrentCall() call: Call) {
    return this.opportunities.note(command, call);
  }

  @Handles(commands.moveOpportunity)
  move(@Payload() command: MoveOpportunity, @CurrentCall() call: Call) {
    return this.opportunities.move(command, call);
  }

  @Handles(commands.listOpportunities)
  list(@Payload() query: ListOpportunities, @CurrentCall() call: Call) {
    return this.queries.list(query, call);
  }

  @Handles(commands.readOpportunity)
  read(@Payload() query: OpportunityById, @CurrentCall() call: Call) {
    return this.queries.read(query.opportunityId, call.actor);
  }

  @Handles(commands.funnel)
  funnel(@Payload() query: FunnelQuery, @CurrentCall() call: Call) {
    return this.queries.funnel(query.programId, call);
  }

  @Handles(commands.importSynergies)
  import(@Payload() command: ImportIntoProgram, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
