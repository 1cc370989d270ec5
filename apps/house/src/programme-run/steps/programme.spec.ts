import { describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from '../api.js';
import type { RawFolder } from '../raw/folder.js';
import { Run } from '../run.js';
import { settled } from './programme.js';

/** A house whose reporting takes in `step` of 8 facts of programs each time somebody looks. */
function slowHouse(step: number): Run {
  let taken = 0;
  const state = (service: string, more: object) => ({
    service,
    unpublished: 0,
    deadLetters: 0,
    lastSeq: 0,
    taken: {},
    ...more,
  });
  const admin = {
    status: async () => {
      await sleep(20);
      taken = Math.min(8, taken + step);
      const services = [
        state('programs', { lastSeq: 8 }),
        state('reporting', { taken: { programs: taken } }),
      ];
      return { services, failed: [] };
    },
  } as unknown as Api;
  return new Run({ name: 'x' } as RawFolder, 'X', '', 250, [], admin, () => undefined);
}

describe('waiting for the services', () => {
  test('lasts as long as there is progress, however slow the machine', async () => {
    await settled(slowHouse(1));
  });
  test('ends when nothing moves', async () => {
    await expect(settled(slowHouse(0))).rejects.toThrow('reporting has taken in 0 of 8 of programs');
  });
});
