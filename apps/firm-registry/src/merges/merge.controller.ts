import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  DecideMerge,
  ListMergeCandidates,
  ListMerges,
  mergeCommands as commands,
  ReopenMergeCandidate,
  UndoMerge,
} from '#contracts/firm-registry/merge.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { MergeService } from './merge.service.js';

@Controller()
export class MergeController {
  constructor(private readonly merges: MergeService) {}

  @Handles(commands.listMergeCandidates)
  candidates(@Payload() query: ListMergeCandidates, @CurrentCall() call: Call) {
    return this.merges.list(query, call);
  }

  @Handles(commands.decideMerge)
  decide(@Payload() command: DecideMerge, @CurrentCall() call: Call) {
    return this.merges.decide(command, call);
  }

  @Handles(commands.reopenMergeCandidate)
  reopen(@Payload() command: ReopenMergeCandidate, @CurrentCall() call: Call) {
    return this.merges.reopen(command, call);
  }

  @Handles(commands.undoMerge)
  undo(@Payload() command: UndoMerge, @CurrentCall() call: Call) {
    return this.merges.undo(command, call);
  }

  @Handles(commands.listMerges)
  list(@Payload() query: ListMerges, @CurrentCall() call: Call) {
    return this.merges.merges(query, call);
  }
}
