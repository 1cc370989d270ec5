import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { certificate, type CertificateState } from '#contracts/training/training.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { AccountCopies } from '../accounts/account-copies.js';
import { MessageService } from './message.service.js';
import { factName, isNews } from './news.rules.js';

/** A participant who has an account hears of the certificate in the console. */
@Injectable()
export class CertificateNews {
  constructor(
    private readonly accounts: AccountCopies,
    private readonly messages: MessageService,
  ) {}

  @OnFact(certificate)
  async take(fact: Fact<CertificateState>, tx: Tx): Promise<void> {
    if (factName(fact.type) !== 'issued' || !isNews(fact)) return;
    const { number, personId } = fact.data;
    for (const recipient of await this.accounts.ofPerson(tx, personId))
      await this.messages.leave(tx, fact, {
        template: 'certificate-issued',
        recipient,
        params: { number, certificateId: fact.aggregate.id },
        // Where the paper is; the public page knows certificates by number and code only.
        href: '/me',
      });
  }
}
