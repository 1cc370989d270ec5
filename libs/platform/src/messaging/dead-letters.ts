import type { DataSource } from 'typeorm';
import type { Fact } from '#contracts/core/fact';
import type { Clock } from '../clock/clock.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { callOf, handle } from './fact-consumer.js';
import type { FactHandler } from './on-fact.js';

export interface DeadLetterRow {
  id: string;
  producer: string;
  type: string;
  aggregate_id: string;
  reason: string;
  failed_at: Date;
}

/** The facts that could not be taken in: to be looked at, and played again once the cause is mended. */
export class DeadLetters {
  constructor(
    private readonly service: string,
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
    private readonly handlers: Map<string, FactHandler[]>,
    private readonly clock: Clock,
  ) {}

  list(limit = 100): Promise<DeadLetterRow[]> {
    return this.source.query(
      `SELECT id, producer, type, aggregate_id, reason, failed_at FROM dead_letter WHERE state = 'waiting' ORDER BY aggregate_id, seq LIMIT $1`,
      [limit],
    );
  }

  /** Plays an aggregate's waiting facts in their order, each in its own transaction; stops at the first that fails. */
  async replay(aggregateId: string): Promise<number> {
    const letters = (await this.source.query(
      `SELECT id, producer, fact FROM dead_letter WHERE aggregate_id = $1 AND state = 'waiting' ORDER BY producer, seq`,
      [aggregateId],
    )) as { id: string; producer: string; fact: Fact }[];
    for (const letter of letters)
      await this.work.run(callOf(this.service, letter.fact), async (tx) => {
        await tx.query(`UPDATE dead_letter SET state = 'replayed' WHERE id = $1`, [letter.id]);
        await tx.query(
          'INSERT INTO inbox (id, producer, seq, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
          [letter.id, letter.producer, letter.fact.seq, this.clock.now()],
        );
        await handle(this.handlers, letter.producer, letter.fact, tx);
        tx.audit('dead-letter.replayed', {
          noun: 'fact',
          id: letter.id,
          details: { type: letter.fact.type },
        });
        return {};
      });
    return letters.length;
  }
}
