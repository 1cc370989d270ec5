import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ListMail,
  MailById,
  notificationCommands as commands,
} from '#contracts/notifications/notifications.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { MailService } from './mail.service.js';

@Controller()
export class MailController {
  constructor(private readonly mail: MailService) {}

  @Handles(commands.listMail)
  list(@Payload() query: ListMail, @CurrentCall() call: Call) {
    return this.mail.list(query, call);
  }

  @Handles(commands.readMail)
  read(@Payload() query: MailById, @CurrentCall() call: Call) {
    return this.mail.read(query.mailId, call);
  }

  @Handles(commands.resendMail)
  resend(@Payload() command: MailById, @CurrentCall() call: Call) {
    return this.mail.resend(command.mailId, call);
  }
}
