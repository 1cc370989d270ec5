import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ChangeFirm,
  FirmById,
  firmCommands as commands,
  FirmIds,
  ImportFirms,
  ListFirms,
  LookAtTckn,
  RegisterFirm,
} from '#contracts/firm-registry/firm.commands';
import {
  contactCommands,
  ContactReachQuery,
  ContactsQuery,
  PeopleContactsQuery,
} from '#contracts/firm-registry/contact.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { FirmImport } from './firm.import.js';
import { ContactService } from './contact.service.js';
import { FirmService } from './firm.service.js';

@Controller()
export class FirmController {
  constructor(
    private readonly firms: FirmService,
    private readonly imports: FirmImport,
    private readonly contacts: ContactService,
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

  @Handles(contactCommands.firmContacts)
  firmContacts(@Payload() query: ContactsQuery, @CurrentCall() call: Call) {
    return this.contacts.of(query, call);
  }

  @Handles(contactCommands.contactReach)
  contactReach(@Payload() query: ContactReachQuery) {
    return this.contacts.reach(query);
  }

  @Handles(contactCommands.peopleContacts)
  peopleContacts(@Payload() query: PeopleContactsQuery, @CurrentCall() call: Call) {
    return this.contacts.ofPeople(query, call);
  }

  @Handles(commands.revealTckn)
  revealTckn(@Payload() command: LookAtTckn, @CurrentCall() call: Call) {
    return this.firms.revealTckn(command, call);
  }

  @Handles(commands.importFirms)
  import(@Payload() command: ImportFirms, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
