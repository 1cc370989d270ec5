import type { Logger as Pino } from 'pino';
import type { Clock } from '#platform/clock/clock';
import type { FileStore } from '#platform/files/file-store';
import { describe } from '#platform/messaging/rpc-server';

const EVERY_MS = 3600_000;

/** What was uploaded here and never attached goes after 24 hours. Several gateways may sweep at once. Returns how to stop. */
export function sweepFiles(files: FileStore, clock: Clock, log: Pino): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = files.sweep(clock.now()).then(
      (removed) => log.debug({ removed }, 'swept staged files'),
      (error: unknown) => log.warn({ err: describe(error) }, 'sweep failed'),
    );
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
