import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { resolutionCommands as commands, ResolveRows } from '#contracts/firm-registry/resolution.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { ResolutionService } from './resolution.service.js';

@Controller()
export class ResolutionController {
  constructor(private readonly resolution: ResolutionService) {}

  @Handles(commands.resolveRows)
  resolve(@Payload() command: ResolveRows, @CurrentCall() call: Call) {
    return this.resolution.resolve(command, call);
  }
}
