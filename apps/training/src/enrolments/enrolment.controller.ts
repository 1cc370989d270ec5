import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  Assess,
  Enrol,
  enrolmentCommands as commands,
  ImportEnrolments,
  ListEnrolments,
  ListFirmEnrolments,
  WithdrawEnrolment,
} from '#contracts/training/enrolment.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { EnrolmentImport } from './enrolment.import.js';
import { EnrolmentQueries } from './enrolment.queries.js';
import { EnrolmentService } from './enrolment.service.js';

@Controller()
export class EnrolmentController {
  constructor(
    private readonly enrolments: EnrolmentService,
    private readonly imports: EnrolmentImport,
    private readonly queries: EnrolmentQueries,
  ) {}

  @Handles(commands.enrol)
  enrol(@Payload() command: Enrol, @CurrentCall() call: Call) {
    return this.enrolments.enrol(command, call);
  }

  @Handles(commands.withdrawEnrolment)
  withdraw(@Payload() command: WithdrawEnrolment, @CurrentCall() call: Call) {
    return this.enrolments.withdraw(command, call);
  }

  @Handles(commands.assess)
  assess(@Payload() command: Assess, @CurrentCall() call: Call) {
    return this.enrolments.assess(command, call);
  }

  @Handles(commands.listEnrolments)
  list(@Payload() query: ListEnrolments, @CurrentCall() call: Call) {
    return this.queries.list(query, call.actor);
  }

  @Handles(commands.listFirmEnrolments)
  ofFirm(@Payload() query: ListFirmEnrolments, @CurrentCall() call: Call) {
    return this.queries.ofFirm(query, call.actor);
  }

  @Handles(commands.importEnrolments)
  import(@Payload() command: ImportEnrolments, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
