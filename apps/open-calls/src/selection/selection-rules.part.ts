import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Problem } from '#contracts/core/errors';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import type { CallSelectionRules, SetSelectionRules } from '#contracts/open-calls/selection-rules.messages';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { sha256 } from '#platform/signing/canonical';
import { CallEntity, placeOf, thresholdOf } from '../calls/call.entity.js';
import type { CallPart } from '../calls/call-part.js';
import { draftCall } from '../calls/call.service.js';
import { formRow } from '../forms/form.store.js';
import { DEFAULT_PART, partFaults, type AnnouncedCall, type SelectionPart } from './announced.rules.js';
import type { FrozenPart } from './dossier.rules.js';
import { formReferences } from './form-references.rules.js';

interface Queryable {
  query(sql: string, params?: unknown[]): Promise<unknown>;
}
interface SeedRow {
  seed: string;
  sha256: string;
  revealAt: Date;
  madeAt: Date;
  lateUntil: Date | null;
}

/**
 * How a call chooses, beside what its body says, and the seed of its lot. The seed is made with the opening and committed
 * as its hash in the frozen version; itself it is neither logged nor told while anybody may submit.
 */
@Injectable()
export class SelectionRulesPart implements CallPart {
  readonly name = 'selection';

  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  set(command: SetSelectionRules, call: Call): Promise<DoneWithVersion> {
    const { callId, ifVersion, budget, groupBy, groups, limits, sections, tieBreakers } = command;
    const part: SelectionPart = { groupBy, groups, limits, sections, tieBreakers, budget: budget ?? null };
    return this.work.run(call, async (tx) => {
      const of = await draftCall(tx, callId, call);
      const { version } = await partOf(tx, callId);
      expectVersion(version, ifVersion);
      const errors = partFaults(announcedBy(of), part);
      if (errors.length > 0) throw new DomainError('CALL_RULES', { errors });
      await keep(tx, callId, version + 1, part);
      tx.audit('call.selection-rules', { noun: 'call', id: callId, ...placeOf(of) });
      return { done: true, version: version + 1 };
    });
  }

  /** Three statements. `actor` undefined: as everybody sees it. */
  async read(callId: string, actor: Actor | undefined): Promise<CallSelectionRules> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (call.state === 'draft' && !actor?.can(['staff'], placeOf(call))) throw notFound();
    const { version, part } = await partOf(this.source, callId);
    const seed = await seedOf(this.source, callId);
    return {
      callId,
      version,
      ...part,
      seedSha256: seed?.sha256 ?? null,
      seed: seed && isRevealed(call, seed.lateUntil, this.clock.now()) ? seed.seed : null,
      seedMadeAt: seed?.madeAt.toISOString() ?? null,
      open: call.state === 'draft',
    };
  }

  async faults(tx: Tx, call: CallEntity): Promise<Problem[]> {
    const { part } = await partOf(tx, call.id);
    return [
      ...partFaults(announcedBy(call), part),
      ...formReferences(part, (await formRow(tx, call.id))?.def),
    ];
  }

  async formFaults(tx: Tx, call: CallEntity, def: FormDef | undefined): Promise<Problem[]> {
    return formReferences((await partOf(tx, call.id)).part, def);
  }

  /** A seed that may have been seen already (the deadline had passed, more time was given) is never used again. */
  async freeze(tx: Tx, call: CallEntity): Promise<FrozenPart> {
    const { part } = await partOf(tx, call.id);
    const known = await seedOf(tx, call.id);
    if (known && known.revealAt >= tx.now) {
      await tx.query('UPDATE selection_seed SET reveal_at = $2 WHERE call_id = $1', [call.id, call.deadline]);
      return { ...part, seedSha256: known.sha256 };
    }
    const seed = randomBytes(32).toString('hex');
    await tx.query(
      `INSERT INTO selection_seed (call_id, seed, sha256, reveal_at, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (call_id) DO UPDATE
       SET seed = excluded.seed, sha256 = excluded.sha256, reveal_at = excluded.reveal_at, made_at = excluded.made_at`,
      [call.id, seed, sha256(seed), call.deadline, tx.now],
    );
    return { ...part, seedSha256: sha256(seed) };
  }

  async copy(tx: Tx, from: CallEntity, to: CallEntity): Promise<void> {
    const { version, part } = await partOf(tx, from.id);
    if (version > 0) await keep(tx, to.id, 1, part);
  }
}

/**
 * The seed may be seen: nobody is let in any more. The deadline has passed, and so has the last late access to a call that
 * is not decided (`lateUntil`): whoever could still begin anew must not know how the lot would fall.
 */
export const isRevealed = (
  call: Pick<CallEntity, 'state' | 'deadline'>,
  lateUntil: Date | null,
  now: Date,
): boolean =>
  call.state === 'decided' ||
  (call.state === 'closed' && call.deadline < now && (lateUntil === null || lateUntil < now));

export const announcedBy = (call: CallEntity): AnnouncedCall => ({ ...call, threshold: thresholdOf(call) });

async function partOf(db: Queryable, callId: string): Promise<{ version: number; part: SelectionPart }> {
  const [row] = (await db.query('SELECT version, body FROM selection_rules WHERE call_id = $1', [
    callId,
  ])) as { version: number; body: SelectionPart }[];
  return row ? { version: row.version, part: row.body } : { version: 0, part: DEFAULT_PART };
}

async function seedOf(db: Queryable, callId: string): Promise<SeedRow | undefined> {
  const rows = (await db.query(
    `SELECT seed, sha256, reveal_at AS "revealAt", made_at AS "madeAt",
            (SELECT max(l.until) FROM late_access l WHERE l.call_id = s.call_id) AS "lateUntil"
     FROM selection_seed s WHERE call_id = $1`,
    [callId],
  )) as SeedRow[];
  return rows[0];
}

const keep = (tx: Tx, callId: string, version: number, part: SelectionPart): Promise<unknown> =>
  tx.query(
    `INSERT INTO selection_rules (call_id, version, body) VALUES ($1, $2, $3)
     ON CONFLICT (call_id) DO UPDATE SET version = excluded.version, body = excluded.body`,
    [callId, version, JSON.stringify(part)],
  );
