import { jetstream, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource } from 'typeorm';
import { isSaid, type Fact } from '#contracts/core/fact';
import { Actor } from '../actor/actor.js';
import type { Clock } from '../clock/clock.js';
import { Tx, type UnitOfWork } from '../database/unit-of-work.js';
import { isDatabaseDown } from '../database/driver-error.js';
import type { Logger } from '../log/logger.js';
import type { Metrics } from '../service/metrics.js';
import type { Call } from './call.js';
import type { FactHandler } from './on-fact.js';
import { describe, saidBy } from './rpc-server.js';
import { HeldMessages } from './held-messages.js';
import { ACK_WAIT_MS, durableName, STREAM } from './topology.js';

/** How often a fact may fail before it goes to the dead letters, and how long the next try waits (ms). */
const RETRIES = [100, 500, 2_000, 5_000];

/** Twice in the time after which the broker would give a message out again, with room to spare. */
const HOLD_EVERY_MS = ACK_WAIT_MS / 3;

type Outcome = 'taken' | 'known' | 'held';

/**
 * Takes in the facts of one producer, in order, each in the transaction of its effect (inbox row, effect, own facts). A
 * fact that fails again and again goes to the dead letters with the reason and holds back its own aggregate only.
 */
export class FactConsumer {
  private stopped = false;
  private messages?: ConsumerMessages;
  private running: Promise<void> = Promise.resolve();
  private readonly failures = new Map<string, number>();

  constructor(
    private readonly service: string,
    private readonly producer: string,
    private readonly handlers: Map<string, FactHandler[]>,
    private readonly nats: NatsConnection,
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly log: Logger,
    private readonly metrics: Metrics,
  ) {}

  start(): void {
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.messages?.close();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        const consumer = await jetstream(this.nats, { timeout: 2_000 }).consumers.get(
          STREAM,
          durableName(this.service, this.producer),
        );
        this.messages = await consumer.consume({
          max_messages: 200,
          expires: 10_000,
          idle_heartbeat: 1_000,
          abort_on_missing_resource: true,
        });
        if (this.stopped) await this.messages.close();
        await this.takeAll(this.messages);
      } catch (error) {
        if (!this.stopped)
          this.log.debug({ err: describe(error), producer: this.producer }, 'consumer waits for its durable');
      }
      if (!this.stopped) await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }

  /** Takes them one after the other, while the others are held. */
  private async takeAll(messages: ConsumerMessages): Promise<void> {
    const held = new HeldMessages(HOLD_EVERY_MS);
    // Its end, good or bad, is heard of once what it brought is taken.
    const fetching = fetchInto(held, messages).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    try {
      for (;;) {
        const message = await held.next();
        if (!message) break;
        // What was fetched ahead goes back: hundreds of facts would hold up the end, and outlive the database.
        if (this.stopped) message.nak();
        else await this.take(message);
        held.done(message);
      }
      const broken = await fetching;
      if (broken) throw broken.error;
    } finally {
      held.close();
    }
  }

  private async take(message: JsMsg): Promise<void> {
    const fact = message.json<Fact>();
    try {
      const outcome = await this.apply(fact);
      this.failures.delete(fact.id);
      this.metrics.consumed.inc({ producer: this.producer, outcome });
      message.ack();
    } catch (error) {
      await this.failed(message, fact, error);
    }
  }

  private async failed(message: JsMsg, fact: Fact, error: unknown): Promise<void> {
    // A database that is away says nothing about the fact: it waits without being counted.
    if (isDatabaseDown(error)) return message.nak(1_000);
    const failures = (this.failures.get(fact.id) ?? 0) + 1;
    this.failures.set(fact.id, failures);
    this.log.warn({ err: describe(error), fact: fact.id, type: fact.type, failures }, 'fact failed');
    if (failures <= RETRIES.length) return message.nak(RETRIES[failures - 1]);
    try {
      await this.bury(fact, saidBy(error));
      this.failures.delete(fact.id);
      message.ack();
    } catch (buryError) {
      this.log.warn({ err: describe(buryError), fact: fact.id }, 'dead letter could not be written');
      message.nak(1_000);
    }
  }

  /** Runs the handlers once for this fact, or holds it back behind its aggregate's dead letters. */
  private async apply(fact: Fact): Promise<Outcome> {
    let outcome: Outcome = 'taken';
    // What nobody here listens to is only noted: no transaction for one row.
    if (handlersOf(this.handlers, this.producer, fact).length === 0 && (await this.taken(this.source, fact)))
      return outcome;
    await this.work.run(callOf(this.service, fact), async (tx) => {
      if (await this.taken(tx, fact)) await handle(this.handlers, this.producer, fact, tx);
      else outcome = await this.hold(tx, fact);
      return {};
    });
    return outcome;
  }

  /** Notes the fact in the inbox, unless it is known or held back. */
  private async taken(db: Pick<Tx | DataSource, 'query'>, fact: Fact): Promise<boolean> {
    const rows = (await db.query(TAKE, [
      fact.id,
      this.producer,
      fact.seq,
      this.clock.now(),
      fact.aggregate.id,
    ])) as unknown[];
    return rows.length > 0;
  }

  /** Not taken: either the inbox knows it, or an earlier fact of the aggregate lies among the dead letters. */
  private async hold(tx: Tx, fact: Fact): Promise<Outcome> {
    const known = await tx.query('SELECT 1 FROM inbox WHERE id = $1', [fact.id]);
    if (known.length > 0) return 'known';
    await tx.query(BURY, [
      fact.id,
      this.producer,
      fact.seq,
      fact.type,
      fact.aggregate.id,
      JSON.stringify(fact),
      'held back by an earlier fact',
      this.clock.now(),
    ]);
    return 'held';
  }

  private async bury(fact: Fact, reason: string): Promise<void> {
    await this.source.query(BURY, [
      fact.id,
      this.producer,
      fact.seq,
      fact.type,
      fact.aggregate.id,
      JSON.stringify(fact),
      reason.slice(0, 2_000),
      this.clock.now(),
    ]);
    this.metrics.consumed.inc({ producer: this.producer, outcome: 'dead' });
  }
}

async function fetchInto(held: HeldMessages, messages: ConsumerMessages): Promise<void> {
  try {
    for await (const message of messages) held.push(message);
  } finally {
    held.end();
  }
}

/** Handlers of this noun, then those that take every record. */
const handlersOf = (handlers: Map<string, FactHandler[]>, producer: string, fact: Fact): FactHandler[] => [
  ...(handlers.get(`${producer}.${fact.aggregate.type}`) ?? []),
  ...((!isSaid(fact) && handlers.get('*')) || []),
];

export async function handle(
  handlers: Map<string, FactHandler[]>,
  producer: string,
  fact: Fact,
  tx: Tx,
): Promise<void> {
  for (const handler of handlersOf(handlers, producer, fact)) await handler(fact as Fact<never>, tx);
}

/** Work caused by a fact acts as the service itself, under the request that caused the fact. */
export function callOf(service: string, fact: Fact): Call {
  return {
    actor: Actor.service(service),
    requestId: fact.requestId,
    causationId: fact.id,
    deadline: Date.now() + 60_000,
    token: '',
  };
}

const TAKE = `
  INSERT INTO inbox (id, producer, seq, received_at)
  SELECT $1, $2, $3, $4
  WHERE NOT EXISTS (SELECT 1 FROM dead_letter WHERE aggregate_id = $5 AND state = 'waiting')
  ON CONFLICT DO NOTHING RETURNING id`;
const BURY = `
  INSERT INTO dead_letter (id, producer, seq, type, aggregate_id, fact, reason, failed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`;
