/** Writes XLSX files that are the same to the byte each time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ExcelJS from 'exceljs';

const FIXED = new Date(Date.UTC(2023, 8, 1));

/**
 * @param {string} file
 * @param {{name: string, title?: string[], header: string[], rows: unknown[][], footer?: unknown[][], pairs?: boolean,
 *   blankAfterTitle?: number, merges?: number[][], indent?: number}[]} sheets `merges` are [firstRow, lastRow, column], counted
 *   within `rows` from 0 and columns from 1; `title` rows are merged over the table's width.
 */
export async function writeWorkbook(file, sheets) {
  const book = new ExcelJS.Workbook();
  book.creator = 'Örnek veri';
  book.lastModifiedBy = 'Örnek veri';
  book.created = FIXED;
  book.modified = FIXED;
  for (const sheet of sheets) writeSheet(book.addWorksheet(sheet.name), sheet);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fixZipDates(bytes));
}

function writeSheet(out, sheet) {
  const width = Math.max(sheet.header.length, ...sheet.rows.map((r) => r.length), 2);
  let row = 0;
  for (const title of sheet.title ?? []) {
    row++;
    if (Array.isArray(title)) {
      title.forEach((value, i) => put(out.getCell(row, i + 1), value));
    } else {
      put(out.getCell(row, 1), title);
      out.getCell(row, 1).font = { bold: true, size: 13 };
      out.mergeCells(row, 1, row, width);
    }
  }
  row += sheet.title?.length ? (sheet.blankAfterTitle ?? 1) : 0;
  if (sheet.header.length) {
    row++;
    sheet.header.forEach((value, i) => {
      put(out.getCell(row, i + 1), value);
      out.getCell(row, i + 1).font = { bold: true };
    });
  }
  const first = row + 1;
  for (const values of sheet.rows) {
    row++;
    values.forEach((value, i) => put(out.getCell(row, i + 1), value));
  }
  for (const [from, to, column] of sheet.merges ?? [])
    out.mergeCells(first + from, column, first + to, column);
  for (const values of sheet.footer ?? []) {
    row++;
    values.forEach((value, i) => put(out.getCell(row, i + 1), value));
  }
  for (let i = 1; i <= width; i++) out.getColumn(i).width = 18;
}

function put(cell, value) {
  if (value === undefined || value === null || value === '') return;
  cell.value = value;
  if (value instanceof Date) cell.numFmt = 'dd.mm.yyyy';
}

/** The zip inside carries the clock of the writing: set each entry's time to 1 September 2023. */
function fixZipDates(bytes) {
  const date = ((2023 - 1980) << 9) | (9 << 5) | 1;
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end--;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const local = bytes.readUInt32LE(at + 42);
    bytes.writeUInt16LE(0, at + 12);
    bytes.writeUInt16LE(date, at + 14);
    bytes.writeUInt16LE(0, local + 10);
    bytes.writeUInt16LE(date, local + 12);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}
