import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  AddAction,
  ChangeAction,
  ChangePlan,
  DraftPlan,
  ImportPlans,
  ListPlans,
  PlanById,
  planCommands as commands,
} from '#contracts/workshops/plan.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { PlanImport } from './plan.import.js';
import { PlanQueries } from './plan.queries.js';
import { PlanService } from './plan.service.js';

@Controller()
export class PlanController {
  constructor(
    private readonly plans: PlanService,
    private readonly imports: PlanImport,
    private readonly queries: PlanQueries,
  ) {}

  @Handles(commands.draftPlan)
  draft(@Payload() command: DraftPlan, @CurrentCall() call: Call) {
    return this.plans.draft(command, call);
  }

  @Handles(commands.changePlan)
  change(@Payload() command: ChangePlan, @CurrentCall() call: Call) {
    return this.plans.change(command, call);
  }

  @Handles(commands.readPlan)
  read(@Payload() query: PlanById, @CurrentCall() call: Call) {
    return this.plans.read(query.planId, call);
  }

  @Handles(commands.listPlans)
  list(@Payload() query: ListPlans, @CurrentCall() call: Call) {
    return this.queries.list(query, call.actor);
  }

  @Handles(commands.addAction)
  addAction(@Payload() command: AddAction, @CurrentCall() call: Call) {
    return this.plans.addAction(command, call);
  }

  @Handles(commands.changeAction)
  changeAction(@Payload() command: ChangeAction, @CurrentCall() call: Call) {
    return this.plans.changeAction(command, call);
  }

  @Handles(commands.importPlans)
  import(@Payload() command: ImportPlans, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
