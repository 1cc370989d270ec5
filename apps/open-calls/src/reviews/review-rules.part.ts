import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Problem } from '#contracts/core/errors';
import { fieldsOf, type FormDef } from '#contracts/open-calls/form/form-def';
import {
  HIDDEN_KINDS,
  type ReviewRules,
  type ReviewRulesBody,
  type SetReviewRules,
} from '#contracts/open-calls/review-rules.messages';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import type { Actor } from '#platform/actor/actor';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { compare } from '#platform/money/decimal';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import type { CallPart } from '../calls/call-part.js';
import { draftCall } from '../calls/call.service.js';
import { formRow } from '../forms/form.store.js';
import { HIDEABLE_PARTS } from './part-words.js';

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** What holds for a call that says nothing: the applicant is known by title, nothing else that identifies is shown. */
const DEFAULTS: ReviewRulesBody = {
  anonymous: false,
  hidden: ['names', 'tax-numbers'],
  hiddenFields: [],
  barSameInstitution: false,
  onDifference: 'third-reviewer',
  firmsSee: 'scores',
  normalisedFrom: 5,
};

/** The rules of review of a call, with their version; 0: the defaults. */
export async function reviewRulesOf(
  db: Queryable,
  callId: string,
): Promise<ReviewRulesBody & { version: number }> {
  const [row] = await db.query<{ version: number; body: ReviewRulesBody }>(
    'SELECT version, body FROM review_rules WHERE call_id = $1',
    [callId],
  );
  return row ? { ...row.body, version: row.version } : { ...DEFAULTS, version: 0 };
}

/** How a call is reviewed: ceiling, what stays hidden, differences, what firms see. */
@Injectable()
export class ReviewRulesPart implements CallPart {
  readonly name = 'reviewRules';

  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  set({ callId, ifVersion, ...body }: SetReviewRules, call: Call): Promise<DoneWithVersion> {
    if (body.largestDifference !== undefined && compare(body.largestDifference, 100) > 0)
      throw new DomainError('REVIEW_RULES', {
        errors: [{ code: 'TOO_LARGE', pointer: '/largestDifference', params: { max: 100 } }],
      });
    if (body.remindBefore?.length && body.reviewDays === undefined)
      throw new DomainError('REVIEW_RULES', { errors: [{ code: 'REQUIRED', pointer: '/reviewDays' }] });
    return this.work.run(call, async (tx) => {
      const of = await draftCall(tx, callId, call);
      const { version } = await reviewRulesOf(tx, of.id);
      expectVersion(version, ifVersion);
      await keep(tx, of.id, version + 1, body);
      tx.audit('call.review-rules', { noun: 'call', id: of.id, ...placeOf(of) });
      return { done: true, version: version + 1 };
    });
  }

  async read(callId: string, actor: Actor): Promise<ReviewRules> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!actor.can(call.state === 'draft' ? ['staff'] : ['staff', 'reviewer'], placeOf(call)))
      throw notFound();
    return { callId, ...(await reviewRulesOf(this.source, callId)) };
  }

  async freeze(tx: Tx, call: CallEntity): Promise<object> {
    const { version: _version, ...body } = await reviewRulesOf(tx, call.id);
    return body;
  }

  /** Steps and comment limits stand in the call's criteria, and are looked at here, with what reviewing makes of them. */
  async faults(tx: Tx, call: CallEntity): Promise<Problem[]> {
    return [
      ...criterionFaults(call),
      ...(await this.formFaults(tx, call, (await formRow(tx, call.id))?.def)),
    ];
  }

  /** A key that the form does not have would hide nothing. A call without a form asks what it likes. */
  async formFaults(tx: Tx, call: CallEntity, def: FormDef | undefined): Promise<Problem[]> {
    if (!def) return [];
    const keys = new Set([...HIDEABLE_PARTS, ...fieldsOf(def).map(({ field }) => field.key)]);
    const { hiddenFields } = await reviewRulesOf(tx, call.id);
    return hiddenFields.flatMap((field, i) =>
      keys.has(field) ? [] : [{ code: 'FIELD_UNKNOWN', pointer: `/hiddenFields/${i}`, params: { field } }],
    );
  }

  async copy(tx: Tx, from: CallEntity, to: CallEntity): Promise<void> {
    const { version, ...body } = await reviewRulesOf(tx, from.id);
    if (version > 0) await keep(tx, to.id, 1, body);
  }
}

/** A step above the highest mark or there twice, a limit above the highest mark. */
export function criterionFaults({ criteria }: Pick<CallEntity, 'criteria'>): Problem[] {
  return criteria.flatMap(({ maxPoints, steps = [], commentBelow, commentAbove }, i) => [
    ...steps.flatMap(({ points }, k): Problem[] => {
      const pointer = `/criteria/${i}/steps/${k}/points`;
      if (compare(points, maxPoints) > 0) return [{ code: 'TOO_LARGE', pointer, params: { max: maxPoints } }];
      return steps.findIndex((s) => compare(s.points, points) === 0) < k
        ? [{ code: 'REPEATED', pointer, params: { value: points } }]
        : [];
    }),
    ...(['commentBelow', 'commentAbove'] as const).flatMap((name): Problem[] => {
      const limit = { commentBelow, commentAbove }[name];
      return limit !== undefined && compare(limit, maxPoints) > 0
        ? [{ code: 'TOO_LARGE', pointer: `/criteria/${i}/${name}`, params: { max: maxPoints } }]
        : [];
    }),
  ]);
}

/** All kinds where the reviewer must not learn who applies. */
export const hiddenKinds = (rules: Pick<ReviewRulesBody, 'anonymous' | 'hidden'>) =>
  rules.anonymous ? [...HIDDEN_KINDS] : rules.hidden;

const keep = (tx: Tx, callId: string, version: number, body: ReviewRulesBody): Promise<unknown> =>
  tx.query(
    `INSERT INTO review_rules (call_id, version, body) VALUES ($1, $2, $3)
     ON CONFLICT (call_id) DO UPDATE SET version = excluded.version, body = excluded.body`,
    [callId, version, JSON.stringify(body)],
  );
