import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Fact } from '#contracts/core/fact';
import { application, type ApplicationState } from '#contracts/open-calls/open-calls.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { AccountCopies } from '../accounts/account-copies.js';
import { enqueue } from '../mail/mail-queue.js';
import { MessageService } from './message.service.js';
import { factName, isNews } from './news.rules.js';

/** A firm's users hear of the submission, whoever made it, in the console and by mail. What the board decided reaches them with the letter: notice-news.ts. */
@Injectable()
export class ApplicationNews {
  constructor(
    private readonly accounts: AccountCopies,
    private readonly messages: MessageService,
  ) {}

  @OnFact(application)
  async take(fact: Fact<ApplicationState>, tx: Tx): Promise<void> {
    if (isNews(fact) && factName(fact.type) === 'submitted') await this.submitted(fact, tx);
  }

  private async submitted(fact: Fact<ApplicationState>, tx: Tx): Promise<void> {
    const users = fact.data.firmId ? await this.accounts.ofFirm(tx, fact.data.firmId) : [];
    // A firm without a user of its own: whoever did it for the firm has the receipt.
    const actor = fact.actor.type === 'user' && isUuid(fact.actor.id) ? [fact.actor.id] : [];
    await this.tell(fact, tx, users.length > 0 ? users : actor);
  }

  private async tell(fact: Fact<ApplicationState>, tx: Tx, recipients: readonly string[]): Promise<void> {
    const template = 'application-submitted';
    const [params, href] = [paramsOf(fact), hrefOf(fact)];
    for (const recipient of recipients) {
      await this.messages.leave(tx, fact, { template, recipient, params, href });
      await enqueue(tx, fact, { template, recipient, language: 'tr', params: { ...params, href } });
    }
  }
}

const paramsOf = ({ aggregate, data }: Fact<ApplicationState>) => ({
  applicationId: aggregate.id,
  callId: data.callId,
});
const hrefOf = ({ aggregate }: Fact<ApplicationState>): string => `/applications/${aggregate.id}`;
