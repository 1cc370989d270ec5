import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Nothing } from '#contracts/core/messages';
import {
  ListMessages,
  MessageById,
  notificationCommands as commands,
  ReachQuery,
} from '#contracts/notifications/notifications.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { Contacts } from '../mail/contacts.js';
import { MessageService } from './message.service.js';

@Controller()
export class MessageController {
  constructor(
    private readonly messages: MessageService,
    private readonly contacts: Contacts,
  ) {}

  @Handles(commands.reachOfFirms)
  reach(@Payload() query: ReachQuery, @CurrentCall() call: Call) {
    return this.contacts.reach(query, call.requestId);
  }

  @Handles(commands.listMessages)
  list(@Payload() query: ListMessages, @CurrentCall() call: Call) {
    return this.messages.list(query, call.actor);
  }

  @Handles(commands.unreadMessages)
  unread(@Payload() _query: Nothing, @CurrentCall() call: Call) {
    return this.messages.unread(call.actor);
  }

  @Handles(commands.readMessage)
  read(@Payload() command: MessageById, @CurrentCall() call: Call) {
    return this.messages.markRead(command.messageId, call);
  }
}
