import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  CorrectHeadCount,
  CountHeads,
  headCountCommands as commands,
  ImportHeadCounts,
  ListHeadCounts,
  WithdrawHeadCount,
} from '#contracts/training/head-count.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { HeadCountImport } from './head-count.import.js';
import { HeadCountService } from './head-count.service.js';

@Controller()
export class HeadCountController {
  constructor(
    private readonly headCounts: HeadCountService,
    private readonly imports: HeadCountImport,
  ) {}

  @Handles(commands.countHeads)
  count(@Payload() command: CountHeads, @CurrentCall() call: Call) {
    return this.headCounts.count(command, call);
  }

  @Handles(commands.correctHeadCount)
  correct(@Payload() command: CorrectHeadCount, @CurrentCall() call: Call) {
    return this.headCounts.correct(command, call);
  }

  @Handles(commands.withdrawHeadCount)
  withdraw(@Payload() command: WithdrawHeadCount, @CurrentCall() call: Call) {
    return this.headCounts.withdraw(command, call);
  }

  @Handles(commands.listHeadCounts)
  list(@Payload() query: ListHeadCounts, @CurrentCall() call: Call) {
    return this.headCounts.list(query, call);
  }

  @Handles(commands.importHeadCounts)
  import(@Payload() command: ImportHeadCounts, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
