import { describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Actor } from '../actor/actor.js';
import { SystemClock } from '../clock/clock.js';
import type { Call } from '../messaging/call.js';
import { UnitOfWork } from './unit-of-work.js';

const call = { actor: Actor.service('programs'), requestId: 'r1' } as Call;
const gone = Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });

/** A database that answers the work and fails, if told so, at its commit. */
const sourceThat = (commits: () => void) =>
  ({
    query: () => Promise.resolve([]),
    transaction: async (work: (manager: object) => Promise<unknown>) => {
      const done = await work({ query: () => Promise.resolve([{ kept: 1 }]) });
      commits();
      return done;
    },
  }) as unknown as DataSource;
const breaksAt = (commits: () => void, work: () => Promise<object>) =>
  new UnitOfWork(sourceThat(commits), new SystemClock()).run(call, work).catch((error: unknown) => error);
const fails = () => {
  throw gone;
};

describe('a database that goes', () => {
  test('in the middle of a commit leaves the outcome unknown', async () => {
    expect(await breaksAt(fails, () => Promise.resolve({}))).toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      cause: gone,
    });
  });

  test('before the commit has committed nothing', async () => {
    expect(
      await breaksAt(
        () => undefined,
        () => Promise.reject(gone),
      ),
    ).toBe(gone);
  });

  test('is not to be confused with one that refuses the commit', async () => {
    const refused = Object.assign(new Error('duplicate key'), { driverError: { code: '23505' } });
    const commits = () => {
      throw refused;
    };
    expect(await breaksAt(commits, () => Promise.resolve({}))).toBe(refused);
  });
});
