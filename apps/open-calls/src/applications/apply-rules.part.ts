import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Done } from '#contracts/core/messages';
import type { ApplyRules, SetApplyRules } from '#contracts/open-calls/apply-rules.messages';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { found, notFound } from '#platform/errors/domain-error';
import type { Actor } from '#platform/actor/actor';
import type { Call } from '#platform/messaging/call';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import type { CallPart } from '../calls/call-part.js';
import { instantIn, wrongDeadline } from '../calls/call.rules.js';
import { draftCall } from '../calls/call.service.js';

interface Row {
  perFacility: boolean;
  declarationBy: Date | null;
}
const NONE: Row = { perFacility: false, declarationBy: null };

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** The rules of applying of a call; without a row, the usual ones. */
export async function applyRulesOf(db: Queryable, callId: string): Promise<Row> {
  const [row] = await db.query<Row>(
    'SELECT per_facility AS "perFacility", declaration_by AS "declarationBy" FROM apply_rules WHERE call_id = $1',
    [callId],
  );
  return row ?? NONE;
}

/** What a call says of applying: one a firm or one a facility, and until when the signed declaration is taken. */
@Injectable()
export class ApplyRulesPart implements CallPart {
  readonly name = 'applyRules';

  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  set(command: SetApplyRules, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const of = await draftCall(tx, command.callId, call);
      const declarationBy = command.declarationBy ? instantIn(command.declarationBy, '/declarationBy') : null;
      if (declarationBy && declarationBy < of.deadline) throw wrongDeadline(of, '/declarationBy');
      await keep(tx, of.id, { perFacility: command.perFacility ?? false, declarationBy });
      tx.audit('call.apply-rules', { noun: 'call', id: of.id, ...placeOf(of) });
      return { done: true };
    });
  }

  async read(callId: string, actor: Actor): Promise<ApplyRules> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (call.state === 'draft' && !actor.can(['staff'], placeOf(call))) throw notFound();
    return shown(await applyRulesOf(this.source, callId));
  }

  async freeze(tx: Tx, call: CallEntity): Promise<ApplyRules> {
    return shown(await applyRulesOf(tx, call.id));
  }

  /** The declaration's time belongs to the earlier call's deadline, so it is not taken over. */
  async copy(tx: Tx, from: CallEntity, to: CallEntity): Promise<void> {
    const { perFacility } = await applyRulesOf(tx, from.id);
    await keep(tx, to.id, { perFacility, declarationBy: null });
  }
}

const shown = ({ perFacility, declarationBy }: Row): ApplyRules => ({
  perFacility,
  ...(declarationBy ? { declarationBy: declarationBy.toISOString() } : {}),
});

const keep = (tx: Tx, callId: string, { perFacility, declarationBy }: Row): Promise<unknown> =>
  tx.query(
    `INSERT INTO apply_rules (call_id, per_facility, declaration_by) VALUES ($1, $2, $3)
     ON CONFLICT (call_id) DO UPDATE SET per_facility = excluded.per_facility, declaration_by = excluded.declaration_by`,
    [callId, perFacility, declarationBy],
  );
