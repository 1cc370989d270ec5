import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ambassadorCommands as commands,
  ImportAmbassadors,
  LeaveAsAmbassador,
  ListAmbassadors,
  ListFirmAmbassadors,
  NameAmbassador,
} from '#contracts/firm-registry/ambassador.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { AmbassadorImport } from './ambassador.import.js';
import { AmbassadorService } from './ambassador.service.js';

@Controller()
export class AmbassadorController {
  constructor(
    private readonly ambassadors: AmbassadorService,
    private readonly imports: AmbassadorImport,
  ) {}

  @Handles(commands.nameAmbassador)
  name(@Payload() command: NameAmbassador, @CurrentCall() call: Call) {
    return this.ambassadors.name(command, call);
  }

  @Handles(commands.leaveAsAmbassador)
  leave(@Payload() command: LeaveAsAmbassador, @CurrentCall() call: Call) {
    return this.ambassadors.leave(command, call);
  }

  @Handles(commands.listAmbassadors)
  list(@Payload() query: ListAmbassadors, @CurrentCall() call: Call) {
    return this.ambassadors.list(query, call);
  }

  @Handles(commands.listFirmAmbassadors)
  ofFirm(@Payload() query: ListFirmAmbassadors, @CurrentCall() call: Call) {
    return this.ambassadors.list(query, call);
  }

  @Handles(commands.importAmbassadors)
  import(@Payload() command: ImportAmbassadors, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
