import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Column } from '../imports/column.js';
import { readSheets } from '../imports/raw-table.js';
import { readTable } from '../imports/table-reader.js';
import { csvStream } from './csv.js';
import type { ExportColumn } from './export-table.js';
import { sheet, xlsxStream } from './xlsx.js';

interface Row {
  firm: string | null;
  count?: number;
  saved?: string;
  day?: string;
  at?: string;
  sme?: boolean;
}

const COLUMNS: ExportColumn<Row>[] = [
  { title: 'Unvan', value: (row) => row.firm },
  { title: 'Çalışan', type: 'integer', value: (row) => row.count },
  { title: 'Tasarruf', type: 'decimal', value: (row) => row.saved },
  { title: 'Tarih', type: 'date', value: (row) => row.day },
  { title: 'Başvuru', type: 'instant', value: (row) => row.at },
  { title: 'KOBİ', type: 'flag', value: (row) => row.sme },
];
const ROWS: Row[] = [
  {
    firm: 'Örnek Işık; "Çağ" Ğ A.Ş.',
    count: 45,
    saved: '-1234.5',
    day: '2023-03-14',
    at: '2023-03-14T21:30:00Z',
    sme: true,
  },
  { firm: '=HYPERLINK("http://x")', saved: '0.001', sme: false },
  { firm: '+905321112233', saved: '12345678901234567890.5' },
  { firm: 'iki\nsatır\u0000', count: -7 },
];
const WANTED = [
  { key: 'firm', titles: ['Unvan'], type: 'text', required: true },
  { key: 'count', titles: ['Çalışan'], type: 'integer' },
  { key: 'saved', titles: ['Tasarruf'], type: 'decimal' },
  { key: 'day', titles: ['Tarih'], type: 'date' },
  { key: 'at', titles: ['Başvuru'], type: 'instant' },
  { key: 'sme', titles: ['KOBİ'], type: 'flag' },
] as const satisfies readonly Column[];
const READ_BACK = [
  {
    firm: 'Örnek Işık; "Çağ" Ğ A.Ş.',
    count: 45,
    saved: '-1234.5',
    day: '2023-03-14',
    at: '2023-03-14T21:30:00.000Z',
    sme: true,
  },
  { firm: '=HYPERLINK("http://x")', saved: '0.001', sme: false },
  { firm: '+905321112233', saved: '12345678901234567890.5' },
  { firm: 'iki satır', count: -7 },
];

const whole = async (stream: Readable) =>
  Buffer.concat((await stream.toArray()).map((part) => Buffer.from(part as Buffer)));
const options = { language: 'tr' as const, createdAt: new Date('2026-01-01T00:00:00Z') };

describe('Excel', () => {
  it('gives a styled list that reads back the same', async () => {
    const file = await whole(
      xlsxStream(
        [
          sheet({
            name: 'Firmalar: [liste]/2023 ve daha uzun bir ad',
            headings: ['Firma listesi', '14.03.2023'],
            columns: COLUMNS,
            rows: ROWS,
          }),
          sheet({ name: 'Boş', columns: [{ title: 'Ad', value: (name: string) => name }], rows: [] }),
        ],
        options,
      ),
    );
    const table = await readTable(file, WANTED);
    expect(table.headerRow).toBe(4);
    expect(table.rows.map((row) => row.values)).toEqual(READ_BACK);

    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file as unknown as ArrayBuffer);
    const first = book.worksheets[0];
    expect(first.name).toBe('Firmalar liste 2023 ve daha uzu');
    expect(first.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(first.getCell('A4').font).toMatchObject({ bold: true });
    expect(first.getCell('A6').type).toBe(ExcelJS.ValueType.String);
    expect(first.getCell('C5').value).toBe(-1234.5);
    expect(first.getCell('C7').value).toBe('12345678901234567890.5');
    expect(first.getCell('E5').value).toEqual(new Date('2023-03-15T00:30:00Z'));
    expect(book.worksheets[1].getCell('A1').value).toBe('Ad');
  });

  it('writes many rows without holding them', async () => {
    const rows = (async function* () {
      for (let i = 0; i < 5_000; i++) yield { firm: `Firma ${i}`, count: i };
    })();
    const [{ rows: read }] = await readSheets(
      await whole(xlsxStream([sheet({ name: 'a', columns: COLUMNS, rows })], options)),
    );
    expect(read).toHaveLength(5_001);
  });

  it('breaks off with the error of the rows', async () => {
    const bad = sheet({ name: 'a', columns: COLUMNS, rows: [{ firm: 'x', saved: '1,5' }] });
    await expect(whole(xlsxStream([bad], options))).rejects.toThrow('Tasarruf');
  });
});

describe('CSV', () => {
  it('reads back the same, in Turkish Excel too', async () => {
    const file = await whole(csvStream(COLUMNS, ROWS, { language: 'tr' }));
    expect(file.toString('utf8').split('\r\n').slice(0, 2)).toEqual([
      '\ufeffUnvan;Çalışan;Tasarruf;Tarih;Başvuru;KOBİ',
      '"Örnek Işık; ""Çağ"" Ğ A.Ş.";45;-1234,5;14.03.2023;15.03.2023 00:30;Evet',
    ]);
    expect(file.toString('utf8')).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect((await readTable(file, WANTED)).rows.map((row) => row.values)).toEqual(READ_BACK);
  });

  it('has a form for machines', async () => {
    const file = await whole(
      csvStream(COLUMNS, ROWS, { language: 'en', delimiter: ',', isoDates: true, bom: false }),
    );
    expect(file.toString('utf8').split('\r\n')[1]).toBe(
      '"Örnek Işık; ""Çağ"" Ğ A.Ş.",45,-1234.5,2023-03-14,2023-03-15 00:30,Yes',
    );
    expect((await readTable(file, WANTED)).rows.map((row) => row.values)).toEqual(READ_BACK);
  });

  it('breaks off with the error of the rows', async () => {
    const rows = Readable.from([{ firm: 'x' }, { firm: 'y', day: '14.03.2023' }]);
    await expect(whole(csvStream(COLUMNS, rows, { language: 'tr' }))).rejects.toThrow('Tarih');
  });
});
