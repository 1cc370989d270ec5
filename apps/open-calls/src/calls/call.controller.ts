import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { callCommands as commands } from '#contracts/open-calls/call.commands';
import {
  CallById,
  ChangeCall,
  CopyCall,
  CreateCall,
  ExtendDeadline,
  ListCalls,
  ListPublicCalls,
  MoveCall,
} from '#contracts/open-calls/call.messages';
import { Actor } from '#platform/actor/actor';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { CallQueries } from './call.queries.js';
import { CallService } from './call.service.js';

@Controller()
export class CallController {
  constructor(
    private readonly calls: CallService,
    private readonly queries: CallQueries,
  ) {}

  @Handles(commands.createCall)
  create(@Payload() command: CreateCall, @CurrentCall() call: Call) {
    return this.calls.create(command, call);
  }

  @Handles(commands.changeCall)
  change(@Payload() command: ChangeCall, @CurrentCall() call: Call) {
    return this.calls.change(command, call);
  }

  @Handles(commands.copyCall)
  copy(@Payload() command: CopyCall, @CurrentCall() call: Call) {
    return this.calls.copy(command, call);
  }

  @Handles(commands.extendDeadline)
  extend(@Payload() command: ExtendDeadline, @CurrentCall() call: Call) {
    return this.calls.extend(command, call);
  }

  @Handles(commands.openCall)
  open(@Payload() command: MoveCall, @CurrentCall() call: Call) {
    return this.calls.open(command, call);
  }

  @Handles(commands.closeCall)
  close(@Payload() command: MoveCall, @CurrentCall() call: Call) {
    return this.calls.close(command, call);
  }

  @Handles(commands.readCall)
  read(@Payload() query: CallById, @CurrentCall() call: Call) {
    return this.queries.read(query.callId, call.actor);
  }

  @Handles(commands.listCalls)
  list(@Payload() query: ListCalls, @CurrentCall() call: Call) {
    return this.queries.list(query, call.actor);
  }

  @Handles(commands.listPublicCalls)
  listPublic(@Payload() query: ListPublicCalls) {
    return this.queries.listPublic(query);
  }

  @Handles(commands.listCallVersions)
  versions(@Payload() query: CallById) {
    return this.queries.versions(query.callId);
  }

  /** The public page shows a draft to nobody, whoever is signed in. */
  @Handles(commands.readPublicCall)
  readPublic(@Payload() query: CallById) {
    return this.queries.read(query.callId, Actor.anonymous);
  }
}
