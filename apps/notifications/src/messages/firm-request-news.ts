import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { firmRequest, type FirmRequestState } from '#contracts/accounts/account.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { enqueue } from '../mail/mail-queue.js';
import { MessageService } from './message.service.js';
import { factName } from './news.rules.js';

/** A firm's users hear, in the console and by mail, that somebody is to be one of them. Who it is, they read there. */
@Injectable()
export class FirmRequestNews {
  constructor(private readonly messages: MessageService) {}

  @OnFact(firmRequest)
  async take(fact: Fact<FirmRequestState>, tx: Tx): Promise<void> {
    if (factName(fact.type) !== 'asked') return;
    const template = 'firm-request';
    const params = { firmRequestId: fact.aggregate.id, firmId: fact.data.firmId };
    const href = '/firm-requests';
    for (const recipient of fact.data.askedOf) {
      await this.messages.leave(tx, fact, { template, recipient, params, href });
      await enqueue(tx, fact, { template, recipient, language: 'tr', params: { ...params, href } });
    }
  }
}
