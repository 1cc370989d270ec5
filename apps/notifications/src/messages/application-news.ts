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

/** Whoever submits gets a receipt in the console; the firm's users hear of the decision there and by mail. */
@Injectable()
export class ApplicationNews {
  constructor(
    private readonly accounts: AccountCopies,
    private readonly messages: MessageService,
  ) {}

  @OnFact(application)
  async take(fact: Fact<ApplicationState>, tx: Tx): Promise<void> {
    if (!isNews(fact)) return;
    const name = factName(fact.type);
    if (name === 'submitted') await this.submitted(fact, tx);
    if (name === 'decided') await this.decided(fact, tx);
  }

  private async submitted(fact: Fact<ApplicationState>, tx: Tx): Promise<void> {
    if (fact.actor.type !== 'user' || !isUuid(fact.actor.id)) return;
    await this.messages.leave(tx, fact, {
      template: 'application-submitted',
      recipient: fact.actor.id,
      params: paramsOf(fact),
      href: hrefOf(fact),
    });
    await enqueue(tx, fact, {
      template: 'application-submitted',
      recipient: fact.actor.id,
      language: 'tr',
      params: { ...paramsOf(fact), href: hrefOf(fact) },
    });
  }

  private async decided(fact: Fact<ApplicationState>, tx: Tx): Promise<void> {
    if (!fact.data.firmId) return;
    for (const recipient of await this.accounts.ofFirm(tx, fact.data.firmId)) {
      await this.messages.leave(tx, fact, {
        template: 'application-decided',
        recipient,
        params: paramsOf(fact),
        href: hrefOf(fact),
      });
      await enqueue(tx, fact, {
        template: 'application-decided',
        recipient,
        language: 'tr',
        params: { ...paramsOf(fact), href: hrefOf(fact) },
      });
    }
  }
}

const paramsOf = ({ aggregate, data }: Fact<ApplicationState>) => ({
  applicationId: aggregate.id,
  callId: data.callId,
  outcome: data.state,
});
const hrefOf = ({ aggregate }: Fact<ApplicationState>): string => `/applications/${aggregate.id}`;
