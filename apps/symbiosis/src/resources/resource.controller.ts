import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { resourceCommands as commands } from '#contracts/symbiosis/symbiosis.commands';
import {
  AddResource,
  ChangeResource,
  ImportIntoProgram,
  ListResources,
  ResourceById,
  WithdrawResource,
} from '#contracts/symbiosis/symbiosis.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { ResourceImport } from './resource.import.js';
import { ResourceQueries } from './resource.queries.js';
import { ResourceService } from './resource.service.js';

@Controller()
export class ResourceController {
  constructor(
    private readonly resources: ResourceService,
    private readonly queries: ResourceQueries,
    private readonly imports: ResourceImport,
  ) {}

  @Handles(commands.addResource)
  add(@Payload() command: AddResource, @CurrentCall() call: Call) {
    return this.resources.add(command, call);
  }

  @Handles(commands.changeResource)
  change(@Payload() command: ChangeResource, @CurrentCall() call: Call) {
    return this.resources.change(command, call);
  }

  @Handles(commands.withdrawResource)
  withdraw(@Payload() command: WithdrawResource, @CurrentCall() call: Call) {
    return this.resources.withdraw(command, call);
  }

  @Handles(commands.listResources)
  list(@Payload() query: ListResources, @CurrentCall() call: Call) {
    return this.queries.list(query, call);
  }

  @Handles(commands.readResource)
  read(@Payload() query: ResourceById, @CurrentCall() call: Call) {
    return this.queries.read(query.resourceId, call.actor);
  }

  @Handles(commands.importResources)
  import(@Payload() command: ImportIntoProgram, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
