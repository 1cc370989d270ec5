import { Module } from '@nestjs/common';
import { ServiceEnv } from '#platform/env/service-env';
import { AccountCopies } from './accounts/account-copies.js';
import { NotificationAnswers } from './answers.js';
import { Contacts } from './mail/contacts.js';
import { LinkMail } from './mail/link-mail.js';
import { MailController } from './mail/mail.controller.js';
import { MailService } from './mail/mail.service.js';
import { MailSender } from './mail/mail-sender.js';
import { SaidTexts } from './mail/said-texts.js';
import { MailWriter } from './mail/mail-writer.js';
import { FolderTransport } from './mail/folder-transport.js';
import { SmtpTransport } from './mail/smtp-transport.js';
import { Transport } from './mail/transport.js';
import { CertificateNews } from './messages/certificate-news.js';
import { EventNews } from './messages/event-news.js';
import { FirmRequestNews } from './messages/firm-request-news.js';
import { MessageController } from './messages/message.controller.js';
import { NoticeNews } from './messages/notice-news.js';
import { MessageService } from './messages/message.service.js';
import { PersonRequestNews } from './messages/person-request-news.js';
import { ReminderNews } from './messages/reminder-news.js';

@Module({
  controllers: [MailController, MessageController],
  providers: [
    AccountCopies,
    Contacts,
    SaidTexts,
    LinkMail,
    CertificateNews,
    EventNews,
    NoticeNews,
    ReminderNews,
    FirmRequestNews,
    PersonRequestNews,
    MailService,
    MailWriter,
    MailSender,
    MessageService,
    NotificationAnswers,
    {
      provide: Transport,
      useFactory: (env: ServiceEnv) =>
        env.SMTP_URL ? new SmtpTransport(env.SMTP_URL) : new FolderTransport(env.MAIL_DIR),
      inject: [ServiceEnv],
    },
  ],
  exports: [NotificationAnswers],
})
export class NotificationsModule {}
