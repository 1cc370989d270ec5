import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { sessionCommands } from '#contracts/accounts/account.commands';
import type { Grant } from '#contracts/core/roles';
import { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { DomainError } from '#platform/errors/domain-error';
import { RpcClient } from '#platform/messaging/rpc-client';
import { addressKey } from '../limits/address.rules.js';
import { FixedWindow } from '../limits/fixed-window.js';
import type { Caller } from '../requests/caller.js';
import { tokenHash } from './credential.rules.js';

/** A role taken away, a session ended elsewhere: gone here within this time. */
const CACHED_MS = 60_000;
/** Unknown tokens that one address may try a minute; each costs the accounts service a question. */
const MISSES = 60;

/** Who is behind a token, asked from accounts and remembered for up to a minute. */
@Injectable()
export class SessionResolver {
  private readonly known = new LRUCache<string, Caller & { until: number }>({ max: 20_000, ttl: CACHED_MS });
  private readonly misses = new FixedWindow();

  constructor(
    private readonly rpc: RpcClient,
    private readonly clock: Clock,
  ) {}

  async resolve(token: string, address: string, requestId: string): Promise<Caller | undefined> {
    const hash = tokenHash(token);
    const cached = this.known.get(hash);
    if (cached && cached.until > this.clock.now().getTime()) return cached;
    const from = addressKey(address);
    const seconds = this.misses.full(from, MISSES);
    if (seconds !== undefined) throw new DomainError('TOO_MANY_REQUESTS', { params: { seconds } });
    const found = await this.rpc.askAsService(sessionCommands.resolve, { tokenHash: hash }, requestId);
    if (!found.found) {
      this.misses.hit(from, MISSES);
      return undefined;
    }
    const grants = (found.grants ?? []).map(({ role, scopeType, scopeId }): Grant => ({
      role,
      scopeType,
      scopeId: scopeId ?? '',
    }));
    const caller = {
      actor: new Actor(found.type!, found.accountId!, grants, found.personId),
      credentialId: found.credentialId,
      tokenHash: hash,
      language: found.language,
      until: Date.parse(found.expiresAt!),
    };
    this.known.set(hash, caller);
    return caller;
  }

  /** Forgets one token at once. */
  forget(hash: string | undefined): void {
    if (hash) this.known.delete(hash);
  }

  /** Forgets what is known of an account: its name, rights or sessions changed here. */
  forgetAccount(accountId: unknown): void {
    if (accountId === undefined) return;
    for (const [hash, caller] of this.known.entries())
      if (caller.actor.id === accountId) this.known.delete(hash);
  }
}
