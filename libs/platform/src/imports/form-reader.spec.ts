import { describe, expect, it } from '@jest/globals';
import type { Column } from './column.js';
import { formOf, readForm } from './form-reader.js';
import { readTable } from './table-reader.js';
import { csv, PEOPLE, workbook } from './test/lists.js';

describe('forms', () => {
  const FIELDS = [
    { key: 'code', titles: ['Etkinlik kodu', 'Kod'], type: 'text', required: true },
    { key: 'day', titles: ['Tarih'], type: 'date' },
    { key: 'perFirm', titles: ['Firma başına elçi sayısı'], type: 'integer' },
    { key: 'hall', titles: ['Yer'], type: 'text', required: true },
  ] as const satisfies readonly Column[];

  it('reads title and value side by side, or behind a colon', async () => {
    const file = await workbook(
      { name: 'Kapak', rows: [['Başlık']] },
      {
        name: 'Künye',
        rows: [
          ['PROJE KÜNYESİ'],
          [],
          ['ETKİNLİK KODU', null, 'E-S1', 'TARİH:', '14 Foo'],
          ['Firma başına elçi sayısı', 2],
        ],
      },
    );
    const form = await readForm(file, FIELDS, { sheet: 'künye' });
    expect(form.values).toEqual({ code: 'E-S1', perFirm: 2 });
    expect(form.problems).toEqual([
      {
        row: 3,
        column: 'TARİH:',
        code: 'CELL_UNREADABLE',
        params: { value: '14 Foo', expected: '14.03.2023' },
      },
      { row: 0, column: 'Yer', code: 'CELL_REQUIRED' },
    ]);
    await expect(readForm(file, FIELDS)).rejects.toMatchObject({ code: 'COLUMN_MISSING' });
    const table = await readTable(
      csv('Tarih: 14.03.2023', '"Yer: Oda, 2. kat"', '', 'Ad Soyad;Firma', 'a;b'),
      PEOPLE,
    );
    expect(formOf(table.above, FIELDS).values).toEqual({ day: '2023-03-14', hall: 'Oda, 2. kat' });
  });
});
