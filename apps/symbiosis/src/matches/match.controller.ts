import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { resourceCommands as commands } from '#contracts/symbiosis/symbiosis.commands';
import { AcceptMatch, FindMatches } from '#contracts/symbiosis/symbiosis.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { OpportunityService } from '../opportunities/opportunity.service.js';
import { MatchService } from './match.service.js';

@Controller()
export class MatchController {
  constructor(
    private readonly matches: MatchService,
    private readonly opportunities: OpportunityService,
  ) {}

  @Handles(commands.findMatches)
  find(@Payload() query: FindMatches, @CurrentCall() call: Call) {
    return this.matches.find(query, call);
  }

  @Handles(commands.acceptMatch)
  accept(@Payload() command: AcceptMatch, @CurrentCall() call: Call) {
    return this.opportunities.acceptMatch(command, call);
  }
}
