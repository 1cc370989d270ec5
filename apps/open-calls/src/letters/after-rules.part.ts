import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Done } from '#contracts/core/messages';
import type { AfterRules, SetAfterRules } from '#contracts/open-calls/letter.messages';
import type { Actor } from '#platform/actor/actor';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import type { CallPart } from '../calls/call-part.js';
import { draftCall } from '../calls/call.service.js';

interface Row {
  appealDays: number;
  agreement: string | null;
}
/** What a call does that says nothing. */
const USUAL: Row = { appealDays: 10, agreement: null };

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

export async function afterRulesOf(db: Queryable, callId: string): Promise<Row> {
  const [row] = await db.query<Row>(
    'SELECT appeal_days AS "appealDays", agreement FROM after_rules WHERE call_id = $1',
    [callId],
  );
  return row ?? USUAL;
}

/** What comes after the decision: how long an appeal is taken, and what a selected firm agrees to. */
@Injectable()
export class AfterRulesPart implements CallPart {
  readonly name = 'afterRules';

  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  set(command: SetAfterRules, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const of = await draftCall(tx, command.callId, call);
      await keep(tx, of.id, {
        appealDays: command.appealDays ?? USUAL.appealDays,
        agreement: command.agreement ?? null,
      });
      tx.audit('call.after-rules', { noun: 'call', id: of.id, ...placeOf(of) });
      return { done: true };
    });
  }

  async read(callId: string, actor: Actor): Promise<AfterRules> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (call.state === 'draft' && !actor.can(['staff'], placeOf(call))) throw notFound();
    return shown(await afterRulesOf(this.source, callId));
  }

  async freeze(tx: Tx, call: CallEntity): Promise<AfterRules> {
    return shown(await afterRulesOf(tx, call.id));
  }

  async copy(tx: Tx, from: CallEntity, to: CallEntity): Promise<void> {
    await keep(tx, to.id, await afterRulesOf(tx, from.id));
  }
}

const shown = ({ appealDays, agreement }: Row): AfterRules => ({
  appealDays,
  ...(agreement ? { agreement } : {}),
});

const keep = (tx: Tx, callId: string, { appealDays, agreement }: Row): Promise<unknown> =>
  tx.query(
    `INSERT INTO after_rules (call_id, appeal_days, agreement) VALUES ($1, $2, $3)
     ON CONFLICT (call_id) DO UPDATE SET appeal_days = excluded.appeal_days, agreement = excluded.agreement`,
    [callId, appealDays, agreement],
  );
