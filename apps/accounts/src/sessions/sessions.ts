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

  /** Ends sessions, API tokens and open links: nobody comes in through this account any more. */
  async shutOut(tx: Tx, accountId: string): Promise<void> {
    await this.endAll(tx, accountId);
    await tx.query('UPDATE api_token SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL', [
      accountId,
      tx.now,
    ]);
    await tx.query(`UPDATE link SET state = 'expired' WHERE account_id = $1 AND state = 'open'`, [accountId]);
  }
}
