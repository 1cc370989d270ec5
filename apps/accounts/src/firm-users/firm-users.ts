import { Injectable } from '@nestjs/common';
import { firmRequest } from '#contracts/accounts/account.facts';
import { INSTALLATION } from '#contracts/core/installation';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { SAME_AS } from '../copies/same-as.js';
import { INSTALLATION_SCOPE, type Scope } from '../accounts/grants.rules.js';
import { FirmRequestEntity } from './firm-request.entity.js';
import { newReaches, usersOf, type FirmUser, type Reach } from './firm-users.rules.js';

interface Known {
  records: string[];
  users: (FirmUser & { active: boolean })[];
  reaches: Reach[];
}

/** Who speaks for a firm: those with its role, over whichever of its records, as far as its users let them. */
@Injectable()
export class FirmUsers {
  /** Two who give roles over a firm at once: the second sees what the first one did. Held to the end of the transaction. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('firm users'))`);
  }

  /** Accounts that may sign in and have a say over this record. */
  async activeUsers(tx: Tx, firmId: string): Promise<ReadonlySet<string>> {
    const { users, reaches } = await this.known(tx, firmId);
    return usersOf(
      firmId,
      users.filter((u) => u.active),
      reaches,
    );
  }

  /** Asks the firm's users whether this account is one of them; asked already, it stays as it is. */
  async ask(tx: Tx, accountId: string, firmId: string, by: Scope): Promise<void> {
    const known = await tx.manager.findOneBy(FirmRequestEntity, { accountId, firmId, kind: 'invitation' });
    if (known?.state === 'waiting') return;
    await this.write(tx, known, { accountId, firmId, kind: 'invitation', state: 'waiting' }, by);
  }

  /** What an account was to be asked for has been given otherwise. */
  async settle(tx: Tx, accountId: string, firmId: string): Promise<void> {
    const waiting = await tx.manager.findBy(FirmRequestEntity, { accountId, firmId, state: 'waiting' });
    for (const request of waiting) await this.move(tx, request, 'accepted');
  }

  /** A role was given over this record, or the record came to others or left them: what its users see follows. */
  async moved(tx: Tx, firmId: string, confirmed: (pair: FirmUser) => boolean = () => false): Promise<void> {
    await this.lock(tx);
    await this.withdrawUnfounded(tx);
    const { records, users, reaches } = await this.known(tx, firmId);
    if (records.length < 2) return;
    for (const reach of newReaches(records, users, reaches, confirmed)) {
      const { accountId, firmId: record } = reach;
      const before = await tx.manager.findOneBy(FirmRequestEntity, {
        accountId,
        firmId: record,
        kind: 'merge',
      });
      await this.write(tx, before, { ...reach, kind: 'merge' }, INSTALLATION_SCOPE);
    }
  }

  /** Lets go of what rested on a merge that was taken back, or on a role that was. */
  async withdrawUnfounded(tx: Tx): Promise<void> {
    const open = await tx.query<{ id: string; accountId: string; firmId: string }>(
      `SELECT id, account_id AS "accountId", firm_id AS "firmId" FROM firm_request WHERE kind = 'merge' AND state IN ('waiting', 'accepted')`,
    );
    if (open.length === 0) return;
    const same = await tx.query<{ id: string; other: string }>(SAME_AS, [
      [...new Set(open.map((r) => r.firmId))],
    ]);
    const held = await tx.query<{ account_id: string; scope_id: string }>(
      `SELECT account_id, scope_id FROM account_grant WHERE role = 'firm' AND account_id = ANY($1::uuid[])`,
      [open.map((r) => r.accountId)],
    );
    for (const { id, accountId, firmId } of open) {
      const records = new Set(same.filter((s) => s.id === firmId).map((s) => s.other));
      if (held.some((g) => g.account_id === accountId && records.has(g.scope_id))) continue;
      await this.move(tx, (await tx.manager.findOneBy(FirmRequestEntity, { id }))!, 'withdrawn');
    }
  }

  /** The request under its next version, with fact and audit row. */
  async move(
    tx: Tx,
    request: FirmRequestEntity,
    state: 'accepted' | 'declined' | 'withdrawn',
    reason?: string,
  ): Promise<void> {
    Object.assign(request, { state, decidedAt: tx.now, version: request.version + 1 });
    await tx.manager.save(FirmRequestEntity, request);
    await this.say(tx, request, state, reason);
  }

  private async write(
    tx: Tx,
    before: FirmRequestEntity | null,
    now: Pick<FirmRequestEntity, 'accountId' | 'firmId' | 'kind'> & { state: Reach['state'] },
    by: Scope,
  ): Promise<void> {
    const request: FirmRequestEntity = {
      ...now,
      id: before?.id ?? newId(),
      version: (before?.version ?? 0) + 1,
      askedAt: tx.now,
      decidedAt: now.state === 'waiting' ? null : tx.now,
      askedByScopeType: by.scopeType,
      askedByScopeId: by.scopeId,
    };
    await tx.manager.save(FirmRequestEntity, request);
    await this.say(tx, request, now.state === 'waiting' ? 'asked' : 'accepted');
  }

  private async say(
    tx: Tx,
    request: FirmRequestEntity,
    fact: 'asked' | 'accepted' | 'declined' | 'withdrawn',
    reason?: string,
  ): Promise<void> {
    const { id, version, accountId, firmId, kind, state } = request;
    const asked = fact === 'asked' ? [...(await this.activeUsers(tx, firmId))] : [];
    const askedOf = asked.filter((user) => user !== accountId).slice(0, 500);
    const data = { accountId, firmId, kind, state, askedOf };
    tx.fact(firmRequest, fact, { id, version, institutionId: INSTALLATION, data });
    tx.audit(`firm-request.${fact}`, {
      noun: 'firm-request',
      id,
      reason,
      details: { accountId, firmId, kind },
    });
  }

  private async known(tx: Tx, firmId: string): Promise<Known> {
    const same = await tx.query<{ other: string }>(SAME_AS, [[firmId]]);
    const records = [firmId, ...same.map((s) => s.other)];
    const users = await tx.query<FirmUser & { active: boolean; blocked: boolean }>(
      `SELECT g.account_id AS "accountId", g.scope_id AS "firmId", a.state = 'active' AS active, a.state = 'blocked' AS blocked
       FROM account_grant g JOIN account a ON a.id = g.account_id
       WHERE g.role = 'firm' AND g.scope_type = 'firm' AND g.scope_id = ANY($1::text[]) ORDER BY g.since, g.id`,
      [records],
    );
    const reaches = await tx.query<Reach>(
      `SELECT account_id AS "accountId", firm_id AS "firmId", state FROM firm_request WHERE kind = 'merge' AND firm_id = ANY($1::uuid[])`,
      [records],
    );
    return { records, users: users.filter((u) => !u.blocked), reaches };
  }
}
