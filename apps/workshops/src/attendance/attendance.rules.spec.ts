import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sameRows, type RowOfList } from './attendance.rules.js';

const row = (n: number, over: Partial<RowOfList>): RowOfList => ({
  row: n,
  name: 'Ayşe Hayalî',
  came: true,
  ...over,
});

describe('rows of one list', () => {
  test('the same person in other letters is found by firm, e-mail or phone', () => {
    const rows = [
      row(1, { organisation: 'Örnek Boya San. ve Tic. A.Ş.', email: 'ayse@ornek.example' }),
      row(2, { name: 'AYŞE HAYALİ', organisation: 'ORNEK BOYA SANAYI VE TICARET ANONIM SIRKETI' }),
      row(3, { name: ' ayse  hayali', email: 'AYSE@ORNEK.EXAMPLE' }),
      row(4, {
        name: 'Ayşe Hayalî',
        organisation: 'Örnek Boya San. ve Tic. A.Ş.',
        email: 'baska@ornek.example',
      }),
      row(5, { name: 'Ali Hayalî', organisation: 'Örnek Boya San. ve Tic. A.Ş.' }),
      row(6, {}),
      row(7, {}),
    ];
    expect([...sameRows(rows)]).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });

  test('nobody is the same as a later row, and the first of a group is nobody’s double', () => {
    const rows = fc.array(
      fc.record({
        name: fc.constantFrom('Ayşe', 'AYSE', 'Ali'),
        email: fc.constantFrom(undefined, 'a@x.example', 'b@x.example'),
        organisation: fc.constantFrom(undefined, 'Örnek', 'ORNEK', 'Kurgu'),
        came: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(rows, (list) => {
        const same = sameRows(list.map((r, i) => ({ row: i + 1, ...r })));
        for (const [later, first] of same) {
          expect(first).toBeLessThan(later);
          expect(same.has(first)).toBe(false);
        }
      }),
    );
  });
});
