import { expect, test } from '@jest/globals';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { inWords } from './application-words.js';

const say = (tr: string) => ({ tr });
const FORM: FormDef = {
  sections: [
    {
      key: 'a',
      title: say('Tesis'),
      fields: [
        { key: 'yer', type: 'place', district: true, label: say('Yer') },
        { key: 'nace', type: 'nace', label: say('NACE') },
        { key: 'tesis', type: 'facility', label: say('Tesis') },
        {
          key: 'yatirim',
          type: 'table',
          label: say('Yatırımlar'),
          columns: [
            { key: 'ad', type: 'text', label: say('Ad') },
            { key: 'tutar', type: 'money', label: say('Tutar'), total: true },
            { key: 'mwh', type: 'number', unit: 'MWh', decimals: 2, label: say('Tasarruf'), total: true },
          ],
        },
      ],
    },
  ],
};
const ANSWERS = {
  yer: { province: '59', district: '59-cerkezkoy' },
  nace: '13.20',
  tesis: 'f1',
  yatirim: [
    { ad: 'Çatı', tutar: { minor: 10, currency: 'TRY' }, mwh: '0.1' },
    { ad: 'Kazan', tutar: { minor: 20, currency: 'TRY' }, mwh: '0.2' },
  ],
};

test('what answers name by code or id is called as the registry calls it, and tables are added up exactly', () => {
  const names = new Map([
    ['59', 'Tekirdağ'],
    ['59-cerkezkoy', 'Çerkezköy'],
    ['13.20', 'Dokuma'],
    ['f1', 'Merkez tesis'],
  ]);
  const [{ lines, tables }] = inWords(FORM, ANSWERS, names);
  expect(lines).toEqual([
    ['Yer', 'Tekirdağ / Çerkezköy'],
    ['NACE', '13.20 · Dokuma'],
    ['Tesis', 'Merkez tesis'],
  ]);
  expect(tables[0].columns[2]).toEqual({ title: 'Tasarruf (MWh)', figure: true });
  expect(tables[0].rows.at(-1)).toEqual(['Toplam', '₺0,30', '0,3']);
});

test('what the registry does not know stands as it was given', () => {
  const [{ lines }] = inWords(FORM, ANSWERS);
  expect(lines.map(([, value]) => value)).toEqual(['59 / 59-cerkezkoy', '13.20', 'f1']);
});
