import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { notice, type NoticeState } from '#contracts/open-calls/open-calls.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { AccountCopies } from '../accounts/account-copies.js';
import { enqueue } from '../mail/mail-queue.js';
import { MessageService } from './message.service.js';
import { isNews } from './news.rules.js';

/**
 * What is said to a firm about its application, or about a meeting of open innovation, reaches each of its users, in the console
 * and by mail; its contacts without an account by mail alone.
 */
@Injectable()
export class NoticeNews {
  constructor(
    private readonly accounts: AccountCopies,
    private readonly messages: MessageService,
  ) {}

  @OnFact(notice)
  async take(fact: Fact<NoticeState>, tx: Tx): Promise<void> {
    if (!isNews(fact)) return;
    const { applicationId, callId, firmId, enteredFirmId, kind, meetingId } = fact.data;
    const href = meetingId ? `/meetings?open=${meetingId}` : `/applications/${applicationId}`;
    const params = { noticeId: fact.aggregate.id, applicationId, callId, kind };
    const records = enteredFirmId ? [firmId, enteredFirmId] : [firmId];
    const users = [...new Set([...(await this.accounts.ofFirms(tx, records)).values()].flat())].sort();
    if (!meetingId) await this.tellContacts(fact, tx, users);
    for (const recipient of users) {
      await this.messages.leave(tx, fact, { template: 'notice', recipient, params, href });
      await enqueue(tx, fact, {
        template: 'notice',
        recipient,
        language: 'tr',
        params: { ...params, href },
      });
    }
  }

  /**
   * The one whom the application names, unless an account is theirs; and the firm's own address where nobody can sign in for it.
   * Whose address that is, and that nobody gets it twice, is asked when the mail is written. Meetings are answered in the
   * console, so they are for users only.
   */
  private async tellContacts(fact: Fact<NoticeState>, tx: Tx, users: readonly string[]): Promise<void> {
    const { applicationId, callId, contactPersonId, firmId, kind } = fact.data;
    const params = { noticeId: fact.aggregate.id, applicationId, callId, kind, firmId };
    const person: Record<string, string> = contactPersonId ? { contactPersonId } : {};
    const known = contactPersonId ? await this.accounts.ofPerson(tx, contactPersonId) : [];
    const [template, language] = ['notice-contact', 'tr'] as const;
    if (contactPersonId && !known.some((id) => users.includes(id)))
      await enqueue(tx, fact, {
        template,
        language,
        recipient: contactPersonId,
        params: { ...params, ...person, contact: 'person' },
      });
    if (users.length === 0)
      await enqueue(tx, fact, {
        template,
        language,
        recipient: firmId,
        params: { ...params, ...person, contact: 'firm' },
      });
  }
}
