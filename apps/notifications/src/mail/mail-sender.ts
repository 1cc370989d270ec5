import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { Clock } from '#platform/clock/clock';
import { isDatabaseDown } from '#platform/database/driver-error';
import { newId } from '#platform/database/ids';
import { DomainError } from '#platform/errors/domain-error';
import { Logger } from '#platform/log/logger';
import { describe } from '#platform/messaging/rpc-server';
import type { Worker } from '#platform/service/service';
import { MailEntity } from './mail.entity.js';
import { afterDeath, afterTry, outcomeOf, type Outcome, type SendError } from './mail.rules.js';
import { MailWriter, NobodyElse, type Written } from './mail-writer.js';
import { Transport } from './transport.js';

const POLL_MS = 250;
/** How many are taken at once: what they need of other services is asked once for all of them. */
const BATCH = 20;
/**
 * After a batch the sender rests as long as the batch took, at most this: thousands may wait, and those who work
 * in the meantime, most of all in a call's last hour, come first.
 */
const REST_MS = 1_000;
/** How long a stop waits for the server's answer. */
const GRACE_MS = 5_000;

/**
 * Takes queued mail and sends it, one after the other. While it sends, it holds the mail by a lock of its connection to the
 * database, which ends with the process: mail that is being sent and held by nobody has lost its sender. What is known of a
 * mail is written before the next step is taken, so that whoever dies at any point leaves it either unsent or uncertain.
 */
