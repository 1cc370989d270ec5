import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { measureCommands as commands } from '#contracts/advisory/advisory.commands';
import {
  ChangeMeasure,
  ImportIntoProgram,
  ListMeasures,
  MeasureById,
  MoveMeasure,
  ProposeMeasure,
} from '#contracts/advisory/advisory.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { MeasureImport } from './measure.import.js';
import { MeasureQueries } from './measure.queries.js';
import { MeasureService } from './measure.service.js';

@Controller()
export class MeasureController {
  constructor(
    private readonly measures: MeasureService,
    private readonly queries: MeasureQueries,
    private readonly imports: MeasureImport,
  ) {}

  @Handles(commands.proposeMeasure)
  propose(@Payload() command: ProposeMeasure, @CurrentCall() call: Call) {
    return this.measures.propose(command, call);
  }

  @Handles(commands.changeMeasure)
  change(@Payload() command: ChangeMeasure, @CurrentCall() call: Call) {
    return this.measures.change(command, call);
  }

  @Handles(commands.moveMeasure)
  move(@Payload() command: MoveMeasure, @CurrentCall() call: Call) {
    return this.measures.move(command, call);
  }

  @Handles(commands.listMeasures)
  list(@Payload() query: ListMeasures, @CurrentCall() call: Call) {
    return this.queries.list(query, call);
  }

  @Handles(commands.readMeasure)
  read(@Payload() query: MeasureById, @CurrentCall() call: Call) {
    return this.queries.read(query.measureId, call);
  }

  @Handles(commands.importMeasures)
  import(@Payload() command: ImportIntoProgram, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
