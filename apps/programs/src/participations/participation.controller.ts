import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ChangeParticipation,
  ListParticipations,
  programCommands as commands,
  StartParticipation,
} from '#contracts/programs/program.commands';
import { ListFirmParticipations, participationCommands } from '#contracts/programs/participation.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { ParticipationService } from './participation.service.js';

@Controller()
export class ParticipationController {
  constructor(private readonly participations: ParticipationService) {}

  @Handles(commands.startParticipation)
  start(@Payload() command: StartParticipation, @CurrentCall() call: Call) {
    return this.participations.start(command, call);
  }

  @Handles(commands.changeParticipation)
  change(@Payload() command: ChangeParticipation, @CurrentCall() call: Call) {
    return this.participations.change(command, call);
  }

  @Handles(commands.listParticipations)
  list(@Payload() query: ListParticipations, @CurrentCall() call: Call) {
    return this.participations.list(query, call);
  }

  @Handles(participationCommands.listFirmParticipations)
  ofFirm(@Payload() query: ListFirmParticipations, @CurrentCall() call: Call) {
    return this.participations.listOfFirm(query, call);
  }
}
