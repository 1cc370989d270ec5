import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { consultantCommands as commands } from '#contracts/advisory/advisory.commands';
import {
  EndNamedConsultant,
  ListFirmConsultants,
  ListNamedConsultants,
  NameConsultant,
} from '#contracts/advisory/advisory.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { ConsultantService } from './consultant.service.js';

@Controller()
export class ConsultantController {
  constructor(private readonly consultants: ConsultantService) {}

  @Handles(commands.nameConsultant)
  name(@Payload() command: NameConsultant, @CurrentCall() call: Call) {
    return this.consultants.name(command, call);
  }

  @Handles(commands.endNamedConsultant)
  end(@Payload() command: EndNamedConsultant, @CurrentCall() call: Call) {
    return this.consultants.end(command, call);
  }

  @Handles(commands.listNamedConsultants)
  list(@Payload() query: ListNamedConsultants, @CurrentCall() call: Call) {
    return this.consultants.list(query, call);
  }

  @Handles(commands.listFirmConsultants)
  ofFirm(@Payload() query: ListFirmConsultants, @CurrentCall() call: Call) {
    return this.consultants.listOfFirm(query, call);
  }
}
