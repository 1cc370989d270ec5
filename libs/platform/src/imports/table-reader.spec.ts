import { describe, expect, it } from '@jest/globals';
import type { Column } from './column.js';
import { formOf } from './form-reader.js';
import { readTable, readTables } from './table-reader.js';
import { csv, PEOPLE, workbook } from './test/lists.js';
import { personName, USUAL_TITLES } from './usual-titles.js';

describe('readTable of a workbook', () => {
  it('reads a list as a chamber keeps it', async () => {
    const file = await workbook({
      name: 'Katılımcılar',
      rows: [
        [],
        ['ÖRNEK SANAYİ ODASI'],
        ['Seminer katılım listesi', null, new Date('2023-03-14')],
        [],
        ['Sıra', 'KATILIMCI', 'Firma Ünvanı (tam)', 'E-Posta*', 'TARİH', 'Süre', 'İmza', 'Not'],
        [
          1,
          '  Ayşe\u00a0 Örnek ',
          'Işık Plastik A.Ş.',
          'AYSE@ORNEK.ORG',
          new Date('2023-03-14'),
          1.5,
          'X',
          'geç geldi',
        ],
        [2, 'İsmail Deneme', null, 'ismail#ornek', '14 Mart 2023', '1.200,5', 'x'],
        [],
        [3, null, 'Numune Tekstil', null, 44999, 2, null],
        ['Sıra', 'KATILIMCI', 'Firma Ünvanı (tam)', 'E-Posta*', 'TARİH', 'Süre', 'İmza', 'Not'],
        [4, 'Toplam', 'Toplam Plastik', null, null, { formula: '1/0', result: { error: '#DIV/0!' } }, 1],
        [5],
        [null, 'Genel Toplam', null, null, null, 1204],
        ['Toplam', '181 satır'],
        [null, 'Toplam 16 katılımcı'],
        ['* Liste kapıda elle tutulmuştur.'],
        ['NOT: imzalar dosyadadır'],
      ],
    });
    const table = await readTable(file, PEOPLE);
    expect(table).toMatchObject({ sheet: 'Katılımcılar', headerRow: 5, otherTitles: ['Sıra', 'Not'] });
    expect(table.titles).toEqual({
      name: 'KATILIMCI',
      firm: 'Firma Ünvanı (tam)',
      email: 'E-Posta*',
      hours: 'Süre',
      day: 'TARİH',
      came: 'İmza',
    });
    expect(table.rows.map(({ row, values }) => [row, values])).toEqual([
      [
        6,
        {
          name: 'Ayşe Örnek',
          firm: 'Işık Plastik A.Ş.',
          email: 'ayse@ornek.org',
          hours: '1.5',
          day: '2023-03-14',
          came: true,
        },
      ],
      [
        7,
        { name: 'İsmail Deneme', firm: 'Işık Plastik A.Ş.', hours: '1200.5', day: '2023-03-14', came: true },
      ],
      [9, { firm: 'Numune Tekstil', hours: '2', day: '2023-03-14' }],
      [11, { name: 'Toplam', firm: 'Toplam Plastik', came: true }],
    ]);
    expect(table.rows[0].rest).toMatchObject({ Not: 'geç geldi', Sıra: { digits: '1' } });
    expect(table.rows.flatMap((row) => row.problems)).toEqual([
      {
        row: 7,
        column: 'E-Posta*',
        code: 'CELL_UNREADABLE',
        params: { value: 'ismail#ornek', expected: 'ad@ornek.org' },
      },
      { row: 9, column: 'KATILIMCI', code: 'CELL_REQUIRED' },
      { row: 11, column: 'Süre', code: 'CELL_UNREADABLE', params: { value: '#DIV/0!', expected: '1.234,5' } },
    ]);
    expect(table.rows.map((row) => row.refused)).toEqual([false, false, true, false]);
    expect(table.skipped.map(({ row, why }) => ({ row, why }))).toEqual([
      { row: 10, why: 'HEADER' },
      { row: 12, why: 'EMPTY' },
      { row: 13, why: 'TOTALS' },
      { row: 14, why: 'TOTALS' },
      { row: 15, why: 'TOTALS' },
      { row: 16, why: 'NOTE' },
      { row: 17, why: 'NOTE' },
    ]);
    expect(
      formOf(table.above, [{ key: 'day', titles: ['Seminer katılım listesi'], type: 'date' }]).values,
    ).toEqual({ day: '2023-03-14' });
  });

  it('reads merged cells in every row they span', async () => {
    const file = await workbook({
      name: 'A & B',
      rows: [
        ['LİSTE'],
        ['Firma', 'Ad Soyad', 'Tarih'],
        ['Işık', 'Ayşe', '14.03.2023'],
        [null, 'Ali'],
        [null, 'Can'],
        [],
        ['İpek', 'Efe'],
      ],
      edit: (target) => {
        target.mergeCells('A1:C1');
        target.mergeCells('A3:A6');
        target.mergeCells('C3:C4');
      },
    });
    const columns = PEOPLE.map(({ ...column }) => ({ ...column, fillDown: false }));
    const { rows } = await readTable(file, columns);
    expect(rows.map(({ row, values }) => [row, values])).toEqual([
      [3, { firm: 'Işık', name: 'Ayşe', day: '2023-03-14' }],
      [4, { firm: 'Işık', name: 'Ali', day: '2023-03-14' }],
      [5, { firm: 'Işık', name: 'Can' }],
      [7, { firm: 'İpek', name: 'Efe' }],
    ]);
  });

  it('takes name and surname from one column or two', async () => {
    const columns = [
      ...personName,
      { key: 'firm', titles: USUAL_TITLES.organisation, type: 'text' },
    ] as const satisfies readonly Column[];
    const two = await readTable(
      csv('Ad;SOYADI;Çalıştığı kurum', 'Ayşe;Örnek;Işık', ';;İpek', 'Can;;'),
      columns,
    );
    expect(two.rows.map((row) => row.values.name)).toEqual(['Ayşe Örnek', undefined, 'Can']);
    expect(two.rows[1]).toMatchObject({ refused: true, problems: [{ column: 'Ad', code: 'CELL_REQUIRED' }] });
    const one = await readTable(csv('İsim;Kurum', 'Ayşe Örnek;Işık'), columns);
    expect(one.rows[0].values).toEqual({ name: 'Ayşe Örnek', firm: 'Işık' });
    await expect(readTable(csv('Ad;Kurum', 'a;b'), columns)).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
    });
  });

  it('knows dates in Turkish formats, and rich text', async () => {
    const file = await workbook({
      name: 'x',
      rows: [['Ad Soyad', 'Tarih', 'Süre']],
      edit: (sheet) => {
        ['dd.mm.yyyy', '[$-41F]d mmmm yyyy;@', 'd/m/yy', '[$-tr-TR]dd mmmm yyyy dddd'].forEach(
          (numFmt, i) => {
            const row = sheet.getRow(i + 2);
            row.values = [
              { richText: [{ text: 'Ayşe ' }, { text: 'Örnek', font: { bold: true } }] },
              new Date('2023-03-14'),
              0.1 + 0.2,
            ];
            row.getCell(2).numFmt = numFmt;
          },
        );
      },
    });
    const { rows } = await readTable(file, PEOPLE);
    expect(rows).toHaveLength(4);
    for (const row of rows)
      expect(row.values).toEqual({ name: 'Ayşe Örnek', day: '2023-03-14', hours: '0.3' });
  });

  it('takes the sheet that has the columns, or the one asked for', async () => {
    const file = await workbook(
      { name: 'Kapak', rows: [['Proje'], ['Deneme']] },
      {
        name: '1. Oturum',
        rows: [
          ['Ad Soyad', 'Firma'],
          ['Ayşe', 'Işık'],
        ],
      },
      {
        name: '2. Oturum',
        rows: [
          ['Firma', 'Ad Soyad'],
          ['Işık', 'Ali'],
        ],
      },
    );
    expect((await readTable(file, PEOPLE)).sheet).toBe('1. Oturum');
    expect((await readTable(file, PEOPLE, { sheet: '2. OTURUM' })).rows[0].values).toEqual({
      name: 'Ali',
      firm: 'Işık',
    });
    expect((await readTables(file, PEOPLE)).map((table) => table.sheet)).toEqual(['1. Oturum', '2. Oturum']);
    await expect(readTable(file, PEOPLE, { sheet: '3' })).rejects.toMatchObject({
      code: 'SHEET_NOT_FOUND',
      details: { params: { sheet: '3', sheets: 'Kapak, 1. Oturum, 2. Oturum' } },
    });
  });

  it('names every column that is missing', async () => {
    const columns = [
      ...PEOPLE,
      { key: 'tax', titles: ['VKN'], type: 'text', required: true },
    ] as const satisfies readonly Column[];
    await expect(
      readTable(await workbook({ name: 'a', rows: [['Firma', 'Tarih']] }), columns),
    ).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      details: { errors: [{ params: { column: 'Adı Soyadı' } }, { params: { column: 'VKN' } }] },
    });
    await expect(
      readTable(await workbook({ name: 'a', rows: [['bir şey']] }), columns),
    ).rejects.toMatchObject({ code: 'COLUMN_MISSING' });
  });

  it('reads choices and lists', async () => {
    const columns = [
      {
        key: 'kind',
        titles: ['Tür'],
        type: 'choice',
        choices: { seminar: ['Seminer'], workshop: ['Çalıştay', 'Atölye'] },
      },
      { key: 'topics', titles: ['Konular'], type: 'list' },
    ] as const satisfies readonly Column[];
    const { rows } = await readTable(
      csv('Tür;Konular', 'ÇALIŞTAY;"• su\n• enerji, ısı"', 'sergi;"su, atık"'),
      columns,
    );
    expect(rows[0].values).toEqual({ kind: 'workshop', topics: ['su', 'enerji, ısı'] });
    expect(rows[1]).toMatchObject({
      values: { topics: ['su', 'atık'] },
      problems: [{ params: { value: 'sergi', expected: 'Seminer, Çalıştay' } }],
    });
  });
});

