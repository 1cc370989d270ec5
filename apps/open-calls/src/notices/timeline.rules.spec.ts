import { expect, test } from '@jest/globals';
import { entryOf } from './timeline.rules.js';

const row = {
  at: new Date('2026-03-02T09:00:00Z'),
  action: 'application.submitted',
  noun: 'application',
  actorType: 'user',
  actorId: 'a',
  reason: null,
  details: null,
};

test('what is entered as it happens has one instant; what is entered later has both', () => {
  expect(entryOf(row, 'staff', new Set())).toMatchObject({ at: '2026-03-02T09:00:00.000Z', enteredAt: null });
  expect(
    entryOf(
      { ...row, details: { state: 'submitted', occurredAt: '2022-05-10T08:00:00.000Z' } },
      'staff',
      new Set(),
    ),
  ).toMatchObject({
    at: '2022-05-10T08:00:00.000Z',
    enteredAt: '2026-03-02T09:00:00.000Z',
    params: { state: 'submitted' },
  });
  // A request that waited for its turn was not entered later.
  expect(
    entryOf({ ...row, details: { occurredAt: '2026-03-02T08:59:58.500Z' } }, 'staff', new Set()),
  ).toMatchObject({ at: '2026-03-02T08:59:58.500Z', enteredAt: null });
});
