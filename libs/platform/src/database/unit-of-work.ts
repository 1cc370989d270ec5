import { isDeepStrictEqual } from 'node:util';
import type { DataSource, EntityManager } from 'typeorm';
import type { Aggregate } from '#contracts/core/fact';
import { factType } from '#contracts/core/fact';
import type { Clock } from '../clock/clock.js';
import { receivedBy } from '../clock/received.rules.js';
import { DomainError } from '../errors/domain-error.js';
import type { Call } from '../messaging/call.js';
import { isDatabaseDown } from './driver-error.js';
import { newId } from './ids.js';

/** A fact to be published when the transaction commits. `data` is the aggregate's full public state. */
export interface NewFact<D> {
  id: string;
  version: number;
  institutionId: string;
  programId?: string | null;
  /** Business time; default: now. */
  occurredAt?: Date | string;
  data: D;
}

/** An audit row: ids and attributes that identify no person. */
export interface NewAudit {
  noun: string;
  id?: string;
  institutionId?: string | null;
  programId?: string | null;
  reason?: string;
  details?: Record<string, unknown>;
}

/** One transaction: a place to read and write, and what it will say to others once it is committed. */
export class Tx {
  private readonly facts: Record<string, unknown>[] = [];
  private readonly audits: Record<string, unknown>[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly call: Call,
    readonly now: Date,
  ) {}

  /** What a time limit is judged by: when the request reached the house, however long it waited for its turn since. */
  get receivedAt(): Date {
    return receivedBy(this.call.receivedAt, this.now);
  }

  /** Straight SQL with parameters. */
  query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.manager.query(sql, params);
  }

  /** Says what happened; goes out with the commit. */
  fact<D extends object, N extends string>(aggregate: Aggregate<D, N>, name: N, fact: NewFact<D>): void {
    this.facts.push({
      id: newId(),
      type: factType(aggregate, name),
      aggregate_type: aggregate.noun,
      aggregate_id: fact.id,
      aggregate_version: fact.version,
      occurred_at: fact.occurredAt ?? this.now,
      recorded_at: this.now,
      actor_type: this.call.actor.type,
      actor_id: this.call.actor.id,
      institution_id: fact.institutionId,
      program_id: fact.programId ?? null,
      request_id: this.call.requestId,
      causation_id: this.call.causationId,
      data: fact.data,
    });
  }

  /** Notes who did what; written in this transaction. */
  audit(action: string, entry: NewAudit): void {
    this.audits.push({
      id: newId(),
      at: this.now,
      actor_type: this.call.actor.type,
      actor_id: this.call.actor.id,
      action,
      noun: entry.noun,
      noun_id: entry.id ?? null,
      institution_id: entry.institutionId ?? null,
      program_id: entry.programId ?? null,
      reason: entry.reason ?? null,
      details: entry.details ?? null,
      request_id: this.call.requestId,
    });
  }

  get saysSomething(): boolean {
    return this.facts.length > 0;
  }

  /** Writes outbox, audit and idempotency record in one statement. False: the key was used by a call that committed first. */
  async flush(reply: unknown): Promise<boolean> {
    const { actor, idempotencyKey, requestHash } = this.call;
    if (this.facts.length === 0 && this.audits.length === 0 && !idempotencyKey) return true;
    const rows = await this.query<{ kept: number }>(FLUSH, [
      JSON.stringify(this.facts),
      JSON.stringify(this.audits),
      actor.id,
      idempotencyKey ?? null,
      requestHash ?? '',
      JSON.stringify(reply ?? {}),
      this.now,
    ]);
    return !idempotencyKey || rows[0].kept === 1;
  }
}

const FLUSH = `
  WITH facts AS (
    INSERT INTO outbox (id, type, aggregate_type, aggregate_id, aggregate_version, occurred_at, recorded_at, actor_type,
                        actor_id, institution_id, program_id, request_id, causation_id, data)
    SELECT id, type, aggregate_type, aggregate_id, aggregate_version, occurred_at, recorded_at, actor_type,
           actor_id, institution_id, program_id, request_id, causation_id, data
    FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (
      id uuid, type text, aggregate_type text, aggregate_id uuid, aggregate_version int, occurred_at timestamptz,
      recorded_at timestamptz, actor_type text, actor_id text, institution_id uuid, program_id uuid, request_id text,
      causation_id text, data jsonb)) WITH ORDINALITY
    ORDER BY ordinality
  ), audits AS (
    INSERT INTO audit (id, at, actor_type, actor_id, action, noun, noun_id, institution_id, program_id, reason, details, request_id)
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS (
      id uuid, at timestamptz, actor_type text, actor_id text, action text, noun text, noun_id uuid, institution_id uuid,
      program_id uuid, reason text, details jsonb, request_id text)
  ), kept AS (
    INSERT INTO idempotency (actor_id, key, request_hash, reply, at)
    SELECT $3, $4, $5, $6::jsonb, $7 WHERE $4::text IS NOT NULL
    ON CONFLICT DO NOTHING
    RETURNING 1
  )
  SELECT count(*)::int AS kept FROM kept`;

/** Thrown inside to roll back when the same key committed first. */
class AlreadyDone extends Error {}

/**
 * State, fact, audit row and idempotency record commit together or not at all (DESIGN §3). A repeated command with the
 * same key gets the first reply; with another body, 422. OUTCOME_UNKNOWN when the database goes in the middle of a commit.
 */
export class UnitOfWork {
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Called after each commit that said something: wakes the relay in-process. */
  afterCommit(listener: () => void): void {
    this.listeners.push(listener);
  }

  async run<T extends object>(call: Call, work: (tx: Tx) => Promise<T>): Promise<T> {
    let committing = false;
    try {
      const { reply, said } = await this.source.transaction(async (manager) => {
        const tx = new Tx(manager, call, this.clock.now());
        const done = await work(tx);
        if (!(await tx.flush(done))) throw new AlreadyDone();
        committing = true;
        return { reply: done, said: tx.saysSomething };
      });
      if (said) for (const listener of this.listeners) listener();
      return reply;
    } catch (error) {
      // A repeat may also fail on a rule (already applied): the first reply is the answer then, too.
      const earlier = await this.earlierReply<T>(call, error);
      if (earlier) return earlier;
      // The database went while it committed: only a repeat with the same key can tell.
      if (committing && isDatabaseDown(error)) throw new DomainError('OUTCOME_UNKNOWN', {}, { cause: error });
      throw error;
    }
  }

  private async earlierReply<T>(call: Call, error: unknown): Promise<T | undefined> {
    if (!call.idempotencyKey) return undefined;
    if (!(error instanceof AlreadyDone || error instanceof DomainError || isConstraintViolation(error)))
      return undefined;
    const rows = (await this.source.query(
      'SELECT request_hash, reply FROM idempotency WHERE actor_id = $1 AND key = $2',
      [call.actor.id, call.idempotencyKey],
    )) as { request_hash: string; reply: T }[];
    if (rows.length === 0) return undefined;
    if (!isDeepStrictEqual(rows[0].request_hash, call.requestHash ?? ''))
      throw new DomainError('IDEMPOTENCY_KEY_REUSED');
    return rows[0].reply;
  }
}

/** PostgreSQL's class 23: unique, foreign key, check, not null, exclusion. */
export function isConstraintViolation(error: unknown, constraint?: string): boolean {
  const driver = (error as { driverError?: { code?: string; constraint?: string } }).driverError;
  return (
    driver?.code?.startsWith('23') === true && (constraint === undefined || driver.constraint === constraint)
  );
}
