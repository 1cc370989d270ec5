import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ChangeIndicator,
  DefineIndicator,
  ProgramById,
  programCommands as commands,
  WithdrawIndicator,
} from '#contracts/programs/program.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { IndicatorService } from './indicator.service.js';

@Controller()
export class IndicatorController {
  constructor(private readonly indicators: IndicatorService) {}

  @Handles(commands.defineIndicator)
  define(@Payload() command: DefineIndicator, @CurrentCall() call: Call) {
    return this.indicators.define(command, call);
  }

  @Handles(commands.changeIndicator)
  change(@Payload() command: ChangeIndicator, @CurrentCall() call: Call) {
    return this.indicators.change(command, call);
  }

  @Handles(commands.withdrawIndicator)
  withdraw(@Payload() command: WithdrawIndicator, @CurrentCall() call: Call) {
    return this.indicators.withdraw(command, call);
  }

  @Handles(commands.listIndicators)
  list(@Payload() query: ProgramById, @CurrentCall() call: Call) {
    return this.indicators.list(query.programId, call);
  }
}
