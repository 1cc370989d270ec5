import { notificationsContract } from '#contracts/notifications/notifications.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { AccountCopies } from './accounts/account-copies.js';
import { NotificationAnswers } from './answers.js';
import { MailEntity } from './mail/mail.entity.js';
import { LinkMail } from './mail/link-mail.js';
import { MailSender } from './mail/mail-sender.js';
import { CertificateNews } from './messages/certificate-news.js';
import { EventNews } from './messages/event-news.js';
import { FirmRequestNews } from './messages/firm-request-news.js';
import { MessageEntity } from './messages/message.entity.js';
import { NoticeNews } from './messages/notice-news.js';
import { PersonRequestNews } from './messages/person-request-news.js';
import { ReminderNews } from './messages/reminder-news.js';
import { Notifications1760000000001 } from './migrations/1760000000001-notifications.js';
import { NotificationsModule } from './notifications.module.js';

/** What the house starts: see libs/platform/src/service/service.ts. */
export const notificationsService: ServiceDefinition = {
  contract: notificationsContract,
  module: NotificationsModule,
  entities: [MailEntity, MessageEntity],
  migrations: [Notifications1760000000001],
  factHandlers: [
    AccountCopies,
    LinkMail,
    CertificateNews,
    EventNews,
    FirmRequestNews,
    NoticeNews,
    PersonRequestNews,
    ReminderNews,
  ],
  answers: NotificationAnswers,
  workers: [MailSender],
};
