import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CallById } from '#contracts/open-calls/call.messages';
import { eligibilityCommands as commands } from '#contracts/open-calls/eligibility.commands';
import {
  AskForDocuments,
  BeginCompletionRound,
  CompleteDocuments,
  DecideEligibility,
  EligibilityOf,
  ListCompletions,
  ListEligibility,
  NoteNotification,
  SetEligibilityRules,
} from '#contracts/open-calls/eligibility.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { CompletionQueries } from './completion.queries.js';
import { CompletionService } from './completion.service.js';
import { EligibilityRulesPart } from './eligibility-rules.part.js';
import { EligibilityService } from './eligibility.service.js';

@Controller()
export class EligibilityController {
  constructor(
    private readonly rules: EligibilityRulesPart,
    private readonly eligibility: EligibilityService,
    private readonly completions: CompletionService,
    private readonly completionList: CompletionQueries,
  ) {}

  @Handles(commands.setEligibilityRules)
  setRules(@Payload() command: SetEligibilityRules, @CurrentCall() call: Call) {
    return this.rules.set(command, call);
  }

  @Handles(commands.readEligibilityRules)
  readRules(@Payload() query: CallById, @CurrentCall() call: Call) {
    return this.rules.read(query.callId, call.actor);
  }

  @Handles(commands.checkEligibility)
  check(@Payload() query: EligibilityOf, @CurrentCall() call: Call) {
    return this.eligibility.check(query.applicationId, call);
  }

  @Handles(commands.listEligibility)
  list(@Payload() query: ListEligibility, @CurrentCall() call: Call) {
    return this.eligibility.list(query, call);
  }

  @Handles(commands.decideEligibility)
  decide(@Payload() command: DecideEligibility, @CurrentCall() call: Call) {
    return this.eligibility.decide(command, call);
  }

  @Handles(commands.askForDocuments)
  ask(@Payload() command: AskForDocuments, @CurrentCall() call: Call) {
    return this.completions.ask(command, call);
  }

  @Handles(commands.beginCompletionRound)
  round(@Payload() command: BeginCompletionRound, @CurrentCall() call: Call) {
    return this.completions.round(command, call);
  }

  @Handles(commands.noteNotification)
  notify(@Payload() command: NoteNotification, @CurrentCall() call: Call) {
    return this.completions.notify(command, call);
  }

  @Handles(commands.completeDocuments)
  complete(@Payload() command: CompleteDocuments, @CurrentCall() call: Call) {
    return this.completions.complete(command, call);
  }

  @Handles(commands.readCompletion)
  readCompletion(@Payload() query: EligibilityOf, @CurrentCall() call: Call) {
    return this.completions.read(query.applicationId, call.actor);
  }

  @Handles(commands.listCompletions)
  listCompletions(@Payload() query: ListCompletions, @CurrentCall() call: Call) {
    return this.completionList.list(query, call.actor);
  }
}
