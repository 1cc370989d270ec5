import { notificationsContract } from '#contracts/notifications/notifications.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { NotificationAnswers } from './answers.js';
import { MailQueue } from './mail/mail-queue.js';
import { MailSender } from './mail/mail-sender.js';
import { MessageFacts } from './messages/message-facts.js';
import { Notifications1760000000010 } from './migrations/1760000000010-notifications.js';
import { NotificationsModule } from './notifications.module.js';

export const notificationsService: ServiceDefinition = {
  contract: notificationsContract,
  module: NotificationsModule,
  entities: [],
  migrations: [Notifications1760000000010],
  factHandlers: [MailQueue, MessageFacts],
  workers: [MailSender],
  answers: NotificationAnswers,
};
