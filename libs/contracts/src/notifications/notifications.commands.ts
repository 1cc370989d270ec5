import { command } from '../core/command.js';
import { Flag, Id, Instant, Int, Json, OneOf, Part, Parts, Text } from '../core/fields.js';
import { Done, Nothing, PageQuery, pageOf } from '../core/messages.js';

/**
 * queued: waits (or waits for its next try); sent: the server has taken it, or it lies in the mail folder; uncertain: the connection
 * was lost after the text had been handed over, so it may have arrived: only a person may send it again; failed: refused for good, or
 * there is nobody to send it to.
 */
export const MAIL_STATES = ['queued', 'sending', 'sent', 'uncertain', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];
export const MAIL_TEMPLATES = [
  'invitation',
  'password-reset',
  'firm-request',
  'person-request',
  'notice',
  'notice-contact',
  'event-notice',
  'event-notice-contact',
  'review-reminder',
] as const;
export const MESSAGE_TEMPLATES = [
  'certificate-issued',
  'notice',
  'event-notice',
  'firm-request',
  'person-request',
  'review-reminder',
] as const;

export class ListMail extends PageQuery {
  @OneOf(MAIL_STATES, { optional: true }) state?: MailState;
}
export class MailItem {
  @Id() id: string;
  @Text() subject: string;
  @Text({ nullable: true, doc: 'asked from accounts at this moment; null when the account is gone' }) to:
    string | null;
  @OneOf(MAIL_TEMPLATES) template: (typeof MAIL_TEMPLATES)[number];
  @OneOf(MAIL_STATES) state: MailState;
  @Instant() at: string;
  @Instant({ nullable: true }) sentAt: string | null;
  @Int() tries: number;
  @Text({
    nullable: true,
    doc: 'why it waits or failed: the mail server’s number or the kind of error, and the step, e.g. SMTP 550 (RCPT TO)',
  })
  reason: string | null;
}
export const MailPage = pageOf(MailItem);
export class MailById {
  @Id() mailId: string;
}
export class Mail extends MailItem {
  @Text({
    nullable: true,
    max: 20_000,
    doc: 'as it lies in the mail folder; null when it went over SMTP: nothing of it is kept',
  })
  text: string | null;
}

/** A text in both languages. */
export class BothLanguages {
  @Text() tr: string;
  @Text() en: string;
}
export class InAppMessage {
  @Id() id: string;
  @OneOf(MESSAGE_TEMPLATES) template: (typeof MESSAGE_TEMPLATES)[number];
  @Part(() => BothLanguages) title: BothLanguages;
  @Part(() => BothLanguages) text: BothLanguages;
  @Json({ doc: 'ids and words the texts were made of' }) params: Record<string, string | number>;
  @Text({ doc: 'path in the console' }) href: string;
  @Instant() at: string;
  @Flag() read: boolean;
}
export class ListMessages extends PageQuery {
  @OneOf(['true', 'false'], { optional: true, doc: 'true: unread ones only' }) unread?: 'true' | 'false';
}
export const InAppMessagePage = pageOf(InAppMessage);
export class MessageById {
  @Id() messageId: string;
}
export class UnreadCount {
  @Int() unread: number;
}

/** Who is meant by a notice about an application. */
export class ReachWanted {
  @Id() firmId: string;
  @Id({ optional: true, doc: 'whom the application names as signatory' }) personId?: string;
}
export class ReachQuery {
  @Parts(() => ReachWanted, { max: 1000 }) items: ReachWanted[];
}
export class Reach {
  @Flag({ doc: 'the firm has a user who may sign in: in the console and by mail' }) console: boolean;
  @Flag({ doc: 'somebody has an address: a user, the person named, or the firm itself' }) mail: boolean;
}
export class Reaches {
  @Parts(() => Reach, { max: 1000, doc: 'in the order of the questions' }) items: Reach[];
}

export const notificationCommands = {
  reachOfFirms: command('rpc.notifications.reach.of-firms.v1', {
    request: ReachQuery,
    reply: Reaches,
    access: 'service',
    callers: ['open-calls'],
    changes: false,
    doc: 'Whether a notice would reach these firms, and how: asked before staff send it. No address is told.',
  }),
  listMail: command('rpc.notifications.mail.list.v1', {
    http: 'GET /mail',
    request: ListMail,
    reply: MailPage,
    access: ['admin'],
    doc: 'Mail on its way and sent, newest first. Addresses are asked from accounts; that look is audited.',
  }),
  readMail: command('rpc.notifications.mail.read.v1', {
    http: 'GET /mail/:mailId',
    request: MailById,
    reply: Mail,
    access: ['admin'],
    doc: 'One mail; with its text where mail is kept in a folder, because no SMTP server is set. Each opening is audited.',
  }),
  resendMail: command('rpc.notifications.mail.resend.v1', {
    http: 'POST /mail/:mailId/resend',
    request: MailById,
    reply: Done,
    access: ['admin'],
    errors: ['WRONG_STATE'],
    doc: 'Sends an uncertain or failed mail once more, by a person’s decision: it may then arrive twice.',
  }),
  listMessages: command('rpc.notifications.message.list.v1', {
    http: 'GET /messages',
    request: ListMessages,
    reply: InAppMessagePage,
    access: 'account',
    doc: 'Your own messages, newest first.',
  }),
  unreadMessages: command('rpc.notifications.message.unread.v1', {
    http: 'GET /messages/unread',
    request: Nothing,
    reply: UnreadCount,
    access: 'account',
    doc: 'How many of your messages you have not read.',
  }),
  readMessage: command('rpc.notifications.message.read.v1', {
    http: 'POST /messages/:messageId/read',
    request: MessageById,
    reply: Done,
    access: 'account',
    doc: 'Marks one of your messages as read. Repeating it changes nothing.',
  }),
};
