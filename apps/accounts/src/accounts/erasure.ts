import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { person, type PersonState } from '#contracts/firm-registry/registry.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { Sessions } from '../sessions/sessions.js';
import { AccountEntity } from './account.entity.js';
import { saveAndSay } from './account.facts.js';

/** A person who is erased leaves an account without name or address, through which nobody comes in any more. */
@Injectable()
export class Erasure {
  constructor(private readonly sessions: Sessions) {}

  @OnFact(person)
  async erase(fact: Fact<PersonState>, tx: Tx): Promise<void> {
    if (!fact.data.erased) return;
    const accounts = await tx.manager.find(AccountEntity, {
      where: { personId: fact.aggregate.id },
      lock: { mode: 'pessimistic_write' },
    });
    for (const account of accounts) {
      await this.sessions.shutOut(tx, account.id);
      // `.invalid` is nobody's domain (RFC 2606); the id keeps addresses apart.
      const nobody = { email: `${account.id}@erased.invalid`, displayName: '—', searchKey: '' };
      Object.assign(account, nobody, { passwordHash: null, state: 'blocked' });
      await saveAndSay(tx, account, 'blocked', { action: 'account.erased' });
    }
  }
}
