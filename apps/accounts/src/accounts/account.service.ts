import { Injectable } from '@nestjs/common';
import type {
  AccountBlock,
  AccountChange,
  AccountNames,
  AccountQuery,
  AccountView,
  GrantAdd,
  GrantRemove,
  NamesQuery,
} from '#contracts/accounts/account.messages';
import type { Page } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import { withoutKey, type Call } from '#platform/messaging/call';
import { FirmUsers } from '../firm-users/firm-users.js';
import { RoleGiver } from '../firm-users/role-giver.js';
import { PersonReach } from '../person-reach/person-reach.js';
import { Sessions } from '../sessions/sessions.js';
import { AccountEntity } from './account.entity.js';
import { saveAndSay } from './account.facts.js';
import { AccountQueries } from './account.queries.js';
import { GrantEntity } from './grant.entity.js';
import { Scopes } from './scopes.js';

/** Accounts as admins and staff look after them. Replies name people, so none is kept; every change may be repeated as it is. */
@Injectable()
export class AccountService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queries: AccountQueries,
    private readonly scopes: Scopes,
    private readonly sessions: Sessions,
    private readonly giver: RoleGiver,
    private readonly firmUsers: FirmUsers,
    private readonly personReach: PersonReach,
  ) {}

  /** Names and addresses are shown, so the look is noted. */
  list(query: AccountQuery, call: Call): Promise<Page<AccountView>> {
    return this.work.run(withoutKey(call), async (tx) => {
      const page = await this.queries.list(query, call.actor, tx.manager);
      tx.audit('account.listed', { noun: 'account', details: { count: page.items.length } });
      return page;
    });
  }

  get(accountId: string, call: Call): Promise<AccountView> {
    return this.work.run(withoutKey(call), async (tx) => {
      const account = found(await this.queries.view(accountId, call.actor, tx.manager));
      tx.audit('account.read', { noun: 'account', id: accountId });
      return account;
    });
  }

  change(command: AccountChange, call: Call): Promise<AccountView> {
    return this.work.run(withoutKey(call), async (tx) => {
      const account = await this.locked(tx, command.accountId, call);
      expectVersion(account.version, command.ifVersion);
      if (command.displayName !== undefined) rename(account, command.displayName);
      if (command.language !== undefined) account.language = command.language;
      if (command.personId !== undefined) account.personId = command.personId;
      await saveAndSay(tx, account, 'changed', { action: 'account.changed' });
      if (command.personId !== undefined) await this.personReach.moved(tx, command.personId);
      return this.shown(tx, account.id, call);
    });
  }

  async addGrant(command: GrantAdd, call: Call): Promise<AccountView> {
    const justified = await this.scopes.justify(command, call);
    return this.work.run(withoutKey(call), async (tx) => {
      const account = await this.locked(tx, command.accountId, call);
      const { added } = await this.giver.give(tx, account.id, [justified], call.actor);
      if (added.length > 0)
        await saveAndSay(tx, account, 'grants-changed', {
          action: 'account.grants-added',
          details: { grants: added },
        });
      return this.shown(tx, account.id, call);
    });
  }

  async removeGrant(command: GrantRemove, call: Call): Promise<AccountView> {
    const view = found(await this.queries.view(command.accountId, call.actor));
    const grant = found(view.grants.find((g) => g.id === command.grantId));
    await this.scopes.justify(grant, call);
    return this.work.run(withoutKey(call), async (tx) => {
      const account = await this.locked(tx, command.accountId, call);
      if (grant.role === 'admin') await refuseLastAdmin(tx, account.id);
      if (grant.role === 'firm') await this.refuseLastUser(tx, account, grant.scopeId, call);
      await tx.manager.delete(GrantEntity, { id: grant.id });
      if (grant.role === 'firm') await this.firmUsers.withdrawUnfounded(tx);
      if (grant.scopeType === 'person') await this.personReach.withdrawUnfounded(tx);
      const details = { grants: [`${grant.role} ${grant.scopeType} ${grant.scopeId}`.trim()] };
      await saveAndSay(tx, account, 'grants-changed', {
        action: 'account.grant-removed',
        reason: command.reason,
        details,
      });
      // Whoever took away the last role that they could see gets the account as it is now, without roles.
      return (
        (await this.queries.view(account.id, call.actor, tx.manager)) ?? {
          ...view,
          version: account.version,
          grants: [],
        }
      );
    });
  }

  block({ accountId, reason }: AccountBlock, call: Call): Promise<AccountView> {
    return this.work.run(withoutKey(call), async (tx) => {
      if (accountId === call.actor.id) throw new DomainError('OWN_ACCOUNT');
      const account = await this.locked(tx, accountId, call);
      if (account.state !== 'blocked') {
        await refuseLastAdmin(tx, account.id);
        account.state = 'blocked';
        await this.sessions.shutOut(tx, account.id);
        await saveAndSay(tx, account, 'blocked', { action: 'account.blocked', reason });
      }
      return this.shown(tx, account.id, call);
    });
  }

  unblock({ accountId, reason }: AccountBlock, call: Call): Promise<AccountView> {
    return this.work.run(withoutKey(call), async (tx) => {
      const account = await this.locked(tx, accountId, call);
      if (account.state === 'blocked') {
        account.state = account.passwordHash ? 'active' : 'invited';
        await saveAndSay(tx, account, 'activated', { action: 'account.unblocked', reason });
      }
      return this.shown(tx, account.id, call);
    });
  }

  /** Asked by services in batches; they answer for whom they show the names to. */
  names({ accountIds, purpose, withEmail }: NamesQuery, call: Call): Promise<AccountNames> {
    return this.work.run(withoutKey(call), async (tx) => {
      const items = await this.queries.names(accountIds, tx.manager);
      tx.audit('account.names-read', {
        noun: 'account',
        reason: purpose,
        details: { accountIds, withEmail: withEmail ?? false },
      });
      return { items: items.map(({ email, ...name }) => (withEmail ? { ...name, email } : name)) };
    });
  }

  /** A firm without users may be given to anybody by staff: they must not make it so themselves. */
  private async refuseLastUser(tx: Tx, account: AccountEntity, firmId: string, call: Call): Promise<void> {
    await this.firmUsers.lock(tx);
    if (call.actor.everywhere || account.state !== 'active') return;
    const users = await this.firmUsers.activeUsers(tx, firmId);
    if (users.size === 1 && users.has(account.id)) throw new DomainError('FIRM_LAST_USER');
  }

  /** The account, locked for this transaction, if the caller sees anything of it. */
  private async locked(tx: Tx, accountId: string, call: Call): Promise<AccountEntity> {
    const account = found(
      await tx.manager.findOne(AccountEntity, {
        where: { id: accountId },
        lock: { mode: 'pessimistic_write' },
      }),
    );
    if (!(await this.queries.view(accountId, call.actor, tx.manager))) throw notFound();
    return account;
  }

  private async shown(tx: Tx, accountId: string, call: Call): Promise<AccountView> {
    return found(await this.queries.view(accountId, call.actor, tx.manager));
  }
}

export function rename(account: AccountEntity, displayName: string): void {
  account.displayName = displayName;
  account.searchKey = fold(`${displayName} ${account.email}`);
}

/** An installation that nobody administers could not be repaired from inside. */
async function refuseLastAdmin(tx: Tx, accountId: string): Promise<void> {
  // Two admins who remove each other at once: the lock lets the second one see what the first one did.
  const admins = await tx.query<{ account_id: string; state: string }>(
    `SELECT g.account_id, a.state FROM account_grant g JOIN account a ON a.id = g.account_id WHERE g.role = 'admin' ORDER BY g.id FOR UPDATE OF g`,
  );
  if (
    admins.some((a) => a.account_id === accountId) &&
    !admins.some((a) => a.account_id !== accountId && a.state === 'active')
  )
    throw new DomainError('LAST_ADMIN');
}
