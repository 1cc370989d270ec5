import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newReaches, onBothSides, usersOf, type FirmUser, type Reach } from './firm-users.rules.js';

const nobody = () => false;
const records = ['A', 'B', 'C'];
const people = fc.record({
  accountId: fc.constantFrom('x', 'y', 'z'),
  firmId: fc.constantFrom(...records),
});
const reaches = fc.record({
  accountId: fc.constantFrom('x', 'y', 'z'),
  firmId: fc.constantFrom(...records),
  state: fc.constantFrom('waiting', 'accepted', 'declined', 'withdrawn'),
}) as fc.Arbitrary<Reach>;

describe('records that turned out to be one firm', () => {
  test('open to each other where nobody has a say', () => {
    expect(newReaches(['A', 'B'], [{ accountId: 'x', firmId: 'A' }], [], nobody)).toEqual([
      { accountId: 'x', firmId: 'B', state: 'accepted' },
    ]);
  });

  test('wait for the users of the other one', () => {
    const users: FirmUser[] = [
      { accountId: 'x', firmId: 'A' },
      { accountId: 'y', firmId: 'B' },
    ];
    expect(newReaches(['A', 'B'], users, [], nobody).map((r) => r.state)).toEqual(['waiting', 'waiting']);
    expect(newReaches(['A', 'B'], users, [], ({ accountId }) => accountId === 'x')).toContainEqual({
      accountId: 'x',
      firmId: 'B',
      state: 'accepted',
    });
  });

  test('do not open by a detour over one without users', () => {
    const first = newReaches(['A', 'B'], [{ accountId: 'x', firmId: 'A' }], [], nobody);
    const users: FirmUser[] = [
      { accountId: 'x', firmId: 'A' },
      { accountId: 'intruder', firmId: 'C' },
    ];
    const then = newReaches(records, users, first, nobody);
    expect(then.filter((r) => r.accountId === 'intruder').map((r) => r.state)).toEqual([
      'waiting',
      'waiting',
    ]);
  });

  test('never open to somebody while another has a say, and are asked once', () => {
    fc.assert(
      fc.property(fc.array(people), fc.array(reaches), (users, before) => {
        const made = newReaches(records, users, before, nobody);
        for (const { accountId, firmId, state } of made) {
          const others = [...usersOf(firmId, users, before)].filter((id) => id !== accountId);
          expect(state).toBe(others.length > 0 ? 'waiting' : 'accepted');
        }
        expect(newReaches(records, users, [...before, ...made], nobody)).toEqual([]);
      }),
    );
  });
});

test('one account is not on both sides', () => {
  expect(onBothSides([{ role: 'staff' }], [{ role: 'firm' }])).toBe(true);
  expect(onBothSides([{ role: 'firm' }], [{ role: 'staff' }])).toBe(true);
  expect(onBothSides([], [{ role: 'firm' }, { role: 'staff' }])).toBe(true);
  expect(onBothSides([{ role: 'consultant' }], [{ role: 'firm' }])).toBe(false);
  expect(onBothSides([{ role: 'firm' }, { role: 'staff' }], [{ role: 'reviewer' }])).toBe(false);
});
