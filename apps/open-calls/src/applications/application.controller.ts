import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { applicationCommands as commands } from '#contracts/open-calls/application.commands';
import {
  ApplicationById,
  EditApplication,
  HandInDeclaration,
  ImportApplications,
  MarkPitch,
  RefuseApplication,
  SaveApplication,
  StartApplication,
  SubmitApplication,
  WithdrawApplication,
} from '#contracts/open-calls/application.messages';
import { ListApplications, ListOwnApplications } from '#contracts/open-calls/application-list.messages';
import { GrantLateAccess, SetApplyRules } from '#contracts/open-calls/apply-rules.messages';
import { CallById } from '#contracts/open-calls/call.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { ApplicationEditService } from './application-edit.service.js';
import { ApplicationImportService } from './application-import.service.js';
import { ApplicationOutcomeService } from './application-outcome.service.js';
import { ApplicationQueries } from './application.queries.js';
import { ApplicationReceiptService } from './application-receipt.service.js';
import { ApplicationService } from './application.service.js';
import { ApplyRulesPart } from './apply-rules.part.js';
import { LateAccessService } from './late-access.service.js';

@Controller()
export class ApplicationController {
  constructor(
    private readonly applications: ApplicationService,
    private readonly outcomes: ApplicationOutcomeService,
    private readonly queries: ApplicationQueries,
    private readonly imports: ApplicationImportService,
    private readonly edits: ApplicationEditService,
    private readonly receipts: ApplicationReceiptService,
    private readonly rules: ApplyRulesPart,
    private readonly lateAccess: LateAccessService,
  ) {}

  @Handles(commands.startApplication)
  start(@Payload() command: StartApplication, @CurrentCall() call: Call) {
    return this.applications.start(command, call);
  }

  @Handles(commands.saveApplication)
  save(@Payload() command: SaveApplication, @CurrentCall() call: Call) {
    return this.applications.save(command, call);
  }

  @Handles(commands.editApplication)
  edit(@Payload() command: EditApplication, @CurrentCall() call: Call) {
    return this.edits.edit(command, call);
  }

  @Handles(commands.dismissFormChanges)
  dismissChanges(@Payload() command: ApplicationById, @CurrentCall() call: Call) {
    return this.edits.dismissChanges(command.applicationId, call);
  }

  @Handles(commands.makeReceipt)
  receipt(@Payload() command: ApplicationById, @CurrentCall() call: Call) {
    return this.receipts.make(command.applicationId, call);
  }

  @Handles(commands.handInDeclaration)
  declare(@Payload() command: HandInDeclaration, @CurrentCall() call: Call) {
    return this.outcomes.declare(command, call);
  }

  @Handles(commands.setApplyRules)
  setRules(@Payload() command: SetApplyRules, @CurrentCall() call: Call) {
    return this.rules.set(command, call);
  }

  @Handles(commands.readApplyRules)
  readRules(@Payload() query: CallById, @CurrentCall() call: Call) {
    return this.rules.read(query.callId, call.actor);
  }

  @Handles(commands.grantLateAccess)
  grantLateAccess(@Payload() command: GrantLateAccess, @CurrentCall() call: Call) {
    return this.lateAccess.grant(command, call);
  }

  @Handles(commands.listLateAccess)
  listLateAccess(@Payload() query: CallById, @CurrentCall() call: Call) {
    return this.lateAccess.list(query.callId, call.actor);
  }

  @Handles(commands.submitApplication)
  submit(@Payload() command: SubmitApplication, @CurrentCall() call: Call) {
    return this.applications.submit(command, call);
  }

  @Handles(commands.deleteDraft)
  deleteDraft(@Payload() command: ApplicationById, @CurrentCall() call: Call) {
    return this.applications.deleteDraft(command.applicationId, call);
  }

  @Handles(commands.withdrawApplication)
  withdraw(@Payload() command: WithdrawApplication, @CurrentCall() call: Call) {
    return this.outcomes.withdraw(command, call);
  }

  @Handles(commands.refuseApplication)
  refuse(@Payload() command: RefuseApplication, @CurrentCall() call: Call) {
    return this.outcomes.refuse(command, call);
  }

  @Handles(commands.markPitch)
  pitch(@Payload() command: MarkPitch, @CurrentCall() call: Call) {
    return this.outcomes.pitch(command, call);
  }

  @Handles(commands.readApplication)
  read(@Payload() query: ApplicationById, @CurrentCall() call: Call) {
    return this.queries.read(query.applicationId, call.actor);
  }

  @Handles(commands.listApplications)
  list(@Payload() query: ListApplications, @CurrentCall() call: Call) {
    return this.queries.find(query, call);
  }

  @Handles(commands.listOwnApplications)
  listOwn(@Payload() query: ListOwnApplications, @CurrentCall() call: Call) {
    return this.queries.find(query, call);
  }

  @Handles(commands.importApplications)
  import(@Payload() command: ImportApplications, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
