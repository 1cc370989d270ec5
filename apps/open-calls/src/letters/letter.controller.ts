import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CallById } from '#contracts/open-calls/call.messages';
import { letterCommands as commands } from '#contracts/open-calls/letter.commands';
import {
  AcceptAgreement,
  AnswerAppeal,
  FileAppeal,
  LetterOf,
  ListAppeals,
  ListLetters,
  MakeLetterFile,
  NoteLetterNotification,
  LetterTemplateOf,
  ReleaseLetters,
  SelectionChangesOf,
  SetAfterRules,
  SetLetterTemplate,
} from '#contracts/open-calls/letter.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { AppealService } from '../appeals/appeal.service.js';
import { SelectionChangesQuery } from '../appeals/selection-changes.js';
import { AfterRulesPart } from './after-rules.part.js';
import { AgreementService } from './agreement.service.js';
import { LetterFileService } from './letter-file.service.js';
import { LetterQueries } from './letter.queries.js';
import { LetterService } from './letter.service.js';

@Controller()
export class LetterController {
  constructor(
    private readonly rules: AfterRulesPart,
    private readonly letters: LetterService,
    private readonly papers: LetterFileService,
    private readonly queries: LetterQueries,
    private readonly appeals: AppealService,
    private readonly changes: SelectionChangesQuery,
    private readonly agreements: AgreementService,
  ) {}

  @Handles(commands.setAfterRules)
  setRules(@Payload() command: SetAfterRules, @CurrentCall() call: Call) {
    return this.rules.set(command, call);
  }

  @Handles(commands.readAfterRules)
  readRules(@Payload() query: CallById, @CurrentCall() call: Call) {
    return this.rules.read(query.callId, call.actor);
  }

  @Handles(commands.listLetterTemplates)
  templates(@Payload() query: CallById, @CurrentCall() call: Call) {
    return this.letters.templates(query.callId, call.actor);
  }

  @Handles(commands.setLetterTemplate)
  setTemplate(@Payload() command: SetLetterTemplate, @CurrentCall() call: Call) {
    return this.letters.setTemplate(command, call);
  }

  @Handles(commands.templateFile)
  templateFile(@Payload() query: LetterTemplateOf, @CurrentCall() call: Call) {
    return this.papers.template(query, call.actor);
  }

  @Handles(commands.releaseLetters)
  release(@Payload() command: ReleaseLetters, @CurrentCall() call: Call) {
    return this.letters.release(command, call);
  }

  @Handles(commands.listLetters)
  list(@Payload() query: ListLetters, @CurrentCall() call: Call) {
    return this.queries.list(query, call.actor);
  }

  @Handles(commands.readLetter)
  read(@Payload() query: LetterOf, @CurrentCall() call: Call) {
    return this.queries.read(query.applicationId, call.actor);
  }

  @Handles(commands.makeLetterFile)
  file(@Payload() command: MakeLetterFile, @CurrentCall() call: Call) {
    return this.papers.make(command, call);
  }

  @Handles(commands.noteLetterNotification)
  notified(@Payload() command: NoteLetterNotification, @CurrentCall() call: Call) {
    return this.letters.notified(command, call);
  }

  @Handles(commands.fileAppeal)
  appeal(@Payload() command: FileAppeal, @CurrentCall() call: Call) {
    return this.appeals.file(command, call);
  }

  @Handles(commands.listAppeals)
  listAppeals(@Payload() query: ListAppeals, @CurrentCall() call: Call) {
    return this.appeals.list(query, call.actor);
  }

  @Handles(commands.readAppeals)
  readAppeals(@Payload() query: LetterOf, @CurrentCall() call: Call) {
    return this.appeals.read(query.applicationId, call.actor);
  }

  @Handles(commands.answerAppeal)
  answerAppeal(@Payload() command: AnswerAppeal, @CurrentCall() call: Call) {
    return this.appeals.answer(command, call);
  }

  @Handles(commands.selectionChanges)
  selectionChanges(@Payload() query: SelectionChangesOf, @CurrentCall() call: Call) {
    return this.changes.read(query, call);
  }

  @Handles(commands.acceptAgreement)
  accept(@Payload() command: AcceptAgreement, @CurrentCall() call: Call) {
    return this.agreements.accept(command, call);
  }

  @Handles(commands.readAgreement)
  agreement(@Payload() query: LetterOf, @CurrentCall() call: Call) {
    return this.agreements.read(query.applicationId, call.actor);
  }
}
