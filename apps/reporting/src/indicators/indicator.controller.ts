import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  AttendanceCountsQuery,
  ExportValues,
  reportingCommands as commands,
  RowsQuery,
  SeriesQuery,
  ValuesQuery,
} from '#contracts/reporting/reporting.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { ExportService } from './export.service.js';
import { IndicatorService } from './indicator.service.js';

@Controller()
export class IndicatorController {
  constructor(
    private readonly indicators: IndicatorService,
    private readonly exports: ExportService,
  ) {}

  @Handles(commands.readValues)
  values(@Payload() query: ValuesQuery, @CurrentCall() call: Call) {
    return this.indicators.values(query.programId, call);
  }

  @Handles(commands.readRows)
  rows(@Payload() query: RowsQuery, @CurrentCall() call: Call) {
    return this.indicators.rows(query, call);
  }

  @Handles(commands.readSeries)
  series(@Payload() query: SeriesQuery, @CurrentCall() call: Call) {
    return this.indicators.series(query, call);
  }

  @Handles(commands.readAttendance)
  attendance(@Payload() query: AttendanceCountsQuery, @CurrentCall() call: Call) {
    return this.indicators.attendance(query, call);
  }

  @Handles(commands.exportValues)
  export(@Payload() command: ExportValues, @CurrentCall() call: Call) {
    return this.exports.export(command, call);
  }
}
