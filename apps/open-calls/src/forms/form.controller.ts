import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Nothing } from '#contracts/core/messages';
import { formCommands as commands } from '#contracts/open-calls/form.commands';
import {
  AskPrefill,
  CheckFormAnswers,
  CorrectRegistry,
  FormOfCall,
  FormRevisionByNumber,
  ImportForm,
  ReviseForm,
  SaveForm,
  StartForm,
} from '#contracts/open-calls/form.messages';
import { Actor } from '#platform/actor/actor';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { FormQueries } from './form.queries.js';
import { FormService } from './form.service.js';
import { PrefillService } from './prefill.service.js';

@Controller()
export class FormController {
  constructor(
    private readonly forms: FormService,
    private readonly queries: FormQueries,
    private readonly registry: PrefillService,
  ) {}

  @Handles(commands.readForm)
  read(@Payload() query: FormOfCall, @CurrentCall() call: Call) {
    return this.queries.read(query.callId, call.actor);
  }

  /** The public page shows a draft to nobody, whoever is signed in. */
  @Handles(commands.readPublicForm)
  readPublic(@Payload() query: FormOfCall) {
    return this.queries.read(query.callId, Actor.anonymous);
  }

  @Handles(commands.saveForm)
  save(@Payload() command: SaveForm, @CurrentCall() call: Call) {
    return this.forms.save(command, call);
  }

  @Handles(commands.startForm)
  start(@Payload() command: StartForm, @CurrentCall() call: Call) {
    return this.forms.start(command, call);
  }

  @Handles(commands.listFormTemplates)
  templates(@Payload() _query: Nothing) {
    return this.queries.templates();
  }

  @Handles(commands.reviseForm)
  revise(@Payload() command: ReviseForm, @CurrentCall() call: Call) {
    return this.forms.revise(command, call);
  }

  @Handles(commands.listFormRevisions)
  revisions(@Payload() query: FormOfCall, @CurrentCall() call: Call) {
    return this.queries.revisions(query.callId, call.actor);
  }

  @Handles(commands.readFormRevision)
  revision(@Payload() query: FormRevisionByNumber, @CurrentCall() call: Call) {
    return this.queries.revision(query.callId, query.number, call.actor);
  }

  @Handles(commands.exportForm)
  export(@Payload() query: FormOfCall, @CurrentCall() call: Call) {
    return this.queries.export(query.callId, call.actor);
  }

  @Handles(commands.importForm)
  import(@Payload() command: ImportForm, @CurrentCall() call: Call) {
    return this.forms.import(command, call);
  }

  @Handles(commands.checkFormAnswers)
  check(@Payload() query: CheckFormAnswers, @CurrentCall() call: Call) {
    return this.queries.check(query, call.actor);
  }

  @Handles(commands.readFormSchema)
  schema(@Payload() query: FormOfCall) {
    return this.queries.schema(query.callId, Actor.anonymous);
  }

  @Handles(commands.prefillForm)
  prefill(@Payload() query: AskPrefill, @CurrentCall() call: Call) {
    return this.registry.prefill(query, call);
  }

  @Handles(commands.correctRegistry)
  correct(@Payload() command: CorrectRegistry, @CurrentCall() call: Call) {
    return this.registry.correct(command, call);
  }
}
