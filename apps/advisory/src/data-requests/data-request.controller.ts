import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dataRequestCommands as commands } from '#contracts/advisory/advisory.commands';
import {
  AcceptDataRequest,
  AnswerDataRequest,
  DataRequestById,
  ImportIntoProgram,
  ListDataRequests,
  OpenDataRequests,
  ReturnDataRequest,
  WithdrawDataRequest,
} from '#contracts/advisory/advisory.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { DataRequestImport } from './data-request.import.js';
import { DataRequestQueries } from './data-request.queries.js';
import { DataRequestService } from './data-request.service.js';

@Controller()
export class DataRequestController {
  constructor(
    private readonly requests: DataRequestService,
    private readonly queries: DataRequestQueries,
    private readonly imports: DataRequestImport,
  ) {}

  @Handles(commands.openDataRequests)
  open(@Payload() command: OpenDataRequests, @CurrentCall() call: Call) {
    return this.requests.open(command, call);
  }

  @Handles(commands.listDataRequests)
  list(@Payload() query: ListDataRequests, @CurrentCall() call: Call) {
    return this.queries.list(query, call);
  }

  @Handles(commands.readDataRequest)
  read(@Payload() query: DataRequestById, @CurrentCall() call: Call) {
    return this.queries.read(query.dataRequestId, call);
  }

  @Handles(commands.answerDataRequest)
  answer(@Payload() command: AnswerDataRequest, @CurrentCall() call: Call) {
    return this.requests.answer(command, call);
  }

  @Handles(commands.returnDataRequest)
  return(@Payload() command: ReturnDataRequest, @CurrentCall() call: Call) {
    return this.requests.return(command, call);
  }

  @Handles(commands.acceptDataRequest)
  accept(@Payload() command: AcceptDataRequest, @CurrentCall() call: Call) {
    return this.requests.accept(command, call);
  }

  @Handles(commands.withdrawDataRequest)
  withdraw(@Payload() command: WithdrawDataRequest, @CurrentCall() call: Call) {
    return this.requests.withdraw(command, call);
  }

  @Handles(commands.importDataRequests)
  import(@Payload() command: ImportIntoProgram, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
