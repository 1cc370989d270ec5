import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { documentCommands as commands, ListFirmDocuments } from '#contracts/open-calls/document.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { DocumentQueries } from './document.queries.js';

@Controller()
export class DocumentController {
  constructor(private readonly queries: DocumentQueries) {}

  @Handles(commands.listFirmDocuments)
  ofFirm(@Payload() query: ListFirmDocuments, @CurrentCall() call: Call) {
    return this.queries.ofFirm(query, call.actor);
  }
}
