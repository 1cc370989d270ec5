import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { LinkOpened, LinkUse, LinkView, ResetRequest } from '#contracts/accounts/account.messages';
import type { LinkState } from '#contracts/accounts/account.facts';
import type { Done } from '#contracts/core/messages';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found } from '#platform/errors/domain-error';
import { Logger } from '#platform/log/logger';
import { withoutKey, type Call } from '#platform/messaging/call';
import { describe } from '#platform/messaging/rpc-server';
import { AccountEntity } from '../accounts/account.entity.js';
import { saveAndSay } from '../accounts/account.facts.js';
import { checkPassword } from '../passwords/password.rules.js';
import { Passwords } from '../passwords/passwords.js';
import { Attempts, RESET } from '../sessions/attempts.js';
import { Sessions } from '../sessions/sessions.js';
import { LinkEntity } from './link.entity.js';
import { Links } from './links.js';

/** What people do with the links from their mail. */
@Injectable()
export class LinkService implements BeforeApplicationShutdown {
  /** Resets that were asked for and are not written yet. */
  private readonly pending = new Set<Promise<unknown>>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
    private readonly log: Logger,
  ) {}

  accept(command: LinkUse, call: Call): Promise<Done> {
    return this.setPassword(command, 'invitation', call);
  }

  completeReset(command: LinkUse, call: Call): Promise<Done> {
    return this.setPassword(command, 'password-reset', call);
  }

  check(token: string, call: Call): Promise<LinkView> {
    return this.work.run(call, async (tx) => {
      const link = await this.links.open(tx, token);
      const account = await this.accountOf(tx, link);
      return { purpose: link.purpose, language: account.language, expiresAt: link.expiresAt.toISOString() };
    });
  }

  /**
   * Says the same for every address, after the same work: the try is counted, known or not (at most three an hour lead to a
   * mail). Whether there is such an account is looked up after the reply, so that not even its time tells.
   */
  async requestReset({ email }: ResetRequest, call: Call): Promise<Done> {
    const wait = await this.attempts.begin(`reset ${email}`, RESET);
    if (wait === undefined) this.later(() => this.issueReset(email, call));
    return { done: true };
  }

  /** Once everything that was promised is written: for a stop, and for tests. */
  async idle(): Promise<void> {
    await Promise.all(this.pending);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.idle();
  }

  private later(work: () => Promise<unknown>): void {
    const done = new Promise((resolve) => setImmediate(resolve))
      .then(work)
      .catch((error: unknown) => this.log.warn({ err: describe(error) }, 'a reset could not be written'))
      .finally(() => this.pending.delete(done));
    this.pending.add(done);
  }

  private issueReset(email: string, call: Call): Promise<object> {
    return this.work.run(withoutKey(call), async (tx) => {
      const account = await tx.manager.findOneBy(AccountEntity, { email });
      if (account && account.state !== 'blocked')
        await this.links.issue(tx, account, account.state === 'invited' ? 'invitation' : 'password-reset');
      return {};
    });
  }

  /** For the mail. The look is noted; nothing of it is kept by the asker. */
  open(linkId: string, call: Call): Promise<LinkOpened> {
    // The reply names a person: it must not lie among the kept replies.
    return this.work.run(withoutKey(call), async (tx) => {
      const link = found(await tx.manager.findOneBy(LinkEntity, { id: linkId }));
      const account = await this.accountOf(tx, link);
      if (link.state !== 'open' || link.expiresAt <= tx.now || account.state === 'blocked')
        throw new DomainError('LINK_INVALID');
      tx.audit('link.opened', { noun: 'link', id: link.id, details: { accountId: account.id } });
      const { email, displayName, language } = account;
      return {
        email,
        name: displayName,
        language,
        purpose: link.purpose,
        url: this.links.urlOf(link.id, link.purpose),
        expiresAt: link.expiresAt.toISOString(),
      };
    });
  }

  private async setPassword(
    { token, password }: LinkUse,
    purpose: LinkState['purpose'],
    call: Call,
  ): Promise<Done> {
    // A kept request hash would be a fast hash of the password.
    const unkept = withoutKey(call);
    await this.work.run(unkept, async (tx) => {
      checkPassword(password, (await this.accountOf(tx, await this.links.open(tx, token, purpose))).email);
      return {};
    });
    const passwordHash = await this.passwords.hash(password);
    return this.work.run(unkept, async (tx) => {
      const link = await this.links.open(tx, token, purpose);
      const account = await this.accountOf(tx, link);
      if (account.state === 'blocked') throw new DomainError('LINK_INVALID', { pointer: '/token' });
      const first = account.state === 'invited';
      Object.assign(account, { passwordHash, state: 'active' });
      await this.links.use(tx, link, account);
      await this.sessions.endAll(tx, account.id);
      await saveAndSay(tx, account, 'activated', {
        action: first ? 'account.activated' : 'account.password-reset',
      });
      return { done: true };
    });
  }

  private async accountOf(tx: Tx, link: LinkEntity): Promise<AccountEntity> {
    return found(
      await tx.manager.findOne(AccountEntity, {
        where: { id: link.accountId },
        lock: { mode: 'pessimistic_write' },
      }),
    );
  }
}
