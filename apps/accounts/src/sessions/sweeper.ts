import { Injectable } from '@nestjs/common';
import { Logger } from '#platform/log/logger';
import { describe } from '#platform/messaging/rpc-server';
import type { Worker } from '#platform/service/service';
import { Attempts } from './attempts.js';

const EVERY_MS = 3600_000;

/** Forgets counted tries that no longer count: they are traces of people who may not even have an account. */
@Injectable()
export class Sweeper implements Worker {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly attempts: Attempts,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running = this.attempts
        .sweep()
        .catch((error: unknown) => this.log.warn({ err: describe(error) }, 'sweep failed'));
    }, EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
