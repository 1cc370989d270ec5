import { Injectable } from '@nestjs/common';
import { personRequest } from '#contracts/accounts/account.facts';
import { INSTALLATION } from '#contracts/core/installation';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { SAME_AS } from '../copies/same-as.js';
import { HOLDERS } from './answerers.js';
import { newRequests, type Asked, type Holder } from './person-reach.rules.js';
import { PersonRequestEntity } from './person-request.entity.js';

/** What accounts may see of records that turned out to be their person: nothing, until somebody says so (decision 0025). */
@Injectable()
export class PersonReach {
  /** Roles and merges that come at once: the second sees what the first one did. Held to the end of the transaction. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('person reach'))`);
  }

  /** An account became this record, or the record came to others or left them: what is to be asked follows. */
  async moved(tx: Tx, personId: string): Promise<void> {
    await this.lock(tx);
    await this.withdrawUnfounded(tx);
    const same = await tx.query<{ other: string }>(SAME_AS, [[personId]]);
    if (same.length === 0) return;
    const records = [personId, ...same.map((s) => s.other)];
    const holders = await tx.query<Holder>(`${FOUNDED} ORDER BY 1, 2`, [records]);
    const before = await tx.query<Asked>(
      `SELECT account_id AS "accountId", person_id AS "personId", state FROM person_request WHERE person_id = ANY($1::uuid[])`,
      [records],
    );
    for (const pair of newRequests(records, holders, before)) await this.ask(tx, pair);
  }

  /** An account is this record by now: what was asked about the two has been answered. */
  async settle(tx: Tx, { accountId, personId }: Holder): Promise<void> {
    const waiting = await tx.manager.findOneBy(PersonRequestEntity, {
      accountId,
      personId,
      state: 'waiting',
    });
    if (waiting) await this.move(tx, waiting, 'accepted');
  }

  /** Lets go of what rested on a merge that was taken back, or on a role that was. */
  async withdrawUnfounded(tx: Tx): Promise<void> {
    const open = await tx.query<Holder & { id: string }>(
      `SELECT id, account_id AS "accountId", person_id AS "personId" FROM person_request WHERE state IN ('waiting', 'accepted')`,
    );
    if (open.length === 0) return;
    const asked = [...new Set(open.map((r) => r.personId))];
    const same = await tx.query<{ id: string; other: string }>(SAME_AS, [asked]);
    const held = await tx.query<Holder>(FOUNDED, [[...asked, ...same.map((s) => s.other)]]);
    for (const { id, accountId, personId } of open) {
      const records = new Set([personId, ...same.filter((s) => s.id === personId).map((s) => s.other)]);
      if (held.some((h) => h.accountId === accountId && records.has(h.personId))) continue;
      await this.move(tx, (await tx.manager.findOneBy(PersonRequestEntity, { id }))!, 'withdrawn');
    }
  }

  /** The request under its next version, with fact and audit row. */
  async move(
    tx: Tx,
    request: PersonRequestEntity,
    state: 'accepted' | 'declined' | 'withdrawn',
    reason?: string,
  ): Promise<void> {
    Object.assign(request, { state, decidedAt: tx.now, version: request.version + 1 });
    await tx.manager.save(PersonRequestEntity, request);
    await this.say(tx, request, state, reason);
  }

  private async ask(tx: Tx, { accountId, personId }: Holder): Promise<void> {
    const before = await tx.manager.findOneBy(PersonRequestEntity, { accountId, personId });
    const request: PersonRequestEntity = {
      accountId,
      personId,
      id: before?.id ?? newId(),
      version: (before?.version ?? 0) + 1,
      state: 'waiting',
      askedAt: tx.now,
      decidedAt: null,
    };
    await tx.manager.save(PersonRequestEntity, request);
    await this.say(tx, request, 'asked');
  }

  private async say(
    tx: Tx,
    { id, version, accountId, personId, state }: PersonRequestEntity,
    fact: 'asked' | 'accepted' | 'declined' | 'withdrawn',
    reason?: string,
  ): Promise<void> {
    const asked =
      fact === 'asked'
        ? await tx.query<{ id: string }>(
            `SELECT h.account_id AS id FROM (${HOLDERS('$1::uuid')}) h WHERE h.state = 'active' AND h.account_id <> $2 ORDER BY 1 LIMIT 500`,
            [personId, accountId],
          )
        : [];
    const data = { accountId, personId, state, askedOf: asked.map((a) => a.id) };
    tx.fact(personRequest, fact, { id, version, institutionId: INSTALLATION, data });
    tx.audit(`person-request.${fact}`, {
      noun: 'person-request',
      id,
      reason,
      details: { accountId, personId },
    });
  }
}

/** Accounts that are one of these records ($1) by themselves, without anybody's word. */
const FOUNDED = `
  SELECT a.id AS "accountId", a.person_id AS "personId" FROM account a WHERE a.person_id = ANY($1::uuid[]) AND a.state <> 'blocked'
  UNION SELECT g.account_id, g.scope_id::uuid FROM account_grant g JOIN account a ON a.id = g.account_id
  WHERE g.role = 'participant' AND g.scope_type = 'person' AND g.scope_id = ANY($1::text[]) AND a.state <> 'blocked'`;
