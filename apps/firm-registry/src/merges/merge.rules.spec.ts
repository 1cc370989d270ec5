import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PersonRecord } from '../resolution/person-book.rules.js';
import { canonicalOf, keptOf, peopleOfOneFirm } from './merge.rules.js';

describe('merging', () => {
  test('keeps the one chosen, else the one with a tax number, else the older', () => {
    expect(keptOf({ id: 'a', certain: false }, { id: 'b', certain: true })).toEqual({
      kept: 'b',
      merged: 'a',
    });
    expect(keptOf({ id: 'a', certain: false }, { id: 'b', certain: true }, 'left')).toEqual({
      kept: 'a',
      merged: 'b',
    });
    expect(keptOf({ id: 'b', certain: true }, { id: 'a', certain: true })).toEqual({
      kept: 'a',
      merged: 'b',
    });
  });

  test('whatever is decided and taken back in whatever order, the map has no circle and everybody one end', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const step = fc.oneof(
      fc.record({
        do: fc.constant('same' as const),
        left: fc.constantFrom(...ids),
        right: fc.constantFrom(...ids),
        keep: fc.option(fc.constantFrom('left' as const, 'right' as const), { nil: undefined }),
      }),
      fc.record({ do: fc.constant('undo' as const), at: fc.nat(10) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const map = new Map<string, string>();
        for (const s of steps) {
          if (s.do === 'undo') {
            const merged = [...map.keys()][s.at];
            if (merged) map.delete(merged);
            continue;
          }
          const [left, right] = [canonicalOf(s.left, map), canonicalOf(s.right, map)];
          if (left === right) continue;
          const { kept, merged } = keptOf(
            { id: left, certain: false },
            { id: right, certain: false },
            s.keep,
          );
          map.set(merged, kept);
        }
        for (const id of ids) expect(map.has(canonicalOf(id, map))).toBe(false);
      }),
    );
  });

  test('a circle is told, not followed', () => {
    expect(() =>
      canonicalOf(
        'a',
        new Map([
          ['a', 'b'],
          ['b', 'a'],
        ]),
      ),
    ).toThrow('circle');
  });
});

describe('people of two firms that are one', () => {
  const person = (id: string, nameKey: string, ...emails: string[]): PersonRecord => ({
    id,
    canonicalId: id,
    nameKey,
    emails,
    phones: [],
    places: [],
  });
  const never = () => false;

  test('of the same name are one, the older stays', () => {
    expect(
      peopleOfOneFirm([person('b', 'ali veli')], [person('a', 'ali veli', 'a@x.example')], never),
    ).toEqual({ same: [{ kept: 'a', merged: 'b' }], doubtful: [] });
  });

  test('with two e-mails, or a similar name, are doubtful', () => {
    expect(
      peopleOfOneFirm(
        [person('a', 'ali veli', '1@x.example')],
        [person('b', 'ali veli', '2@x.example')],
        never,
      ).doubtful,
    ).toMatchObject([{ reason: 'namesake-other-email' }]);
    expect(peopleOfOneFirm([person('a', 'ali veli')], [person('b', 'a veli')], never).doubtful).toMatchObject(
      [{ reason: 'initial' }],
    );
  });

  test('of whom somebody said that they are two stay two', () => {
    expect(peopleOfOneFirm([person('a', 'ali veli')], [person('b', 'ali veli')], () => true)).toEqual({
      same: [],
      doubtful: [],
    });
  });
});
