/** Lists to read in the tests of this folder. */
import ExcelJS from 'exceljs';
import type { Column } from '../column.js';

export const PEOPLE = [
  { key: 'name', titles: ['Adı Soyadı', 'Ad Soyad', 'Katılımcı'], type: 'text', required: true },
  { key: 'firm', titles: ['Firma', 'Firma Unvanı', 'Kurum / Firma'], type: 'text', fillDown: true },
  { key: 'email', titles: ['E-posta', 'E-mail', 'Mail'], type: 'email' },
  { key: 'hours', titles: ['Saat', 'Süre'], type: 'decimal' },
  { key: 'day', titles: ['Tarih'], type: 'date' },
  { key: 'came', titles: ['Katılım', 'İmza'], type: 'flag' },
] as const satisfies readonly Column[];

export type Value = string | number | Date | boolean | null | { formula: string; result: unknown };

export async function workbook(
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

export const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
