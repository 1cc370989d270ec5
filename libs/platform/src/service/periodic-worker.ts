import type { Logger } from '../log/logger.js';
import { describe } from '../messaging/rpc-server.js';
import type { Worker } from './service.js';

/**
 * Does a round of work every so often: never two rounds at once (a tick that finds one at work passes), a failing
 * round is logged and the next one comes, and `stop` waits for the round at work.
 */
export class PeriodicWorker implements Worker {
  private timer: NodeJS.Timeout | undefined;
  private atWork: Promise<void> | undefined;

  /** @param failed what the log says of a round that failed */
  constructor(
    private readonly everyMs: number,
    private readonly round: () => Promise<unknown>,
    private readonly log: Pick<Logger, 'warn'>,
    private readonly failed: string,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.atWork ??= this.once();
    }, this.everyMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.atWork;
  }

  private async once(): Promise<void> {
    try {
      await this.round();
    } catch (error) {
      this.log.warn({ err: describe(error) }, this.failed);
    } finally {
      this.atWork = undefined;
    }
  }
}
