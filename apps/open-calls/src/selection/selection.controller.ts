import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { selectionCommands as commands } from '#contracts/open-calls/selection.commands';
import {
  ConfirmDecision,
  DeclineSeat,
  DownloadDossier,
  EnterDecision,
  ReadDossier,
  WithdrawEntry,
} from '#contracts/open-calls/selection-decision.messages';
import { ReadSelectionRules, SetSelectionRules } from '#contracts/open-calls/selection-rules.messages';
import {
  PreviewSelection,
  ReadSelection,
  RemoveException,
  SetException,
} from '#contracts/open-calls/selection.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { DecisionService } from './decision.service.js';
import { DeclineService } from './decline.service.js';
import { DossierService } from './dossier.service.js';
import { SelectionQueries } from './selection.queries.js';
import { SelectionRulesPart } from './selection-rules.part.js';
import { SelectionService } from './selection.service.js';

@Controller()
export class SelectionController {
  constructor(
    private readonly rules: SelectionRulesPart,
    private readonly selections: SelectionService,
    private readonly decisions: DecisionService,
    private readonly declines: DeclineService,
    private readonly dossiers: DossierService,
    private readonly queries: SelectionQueries,
  ) {}

  @Handles(commands.setSelectionRules)
  setRules(@Payload() command: SetSelectionRules, @CurrentCall() call: Call) {
    return this.rules.set(command, call);
  }

  @Handles(commands.readSelectionRules)
  readRules(@Payload() query: ReadSelectionRules, @CurrentCall() call: Call) {
    return this.rules.read(query.callId, call.actor);
  }

  @Handles(commands.readPublicSelectionRules)
  readPublicRules(@Payload() query: ReadSelectionRules) {
    return this.rules.read(query.callId, undefined);
  }

  @Handles(commands.previewSelection)
  preview(@Payload() query: PreviewSelection, @CurrentCall() call: Call) {
    return this.selections.preview(query, call);
  }

  @Handles(commands.setException)
  except(@Payload() command: SetException, @CurrentCall() call: Call) {
    return this.selections.except(command, call);
  }

  @Handles(commands.removeException)
  unexcept(@Payload() command: RemoveException, @CurrentCall() call: Call) {
    return this.selections.unexcept(command, call);
  }

  @Handles(commands.enterDecision)
  enter(@Payload() command: EnterDecision, @CurrentCall() call: Call) {
    return this.decisions.enter(command, call);
  }

  @Handles(commands.readDecisionEntry)
  entry(@Payload() query: WithdrawEntry, @CurrentCall() call: Call) {
    return this.queries.entry(query.callId, call.actor);
  }

  @Handles(commands.confirmDecision)
  confirm(@Payload() command: ConfirmDecision, @CurrentCall() call: Call) {
    return this.decisions.confirm(command, call);
  }

  @Handles(commands.readSelection)
  read(@Payload() query: ReadSelection, @CurrentCall() call: Call) {
    return this.queries.read(query, call);
  }

  @Handles(commands.declineSeat)
  decline(@Payload() command: DeclineSeat, @CurrentCall() call: Call) {
    return this.declines.decline(command, call);
  }

  @Handles(commands.readDossier)
  dossier(@Payload() query: ReadDossier, @CurrentCall() call: Call) {
    return this.queries.dossier(query, call.actor);
  }

  @Handles(commands.downloadDossier)
  download(@Payload() command: DownloadDossier, @CurrentCall() call: Call) {
    return this.dossiers.download(command, call);
  }
}
