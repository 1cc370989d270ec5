import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { applicationCommands as commands } from '#contracts/open-calls/application.commands';
import {
  ApplicationById,
  ImportApplications,
  ListApplications,
  ListOwnApplications,
  MarkPitch,
  RefuseApplication,
  SaveApplication,
  StartApplication,
  SubmitApplication,
  WithdrawApplication,
} from '#contracts/open-calls/application.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { ApplicationImportService } from './application-import.service.js';
import { ApplicationOutcomeService } from './application-outcome.service.js';
import { ApplicationQueries } from './application.queries.js';
import { ApplicationService } from './application.service.js';

@Controller()
export class ApplicationController {
  constructor(
    private readonly applications: ApplicationService,
    private readonly outcomes: ApplicationOutcomeService,
    private readonly queries: ApplicationQueries,
    private readonly imports: ApplicationImportService,
  ) {}

  @Handles(commands.startApplication)
  start(@Payload() command: StartApplication, @CurrentCall() call: Call) {
    return this.applications.start(command, call);
  }

  @Handles(commands.saveApplication)
  save(@Payload() command: SaveApplication, @CurrentCall() call: Call) {
    return this.applications.save(command, call);
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
