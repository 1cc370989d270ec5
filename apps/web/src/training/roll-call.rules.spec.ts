import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween, readChanges, withChanges, withoutSent, writeChanges } from './roll-call.rules.js';

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
const marks = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.boolean())).map((m) => new Map(m));

describe('a roll call', () => {
  test('put on its own list gives what was tapped', () =>
    fc.assert(
      fc.property(ids, ids, (from, to) => {
        const changes = changesBetween(new Set(from), new Set(to));
        expect(withChanges(from, changes).sort()).toEqual([...to].sort());
      }),
    ));

  test('leaves marks of another trainer as they are', () => {
    const mine = changesBetween(new Set(), new Set(['a']));
    expect(withChanges(['b'], mine).sort()).toEqual(['a', 'b']);
  });

  test('keeps what was changed while a request was on its way', () => {
    const sent = new Map([['a', true]]);
    expect(withoutSent(new Map([['a', true]]), sent).size).toBe(0);
    expect([
      ...withoutSent(
        new Map([
          ['a', false],
          ['b', true],
        ]),
        sent,
      ),
    ]).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  test('comes back from the storage as it went; rubbish is none', () => {
    fc.assert(fc.property(marks, (m) => expect(readChanges(writeChanges(m) ?? null)).toEqual(m)));
    for (const text of ['', '{', '{"a":1}', '[1]', '[["a"]]']) expect(readChanges(text).size).toBe(0);
  });
});
