import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Problem } from '#contracts/core/errors';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import type { Done } from '#contracts/core/messages';
import type { EligibilityRules, SetEligibilityRules } from '#contracts/open-calls/eligibility.messages';
import type { Actor } from '#platform/actor/actor';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import type { CallPart } from '../calls/call-part.js';
import { draftCall } from '../calls/call.service.js';
import { formRow } from '../forms/form.store.js';
import { formReferences, ruleFaults } from './eligibility.rules.js';

/** Days for missing documents where a call says nothing. */
const USUAL_DAYS = 5;

type Rules = Required<EligibilityRules>;
interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** The rules of eligibility of a call; undefined for a call without any. */
export async function eligibilityRulesOf(db: Queryable, callId: string): Promise<Rules | undefined> {
  const [row] = await db.query<Rules>(
    'SELECT rules, completion_days AS "completionDays", completable FROM eligibility_rules WHERE call_id = $1',
    [callId],
  );
  return row;
}

/** Who may take part, and which documents may come later. */
@Injectable()
export class EligibilityRulesPart implements CallPart {
  readonly name = 'eligibilityRules';

  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  set(command: SetEligibilityRules, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const of = await draftCall(tx, command.callId, call);
      const errors = ruleFaults(
        command,
        of.sectors.map((s) => s.sector),
      );
      if (errors.length > 0) throw new DomainError('CALL_RULES', { errors });
      await keep(tx, of.id, {
        rules: command.rules,
        completionDays: command.completionDays ?? USUAL_DAYS,
        completable: command.completable ?? [],
      });
      tx.audit('call.eligibility-rules', { noun: 'call', id: of.id, ...placeOf(of) });
      return { done: true };
    });
  }

  async read(callId: string, actor: Actor): Promise<EligibilityRules> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (call.state === 'draft' && !actor.can(['staff'], placeOf(call))) throw notFound();
    return (await eligibilityRulesOf(this.source, callId)) ?? { rules: [] };
  }

  async freeze(tx: Tx, call: CallEntity): Promise<EligibilityRules | null> {
    return (await eligibilityRulesOf(tx, call.id)) ?? null;
  }

  /** The form may have changed since the rules were written. */
  async faults(tx: Tx, call: CallEntity): Promise<Problem[]> {
    return this.formFaults(tx, call, (await formRow(tx, call.id))?.def);
  }

  async formFaults(tx: Tx, call: CallEntity, def: FormDef | undefined): Promise<Problem[]> {
    const rules = await eligibilityRulesOf(tx, call.id);
    return rules ? formReferences(rules, def) : [];
  }

  /** Rules about sectors that the new call does not have are cut to those it has. */
  async copy(tx: Tx, from: CallEntity, to: CallEntity): Promise<void> {
    const rules = await eligibilityRulesOf(tx, from.id);
    if (!rules) return;
    const sectors = to.sectors.map((s) => s.sector);
    const kept = rules.rules.flatMap((rule) => {
      if (rule.kind !== 'sector') return [rule];
      const values = rule.values?.filter((value) => sectors.includes(value)) ?? [];
      return values.length > 0 ? [{ ...rule, values }] : [];
    });
    await keep(tx, to.id, { ...rules, rules: kept });
  }
}

const keep = (tx: Tx, callId: string, { rules, completionDays, completable }: Rules): Promise<unknown> =>
  tx.query(
    `INSERT INTO eligibility_rules (call_id, rules, completion_days, completable) VALUES ($1, $2, $3, $4)
     ON CONFLICT (call_id) DO UPDATE SET rules = excluded.rules, completion_days = excluded.completion_days, completable = excluded.completable`,
    [callId, JSON.stringify(rules), completionDays, JSON.stringify(completable)],
  );
