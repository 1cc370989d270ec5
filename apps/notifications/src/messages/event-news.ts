import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { eventNotice, type EventNoticeState } from '#contracts/workshops/workshops.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { AccountCopies } from '../accounts/account-copies.js';
import { enqueue } from '../mail/mail-queue.js';
import { MessageService } from './message.service.js';
import { isNews } from './news.rules.js';

/**
 * Whoever is registered for an event or pitches there hears that it is not as they know it: in the console and by mail; by mail
 * alone who has no account. A colleague who has none is told, and so are the users of the firm that they come for.
 */
@Injectable()
export class EventNews {
  constructor(
    private readonly accounts: AccountCopies,
    private readonly messages: MessageService,
  ) {}

  @OnFact(eventNotice)
  async take(fact: Fact<EventNoticeState>, tx: Tx): Promise<void> {
    if (!isNews(fact)) return;
    const { noticeId, eventId, kind, people, firms } = fact.data;
    // Many recipients come by several facts: the notice is what everybody hears of once.
    const once = { ...fact, id: noticeId };
    const params = { eventNoticeId: noticeId, eventId, kind };
    const href = `/events/${eventId}`;
    const signatories = firms.flatMap(({ contactPersonId }) => contactPersonId ?? []);
    const ofPerson = await this.accounts.ofPeople(tx, [...people.map((p) => p.personId), ...signatories]);
    const ofFirm = await this.accounts.ofFirms(tx, [
      ...people.flatMap(({ firmId }) => firmId ?? []),
      ...firms.map(({ firmId }) => firmId),
    ]);
    const users = (firmId: string | null) => (firmId === null ? [] : (ofFirm.get(firmId) ?? []));
    const accounts = new Set([
      ...people.flatMap(({ personId, firmId }) => ofPerson.get(personId) ?? users(firmId)),
      ...firms.flatMap(({ firmId }) => users(firmId)),
    ]);
    for (const recipient of accounts) {
      await this.messages.leave(tx, once, { template: 'event-notice', recipient, params, href });
      await enqueue(tx, once, {
        template: 'event-notice',
        recipient,
        language: 'tr',
        params: { ...params, href },
      });
    }
    const write = (recipient: string, contact: Record<string, string>) =>
      enqueue(tx, once, {
        template: 'event-notice-contact',
        recipient,
        language: 'tr',
        params: { ...params, ...contact },
      });
    for (const { personId, firmId } of people)
      if (!ofPerson.has(personId))
        await write(personId, { contact: 'somebody', contactPersonId: personId, ...(firmId && { firmId }) });
    for (const { firmId, contactPersonId } of firms) {
      const person: Record<string, string> = contactPersonId ? { contactPersonId } : {};
      const known = contactPersonId ? (ofPerson.get(contactPersonId) ?? []) : [];
      if (contactPersonId && !known.some((id) => accounts.has(id)))
        await write(contactPersonId, { contact: 'person', firmId, ...person });
      if (users(firmId).length === 0) await write(firmId, { contact: 'firm', firmId, ...person });
    }
  }
}
