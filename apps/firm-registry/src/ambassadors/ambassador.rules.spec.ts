import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkNaming, endOf, type Known } from './ambassador.rules.js';

const known = (id: string, over: Partial<Known> = {}): Known => ({
  id,
  personId: `p-${id}`,
  state: 'active',
  since: '2022-09-01',
  until: null,
  ...over,
});
const wanted = { personId: 'new', since: '2022-12-01', until: null, succeeds: null };

describe('naming an ambassador', () => {
  test('takes as many as the programme asks for, whatever it asks for', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (max, active) => {
        const name = () =>
          checkNaming(
            [...Array(active).keys()].map((n) => known(String(n))),
            wanted,
            max,
          );
        if (active < max) expect(name).not.toThrow();
        else expect(name).toThrow('AMBASSADOR_LIMIT');
      }),
    );
  });

  test('a follower takes the place of the one before', () => {
    expect(() => checkNaming([known('1'), known('2')], { ...wanted, succeeds: '2' }, 2)).not.toThrow();
    expect(() =>
      checkNaming(
        [known('1'), known('2', { state: 'left', until: '2022-11-01' })],
        { ...wanted, succeeds: '2' },
        2,
      ),
    ).not.toThrow();
    expect(() => checkNaming([known('1'), known('2')], { ...wanted, succeeds: '9' }, 2)).toThrow(
      'REFERENCE_NOT_FOUND',
    );
    expect(() => checkNaming([known('2', { state: 'succeeded' })], { ...wanted, succeeds: '2' }, 2)).toThrow(
      'WRONG_STATE',
    );
    expect(() => checkNaming([known('2')], { ...wanted, since: '2022-01-01', succeeds: '2' }, 2)).toThrow(
      'AMBASSADOR_DATES',
    );
  });

  test('nobody twice; one who has left needs no place', () => {
    expect(() => checkNaming([known('1', { personId: 'new' })], wanted, 2)).toThrow('AMBASSADOR_EXISTS');
    expect(() => checkNaming([known('1'), known('2')], { ...wanted, until: '2023-01-01' }, 2)).not.toThrow();
    expect(() => checkNaming([], { ...wanted, until: '2022-01-01' }, 2)).toThrow('AMBASSADOR_DATES');
  });

  test('the one before ends when the follower begins, or earlier', () => {
    expect(endOf({ until: null }, '2022-12-01')).toBe('2022-12-01');
    expect(endOf({ until: '2022-11-15' }, '2022-12-01')).toBe('2022-11-15');
  });
});
