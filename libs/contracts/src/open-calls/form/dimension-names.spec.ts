import { expect, test } from '@jest/globals';
import { dimensionNames, needsProvinces } from './dimension-names.js';
import type { FormDef } from './form-def.js';

const def: FormDef = {
  sections: [
    {
      key: 'genel',
      title: { tr: 'Genel' },
      fields: [
        { key: 'yer', type: 'place', label: { tr: 'Tesisin yeri' } },
        {
          key: 'olcek',
          type: 'choice',
          label: { tr: 'Ölçek', en: 'Size' },
          options: [{ value: 'kobi', label: { tr: 'KOBİ', en: 'SME' } }],
        },
      ],
    },
  ],
};

test('a selection’s dimensions and their values are called as the form calls them', () => {
  const names = dimensionNames(def, new Map([['06', 'Ankara']]), 'en');
  expect(names.dimension('answer:olcek')).toBe('Size');
  expect(names.dimension('answer:yer')).toBe('Tesisin yeri');
  expect(names.value('answer:olcek', 'kobi')).toBe('SME');
  expect(names.value('answer:yer', '06')).toBe('Ankara');
});

test('what is not of the form stays as it is', () => {
  const names = dimensionNames(null, new Map(), 'tr');
  expect([names.dimension('answer:eski'), names.value('answer:eski', 'x')]).toEqual(['eski', 'x']);
  expect(dimensionNames(def, new Map(), 'tr').value('answer:yer', '99')).toBe('99');
  expect([needsProvinces(def, ['sector', 'answer:yer']), needsProvinces(def, ['answer:olcek'])]).toEqual([
    true,
    false,
  ]);
});
