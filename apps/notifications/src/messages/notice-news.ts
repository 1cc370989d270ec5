import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { notice, type NoticeState } from '#contracts/open-calls/open-calls.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { AccountCopies } from '../accounts/account-copies.js';
import { enqueue } from '../mail/mail-queue.js';
import { MessageService } from './message.service.js';
import { isNews } from './news.rules.js';

/** What is said to a firm about its application, or about a meeting of open innovation, reaches each of its users, in the console and by mail. */
@Injectable()
export class NoticeNews {
  constructor(
    private readonly accounts: AccountCopies,
    private readonly messages: MessageService,
  ) {}

  @OnFact(notice)
  async take(fact: Fact<NoticeState>, tx: Tx): Promise<void> {
    if (!isNews(fact)) return;
    const { applicationId, callId, firmId, kind, meetingId } = fact.data;
    const href = meetingId ? `/meetings?open=${meetingId}` : `/applications/${applicationId}`;
    const params = { noticeId: fact.aggregate.id, applicationId, callId, kind };
    for (const recipient of await this.accounts.ofFirm(tx, firmId)) {
      await this.messages.leave(tx, fact, { template: 'notice', recipient, params, href });
      await enqueue(tx, fact, {
        template: 'notice',
        recipient,
        language: 'tr',
        params: { ...params, href },
      });
    }
  }
}
