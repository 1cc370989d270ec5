import type { Logger as Pino } from 'pino';
import type { Clock } from '#platform/clock/clock';
import { describe } from '#platform/messaging/rpc-server';

const EVERY_MS = 3600_000;

/** What may hold things that nobody wants any more. */
interface Swept {
  sweep(now: Date): Promise<number>;
}

/** What was uploaded here and never attached, or never completed, goes after 24 hours. Several gateways may sweep at once. Returns how to stop. */
export function sweepFiles(stores: readonly Swept[], clock: Clock, log: Pino): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = Promise.all(stores.map((store) => store.sweep(clock.now()))).then(
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
