import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ChangeFacility,
  FacilityById,
  facilityCommands as commands,
  ListFacilities,
  RegisterFacility,
} from '#contracts/firm-registry/facility.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { FacilityService } from './facility.service.js';

@Controller()
export class FacilityController {
  constructor(private readonly facilities: FacilityService) {}

  @Handles(commands.registerFacility)
  register(@Payload() command: RegisterFacility, @CurrentCall() call: Call) {
    return this.facilities.register(command, call);
  }

  @Handles(commands.changeFacility)
  change(@Payload() command: ChangeFacility, @CurrentCall() call: Call) {
    return this.facilities.change(command, call);
  }

  @Handles(commands.readFacility)
  read(@Payload() query: FacilityById, @CurrentCall() call: Call) {
    return this.facilities.read(query.facilityId, call);
  }

  @Handles(commands.listFacilities)
  list(@Payload() query: ListFacilities, @CurrentCall() call: Call) {
    return this.facilities.list(query.firmId, call);
  }
}
