import { Inject, Injectable } from '@nestjs/common';
import type { Problem } from '#contracts/core/errors';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { canonicalHash } from '#platform/signing/canonical';
import type { CallEntity } from './call.entity.js';
import { announced } from './call.entity.js';

/**
 * A part of what a call announces, kept by the noun that uses it (the form by forms/, the rules of review by reviews/):
 * its own table keyed by the call, its own endpoint below `/calls/:callId`, changeable while the call is a draft. All parts
 * are frozen together when the call opens, and copied together when a call is started from an earlier one.
 */
export interface CallPart {
  /** Key in the frozen version, camelCase. */
  readonly name: string;
  /**
   * The part as it is announced from now on: everybody may read it, so it names no person. Called once a version, in the
   * version's transaction; may also make what the version commits to. null: the call does without.
   */
  freeze(tx: Tx, call: CallEntity): Promise<object | null>;
  /** What still stands in the way of opening; pointers as in the part's own endpoint. */
  faults?(tx: Tx, call: CallEntity): Promise<Problem[]>;
  /** What the part refers to and this form does not have: looked at with the opening and with each revision of the form. */
  formFaults?(tx: Tx, call: CallEntity, def: FormDef | undefined): Promise<Problem[]>;
  /** Takes an earlier call's part over into a draft that has none. */
  copy(tx: Tx, from: CallEntity, to: CallEntity): Promise<void>;
}

/** Injects the list of all parts; see open-calls.module.ts. */
export const CALL_PARTS = Symbol('CALL_PARTS');

/** A call's announced rules by version. Version 1 comes with the opening; each later one has a reason. */
@Injectable()
export class CallVersions {
  constructor(@Inject(CALL_PARTS) private readonly parts: readonly CallPart[]) {}

  /** Refuses to open a call whose parts do not hold together, naming every fault. */
  async check(tx: Tx, call: CallEntity): Promise<void> {
    const errors: Problem[] = [];
    for (const part of this.parts) errors.push(...((await part.faults?.(tx, call)) ?? []));
    if (errors.length > 0) throw new DomainError('CALL_RULES', { errors });
  }

  /** Refuses a form that lacks what the parts of the call refer to. */
  async checkForm(tx: Tx, call: CallEntity, def: FormDef | undefined): Promise<void> {
    const errors: Problem[] = [];
    for (const part of this.parts) errors.push(...((await part.formFaults?.(tx, call, def)) ?? []));
    if (errors.length > 0) throw new DomainError('CALL_RULES', { errors });
  }

  /** Writes down what is announced from now on. The hash is over the RFC 8785 JSON of the body. */
  async freeze(tx: Tx, call: CallEntity, reason: string | null): Promise<{ number: number; sha256: string }> {
    const body: Record<string, object> = { call: announced(call) };
    for (const part of this.parts) {
      const frozen = await part.freeze(tx, call);
      if (frozen) body[part.name] = frozen;
    }
    const sha256 = canonicalHash(body);
    const [{ number }] = await tx.query<{ number: number }>(
      `INSERT INTO call_version (call_id, number, body, sha256, reason, recorded_at)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 FROM call_version WHERE call_id = $1 RETURNING number`,
      [call.id, JSON.stringify(body), sha256, reason, tx.now],
    );
    return { number, sha256 };
  }

  /** Takes all parts of an earlier call over. */
  async copy(tx: Tx, from: CallEntity, to: CallEntity): Promise<void> {
    for (const part of this.parts) await part.copy(tx, from, to);
  }
}
