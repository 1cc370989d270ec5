import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { application, type ApplicationState } from '#contracts/open-calls/open-calls.facts';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';

/** A receipt in the console for whoever submitted, and later the news that it was decided. */
@Injectable()
export class MessageFacts {
  @OnFact(application)
  async takeApplication(fact: Fact<ApplicationState>, tx: Tx): Promise<void> {
    const { id } = fact.aggregate;
    const { state } = fact.data;
    if (fact.type.endsWith('.submitted.v1') && fact.actor.type === 'user')
      await note(tx, fact, 'application-submitted', fact.actor.id, {});
    if (!['selected', 'reserve', 'rejected', 'ineligible'].includes(state)) return;
    const people = await tx.query<{ account_id: string }>(
      `SELECT DISTINCT account_id FROM message WHERE record_id = $1 AND template = 'application-submitted'`,
      [id],
    );
    for (const { account_id } of people) await note(tx, fact, 'application-decided', account_id, { state });
  }
}

async function note(
  tx: Tx,
  fact: Fact,
  template: string,
  accountId: string,
  params: Record<string, string>,
): Promise<void> {
  await tx.query(
    `INSERT INTO message (id, fact_id, template, account_id, record_id, params, href, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT message_once DO NOTHING`,
    [
      newId(),
      fact.id,
      template,
      accountId,
      fact.aggregate.id,
      JSON.stringify(params),
      `/applications/${fact.aggregate.id}`,
      fact.occurredAt,
    ],
  );
}
