import { expect, test } from '@jest/globals';
import { newRequests, type Asked } from './person-reach.rules.js';

const holder = (accountId: string, personId: string) => ({ accountId, personId });
const asked = (accountId: string, personId: string, state: Asked['state']) => ({
  accountId,
  personId,
  state,
});

test('each account is asked about each record that it is not', () => {
  expect(newRequests(['A', 'B', 'C'], [holder('x', 'A'), holder('y', 'B')], [])).toEqual([
    holder('x', 'B'),
    holder('x', 'C'),
    holder('y', 'A'),
    holder('y', 'C'),
  ]);
  expect(newRequests(['A', 'B'], [holder('x', 'A'), holder('x', 'B')], [])).toEqual([]);
  expect(newRequests(['A', 'B'], [], [])).toEqual([]);
});

test('what was answered is not asked again, what was withdrawn is', () => {
  for (const state of ['waiting', 'accepted', 'declined'] as const)
    expect(newRequests(['A', 'B'], [holder('x', 'A')], [asked('x', 'B', state)])).toEqual([]);
  expect(newRequests(['A', 'B'], [holder('x', 'A')], [asked('x', 'B', 'withdrawn')])).toEqual([
    holder('x', 'B'),
  ]);
});
