import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { reminder, type ReminderState } from '#contracts/open-calls/open-calls.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { enqueue } from '../mail/mail-queue.js';
import { MessageService } from './message.service.js';
import { isNews } from './news.rules.js';

/** A reviewer is reminded in the console and by mail. What is open, the mail asks when it is written. */
@Injectable()
export class ReminderNews {
  constructor(private readonly messages: MessageService) {}

  @OnFact(reminder)
  async take(fact: Fact<ReminderState>, tx: Tx): Promise<void> {
    if (!isNews(fact)) return;
    const { callId, accountId: recipient } = fact.data;
    const template = 'review-reminder';
    const params = { reminderId: fact.aggregate.id, callId };
    const href = '/reviews';
    await this.messages.leave(tx, fact, { template, recipient, params, href });
    await enqueue(tx, fact, { template, recipient, language: 'tr', params: { ...params, href } });
  }
}
