import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  DecideCall,
  PreviewSelection,
  ReadSelection,
  selectionCommands as commands,
} from '#contracts/open-calls/selection.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { SelectionQueries } from './selection.queries.js';
import { SelectionService } from './selection.service.js';

@Controller()
export class SelectionController {
  constructor(
    private readonly selections: SelectionService,
    private readonly queries: SelectionQueries,
  ) {}

  @Handles(commands.previewSelection)
  preview(@Payload() query: PreviewSelection, @CurrentCall() call: Call) {
    return this.selections.preview(query, call);
  }

  @Handles(commands.decideCall)
  decide(@Payload() command: DecideCall, @CurrentCall() call: Call) {
    return this.selections.decide(command, call);
  }

  @Handles(commands.readSelection)
  read(@Payload() query: ReadSelection, @CurrentCall() call: Call) {
    return this.queries.read(query, call.actor);
  }
}
