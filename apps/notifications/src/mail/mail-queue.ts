import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { link, type LinkState } from '#contracts/accounts/account.facts';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';

/** Turns facts into mail that waits; a fact asks for the same mail once, however often it comes. */
@Injectable()
export class MailQueue {
  @OnFact(link)
  async takeLink(fact: Fact<LinkState>, tx: Tx): Promise<void> {
    const { accountId, purpose, language, state } = fact.data;
    if (state !== 'open') return this.drop(fact.aggregate.id, tx);
    await tx.query(
      `INSERT INTO mail (id, fact_id, template, account_id, language, params, state, next_at, at)
       VALUES ($1, $2, $3, $4, $5, $6, 'queued', $7, $7) ON CONFLICT ON CONSTRAINT mail_once DO NOTHING`,
      [newId(), fact.id, purpose, accountId, language, JSON.stringify({ linkId: fact.aggregate.id }), tx.now],
    );
  }

  /** A link that was used or has expired needs no mail any more. */
  private async drop(linkId: string, tx: Tx): Promise<void> {
    await tx.query(`UPDATE mail SET state = 'failed', reason = 'link no longer open' WHERE state = 'queued' AND params ->> 'linkId' = $1`, [linkId]);
  }
}
