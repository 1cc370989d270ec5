import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allContracts } from '#contracts/catalogue';
import { LONGEST_WAIT_MS, receivedBy } from './received.rules.js';

const now = new Date('2026-03-02T14:00:00.500Z');
const before = (ms: number) => new Date(now.getTime() - ms);

test('what waited for its turn counts from when it came', () => {
  expect(receivedBy(before(1_400), now)).toEqual(before(1_400));
  expect(receivedBy(before(LONGEST_WAIT_MS), now)).toEqual(before(LONGEST_WAIT_MS));
});

test('nobody is believed who names a time ahead, or one that no waiting explains', () => {
  expect(receivedBy(undefined, now)).toEqual(now);
  expect(receivedBy(before(-1), now)).toEqual(now);
  expect(receivedBy(before(LONGEST_WAIT_MS + 1), now)).toEqual(now);
});

test('it is never after now, and never further back than the longest wait', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (ms) => {
      const at = receivedBy(before(ms), now).getTime();
      return at <= now.getTime() && at >= now.getTime() - LONGEST_WAIT_MS;
    }),
  );
});

test('no command is listened for longer', () => {
  const longest = Math.max(...allContracts.flatMap((c) => Object.values(c.commands).map((x) => x.deadline)));
  expect(longest).toBe(LONGEST_WAIT_MS);
});
