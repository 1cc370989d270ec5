import { Injectable } from '@nestjs/common';
import { personRequest, type PersonRequestState } from '#contracts/accounts/account.facts';
import type { Fact } from '#contracts/core/fact';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { enqueue } from '../mail/mail-queue.js';
import { MessageService } from './message.service.js';
import { factName } from './news.rules.js';

/** Whose record was merged hears, in the console and by mail, that another account would see what is theirs. */
@Injectable()
export class PersonRequestNews {
  constructor(private readonly messages: MessageService) {}

  @OnFact(personRequest)
  async take(fact: Fact<PersonRequestState>, tx: Tx): Promise<void> {
    if (factName(fact.type) !== 'asked') return;
    const template = 'person-request';
    const params = { personRequestId: fact.aggregate.id };
    const href = '/person-requests';
    for (const recipient of fact.data.askedOf) {
      await this.messages.leave(tx, fact, { template, recipient, params, href });
      await enqueue(tx, fact, { template, recipient, language: 'tr', params: { ...params, href } });
    }
  }
}
