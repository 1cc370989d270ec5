import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/unit-of-work';

/** Ending sessions, for all who have reason to. */
@Injectable()
export class Sessions {
  /** Ends every open session of an account: password changed, blocked. */
  async endAll(tx: Tx, accountId: string): Promise<void> {
    await tx.query('UPDATE session SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL', [
      accountId,
      tx.now,
    ]);
  }
}
