import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ChangeInstitution,
  ImportInstitutions,
  InstitutionById,
  institutionCommands as commands,
  InstitutionIds,
  ListInstitutions,
  RegisterInstitution,
} from '#contracts/firm-registry/institution.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { InstitutionImport } from './institution.import.js';
import { InstitutionService } from './institution.service.js';

@Controller()
export class InstitutionController {
  constructor(
    private readonly institutions: InstitutionService,
    private readonly imports: InstitutionImport,
  ) {}

  @Handles(commands.registerInstitution)
  register(@Payload() command: RegisterInstitution, @CurrentCall() call: Call) {
    return this.institutions.register(command, call);
  }

  @Handles(commands.changeInstitution)
  change(@Payload() command: ChangeInstitution, @CurrentCall() call: Call) {
    return this.institutions.change(command, call);
  }

  @Handles(commands.readInstitution)
  read(@Payload() query: InstitutionById) {
    return this.institutions.read(query.institutionId);
  }

  @Handles(commands.listInstitutions)
  list(@Payload() query: ListInstitutions) {
    return this.institutions.list(query);
  }

  @Handles(commands.institutionTitles)
  titles(@Payload() query: InstitutionIds) {
    return this.institutions.titles(query.ids);
  }

  @Handles(commands.importInstitutions)
  import(@Payload() command: ImportInstitutions, @CurrentCall() call: Call) {
    return this.imports.run(command, call);
  }
}
