import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  AddAttendance,
  attendanceCommands as commands,
  ImportAttendance,
  ListAttendances,
  RegisterForEvent,
  WithdrawAttendance,
} from '#contracts/workshops/attendance.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { AttendanceImport } from './attendance.import.js';
import { AttendanceQueries } from './attendance.queries.js';
import { AttendanceService } from './attendance.service.js';
import { RegistrationService } from './registration.service.js';

@Controller()
export class AttendanceController {
  constructor(
    private readonly attendances: AttendanceService,
    private readonly registrations: RegistrationService,
    private readonly imports: AttendanceImport,
    private readonly queries: AttendanceQueries,
  ) {}

  @Handles(commands.registerForEvent)
  register(@Payload() command: RegisterForEvent, @CurrentCall() call: Call) {
    return this.registrations.register(command, call);
  }

  @Handles(commands.addAttendance)
  add(@Payload() command: AddAttendance, @CurrentCall() call: Call) {
    return this.attendances.add(command, call);
  }

  @Handles(commands.importAttendance)
  import(@Payload() command: ImportAttendance, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }

  @Handles(commands.withdrawAttendance)
  withdraw(@Payload() command: WithdrawAttendance, @CurrentCall() call: Call) {
    return this.attendances.withdraw(command, call);
  }

  @Handles(commands.listAttendances)
  list(@Payload() query: ListAttendances, @CurrentCall() call: Call) {
    return this.queries.list(query, call.actor);
  }
}
