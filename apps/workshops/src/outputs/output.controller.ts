import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  AddOutput,
  attendanceCommands as commands,
  WithdrawOutput,
} from '#contracts/workshops/attendance.commands';
import { EventById } from '#contracts/workshops/event.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { OutputService } from './output.service.js';

@Controller()
export class OutputController {
  constructor(private readonly outputs: OutputService) {}

  @Handles(commands.addOutput)
  add(@Payload() command: AddOutput, @CurrentCall() call: Call) {
    return this.outputs.add(command, call);
  }

  @Handles(commands.withdrawOutput)
  withdraw(@Payload() command: WithdrawOutput, @CurrentCall() call: Call) {
    return this.outputs.withdraw(command, call);
  }

  @Handles(commands.listOutputs)
  list(@Payload() query: EventById, @CurrentCall() call: Call) {
    return this.outputs.list(query.eventId, call);
  }
}
