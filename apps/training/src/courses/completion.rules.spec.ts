import { describe, expect, test } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { progressOf, type CountedSession } from './completion.rules.js';

const six = Array.from({ length: 6 }, (_, i): CountedSession => ({
  id: String(i),
  hours: '3',
  on: `2026-03-0${i + 1}`,
}));
const first = (n: number) => new Set(six.slice(0, n).map((s) => s.id));

const sessions = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    hours: fc.constantFrom('0.5', '1', '2', '3', '1.25'),
    on: fc.constantFrom('2026-03-01', '2026-03-08'),
  }),
  { selector: (s) => s.id, maxLength: 12 },
);
const rule = fc.record({
  minPercent: fc.constantFrom('0', '50', '66.7', '75', '80', '100'),
  of: fc.constantFrom('hours' as const, 'sessions' as const),
  assessment: fc.boolean(),
});
const course = sessions.chain((list) =>
  fc.tuple(fc.constant(list), fc.subarray(list.map((s) => s.id)), rule, fc.constantFrom(true, false, null)),
);

describe('completion', () => {
  test('of 18 hours with a share of 80 percent needs five of six sessions', () => {
    expect(progressOf(six, first(4), { minPercent: '80' }, null)).toEqual({
      hours: '12',
      sessions: 4,
      completed: false,
      completedOn: null,
    });
    expect(progressOf(six, first(5), { minPercent: '80' }, null)).toEqual({
      hours: '15',
      sessions: 5,
      completed: true,
      completedOn: '2026-03-05',
    });
  });

  test('exactly the share is enough, in thirds too', () => {
    const three = six.slice(0, 3);
    expect(progressOf(three, first(2), { minPercent: '66.6666666666' }, null).completed).toBe(true);
    expect(progressOf(three, first(2), { minPercent: '66.6666666667' }, null).completed).toBe(false);
    expect(progressOf(six.slice(0, 4), first(3), { minPercent: '75' }, null).completed).toBe(true);
  });

  test('hours and sessions are two shares', () => {
    const uneven = [
      { id: 'a', hours: '6', on: '2026-03-01' },
      { id: 'b', hours: '1', on: '2026-03-02' },
      { id: 'c', hours: '1', on: '2026-03-03' },
    ];
    expect(progressOf(uneven, new Set(['a']), { minPercent: '70', of: 'hours' }, null).completed).toBe(true);
    expect(progressOf(uneven, new Set(['a']), { minPercent: '70', of: 'sessions' }, null).completed).toBe(
      false,
    );
  });

  test('an assessment must be passed where there is one', () => {
    expect(progressOf(six, first(6), { minPercent: '80', assessment: true }, null).completed).toBe(false);
    expect(progressOf(six, first(6), { minPercent: '80', assessment: true }, false).completed).toBe(false);
    expect(progressOf(six, first(6), { minPercent: '80', assessment: true }, true).completed).toBe(true);
  });

  test('nobody completes a course without sessions; who was at all completes any share', () => {
    expect(progressOf([], new Set(), { minPercent: '0' }, true).completed).toBe(false);
    fc.assert(
      fc.property(
        sessions,
        rule,
        (list, r) => progressOf(list, new Set(list.map((s) => s.id)), r, true).completed === list.length > 0,
      ),
    );
  });

  test('attending one more session never takes completion away', () => {
    fc.assert(
      fc.property(course, ([list, attended, r, passed]) => {
        const before = progressOf(list, new Set(attended), r, passed);
        for (const { id } of list) {
          const after = progressOf(list, new Set([...attended, id]), r, passed);
          expect(after.completed || !before.completed).toBe(true);
          expect(new Big(after.hours).gte(before.hours)).toBe(true);
        }
      }),
    );
  });

  test('depends on nothing but what was attended: order and strange sessions change nothing', () => {
    fc.assert(
      fc.property(course, fc.uuid(), ([list, attended, r, passed], strange) => {
        expect(
          progressOf(list.toReversed(), new Set([...attended.toReversed(), strange]), r, passed),
        ).toEqual(progressOf(list, new Set(attended), r, passed));
      }),
    );
  });
});
