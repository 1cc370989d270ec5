import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ChangeFacility,
  ChangeFirm,
  FacilityById,
  FirmById,
  firmCommands as commands,
  FirmIds,
  ImportFirms,
  ListFacilities,
  ListFirms,
  RegisterFacility,
  RegisterFirm,
} from '#contracts/firm-registry/firm.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { FacilityService } from './facility.service.js';
import { FirmImport } from './firm.import.js';
import { FirmService } from './firm.service.js';

@Controller()
export class FirmController {
  constructor(
    private readonly firms: FirmService,
    private readonly facilities: FacilityService,
    private readonly imports: FirmImport,
  ) {}

  @Handles(commands.registerFirm)
  register(@Payload() command: RegisterFirm, @CurrentCall() call: Call) {
    return this.firms.register(command, call);
  }

  @Handles(commands.changeFirm)
  change(@Payload() command: ChangeFirm, @CurrentCall() call: Call) {
    return this.firms.change(command, call);
  }

  @Handles(commands.readFirm)
  read(@Payload() query: FirmById, @CurrentCall() call: Call) {
    return this.firms.read(query.firmId, call);
  }

  @Handles(commands.listFirms)
  list(@Payload() query: ListFirms, @CurrentCall() call: Call) {
    return this.firms.list(query, call);
  }

  @Handles(commands.firmTitles)
  titles(@Payload() query: FirmIds, @CurrentCall() call: Call) {
    return this.firms.titles(query.ids, call);
  }

  @Handles(commands.canonicalFirms)
  canonical(@Payload() query: FirmIds) {
    return this.firms.canonical(query.ids);
  }

  @Handles(commands.revealTckn)
  revealTckn(@Payload() command: FirmById, @CurrentCall() call: Call) {
    return this.firms.revealTckn(command.firmId, call);
  }

  @Handles(commands.importFirms)
  import(@Payload() command: ImportFirms, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }

  @Handles(commands.registerFacility)
  registerFacility(@Payload() command: RegisterFacility, @CurrentCall() call: Call) {
    return this.facilities.register(command, call);
  }

  @Handles(commands.changeFacility)
  changeFacility(@Payload() command: ChangeFacility, @CurrentCall() call: Call) {
    return this.facilities.change(command, call);
  }

  @Handles(commands.readFacility)
  readFacility(@Payload() query: FacilityById, @CurrentCall() call: Call) {
    return this.facilities.read(query.facilityId, call);
  }

  @Handles(commands.listFacilities)
  listFacilities(@Payload() query: ListFacilities, @CurrentCall() call: Call) {
    return this.facilities.list(query.firmId, call);
  }
}
