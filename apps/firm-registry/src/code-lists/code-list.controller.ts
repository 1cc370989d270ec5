import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { codeListCommands as commands, SearchCodeList } from '#contracts/firm-registry/code-list.commands';
import { Handles } from '#platform/messaging/handles';
import { CodeLists } from './code-lists.js';

@Controller()
export class CodeListController {
  constructor(private readonly lists: CodeLists) {}

  @Handles(commands.searchCodeList)
  search(@Payload() query: SearchCodeList) {
    return this.lists.search(query);
  }
}
