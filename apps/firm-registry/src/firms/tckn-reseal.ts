import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { TcknBox } from './tckn-box.js';

/** After a new key was put in front: seals every number anew before the first question, so that the old key may go. */
@Injectable()
export class TcknReseal implements OnApplicationBootstrap {
  constructor(
    private readonly work: UnitOfWork,
    private readonly box: TcknBox,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const requestId = newId();
    const call = {
      actor: Actor.service('firm-registry'),
      requestId,
      causationId: requestId,
      deadline: Infinity,
      token: '',
    };
    await this.work.run(call, async (tx) => {
      const rows = await tx.query<{ id: string; cipher: Buffer }>(
        `SELECT id, tckn_cipher AS cipher FROM firm WHERE tckn_cipher IS NOT NULL AND encode(substring(tckn_cipher FOR 4), 'hex') <> $1 FOR UPDATE`,
        [this.box.newest],
      );
      for (const { id, cipher } of rows) {
        const tckn = this.box.open(cipher, id);
        await tx.query('UPDATE firm SET tckn_cipher = $2, tckn_index = $3 WHERE id = $1', [
          id,
          this.box.seal(tckn, id),
          this.box.keyedHash(tckn),
        ]);
      }
      if (rows.length > 0) tx.audit('tckn.resealed', { noun: 'firm', details: { count: rows.length } });
      return {};
    });
  }
}
