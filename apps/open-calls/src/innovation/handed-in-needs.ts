import type { HandedInNeed } from '#contracts/open-calls/application.messages';
import type { Tx } from '#platform/database/unit-of-work';
import type { CallEntity } from '../calls/call.entity.js';

/** What the receipt of an application of open innovation vouches for beside its content; of another call nothing. */
export async function needsToHandIn(
  tx: Tx,
  of: Pick<CallEntity, 'kind'>,
  applicationId: string,
): Promise<HandedInNeed[] | null> {
  if (of.kind !== 'open-innovation') return null;
  return tx.query<HandedInNeed>(
    `SELECT n.id AS "needId", n.title FROM application_need an JOIN need n ON n.id = an.need_id
     WHERE an.application_id = $1 ORDER BY n.id`,
    [applicationId],
  );
}
