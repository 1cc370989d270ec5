import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  Me,
  MyChange,
  PasswordChange,
  SessionList,
  SessionOpened,
  SignIn,
} from '#contracts/accounts/account.messages';
import type { Done } from '#contracts/core/messages';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { withoutKey, type Call } from '#platform/messaging/call';
import { AccountEntity } from '../accounts/account.entity.js';
import { saveAndSay } from '../accounts/account.facts.js';
import { rename } from '../accounts/account.service.js';
import { GrantEntity } from '../accounts/grant.entity.js';
import { Links } from '../links/links.js';
import { checkPassword } from '../passwords/password.rules.js';
import { Passwords } from '../passwords/passwords.js';
import { Attempts, SIGN_IN } from './attempts.js';
import { SessionEntity } from './session.entity.js';
import { idleEnd, isOpen, sessionEnd } from './session.rules.js';
import { Sessions } from './sessions.js';

/** Signing in and out, and what people change of their own account. */
@Injectable()
export class SessionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
    private readonly links: Links,
  ) {}

  /** Wrong address, wrong password, blocked, not yet accepted: one answer, after the same work. */
  async signIn({ email, password, agent }: SignIn, call: Call): Promise<SessionOpened> {
    const attempt = `sign-in ${email}`;
    await this.refuseTooMany(attempt);
    const account = await this.source.manager.findOneBy(AccountEntity, { email });
    const matches = await this.passwords.matches(account?.passwordHash, password);
    if (!account || !matches || account.state !== 'active') throw new DomainError('SIGN_IN_FAILED');
    await this.attempts.succeeded(attempt);
    const token = randomBytes(32).toString('base64url');
    return this.work.run(withoutKey(call), async (tx) => {
      const session: SessionEntity = {
        id: newId(),
        accountId: account.id,
        tokenHash: createHash('sha256').update(token).digest('base64url'),
        startedAt: tx.now,
        lastSeenAt: tx.now,
        expiresAt: sessionEnd(tx.now),
        endedAt: null,
        agent: agent ?? null,
      };
      await tx.manager.insert(SessionEntity, session);
      await tx.manager.update(AccountEntity, { id: account.id }, { lastSignInAt: tx.now });
      tx.audit('session.opened', { noun: 'session', id: session.id, details: { accountId: account.id } });
      return { token, expiresAt: session.expiresAt.toISOString() };
    });
  }

  async me(call: Call): Promise<Me> {
    const account = await this.own(call);
    const grants = await this.source.manager.find(GrantEntity, {
      where: { accountId: account.id },
      order: { since: 'ASC', id: 'ASC' },
    });
    const held =
      call.actor.type === 'token'
        ? grants.filter((g) =>
            call.actor.grants.some(
              (a) => a.role === g.role && a.scopeType === g.scopeType && a.scopeId === g.scopeId,
            ),
          )
        : grants;
    const { id, email, displayName, language, personId } = account;
    return {
      accountId: id,
      type: call.actor.type === 'token' ? 'token' : 'user',
      email,
      displayName,
      language,
      personId,
      grants: held.map((g) => ({
        id: g.id,
        role: g.role,
        scopeType: g.scopeType,
        scopeId: g.scopeId,
        since: g.since.toISOString(),
      })),
    };
  }

  async changeMe(command: MyChange, call: Call): Promise<Me> {
    await this.work.run(withoutKey(call), async (tx) => {
      const account = found(
        await tx.manager.findOne(AccountEntity, {
          where: { id: (await this.own(call)).id },
          lock: { mode: 'pessimistic_write' },
        }),
      );
      if (command.displayName !== undefined) rename(account, command.displayName);
      if (command.language !== undefined) account.language = command.language;
      await saveAndSay(tx, account, 'changed', { action: 'account.changed' });
      return {};
    });
    return this.me(call);
  }

  async changePassword({ currentPassword, password }: PasswordChange, call: Call): Promise<Done> {
    refuseTokens(call);
    const account = await this.own(call);
    const attempt = `password ${account.id}`;
    await this.refuseTooMany(attempt);
    if (!(await this.passwords.matches(account.passwordHash, currentPassword)))
      throw new DomainError('PASSWORD_WRONG', { pointer: '/currentPassword' });
    await this.attempts.succeeded(attempt);
    checkPassword(password, account.email);
    const passwordHash = await this.passwords.hash(password);
    return this.work.run(withoutKey(call), async (tx) => {
      await tx.manager.update(AccountEntity, { id: account.id }, { passwordHash });
      await this.sessions.endAll(tx, account.id);
      // A reset that somebody asked for before would undo what was just done.
      await this.links.close(tx, account.id);
      tx.audit('account.password-changed', { noun: 'account', id: account.id });
      return { done: true };
    });
  }

  async list(call: Call): Promise<SessionList> {
    const now = this.clock.now();
    const sessions = await this.source.manager.find(SessionEntity, {
      where: { accountId: (await this.own(call)).id },
      order: { startedAt: 'DESC' },
      take: 200,
    });
    return {
      items: sessions
        .filter((s) => isOpen(s, now))
        .map((s) => ({
          id: s.id,
          startedAt: s.startedAt.toISOString(),
          lastSeenAt: s.lastSeenAt.toISOString(),
          expiresAt: idleEnd(s).toISOString(),
          agent: s.agent,
        })),
    };
  }

  /** Ending what has ended already is fine. */
  async end(sessionId: string, call: Call): Promise<Done> {
    const account = await this.own(call);
    return this.work.run(call, async (tx) => {
      const session = await tx.manager.findOneBy(SessionEntity, { id: sessionId, accountId: account.id });
      if (!session) throw notFound();
      await tx.query('UPDATE session SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [
        sessionId,
        tx.now,
      ]);
      tx.audit('session.ended', { noun: 'session', id: sessionId });
      return { done: true };
    });
  }

  private async own(call: Call): Promise<AccountEntity> {
    // A service has no account.
    if (call.actor.type !== 'user' && call.actor.type !== 'token') throw notFound();
    return found(await this.source.manager.findOneBy(AccountEntity, { id: call.actor.id }));
  }

  private async refuseTooMany(attempt: string): Promise<void> {
    const seconds = await this.attempts.begin(attempt, SIGN_IN);
    if (seconds !== undefined) throw new DomainError('TOO_MANY_REQUESTS', { params: { seconds } });
  }
}

/** What opens doors for later is done by people, not by their machines. */
export function refuseTokens(call: Call): void {
  if (call.actor.type !== 'user') throw new DomainError('SIGNED_IN_PERSON_ONLY');
}
