import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { reportCommands as commands } from '#contracts/advisory/advisory.commands';
import {
  ChangeReport,
  DraftReport,
  FinaliseReport,
  ImportIntoProgram,
  ListReports,
  ReportById,
  WithdrawReport,
} from '#contracts/advisory/advisory.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { ReportImport } from './report.import.js';
import { ReportQueries } from './report.queries.js';
import { ReportService } from './report.service.js';

@Controller()
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly queries: ReportQueries,
    private readonly imports: ReportImport,
  ) {}

  @Handles(commands.draftReport)
  draft(@Payload() command: DraftReport, @CurrentCall() call: Call) {
    return this.reports.draft(command, call);
  }

  @Handles(commands.changeReport)
  change(@Payload() command: ChangeReport, @CurrentCall() call: Call) {
    return this.reports.change(command, call);
  }

  @Handles(commands.finaliseReport)
  finalise(@Payload() command: FinaliseReport, @CurrentCall() call: Call) {
    return this.reports.finalise(command, call);
  }

  @Handles(commands.withdrawReport)
  withdraw(@Payload() command: WithdrawReport, @CurrentCall() call: Call) {
    return this.reports.withdraw(command, call);
  }

  @Handles(commands.listReports)
  list(@Payload() query: ListReports, @CurrentCall() call: Call) {
    return this.queries.list(query, call);
  }

  @Handles(commands.readReport)
  read(@Payload() query: ReportById, @CurrentCall() call: Call) {
    return this.queries.read(query.reportId, call);
  }

  @Handles(commands.importReports)
  import(@Payload() command: ImportIntoProgram, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
