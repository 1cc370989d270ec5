import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SessionResolved } from '#contracts/accounts/account.messages';
import type { Grant } from '#contracts/core/roles';
import { Clock } from '#platform/clock/clock';
import { AccountEntity } from '../accounts/account.entity.js';
import { stillHeld, withMerged, withOwn } from '../accounts/grants.rules.js';
import { Copies } from '../copies/copies.js';
import { TokenEntity } from '../tokens/token.entity.js';
import { SessionEntity } from './session.entity.js';
import { idleEnd, isOpen, needsSeen } from './session.rules.js';

const NOBODY: SessionResolved = { found: false };

/** Who is behind a token: asked by the gateway at most once a minute and token. */
@Injectable()
export class Resolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly copies: Copies,
  ) {}

  async resolve(tokenHash: string): Promise<SessionResolved> {
    const session = await this.source.manager.findOneBy(SessionEntity, { tokenHash });
    if (session) return this.fromSession(session);
    const token = await this.source.manager.findOneBy(TokenEntity, { tokenHash });
    return token ? this.fromToken(token) : NOBODY;
  }

  private async fromSession(session: SessionEntity): Promise<SessionResolved> {
    const now = this.clock.now();
    if (!isOpen(session, now)) return NOBODY;
    if (needsSeen(session.lastSeenAt, now)) {
      await this.source.query(
        'UPDATE session SET last_seen_at = greatest(last_seen_at, $2) WHERE id = $1 AND ended_at IS NULL',
        [session.id, now],
      );
      session.lastSeenAt = now;
    }
    return this.resolved('user', session.accountId, session.id, idleEnd(session));
  }

  private async fromToken(token: TokenEntity): Promise<SessionResolved> {
    const now = this.clock.now();
    if (token.revokedAt || token.expiresAt <= now) return NOBODY;
    if (needsSeen(token.lastUsedAt, now))
      await this.source.query('UPDATE api_token SET last_used_at = $2 WHERE id = $1', [token.id, now]);
    return this.resolved('token', token.accountId, token.id, token.expiresAt, token.grants);
  }

  private async resolved(
    type: 'user' | 'token',
    accountId: string,
    credentialId: string,
    expiresAt: Date,
    limitedTo?: Grant[],
  ): Promise<SessionResolved> {
    const account = await this.source.manager.findOneBy(AccountEntity, { id: accountId });
    if (account?.state !== 'active') return NOBODY;
    const held = (await this.source.query(
      'SELECT role, scope_type AS "scopeType", scope_id AS "scopeId" FROM account_grant WHERE account_id = $1',
      [accountId],
    )) as Grant[];
    const grants = limitedTo ? stillHeld(limitedTo, held) : held;
    // A machine has the rights it was given (a participant's among them), not what is its owner's as a person.
    const personId = limitedTo ? undefined : (account.personId ?? undefined);
    const own = [...grants.map((g) => g.scopeId), personId].filter((id) => !!id) as string[];
    const same = await this.copies.sameAs(own);
    const opened = (await this.source.query(
      `SELECT firm_id AS id FROM firm_request WHERE account_id = $1 AND kind = 'merge' AND state = 'accepted'
       UNION SELECT person_id FROM person_request WHERE account_id = $1 AND state = 'accepted'`,
      [accountId],
    )) as { id: string }[];
    const open = new Set(opened.map((o) => o.id));
    return {
      found: true,
      type,
      accountId,
      credentialId,
      personId,
      language: account.language,
      grants: withOwn(withMerged(grants, same, open), (personId && same.get(personId)) || [], open),
      expiresAt: expiresAt.toISOString(),
    };
  }
}
