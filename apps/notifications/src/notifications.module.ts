import { Module } from '@nestjs/common';
import { ServiceEnv } from '#platform/env/service-env';
import { NotificationAnswers } from './answers.js';
import { MailQueue } from './mail/mail-queue.js';
import { MailSender } from './mail/mail-sender.js';
import { MailController } from './mail/mail.controller.js';
import { MailService } from './mail/mail.service.js';
import { FolderTransport, MailTransport, SmtpTransport } from './mail/transport.js';
import { MessageController } from './messages/message.controller.js';
import { MessageFacts } from './messages/message-facts.js';
import { MessageService } from './messages/message.service.js';

/** SMTP where a server is set, else the folder that the console shows. */
function transportOf(env: ServiceEnv): MailTransport {
  const from = env.MAIL_FROM ?? 'Filiz <filiz@localhost>';
  if (env.SMTP_URL) return new SmtpTransport(env.SMTP_URL, from);
  if (!env.MAIL_DIR) throw new Error('Set SMTP_URL, or MAIL_DIR for a mail folder');
  return new FolderTransport(env.MAIL_DIR, from);
}

@Module({
  controllers: [MailController, MessageController],
  providers: [{ provide: MailTransport, useFactory: transportOf, inject: [ServiceEnv] }, MailQueue, MailSender, MailService, MessageFacts, MessageService, NotificationAnswers],
  exports: [NotificationAnswers],
})
export class NotificationsModule {}
