import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ChangeProgram,
  CreateProgram,
  ListPrograms,
  ProgramById,
  programCommands as commands,
} from '#contracts/programs/program.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { ProgramService } from './program.service.js';

@Controller()
export class ProgramController {
  constructor(private readonly programs: ProgramService) {}

  @Handles(commands.createProgram)
  create(@Payload() command: CreateProgram, @CurrentCall() call: Call) {
    return this.programs.create(command, call);
  }

  @Handles(commands.changeProgram)
  change(@Payload() command: ChangeProgram, @CurrentCall() call: Call) {
    return this.programs.change(command, call);
  }

  @Handles(commands.readProgram)
  read(@Payload() query: ProgramById, @CurrentCall() call: Call) {
    return this.programs.read(query.programId, call);
  }

  @Handles(commands.listPrograms)
  list(@Payload() query: ListPrograms, @CurrentCall() call: Call) {
    return this.programs.list(query, call);
  }

  @Handles(commands.readPublicProgram)
  readPublic(@Payload() query: ProgramById) {
    return this.programs.readPublic(query.programId);
  }

  @Handles(commands.placeOfProgram)
  place(@Payload() query: ProgramById) {
    return this.programs.place(query.programId);
  }
}
