import type { Logger as Pino } from 'pino';
import type { Clock } from '#platform/clock/clock';
import { PeriodicWorker } from '#platform/service/periodic-worker';

/** What may hold things that nobody wants any more. */
interface Swept {
  sweep(now: Date): Promise<number>;
}

/** What was uploaded here and never attached, or never completed, goes after 24 hours. Several gateways may sweep at once. */
export function fileSweeper(stores: readonly Swept[], clock: Clock, log: Pino): PeriodicWorker {
  const sweep = async () => {
    const removed = await Promise.all(stores.map((store) => store.sweep(clock.now())));
    log.debug({ removed }, 'swept staged files');
  };
  return new PeriodicWorker(3600_000, sweep, log, 'sweep failed');
}
