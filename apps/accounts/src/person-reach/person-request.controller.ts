import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  PersonRequestDecision,
  PersonRequestQuery,
  personRequestCommands as commands,
} from '#contracts/accounts/person-request.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { PersonRequestService } from './person-request.service.js';

@Controller()
export class PersonRequestController {
  constructor(private readonly requests: PersonRequestService) {}

  @Handles(commands.listPersonRequests)
  list(@Payload() query: PersonRequestQuery, @CurrentCall() call: Call) {
    return this.requests.list(query, call);
  }

  @Handles(commands.decidePersonRequest)
  decide(@Payload() command: PersonRequestDecision, @CurrentCall() call: Call) {
    return this.requests.decide(command, call);
  }
}
