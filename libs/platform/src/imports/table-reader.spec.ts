import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { deflateRawSync } from 'node:zlib';
import { ReportBuilder } from './report.js';
import type { Column } from './column.js';
import { formOf, readForm } from './form-reader.js';
import { readTable, readTables } from './table-reader.js';

const PEOPLE = [
  { key: 'name', titles: ['Adı Soyadı', 'Ad Soyad', 'Katılımcı'], type: 'text', required: true },
  { key: 'firm', titles: ['Firma', 'Firma Unvanı', 'Kurum / Firma'], type: 'text', fillDown: true },
  { key: 'email', titles: ['E-posta', 'E-mail', 'Mail'], type: 'email' },
  { key: 'hours', titles: ['Saat', 'Süre'], type: 'decimal' },
  { key: 'day', titles: ['Tarih'], type: 'date' },
  { key: 'came', titles: ['Katılım', 'İmza'], type: 'flag' },
] as const satisfies readonly Column[];

type Value = string | number | Date | boolean | null | { formula: string; result: unknown };

async function workbook(
  ...sheets: { name: string; rows: Value[][]; edit?: (sheet: ExcelJS.Worksheet) => void }[]
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, edit } of sheets) {
    const sheet = book.addWorksheet(name);
    rows.forEach((row, i) => (sheet.getRow(i + 1).values = row as ExcelJS.CellValue[]));
    edit?.(sheet);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'));

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
    expect(table.skipped).toEqual([
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

describe('files from outside', () => {
  const refused = (file: Buffer, code: string) =>
    expect(readTable(file, PEOPLE)).rejects.toMatchObject({ code });

  it('refuses what is no table', async () => {
    await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'FILE_TYPE');
    await refused(Buffer.from('PK\x03\x04 and no more'), 'FILE_UNREADABLE');
    await refused(Buffer.from('Ad Soyad;Firma\n"abc;d\ne'), 'FILE_UNREADABLE');
    await refused(Buffer.alloc(11 * 1024 * 1024, 'a'), 'PAYLOAD_TOO_LARGE');
    await refused(Buffer.alloc(0), 'COLUMN_MISSING');
    await refused(csv(...Array.from({ length: 20_100 }, (_, i) => `a${i};b`)), 'TABLE_TOO_LARGE');
    await refused(csv(Array.from({ length: 101 }, (_, i) => `c${i}`).join(';')), 'TABLE_TOO_LARGE');
  });

  it('refuses a bomb, also one that lies about its size', async () => {
    const bomb = await workbook({ name: 'a', rows: [['Ad Soyad', 'Firma']] });
    await refused(
      withPart(bomb, 'xl/media/big.xml', Buffer.alloc(70 * 1024 * 1024), undefined),
      'PAYLOAD_TOO_LARGE',
    );
    await refused(
      withPart(bomb, 'xl/media/big.xml', Buffer.alloc(70 * 1024 * 1024), 10),
      'PAYLOAD_TOO_LARGE',
    );
  });

  it('refuses cells far out instead of filling up what lies before', async () => {
    const file = await workbook({
      name: 'a',
      rows: [['Ad Soyad', 'Firma']],
      edit: (sheet) => (sheet.getCell('XFD1048576').value = 1),
    });
    await refused(file, 'TABLE_TOO_LARGE');
    const formatted = await workbook({
      name: 'a',
      rows: [
        ['Ad Soyad', 'Firma'],
        ['Ayşe', 'Işık'],
      ],
      edit: (sheet) => (sheet.getCell('ZZ30000').font = { bold: true }),
    });
    expect((await readTable(formatted, PEOPLE)).rows).toHaveLength(1);
  });

  it('keeps titles like __proto__ harmless', async () => {
    const { rows } = await readTable(csv('Ad Soyad;Firma;__proto__', 'a;b;c'), PEOPLE);
    expect(Object.keys(rows[0].rest)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(rows[0].rest)).toBe(Object.prototype);
  });

  it('reads 20,000 rows in a few seconds', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => [
      `Kişi ${i}`,
      `Firma ${i % 300}`,
      `k${i}@ornek.org`,
      i / 4,
    ]);
    const file = await workbook({ name: 'a', rows: [['Ad Soyad', 'Firma', 'Mail', 'Süre'], ...lines] });
    const began = performance.now();
    const { rows } = await readTable(file, PEOPLE);
    expect(rows).toHaveLength(20_000);
    expect(rows[19_999]).toMatchObject({ row: 20_001, values: { hours: '4999.75' } });
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('ReportBuilder', () => {
  it('gives every row one outcome and keeps the first issues', async () => {
    const { rows } = await readTable(csv('Ad Soyad;Mail', 'a;x', ';y@z.tr', 'c;', 'd;'), PEOPLE);
    const report = new ReportBuilder('0199aaaa-0000-7000-8000-000000000001', true);
    report
      .warn(2, { code: 'LATE' })
      .set(4, 'doubtful', { code: 'NAMESAKE', params: { name: 'c' } })
      .set(4, 'merged')
      .set(5, 'accepted');
    expect(rows.map((row) => report.check(row))).toEqual([true, false, true, true]);
    report.set(2, 'accepted');
    expect(report.build()).toEqual({
      importId: '0199aaaa-0000-7000-8000-000000000001',
      dryRun: true,
      read: 4,
      accepted: 2,
      merged: 0,
      doubtful: 1,
      refused: 1,
      issues: [
        { row: 2, code: 'LATE', outcome: 'warning' },
        {
          row: 2,
          column: 'Mail',
          code: 'CELL_UNREADABLE',
          params: { value: 'x', expected: 'ad@ornek.org' },
          outcome: 'warning',
        },
        { row: 3, column: 'Ad Soyad', code: 'CELL_REQUIRED', outcome: 'refused' },
        { row: 4, code: 'NAMESAKE', params: { name: 'c' }, outcome: 'doubtful' },
      ],
    });
    const many = new ReportBuilder('x', false);
    for (let row = 1; row <= 600; row++) many.set(row, 'refused', { code: 'X' });
    expect(many.build()).toMatchObject({ refused: 600, read: 600 });
    expect(many.build().issues).toHaveLength(500);
  });
});

/** Adds a part to a workbook; `claimed` is the unpacked size that its directory states. */
function withPart(archive: Buffer, name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content);
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const [count, size, offset] = [
    archive.readUInt16LE(end + 10),
    archive.readUInt32LE(end + 12),
    archive.readUInt32LE(end + 16),
  ];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  local.copy(entry, 6, 4, 30);
  entry.writeUInt32LE(offset, 42);
  const tail = Buffer.from(archive.subarray(end));
  const added = local.length + name.length + packed.length;
  tail.writeUInt16LE(count + 1, 8);
  tail.writeUInt16LE(count + 1, 10);
  tail.writeUInt32LE(size + entry.length + name.length, 12);
  tail.writeUInt32LE(offset + added, 16);
  return Buffer.concat([
    archive.subarray(0, offset),
    local,
    Buffer.from(name),
    packed,
    archive.subarray(offset, end),
    entry,
    Buffer.from(name),
    tail,
  ]);
}
