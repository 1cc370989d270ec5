import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { linkCommands } from '#contracts/accounts/account.commands';
import { Clock } from '#platform/clock/clock';
import { DomainError } from '#platform/errors/domain-error';
import { Logger } from '#platform/log/logger';
import { RpcClient } from '#platform/messaging/rpc-client';
import { describe } from '#platform/messaging/rpc-server';
import type { Worker } from '#platform/service/service';
import { writeMail, type MailTemplate } from './templates.js';
import { MailTransport, type Outcome } from './transport.js';

export const POLL_MS = 500;
const MAX_TRIES = 12;

/** Waits between tries: 5 s, 10 s, 20 s … at most an hour. */
export const waitMs = (tries: number): number => Math.min(3_600_000, 5_000 * 2 ** Math.max(0, tries - 1));

interface DueMail {
  id: string;
  template: MailTemplate;
  language: 'tr' | 'en';
  params: { linkId: string };
  tries: number;
}

/**
 * Sends what waits: one mail after the other, `sending` noted before the first byte goes out. What a crash leaves in
 * `sending` may have arrived: over SMTP only a person may send it again.
 */
@Injectable()
export class MailSender implements Worker {
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly source: DataSource,
    private readonly transport: MailTransport,
    private readonly rpc: RpcClient,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async loop(): Promise<void> {
    let recovered = false;
    while (!this.stopped) {
      try {
        if (!recovered) await this.recover();
        recovered = true;
        const mail = await this.next();
        if (mail) {
          await this.send(mail);
          continue;
        }
      } catch (error) {
        this.log.warn({ err: describe(error) }, 'mail waits');
      }
      if (!this.stopped)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, POLL_MS);
          this.wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
    }
  }

  /** What an earlier run left half-way. One sender a service: nobody else is sending now. */
  private async recover(): Promise<void> {
    await this.source.query(
      this.transport.repeatable
        ? `UPDATE mail SET state = 'queued' WHERE state = 'sending'`
        : `UPDATE mail SET state = 'uncertain', reason = 'stopped while sending' WHERE state = 'sending'`,
    );
  }

  private async next(): Promise<DueMail | undefined> {
    const [rows] = (await this.source.query(
      `UPDATE mail SET state = 'sending', tries = tries + 1
       WHERE id = (SELECT id FROM mail WHERE state = 'queued' AND next_at <= $1 ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, template, language, params, tries`,
      [this.clock.now()],
    )) as [DueMail[], number];
    return rows[0];
  }

  private async send(mail: DueMail): Promise<void> {
    const outcome = await this.attempt(mail);
    const now = this.clock.now();
    if (outcome.state === 'sent') {
      await this.source.query(`UPDATE mail SET state = 'sent', sent_at = $2, reason = NULL WHERE id = $1`, [mail.id, now]);
      return;
    }
    const state = outcome.state === 'retry' ? (mail.tries >= MAX_TRIES ? 'failed' : 'queued') : outcome.state;
    await this.source.query('UPDATE mail SET state = $2, reason = $3, next_at = $4 WHERE id = $1', [mail.id, state, outcome.reason, new Date(now.getTime() + waitMs(mail.tries))]);
    this.log.info({ mail: mail.id, state, reason: outcome.reason, tries: mail.tries }, 'mail not sent');
  }

  /** Asks for address and link, writes the text and hands it over. Nothing of it is kept here. */
  private async attempt(mail: DueMail): Promise<Outcome> {
    try {
      const { email, name, url, expiresAt } = await this.rpc.askAsService(linkCommands.openLink, { linkId: mail.params.linkId });
      return await this.transport.send({ messageId: mail.id, to: email, ...writeMail(mail.template, mail.language, { name, url, expiresAt }) });
    } catch (error) {
      // Accounts away: another try. A link that is no longer open: nobody needs this mail.
      if (error instanceof DomainError) return { state: ['SERVICE_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'INTERNAL'].includes(error.code) ? 'retry' : 'failed', reason: error.code };
      throw error;
    }
  }
}
