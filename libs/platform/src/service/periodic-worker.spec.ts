import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { PeriodicWorker } from './periodic-worker.js';

const EVERY_MS = 1_000;
const warnings: string[] = [];
const log = { warn: (_fields: object, message: string) => void warnings.push(message) };

beforeEach(() => {
  jest.useFakeTimers();
  warnings.length = 0;
});
afterEach(() => {
  jest.useRealTimers();
});

/** A worker whose rounds end when told to. */
function aWorker() {
  const rounds: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const round = () => new Promise<void>((resolve, reject) => void rounds.push({ resolve, reject }));
  return { rounds, worker: new PeriodicWorker(EVERY_MS, round, log, 'the round waits') };
}

describe('a periodic worker', () => {
  test('never does two rounds at once', async () => {
    const { rounds, worker } = aWorker();
    worker.start();
    await jest.advanceTimersByTimeAsync(3 * EVERY_MS);
    expect(rounds).toHaveLength(1);
    rounds[0].resolve();
    await jest.advanceTimersByTimeAsync(EVERY_MS);
    expect(rounds).toHaveLength(2);
  });

  test('logs a round that failed, and the next one comes', async () => {
    const { rounds, worker } = aWorker();
    worker.start();
    await jest.advanceTimersByTimeAsync(EVERY_MS);
    rounds[0].reject(new Error('away'));
    await jest.advanceTimersByTimeAsync(EVERY_MS);
    expect(warnings).toEqual(['the round waits']);
    expect(rounds).toHaveLength(2);
  });

  test('stops once the round at work is done, and begins no other', async () => {
    const { rounds, worker } = aWorker();
    worker.start();
    await jest.advanceTimersByTimeAsync(EVERY_MS);
    let stopped = false;
    const stopping = worker.stop().then(() => {
      stopped = true;
    });
    await jest.advanceTimersByTimeAsync(EVERY_MS);
    expect(stopped).toBe(false);
    rounds[0].resolve();
    await stopping;
    await jest.advanceTimersByTimeAsync(3 * EVERY_MS);
    expect(rounds).toHaveLength(1);
  });
});
