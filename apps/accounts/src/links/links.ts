import { Injectable } from '@nestjs/common';
import { link as linkFacts, type LinkState } from '#contracts/accounts/account.facts';
import { INSTALLATION } from '#contracts/core/installation';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { ServiceEnv } from '#platform/env/service-env';
import { DomainError } from '#platform/errors/domain-error';
import { linkIdOf, linkToken } from '#platform/signing/link-token';
import type { AccountEntity } from '../accounts/account.entity.js';
import { LinkEntity } from './link.entity.js';
import { linkExpiry, linkUrl } from './link.rules.js';

/** One-time links: issued with a fact that has neither address nor token, so that notifications writes the mail. */
@Injectable()
export class Links {
  private readonly secret: string;
  private readonly publicUrl: string;

  constructor(env: ServiceEnv) {
    if (!env.LINK_SECRET)
      throw new Error('LINK_SECRET is not set: the accounts service derives one-time links from it');
    this.secret = env.LINK_SECRET;
    this.publicUrl = env.PUBLIC_URL ?? 'http://localhost:3000';
  }

  async issue(tx: Tx, account: AccountEntity, purpose: LinkState['purpose']): Promise<string> {
    const link: LinkEntity = {
      id: newId(),
      version: 1,
      accountId: account.id,
      purpose,
      state: 'open',
      issuedAt: tx.now,
      expiresAt: linkExpiry(purpose, tx.now),
    };
    await tx.manager.insert(LinkEntity, link);
    say(tx, 'issued', link, account);
    return link.id;
  }

  /** The open link of a token, locked for this transaction, or LINK_INVALID: why it is not valid is nobody's business. */
  async open(tx: Tx, token: string, purpose?: LinkState['purpose']): Promise<LinkEntity> {
    const id = linkIdOf(this.secret, token);
    const link = id
      ? await tx.manager.findOne(LinkEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (!link || link.state !== 'open' || link.expiresAt <= tx.now || (purpose && link.purpose !== purpose))
      throw new DomainError('LINK_INVALID', { pointer: '/token' });
    return link;
  }

  /** Uses a link; the account's other open links end with it. */
  async use(tx: Tx, link: LinkEntity, account: AccountEntity): Promise<void> {
    link.state = 'used';
    link.version += 1;
    await tx.manager.save(LinkEntity, link);
    say(tx, 'used', link, account);
    await this.close(tx, account.id);
  }

  /** Ends all open links of an account: its password was set. */
  async close(tx: Tx, accountId: string): Promise<void> {
    await tx.query(`UPDATE link SET state = 'expired' WHERE account_id = $1 AND state = 'open'`, [accountId]);
  }

  urlOf(linkId: string, purpose: LinkState['purpose']): string {
    return linkUrl(this.publicUrl, purpose, linkToken(this.secret, linkId));
  }
}

function say(tx: Tx, fact: 'issued' | 'used', link: LinkEntity, account: AccountEntity): void {
  const { id, version, purpose, state } = link;
  tx.fact(linkFacts, fact, {
    id,
    version,
    institutionId: INSTALLATION,
    data: { accountId: account.id, purpose, language: account.language, state },
  });
  tx.audit(`link.${fact}`, { noun: 'link', id, details: { accountId: account.id, purpose } });
}
