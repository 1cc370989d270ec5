import { Injectable } from '@nestjs/common';
import { Logger } from '#platform/log/logger';
import { describe } from '#platform/messaging/rpc-server';
import type { Worker } from '#platform/service/service';
import { CorrectionService } from './correction.service.js';

const EVERY_MS = 30_000;

/** Looks now and then whether corrections wait for a registry that was away, or for a service that was stopped in between. */
@Injectable()
export class CorrectionWorker implements Worker {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly corrections: CorrectionService,
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
    await this.corrections
      .carryWaiting()
      .catch((error: unknown) => this.log.warn({ err: describe(error) }, 'corrections wait'));
  }
}
