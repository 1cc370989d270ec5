import { Injectable } from '@nestjs/common';
import { Logger } from '#platform/log/logger';
import { describe } from '#platform/messaging/rpc-server';
import type { Worker } from '#platform/service/service';
import { ReminderService } from './reminder.service.js';

const EVERY_MS = 5 * 60_000;

/** Looks now and then whether the rules of a call want reviewers to be reminded. */
@Injectable()
export class ReminderWorker implements Worker {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly reminders: ReminderService,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.round());
    }, EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async round(): Promise<void> {
    await this.reminders
      .remindByRules()
      .catch((error: unknown) => this.log.warn({ err: describe(error) }, 'reminders wait'));
  }
}
