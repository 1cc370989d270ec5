import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { firmRequestCommands as commands } from '#contracts/accounts/account.commands';
import { FirmRequestDecision, FirmRequestQuery } from '#contracts/accounts/account.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { FirmRequestService } from './firm-request.service.js';

@Controller()
export class FirmRequestController {
  constructor(private readonly requests: FirmRequestService) {}

  @Handles(commands.listFirmRequests)
  list(@Payload() query: FirmRequestQuery, @CurrentCall() call: Call) {
    return this.requests.list(query, call);
  }

  @Handles(commands.decideFirmRequest)
  decide(@Payload() command: FirmRequestDecision, @CurrentCall() call: Call) {
    return this.requests.decide(command, call);
  }
}