@Injectable()
export class MailSender implements Worker {
  private stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly source: DataSource,
    private readonly transport: Transport,
    private readonly writer: MailWriter,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.stopping = new AbortController();
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const began = performance.now();
      const sent = await this.round().catch((error: unknown) => {
        this.log.warn({ err: describe(error) }, 'mail waits');
        return 0;
      });
      await this.pause(sent === 0 ? POLL_MS : Math.min(performance.now() - began, REST_MS));
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.stopping.signal.aborted) this.wake();
    });
  }

  /** Sends what is due, a batch at most. Gives how many it took. */
  private async round(): Promise<number> {
    const due = (await this.source.query(
      `SELECT 1 FROM mail WHERE state = 'sending' OR (state = 'queued' AND next_try_at <= $1) LIMIT 1`,
      [this.clock.now()],
    )) as unknown[];
    if (due.length === 0) return 0;
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      await this.takeOverTheDead(runner);
      const mails = await this.claim(runner);
      try {
        await this.sendAll(mails, runner);
      } finally {
        await runner.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
      }
      return mails.length;
    } finally {
      await runner.release();
    }
  }

  private async sendAll(mails: readonly MailEntity[], runner: QueryRunner): Promise<void> {
    if (mails.length === 0) return;
    const written = await this.writer.write(mails);
    for (const [i, mail] of mails.entries()) {
      if (this.stopping.signal.aborted) return this.giveBack(mails.slice(i));
      await this.settle(mail, await this.send(mail, written.get(mail.id)!, runner));
    }
  }

  /** Not begun: as if they had not been taken. */
  private async giveBack(mails: readonly MailEntity[]): Promise<void> {
    await this.source.query(
      `UPDATE mail SET state = 'queued', tries = tries - 1, claim = NULL WHERE id = ANY($1::uuid[]) AND claim = $2 AND state = 'sending'`,
      [mails.map(({ id }) => id), mails[0].claim],
    );
  }

  /** Mail that is being sent by nobody: its sender has died. */
  private async takeOverTheDead(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query(
      `WITH sending AS MATERIALIZED (SELECT id, claim, handed_over_at FROM mail WHERE state = 'sending')
       SELECT id, claim, handed_over_at AS "handedOverAt" FROM sending WHERE pg_try_advisory_lock(hashtextextended(id::text, 0))`,
    )) as Pick<MailEntity, 'id' | 'claim' | 'handedOverAt'>[];
    for (const { id, claim, handedOverAt } of rows) {
      await runner.query(
        `UPDATE mail SET state = $3, claim = NULL, reason = $4, next_try_at = $5 WHERE id = $1 AND claim = $2 AND state = 'sending' AND (handed_over_at IS NULL) = $6`,
        [
          id,
          claim,
          afterDeath(handedOverAt !== null),
          handedOverAt ? 'the sender was stopped before the server had answered' : null,
          this.clock.now(),
          handedOverAt === null,
        ],
      );
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [id]);
    }
  }

  private async claim(runner: QueryRunner): Promise<MailEntity[]> {
    const [rows] = (await runner.query(
      `WITH next AS MATERIALIZED (
         SELECT id FROM mail WHERE state = 'queued' AND next_try_at <= $1 ORDER BY next_try_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
       ), held AS MATERIALIZED (SELECT id FROM next WHERE pg_try_advisory_lock(hashtextextended(id::text, 0)))
       UPDATE mail SET state = 'sending', tries = tries + 1, claim = $2, handed_over_at = NULL, reason = NULL
       FROM held WHERE mail.id = held.id
       RETURNING mail.id, fact_id AS "factId", template, recipient, language, params, state, tries, created_at AS "createdAt", claim`,
      [this.clock.now(), newId()],
    )) as [MailEntity[], number];
    // In the order in which they came about; ids are ordered by time.
    return rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  private async send(mail: MailEntity, written: Written, runner: QueryRunner): Promise<Outcome> {
    if (written instanceof DomainError) return this.unwritable(written);
    let handedOver = false;
    const patience = new AbortController();
    const hurry = () => setTimeout(() => patience.abort(), GRACE_MS).unref();
    this.stopping.signal.addEventListener('abort', hurry, { once: true });
    try {
      if (written instanceof Error) throw written;
      const about = async () => {
        const [, count] = (await runner.query(
          `UPDATE mail SET handed_over_at = $3 WHERE id = $1 AND claim = $2 AND state = 'sending'`,
          [mail.id, mail.claim, this.clock.now()],
        )) as [unknown, number];
        if (count !== 1) throw new Error('another sender holds this mail');
        handedOver = true;
      };
      await this.transport.send(written, { about, signal: patience.signal });
      return { state: 'sent' };
    } catch (error) {
      if (!handedOver && isDatabaseDown(error)) return { state: 'waiting', reason: 'DATABASE' };
      const outcome = outcomeOf(error as SendError, handedOver);
      this.log.info({ mail: mail.id, tries: mail.tries, handedOver, outcome }, 'mail was not taken');
      return outcome;
    } finally {
      this.stopping.signal.removeEventListener('abort', hurry);
    }
  }

  /** There is nobody to write to any more, or who knows cannot be asked now. */
  private unwritable(error: DomainError): Outcome {
    if (error instanceof NobodyElse) return { state: 'unneeded' };
    if (error.code === 'SERVICE_UNAVAILABLE' || error.code === 'OUTCOME_UNKNOWN')
      return { state: 'waiting', reason: error.code };
    const gone = error.code === 'LINK_INVALID' || error.code === 'NOT_FOUND';
    return { state: gone ? 'failed' : 'queued', reason: error.code };
  }

  /** Writes down what became of it. A database that is away is waited for: the mail must not be sent again for its sake. */
  private async settle(mail: MailEntity, outcome: Outcome): Promise<void> {
    // It never was a mail: nobody is behind it who does not get another.
    if (outcome.state === 'unneeded') {
      await this.source.query('DELETE FROM mail WHERE id = $1 AND claim = $2', [mail.id, mail.claim]);
      return;
    }
    const now = this.clock.now();
    const { state, tries, next } = afterTry(outcome, mail.tries, now);
    const reason = outcome.state === 'sent' ? null : outcome.reason;
    for (let wait = 100; ; wait *= 2) {
      try {
        await this.source.query(
          `UPDATE mail SET state = $3, tries = $4, claim = NULL, reason = $5, next_try_at = $6, sent_at = $7 WHERE id = $1 AND claim = $2`,
          [mail.id, mail.claim, state, tries, reason, next, state === 'sent' ? now : null],
        );
        return;
      } catch (error) {
        // Left as it is, it is uncertain to whoever takes it over: the safe side.
        if (wait > 3_000) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }
}
