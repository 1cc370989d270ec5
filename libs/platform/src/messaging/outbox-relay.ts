import {
  jetstream,
  jetstreamManager,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import pg from 'pg';
import type { Fact } from '#contracts/core/fact';
import { pgTypes } from '../database/pg-types.js';
import type { Logger } from '../log/logger.js';
import type { Metrics } from '../service/metrics.js';
import { describe } from './rpc-server.js';
import { STREAM } from './topology.js';

const BATCH = 500;
const POLL_MS = 1_000;
const LEADER_RETRY_MS = 1_000;

interface OutboxRow {
  id: string;
  seq: number;
  type: string;
  aggregate_type: string;
  aggregate_id: string;
  aggregate_version: number;
  occurred_at: Date;
  recorded_at: Date;
  actor_type: Fact['actor']['type'];
  actor_id: string;
  institution_id: string;
  program_id: string | null;
  request_id: string;
  causation_id: string;
  data: object;
}

/**
 * Publishes the outbox in order, one leader per service (advisory lock on a connection of its own). The outbox is the
 * truth and the stream is transport: after every connect the relay looks whether the stream is the one it knew and still
 * ends where it should, and publishes again what it lost. Consumers' inboxes drop what they have.
 */
export class OutboxRelay {
  private stopped = false;
  private client?: pg.Client;
  private wakeUp: () => void = () => undefined;
  private dirty = true;
  private mustInspect = true;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly service: string,
    private readonly databaseUrl: string,
    private readonly nats: NatsConnection,
    private readonly log: Logger,
    private readonly metrics: Metrics,
  ) {}

  start(): void {
    this.running = this.loop();
    void this.watchConnection();
  }

  /** Woken in-process after a commit; NOTIFY in the transaction would halve the throughput. */
  wake(): void {
    this.dirty = true;
    this.wakeUp();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wakeUp();
    await this.running;
    await this.client?.end().catch(() => undefined);
  }

  private async watchConnection(): Promise<void> {
    for await (const status of this.nats.status()) {
      if (status.type !== 'reconnect') continue;
      this.mustInspect = true;
      this.wake();
    }
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        const client = await this.lead();
        if (!client) {
          await this.pause(LEADER_RETRY_MS);
          continue;
        }
        if (this.mustInspect) await this.inspectStream(client);
        this.dirty = false;
        const published = await this.publishBatch(client);
        if (published < BATCH && !this.dirty) await this.pause(POLL_MS);
      } catch (error) {
        if (this.stopped) return;
        this.log.warn({ err: describe(error) }, 'relay waits');
        this.mustInspect = true;
        await this.pause(500);
      }
    }
  }

  /** The leader's connection; undefined while another process leads. */
  private async lead(): Promise<pg.Client | undefined> {
    if (this.client) return this.client;
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: `filiz-${this.service}-relay`,
      types: pgTypes as never,
    });
    client.on('error', () => {
      this.client = undefined;
    });
    await client.connect();
    const { rows } = await client.query<{ leads: boolean }>(
      `SELECT pg_try_advisory_lock(hashtext('filiz-relay')) AS leads`,
    );
    if (rows[0].leads) return (this.client = client);
    await client.end();
    return undefined;
  }

  private async publishBatch(client: pg.Client): Promise<number> {
    await client.query(NUMBER, [BATCH]);
    const { rows } = await client.query<OutboxRow>(UNPUBLISHED, [BATCH]);
    this.metrics.waiting.set(rows.length);
    if (rows.length === 0) return 0;
    const stream = jetstream(this.nats, { timeout: 5_000 });
    const stored = await Promise.allSettled(rows.map((row) => this.publish(stream, row)));
    const acknowledged = stored.flatMap((ack, i) =>
      ack.status === 'fulfilled' ? [{ id: rows[i].id, seq: ack.value }] : [],
    );
    await client.query(PUBLISHED, [acknowledged.map((a) => a.id), acknowledged.map((a) => a.seq)]);
    this.metrics.published.inc(acknowledged.length);
    const failure = stored.find((ack) => ack.status === 'rejected');
    if (failure) throw failure.reason;
    this.metrics.waiting.set(0);
    return rows.length;
  }

  private async publish(stream: JetStreamClient, row: OutboxRow): Promise<number> {
    const ack = await stream.publish(row.type, JSON.stringify(toFact(row)), { msgID: row.id });
    return ack.seq;
  }

  /** Marks for publishing what a new, emptied or cut stream does not hold any more. */
  private async inspectStream(client: pg.Client): Promise<void> {
    const manager = await jetstreamManager(this.nats, { checkAPI: false, timeout: 3_000 });
    const { created } = await manager.streams.info(STREAM);
    const { rows } = await client.query<{ stream_created: string }>('SELECT stream_created FROM relay_state');
    if (rows.length > 0 && rows[0].stream_created !== created) {
      const { rowCount } = await client.query(
        'UPDATE outbox SET stream_seq = NULL WHERE stream_seq IS NOT NULL',
      );
      this.log.warn({ facts: rowCount }, 'the stream is a new one: publishing again');
    } else if (rows.length > 0) {
      await this.inspectTail(client, manager);
    }
    await client.query(
      'INSERT INTO relay_state (stream_created) VALUES ($1) ON CONFLICT (id) DO UPDATE SET stream_created = excluded.stream_created',
      [created],
    );
    this.mustInspect = false;
  }

  /**
   * The stream is shared, so its last number alone does not tell: others may have published after a loss. Each type's
   * last stored message does, and a service may read only those of its own subjects.
   */
  private async inspectTail(client: pg.Client, manager: JetStreamManager): Promise<void> {
    const { rows } = await client.query<{ type: string; last: number }>(
      'SELECT type, max(stream_seq) AS last FROM outbox WHERE stream_seq IS NOT NULL GROUP BY type',
    );
    for (const { type, last } of rows) {
      const stored = await lastStored(manager, type);
      if (stored >= last) continue;
      const { rowCount } = await client.query(
        'UPDATE outbox SET stream_seq = NULL WHERE type = $1 AND stream_seq > $2',
        [type, stored],
      );
      this.log.warn({ type, facts: rowCount }, 'the stream lost its tail: publishing again');
    }
  }

  private pause(ms: number): Promise<void> {
    if (this.dirty && !this.stopped && ms === POLL_MS) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function lastStored(manager: JetStreamManager, subject: string): Promise<number> {
  try {
    const message = await manager.direct.getMessage(STREAM, { last_by_subj: subject });
    return message?.seq ?? 0;
  } catch (error) {
    if (error instanceof JetStreamApiError && error.status === 404) return 0;
    throw error;
  }
}

function toFact(row: OutboxRow): Fact {
  return {
    id: row.id,
    type: row.type,
    seq: row.seq,
    aggregate: { type: row.aggregate_type, id: row.aggregate_id, version: row.aggregate_version },
    occurredAt: row.occurred_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    actor: { type: row.actor_type, id: row.actor_id },
    institutionId: row.institution_id,
    ...(row.program_id ? { programId: row.program_id } : {}),
    requestId: row.request_id,
    causationId: row.causation_id,
    data: row.data,
  };
}

/** Numbers come in commit order as the leader sees it, without gaps. */
const NUMBER = `
  UPDATE outbox o SET seq = n.seq
  FROM (SELECT position, (SELECT coalesce(max(seq), 0) FROM outbox) + row_number() OVER (ORDER BY position) AS seq
        FROM (SELECT position FROM outbox WHERE seq IS NULL ORDER BY position LIMIT $1) w) n
  WHERE o.position = n.position`;
const UNPUBLISHED = `SELECT * FROM outbox WHERE stream_seq IS NULL AND seq IS NOT NULL ORDER BY seq LIMIT $1`;
const PUBLISHED = `
  UPDATE outbox o SET stream_seq = p.stream_seq
  FROM unnest($1::uuid[], $2::bigint[]) AS p (id, stream_seq) WHERE o.id = p.id`;
