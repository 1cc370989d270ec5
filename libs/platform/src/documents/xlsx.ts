/**
 * Writes workbooks row by row (100,000 rows stay small). Text is always text: a cell that begins with = is shown, not
 * calculated. Two runs give different bytes for the same rows; hash the data, not the file.
 */
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { Language } from '../money/decimal.js';
import { cleanText, exportCell, type ExportCell, type ExportColumn, type Rows } from './export-table.js';

export interface ExportSheet<R> {
  name: string;
  /** lines above the header: what the list is, when and for what it was made */
  headings?: string[];
  columns: ExportColumn<R>[];
  rows: Rows<R>;
}

export interface XlsxOptions {
  language: Language;
  /** of the file's properties; the institution */
  creator?: string;
  createdAt: Date;
}

const HEADER_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3EFE6' } };
const LINE: ExcelJS.Borders['bottom'] = { style: 'thin', color: { argb: 'FF7A9A84' } };

/** What Excel takes: 32,767 characters a cell. */
const MAX_CELL = 32_767;

/** A sheet with its rows; keeps the type of the rows to itself, so that sheets of several kinds fit one workbook. */
export type SheetWriter = (book: ExcelJS.stream.xlsx.WorkbookWriter, language: Language) => Promise<void>;

/** Prepares a sheet for `xlsxStream`. */
export function sheet<R>(source: ExportSheet<R>): SheetWriter {
  return (book, language) => writeSheet(book, source, language);
}

/** The workbook as a stream (for the file store); an error of the rows breaks the stream off with it. */
export function xlsxStream(sheets: SheetWriter[], options: XlsxOptions): Readable {
  const out = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  });
  book.creator = options.creator ?? 'Filiz';
  book.created = options.createdAt;
  book.modified = options.createdAt;
  const write = async (): Promise<void> => {
    for (const one of sheets) await one(book, options.language);
    await book.commit();
  };
  write().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

async function writeSheet<R>(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  source: ExportSheet<R>,
  language: Language,
): Promise<void> {
  const headings = source.headings ?? [];
  // a free line between headings and table
  const headerRow = headings.length ? headings.length + 2 : 1;
  const target = book.addWorksheet(sheetName(source.name), {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  target.columns = source.columns.map((column) => ({ width: widthOf(column) }));
  headings.forEach((text, i) => {
    const cell = target.getCell(i + 1, 1);
    cell.value = cleanText(text);
    cell.font = { bold: i === 0, size: i === 0 ? 14 : 11 };
  });
  const header = target.getRow(headerRow);
  source.columns.forEach((column, i) => {
    const cell = header.getCell(i + 1);
    cell.value = cleanText(column.title);
    cell.font = { bold: true };
    cell.fill = HEADER_FILL;
    cell.border = { bottom: LINE };
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  header.commit();
  let at = headerRow;
  for await (const row of source.rows) {
    const line = target.getRow(++at);
    source.columns.forEach((column, i) => fill(line.getCell(i + 1), exportCell(column, row, language)));
    line.commit();
    // The writer never waits by itself; without a pause everything else of the process would.
    if (at % 500 === 0) await setImmediate();
  }
  target.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: Math.max(at, headerRow), column: source.columns.length },
  };
  target.commit();
}

function fill(cell: ExcelJS.Cell, value: ExportCell): void {
  switch (value.kind) {
    case 'empty':
      return;
    case 'text':
      if (value.text.length > MAX_CELL) throw new RangeError('a cell of Excel holds 32,767 characters');
      cell.value = value.text;
      if (value.text.includes('\n')) cell.alignment = { wrapText: true, vertical: 'top' };
      return;
    case 'number':
      writeNumber(cell, value.digits);
      return;
    case 'date':
      // the wall clock, in the UTC fields that the writer takes
      cell.value = new Date(`${value.day}T${value.time ?? '00:00'}:00Z`);
      cell.numFmt = value.time === undefined ? 'dd.mm.yyyy' : 'dd.mm.yyyy hh:mm';
  }
}

/** Excel calculates with 15 digits: what has more is written as text rather than cut in silence. */
function writeNumber(cell: ExcelJS.Cell, digits: string): void {
  const significant = digits.replace(/^-?0*\.?0*|\./g, '').replace(/^0+/, '');
  if (significant.length > 15) {
    cell.value = digits;
    cell.alignment = { horizontal: 'right' };
    return;
  }
  cell.value = Number(digits);
  // no thousands' mark in whole numbers: they may be years
  const places = digits.split('.')[1]?.length ?? 0;
  cell.numFmt = places ? `#,##0.${'0'.repeat(places)}` : '0';
}

const WIDTHS = { text: 24, integer: 10, decimal: 14, date: 12, instant: 17, flag: 8 } as const;

function widthOf<R>(column: ExportColumn<R>): number {
  return (
    column.width ??
    Math.min(Math.max(WIDTHS[column.type ?? 'text'], Math.ceil(column.title.length * 0.9) + 2), 50)
  );
}

/** What Excel allows as the name of a sheet. */
function sheetName(name: string): string {
  const clean = cleanText(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  return [...clean].slice(0, 31).join('').trim() || 'Sayfa';
}
