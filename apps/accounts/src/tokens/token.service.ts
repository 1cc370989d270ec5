import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import type { TokenCreate, TokenCreated, TokenList } from '#contracts/accounts/account.messages';
import type { Done } from '#contracts/core/messages';
import type { Grant } from '#contracts/core/roles';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ServiceEnv } from '#platform/env/service-env';
import { DomainError, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { sameGrant, wellFormed } from '../accounts/grants.rules.js';
import { isTokenExpiry } from '../sessions/session.rules.js';
import { refuseTokens } from '../sessions/session.service.js';
import { TokenEntity } from './token.entity.js';

/** Personal API tokens, for machines. */
@Injectable()
export class TokenService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly env: ServiceEnv,
  ) {}

  /** The token's text is derived from its id, so that a repeated request gets the same one and no reply with it is kept. */
  async create(command: TokenCreate, call: Call): Promise<TokenCreated> {
    refuseTokens(call);
    const expiresAt = new Date(command.expiresAt);
    const grants = command.grants.map((grant, i) => wellFormed(grant, `/grants/${i}`));
    const { id } = await this.work.run(call, async (tx) => {
      if (!isTokenExpiry(expiresAt, tx.now)) throw new DomainError('EXPIRY_PAST', { pointer: '/expiresAt' });
      const held = await tx.query<Grant>(
        'SELECT role, scope_type AS "scopeType", scope_id AS "scopeId" FROM account_grant WHERE account_id = $1 FOR SHARE',
        [call.actor.id],
      );
      const beyond = grants.findIndex((grant) => !held.some((own) => sameGrant(own, grant)));
      if (beyond >= 0) throw new DomainError('GRANT_BEYOND_OWN', { pointer: `/grants/${beyond}` });
      const tokenId = newId();
      const tokenHash = createHash('sha256').update(this.textOf(tokenId)).digest('base64url');
      await tx.manager.insert(TokenEntity, {
        id: tokenId,
        accountId: call.actor.id,
        name: command.name,
        tokenHash,
        grants,
        createdAt: tx.now,
        expiresAt,
        lastUsedAt: null,
        revokedAt: null,
      });
      tx.audit('token.created', {
        noun: 'token',
        id: tokenId,
        details: { grants: grants.map((g) => `${g.role} ${g.scopeType} ${g.scopeId}`.trim()) },
      });
      return { id: tokenId };
    });
    return { id, token: this.textOf(id), expiresAt: expiresAt.toISOString() };
  }

  async list(call: Call): Promise<TokenList> {
    const tokens = await this.source.manager.find(TokenEntity, {
      where: { accountId: call.actor.id, revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) },
      order: { createdAt: 'DESC' },
      take: 200,
    });
    return {
      items: tokens.map((t) => ({
        id: t.id,
        name: t.name,
        grants: t.grants,
        createdAt: t.createdAt.toISOString(),
        expiresAt: t.expiresAt.toISOString(),
        lastUsedAt: t.lastUsedAt?.toISOString() ?? null,
      })),
    };
  }

  /** Gone at once here, and within a minute at the gateway. Revoking twice is fine. */
  revoke(tokenId: string, call: Call): Promise<Done> {
    refuseTokens(call);
    return this.work.run(call, async (tx) => {
      const token = await tx.manager.findOneBy(TokenEntity, { id: tokenId, accountId: call.actor.id });
      if (!token) throw notFound();
      await tx.query('UPDATE api_token SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [
        tokenId,
        tx.now,
      ]);
      tx.audit('token.revoked', { noun: 'token', id: tokenId });
      return { done: true };
    });
  }

  /** 256 bits under the instance's secret; only its hash is stored. */
  private textOf(tokenId: string): string {
    return `flz_${createHmac('sha256', this.env.LINK_SECRET!).update(`api-token:${tokenId}`).digest('base64url')}`;
  }
}
