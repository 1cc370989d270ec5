import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { draftOf, mergeEdit, valuesOf, type Values } from './application-edit.rules.js';

const keys = ['sector', 'solution', 'answers/energy', 'answers/water'];
const someValues = fc.dictionary(
  fc.constantFrom(...keys),
  fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.array(fc.string())),
);
/** What a person typed: a value, or null where they cleared it. */
const someChanges = fc.dictionary(
  fc.constantFrom(...keys),
  fc.oneof(fc.string({ minLength: 1 }), fc.constant(null)),
);

describe('two people who edit one draft', () => {
  test('keep each other’s fields, and hear of a field that both changed', () => {
    const now = {
      values: { solution: 'Isı geri kazanımı', 'answers/water': '12' },
      touched: { solution: 3 },
    };
    const merged = mergeEdit(now, {
      base: 2,
      changes: { solution: 'Başka bir çözüm', 'answers/energy': '40', 'answers/water': null },
    });
    expect(merged).toEqual({
      values: { solution: 'Isı geri kazanımı', 'answers/energy': '40' },
      changed: ['answers/energy', 'answers/water'],
      conflicts: [{ key: 'solution', theirs: { value: 'Isı geri kazanımı' } }],
      others: {},
    });
  });

  test('may insist once they have seen what the other wrote', () => {
    const now = { values: { solution: 'A' }, touched: { solution: 3 } };
    expect(mergeEdit(now, { base: 3, changes: { solution: 'B' } })).toMatchObject({
      values: { solution: 'B' },
      conflicts: [],
    });
  });

  test('never lose an update: each change is taken, is there already, or is told as a conflict', () => {
    fc.assert(
      fc.property(
        someValues,
        someChanges,
        fc.dictionary(fc.constantFrom(...keys), fc.nat(9)),
        fc.nat(9),
        (values, changes, touched, base) => {
          const merged = mergeEdit({ values, touched }, { base, changes });
          const told = new Set(merged.conflicts.map((c) => c.key));
          for (const key of keys) {
            if (told.has(key) || !(key in changes)) expect(merged.values[key]).toEqual(values[key]);
            else expect(merged.values[key]).toEqual(changes[key] ?? undefined);
          }
          expect(
            mergeEdit(
              { values: merged.values, touched: {} },
              { base, changes: onlyOf(changes, merged.changed) },
            ).changed,
          ).toEqual([]);
        },
      ),
    );
  });

  test('a draft is its values, and back', () => {
    fc.assert(
      fc.property(someValues, fc.constantFrom('textile', 'plastics'), (some, sector) => {
        const values = { ...some, sector };
        expect(valuesOf(draftOf(values))).toEqual(values);
      }),
    );
  });
});

const onlyOf = (changes: Values, wanted: string[]): Values =>
  Object.fromEntries(Object.entries(changes).filter(([key]) => wanted.includes(key)));
