import { Injectable } from '@nestjs/common';
import type { Grant } from '#contracts/core/roles';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { GrantEntity } from '../accounts/grant.entity.js';
import { sameGrant } from '../accounts/grants.rules.js';
import type { JustifiedGrant } from '../accounts/scopes.js';
import { PersonReach } from '../person-reach/person-reach.js';
import { FirmUsers } from './firm-users.js';
import { onBothSides } from './firm-users.rules.js';

/** What became of roles that were to be given. */
export interface Given {
  /** Those that were not held before, as the audit row names them. */
  added: string[];
  /** Firms whose users are asked first. */
  awaited: string[];
}

/** Gives roles that the asker may give; over a firm that has users only with their word, or an admin's. */
@Injectable()
export class RoleGiver {
  constructor(
    private readonly users: FirmUsers,
    private readonly personReach: PersonReach,
  ) {}

  async give(tx: Tx, accountId: string, wanted: readonly JustifiedGrant[], by: Actor): Promise<Given> {
    const held = await tx.query<Grant>(
      'SELECT role, scope_type AS "scopeType", scope_id AS "scopeId" FROM account_grant WHERE account_id = $1',
      [accountId],
    );
    const given: Given = { added: [], awaited: [] };
    const missing = wanted.filter(({ grant }) => !held.some((own) => sameGrant(own, grant)));
    const grants = missing.map((m) => m.grant);
    if (!by.everywhere && onBothSides(held, grants)) throw new DomainError('FIRM_ROLE_OF_STAFF');
    for (const each of missing) {
      if (each.grant.scopeType === 'firm' && (await this.mustAsk(tx, accountId, each, by))) {
        await this.users.ask(tx, accountId, each.grant.scopeId, each.givenBy);
        given.awaited.push(each.grant.scopeId);
      } else given.added.push(...(await this.insert(tx, accountId, each, by)));
    }
    return given;
  }

  /** A role over a firm that one of its users, or an admin, has spoken for. */
  async confirmed(tx: Tx, accountId: string, justified: JustifiedGrant, by: Actor): Promise<string[]> {
    const held = await tx.query<Grant>(`SELECT role FROM account_grant WHERE account_id = $1`, [accountId]);
    if (!by.everywhere && onBothSides(held, [justified.grant])) throw new DomainError('FIRM_ROLE_OF_STAFF');
    return this.insert(tx, accountId, justified, by);
  }

  private async mustAsk(tx: Tx, accountId: string, { grant }: JustifiedGrant, by: Actor): Promise<boolean> {
    await this.users.lock(tx);
    if (by.everywhere) return false;
    const users = await this.users.activeUsers(tx, grant.scopeId);
    return users.size > 0 && !users.has(accountId);
  }

  private async insert(
    tx: Tx,
    accountId: string,
    { grant, givenBy }: JustifiedGrant,
    by: Actor,
  ): Promise<string[]> {
    const { role, scopeType, scopeId } = grant;
    const made = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(GrantEntity)
      .values({
        id: newId(),
        accountId,
        role,
        scopeType,
        scopeId,
        since: tx.now,
        givenByScopeType: givenBy.scopeType,
        givenByScopeId: givenBy.scopeId,
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((made.raw as unknown[]).length === 0) return [];
    if (scopeType === 'person') {
      await this.personReach.settle(tx, { accountId, personId: scopeId });
      await this.personReach.moved(tx, scopeId);
    }
    if (scopeType === 'firm') {
      const spokenFor = new Set(by.scopes(['firm'], 'firm'));
      await this.users.settle(tx, accountId, scopeId);
      await this.users.moved(
        tx,
        scopeId,
        (pair) => pair.accountId === accountId && (by.everywhere || spokenFor.has(pair.firmId)),
      );
    }
    return [`${role} ${scopeType} ${scopeId}`.trim()];
  }
}
