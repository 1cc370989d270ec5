import type { Fact } from '#contracts/core/fact';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { MailEntity } from './mail.entity.js';

/** Queues a mail; once per fact, template and recipient. */
export async function enqueue(
  tx: Tx,
  fact: Fact,
  mail: Pick<MailEntity, 'template' | 'recipient' | 'language' | 'params'>,
): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(MailEntity)
    .values({
      id: newId(),
      factId: fact.id,
      ...mail,
      state: 'queued',
      tries: 0,
      nextTryAt: tx.now,
      createdAt: tx.now,
      sentAt: null,
      reason: null,
      claim: null,
      handedOverAt: null,
    })
    .orIgnore()
    .execute();
}