describe('readTable of a CSV', () => {
  const text = 'Ad Soyad;Firma;Süre\r\n"Örnek; Ayşe";Işık Plastik;1,5\r\n\r\nÇağrı Şükrü Ğ;İpek;2\r\n';
  const wanted = [
    [2, { name: 'Örnek; Ayşe', firm: 'Işık Plastik', hours: '1.5' }],
    [4, { name: 'Çağrı Şükrü Ğ', firm: 'İpek', hours: '2' }],
  ];
  const windows1254 = () => {
    const letters: Record<string, number> = { Ğ: 0xd0, İ: 0xdd, Ş: 0xde, ğ: 0xf0, ı: 0xfd, ş: 0xfe };
    return Buffer.from([...text].map((letter) => letters[letter] ?? letter.charCodeAt(0)));
  };

  it.each([
    ['UTF-8', () => Buffer.from(text)],
    ['UTF-8 with its mark', () => Buffer.from(`\ufeff${text}`)],
    ['windows-1254', windows1254],
    ['a line for Excel', () => Buffer.from(`sep=;\r\n${text}`)],
    ['tabs', () => Buffer.from(text.replace(/;(?! )/g, '\t'))],
    ['commas', () => Buffer.from(text.replace('1,5', '"1,5"').replace(/;(?! )/g, ','))],
  ])('reads %s', async (_, file) => {
    const table = await readTable(file(), PEOPLE);
    expect(table.rows.map(({ row, values }) => [row, values])).toEqual(wanted);
    expect(table.sheet).toBeUndefined();
  });

  it('lets a column of English decimals be one', async () => {
    const { rows } = await readTable(csv('Ad Soyad;Süre', 'a;1.250', 'b;2.5'), PEOPLE);
    expect(rows.map((row) => row.values.hours)).toEqual(['1.250', '2.5'].map((v) => String(Number(v))));
  });

  it('takes a word for nothing as nothing', async () => {
    const { rows } = await readTable(
      csv('Ad Soyad;Mail;Saat;İmza;Firma', 'a;yok;-;yok;Yok A.Ş.', '-;YOK;—;;-'),
      PEOPLE,
    );
    expect(rows[0]).toMatchObject({ values: { name: 'a', came: false, firm: 'Yok A.Ş.' }, problems: [] });
    expect(rows[1]).toMatchObject({ values: {}, problems: [{ code: 'CELL_REQUIRED' }], refused: true });
  });

  it('counts rows as Excel does, also with line breaks inside cells', async () => {
    const { rows } = await readTable(csv('Ad Soyad;Firma', '"Ayşe', 'Örnek";Işık', 'Ali;'), PEOPLE);
    expect(rows.map(({ row, values }) => [row, values.name, values.firm])).toEqual([
      [2, 'Ayşe Örnek', 'Işık'],
      [3, 'Ali', 'Işık'],
    ]);
  });
});
