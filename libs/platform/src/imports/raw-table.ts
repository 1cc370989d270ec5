/** Rows of cells out of a workbook or a CSV, with the row numbers that the person sees in Excel. */
import { readFile, stat } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { FileError } from '../files/file-error.js';
import { fromSpreadsheet } from '#contracts/core/spreadsheet-text';
import { isBlank, NumberCell, type Cell } from './cell.js';
import { LIMITS } from './limits.js';
import { cleanWorkbook } from './xlsx-guard.js';
import type { Merge } from './xlsx-merges.js';

export interface RawRow {
  /** 1-based, as in the file */
  row: number;
  cells: Cell[];
}

export interface RawSheet {
  /** absent for CSV */
  name?: string;
  /** rows that hold something */
  rows: RawRow[];
}

/**
 * All sheets of a workbook, or the one table of a CSV; which of the two it is, the bytes tell. Errors: FILE_TYPE,
 * FILE_UNREADABLE, PAYLOAD_TOO_LARGE, TABLE_TOO_LARGE.
 */
export async function readSheets(source: Buffer | string): Promise<RawSheet[]> {
  const data = await bytesOf(source);
  if (data.length > LIMITS.bytes) throw new FileError('PAYLOAD_TOO_LARGE', { max: LIMITS.bytes });
  const head = data.toString('latin1', 0, 4);
  if (head === 'PK\x03\x04') return readXlsx(data);
  // the old .xls, and a workbook behind a password
  if (head === '\xd0\xcf\x11\xe0' || data.subarray(0, 4096).includes(0))
    throw new FileError('FILE_TYPE', { allowed: 'xlsx, csv' });
  return [{ rows: readCsv(data) }];
}

async function bytesOf(source: Buffer | string): Promise<Buffer> {
  if (typeof source !== 'string') return source;
  if ((await stat(source)).size > LIMITS.bytes)
    throw new FileError('PAYLOAD_TOO_LARGE', { max: LIMITS.bytes });
  return readFile(source);
}

async function readXlsx(data: Buffer): Promise<RawSheet[]> {
  const { archive, merges } = await cleanWorkbook(data);
  let sheets;
  try {
    sheets = await readWorkbook<NumberCell>(archive, {
      parseNumber: (digits) => new NumberCell(digits),
      trim: false,
    });
  } catch {
    throw new FileError('FILE_UNREADABLE', { reason: 'xlsx' });
  }
  return sheets.map(({ sheet, data: rows }) => {
    const kept = filled(rows as Cell[][]);
    fillMerged(kept, merges.get(sheet) ?? []);
    return { name: sheet, rows: kept };
  });
}

/**
 * Gives the value of merged cells to every row they span that holds something else; downwards only, or a title merged
 * across would stand in every column.
 */
function fillMerged(rows: RawRow[], merges: readonly Merge[]): void {
  if (!merges.length) return;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  for (const { fromRow, toRow, column } of merges) {
    const value = byRow.get(fromRow)?.cells[column] ?? null;
    if (value === null || column >= LIMITS.columns) continue;
    for (let at = fromRow + 1; at <= Math.min(toRow, fromRow + LIMITS.rows); at++) {
      const cells = byRow.get(at)?.cells;
      if (!cells || (cells[column] ?? null) !== null) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    }
  }
}

function readCsv(data: Buffer): RawRow[] {
  let text = decode(data);
  // a line for Excel, which Excel does not count
  const hint = /^sep=(.)\r?\n/i.exec(text);
  if (hint) text = text.slice(hint[0].length);
  let records: string[][];
  try {
    records = parse(text, {
      delimiter: hint?.[1] ?? delimiterOf(text),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
    }) as string[][];
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw new FileError('FILE_UNREADABLE', { reason: line ? `csv:${line}` : 'csv' });
  }
  return filled(records.map((cells) => cells.map(fromSpreadsheet)));
}

/** UTF-8 with or without its mark, else the Turkish Windows code page, which older programs still write. */
function decode(data: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    return new TextDecoder('windows-1254').decode(data);
  }
}

/**
 * The separator that most of the first lines agree on. A tie goes to the semicolon, since commas also stand inside
 * Turkish numbers.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 65_536)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/)
    .slice(0, 60);
  let best = { delimiter: ';', lines: 0 };
  for (const delimiter of [';', '\t', ',', '|']) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const agreeing = Math.max(0, ...counts.values());
    if (agreeing > best.lines) best = { delimiter, lines: agreeing };
  }
  return best.delimiter;
}

function filled(rows: Cell[][]): RawRow[] {
  const kept: RawRow[] = [];
  rows.forEach((cells, i) => {
    let width = cells.length;
    while (width > 0 && isBlank(cells[width - 1])) width--;
    if (width === 0) return;
    if (width > LIMITS.columns)
      throw new FileError('TABLE_TOO_LARGE', { rows: LIMITS.rows, columns: LIMITS.columns });
    kept.push({ row: i + 1, cells: cells.slice(0, width).map((cell) => (isBlank(cell) ? null : cell)) });
  });
  if (kept.length > LIMITS.rows + LIMITS.headerRows)
    throw new FileError('TABLE_TOO_LARGE', { rows: LIMITS.rows, columns: LIMITS.columns });
  return kept;
}
