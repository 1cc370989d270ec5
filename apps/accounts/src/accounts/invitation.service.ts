import { Injectable } from '@nestjs/common';
import type { Bootstrap, Bootstrapped, Invitation, Invited } from '#contracts/accounts/account.messages';
import { fold } from '#contracts/core/text';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RoleGiver } from '../firm-users/role-giver.js';
import { Links } from '../links/links.js';
import { PersonReach } from '../person-reach/person-reach.js';
import { AccountEntity } from './account.entity.js';
import { saveAndSay, say } from './account.facts.js';
import { INSTALLATION_SCOPE } from './grants.rules.js';
import { Scopes, type JustifiedGrant } from './scopes.js';

/** How people come in: nobody makes an account for themselves. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scopes: Scopes,
    private readonly links: Links,
    private readonly giver: RoleGiver,
    private readonly personReach: PersonReach,
  ) {}

  /** A new person gets an account and a link; one who is there already gets the roles (and, if still invited, a new link). */
  async invite(command: Invitation, call: Call): Promise<Invited> {
    if (call.actor.type === 'token') throw new DomainError('SIGNED_IN_PERSON_ONLY');
    const grants: JustifiedGrant[] = [];
    for (const [i, grant] of command.grants.entries())
      grants.push(await this.scopes.justify(grant, call, `/grants/${i}`));
    if (command.personId && !call.actor.everywhere)
      throw new DomainError('GRANT_FORBIDDEN', { pointer: '/personId' });
    return this.work.run(call, async (tx) => {
      const known = await tx.manager.findOne(AccountEntity, {
        where: { email: command.email },
        lock: { mode: 'pessimistic_write' },
      });
      if (known?.state === 'blocked') throw new DomainError('ACCOUNT_BLOCKED');
      const account = known ?? (await makeAccount(tx, command));
      const { added, awaited } = await this.giver.give(tx, account.id, grants, call.actor);
      if (!known)
        await say(tx, account, 'invited', { action: 'account.invited', details: { grants: added } });
      else if (added.length > 0)
        await saveAndSay(tx, account, 'grants-changed', {
          action: 'account.grants-added',
          details: { grants: added },
        });
      if (!known && account.personId) await this.personReach.moved(tx, account.personId);
      // Whoever has nothing to come in for yet is written to once a firm has said yes.
      const comesIn =
        account.state === 'invited' && (awaited.length === 0 || (await holdsAny(tx, account.id)));
      const linkId = comesIn ? await this.links.issue(tx, account, 'invitation') : null;
      return { id: account.id, version: account.version, linkId, awaitedFirmIds: awaited };
    });
  }

  /** The first administrator of an empty installation. While nobody has come in yet, a new link is given each time. */
  bootstrap(command: Bootstrap, call: Call): Promise<Bootstrapped> {
    return this.work.run(call, async (tx) => {
      // Two starts at once must not make two first administrators.
      await tx.query('LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE');
      const accounts = await tx.manager.find(AccountEntity, { take: 2 });
      const [only] = accounts;
      if (accounts.length > 1 || (only && (only.state !== 'invited' || only.email !== command.email)))
        return { created: false };
      const account = only ?? (await makeAccount(tx, command));
      if (!only) {
        await this.giver.give(
          tx,
          account.id,
          [{ grant: { role: 'admin', ...INSTALLATION_SCOPE }, givenBy: INSTALLATION_SCOPE }],
          call.actor,
        );
        await say(tx, account, 'invited', { action: 'account.bootstrapped' });
      }
      const linkId = await this.links.issue(tx, account, 'invitation');
      return { created: !only, accountId: account.id, url: this.links.urlOf(linkId, 'invitation') };
    });
  }
}

async function makeAccount(
  tx: Tx,
  { email, displayName, language, personId }: Partial<Invitation> & Bootstrap,
): Promise<AccountEntity> {
  const account = tx.manager.create(AccountEntity, {
    id: newId(),
    version: 1,
    email,
    displayName,
    searchKey: fold(`${displayName} ${email}`),
    language: language ?? 'tr',
    state: 'invited',
    passwordHash: null,
    personId: personId ?? null,
    createdAt: tx.now,
    lastSignInAt: null,
  });
  await tx.manager.insert(AccountEntity, account).catch((error: unknown) => {
    // Invited twice at the same moment: the other one has it; asking again gives the roles.
    if (isConstraintViolation(error, 'account_email'))
      throw new DomainError('CONFLICT', { pointer: '/email' });
    throw error;
  });
  return account;
}

async function holdsAny(tx: Tx, accountId: string): Promise<boolean> {
  return (
    (await tx.query('SELECT 1 FROM account_grant WHERE account_id = $1 LIMIT 1', [accountId])).length > 0
  );
}
