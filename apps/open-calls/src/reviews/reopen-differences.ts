import type { Tx } from '#platform/database/unit-of-work';

/** A third reviewer who gave the application back leaves the difference open again. */
export const reopenDifferences = (tx: Tx, callId: string): Promise<unknown> =>
  tx.query(
    `UPDATE review_difference d SET state = 'open' WHERE d.call_id = $1 AND d.state = 'third' AND NOT EXISTS (
       SELECT 1 FROM review r WHERE r.application_id = d.application_id AND r.kind = 'third' AND r.superseded_at IS NULL
         AND r.state IN ('assigned', 'reviewing', 'submitted'))`,
    [callId],
  );
