import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ChangePerson,
  ErasePerson,
  ListPeople,
  PersonById,
  personCommands as commands,
  PersonIds,
  RecordConsent,
  RegisterPerson,
  WithdrawConsent,
} from '#contracts/firm-registry/person.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { ConsentService } from './consent.service.js';
import { PersonService } from './person.service.js';

@Controller()
export class PersonController {
  constructor(
    private readonly people: PersonService,
    private readonly consents: ConsentService,
  ) {}

  @Handles(commands.registerPerson)
  register(@Payload() command: RegisterPerson, @CurrentCall() call: Call) {
    return this.people.register(command, call);
  }

  @Handles(commands.changePerson)
  change(@Payload() command: ChangePerson, @CurrentCall() call: Call) {
    return this.people.change(command, call);
  }

  @Handles(commands.readPerson)
  read(@Payload() query: PersonById, @CurrentCall() call: Call) {
    return this.people.read(query.personId, call);
  }

  @Handles(commands.listPeople)
  list(@Payload() query: ListPeople, @CurrentCall() call: Call) {
    return this.people.list(query, call);
  }

  @Handles(commands.personNames)
  names(@Payload() query: PersonIds, @CurrentCall() call: Call) {
    return this.people.names(query, call);
  }

  @Handles(commands.erasePerson)
  erase(@Payload() command: ErasePerson, @CurrentCall() call: Call) {
    return this.people.erase(command, call);
  }

  @Handles(commands.recordNotice)
  inform(@Payload() command: RecordConsent, @CurrentCall() call: Call) {
    return this.consents.record('informed', command, call);
  }

  @Handles(commands.recordConsent)
  consent(@Payload() command: RecordConsent, @CurrentCall() call: Call) {
    return this.consents.record('consented', command, call);
  }

  @Handles(commands.withdrawConsent)
  withdraw(@Payload() command: WithdrawConsent, @CurrentCall() call: Call) {
    return this.consents.withdraw(command, call);
  }
}
