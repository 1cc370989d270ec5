import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { link, type LinkState } from '#contracts/accounts/account.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { factName } from '../messages/news.rules.js';
import { enqueue } from './mail-queue.js';

/** An issued link goes out by mail; the link itself is asked when the mail is written. */
@Injectable()
export class LinkMail {
  @OnFact(link)
  async take(fact: Fact<LinkState>, tx: Tx): Promise<void> {
    if (factName(fact.type) !== 'issued' || fact.data.state !== 'open') return;
    const { accountId, purpose, language } = fact.data;
    await enqueue(tx, fact, {
      template: purpose,
      recipient: accountId,
      language,
      params: { linkId: fact.aggregate.id },
    });
  }
}
