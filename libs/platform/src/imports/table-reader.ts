/**
 * Reads the lists that people keep in Excel: title rows above the header, columns in any order under any of their usual
 * names, blank rows, totals, and cells typed by hand. Nothing is dropped in silence: what was passed over is listed,
 * what cannot be read is a problem with row, column and reason.
 */
import { FileError } from '../files/file-error.js';
import { DomainError } from '../errors/domain-error.js';
import { cellText, isBlank, type Cell } from './cell.js';
import { expectedOf, readCell, titleKey, type Column, type Values } from './column.js';
import { findHeader, isNumeric, repeatsHeader, type Header } from './header.js';
import { LIMITS } from './limits.js';
import { readSheets, type RawRow, type RawSheet } from './raw-table.js';
import { dotMeansIn, type DotMeans } from './values.js';

/** A cell that cannot be taken. `column` is the title as in the file. */
export interface CellProblem {
  row: number;
  column: string;
  code: 'CELL_REQUIRED' | 'CELL_UNREADABLE';
  params?: Record<string, string | number>;
}

export interface TableRow<C extends readonly Column[]> {
  /** 1-based row in the file */
  row: number;
  values: Values<C>;
  /** what stands in the columns nobody asked for, by their title (a column a session, a criterion) */
  rest: Record<string, Cell>;
  problems: CellProblem[];
}

export interface Table<C extends readonly Column[]> {
  /** absent for CSV */
  sheet?: string;
  headerRow: number;
  /** column key → title as in the file */
  titles: Partial<Record<C[number]['key'], string>>;
  /** titles of the columns nobody asked for */
  otherTitles: string[];
  rows: TableRow<C>[];
  /** rows below the header that are no data */
  skipped: { row: number; why: 'TOTALS' | 'HEADER' | 'EMPTY' }[];
}

export interface ReadOptions {
  /** name of the sheet; by default the one that answers to the most columns, the first of equals */
  sheet?: string;
}

/**
 * One table out of a file (bytes or path). Errors: FILE_TYPE, FILE_UNREADABLE, PAYLOAD_TOO_LARGE, TABLE_TOO_LARGE,
 * SHEET_NOT_FOUND, COLUMN_MISSING (all that are missing, in `details.errors`).
 */
export async function readTable<const C extends readonly Column[]>(
  source: Buffer | string,
  columns: C,
  options: ReadOptions = {},
): Promise<Table<C>> {
  const sheets = await readSheets(source);
  const sheet = options.sheet === undefined ? bestSheet(sheets, columns) : sheetNamed(sheets, options.sheet);
  return tableOf(sheet, columns);
}

/** Every sheet that has the wanted columns (a workbook with a sheet a session). Errors as `readTable`. */
export async function readTables<const C extends readonly Column[]>(
  source: Buffer | string,
  columns: C,
): Promise<Table<C>[]> {
  const sheets = await readSheets(source);
  const complete = sheets.filter((sheet) => {
    const header = findHeader(sheet.rows, columns);
    return header && missing(header, columns).length === 0;
  });
  return (complete.length ? complete : [bestSheet(sheets, columns)]).map((sheet) => tableOf(sheet, columns));
}

function bestSheet(sheets: RawSheet[], columns: readonly Column[]): RawSheet {
  let best = { sheet: sheets[0], matches: 0 };
  for (const sheet of sheets) {
    const matches = findHeader(sheet.rows, columns)?.at.size ?? 0;
    if (matches > best.matches) best = { sheet, matches };
  }
  return best.sheet ?? { rows: [] };
}

function sheetNamed(sheets: RawSheet[], name: string): RawSheet {
  // A CSV has one table, whatever the form that asked called it.
  if (sheets.length === 1 && sheets[0].name === undefined) return sheets[0];
  const found =
    sheets.find((sheet) => sheet.name === name) ??
    sheets.find((sheet) => titleKey(sheet.name ?? '') === titleKey(name));
  if (!found)
    throw new FileError('SHEET_NOT_FOUND', {
      sheet: name,
      sheets: sheets.map((sheet) => sheet.name).join(', '),
    });
  return found;
}

function missing(header: Header | undefined, columns: readonly Column[]): Column[] {
  return columns.filter((column) => column.required && !header?.at.has(column.key));
}

function tableOf<C extends readonly Column[]>(sheet: RawSheet, columns: C): Table<C> {
  const header = findHeader(sheet.rows, columns);
  const absent = missing(header, columns);
  if (!header || absent.length) throw columnsMissing(absent.length ? absent : columns);
  const below = sheet.rows.filter(({ row }) => row > header.row);
  const skipped: Table<C>['skipped'] = [];
  const data = below.filter((row) => {
    const why = whySkipped(row, header);
    if (why) skipped.push({ row: row.row, why });
    return !why;
  });
  if (data.length > LIMITS.rows)
    throw new FileError('TABLE_TOO_LARGE', { rows: LIMITS.rows, columns: LIMITS.columns });
  const wanted = new Set(header.at.values());
  const others = [...header.titles].filter(([at]) => !wanted.has(at));
  return {
    ...(sheet.name === undefined ? {} : { sheet: sheet.name }),
    headerRow: header.row,
    titles: Object.fromEntries(
      [...header.at].map(([key, at]) => [key, header.titles.get(at)!]),
    ) as Table<C>['titles'],
    otherTitles: others.map(([, title]) => title),
    rows: readRows(data, header, columns, others),
    skipped,
  };
}

function columnsMissing(columns: readonly Column[]): DomainError {
  const errors = columns.map((column) => ({ code: 'COLUMN_MISSING', params: { column: column.titles[0] } }));
  return new DomainError('COLUMN_MISSING', {
    params: { column: columns.map((column) => column.titles[0]).join('”, “') },
    errors,
  });
}

function readRows<C extends readonly Column[]>(
  data: RawRow[],
  header: Header,
  columns: C,
  others: [number, string][],
): TableRow<C>[] {
  const dots = new Map<Column, DotMeans>();
  for (const column of columns) {
    const at = header.at.get(column.key);
    if (at !== undefined && (column.type === 'decimal' || column.type === 'integer'))
      dots.set(column, dotMeansIn(data.map((row) => row.cells[at] ?? null)));
  }
  const above = new Map<Column, Cell>();
  return data.map(({ row, cells }) => {
    const values: Record<string, unknown> = {};
    const problems: CellProblem[] = [];
    for (const column of columns) {
      const at = header.at.get(column.key);
      if (at === undefined) continue;
      let cell = cells[at] ?? null;
      if (column.fillDown) {
        if (isBlank(cell)) cell = above.get(column) ?? null;
        else above.set(column, cell);
      }
      const title = header.titles.get(at)!;
      if (isBlank(cell)) {
        if (column.required) problems.push({ row, column: title, code: 'CELL_REQUIRED' });
        continue;
      }
      const value = readCell(column, cell, dots.get(column) ?? 'thousands');
      if (value !== undefined) values[column.key] = value;
      else
        problems.push({
          row,
          column: title,
          code: 'CELL_UNREADABLE',
          params: { value: shorten(cellText(cell)), expected: expectedOf(column) },
        });
    }
    const rest = Object.fromEntries(
      others.filter(([at]) => !isBlank(cells[at] ?? null)).map(([at, title]) => [title, cells[at]]),
    );
    return { row, values: values as Values<C>, rest, problems };
  });
}

function whySkipped(
  row: RawRow,
  header: Header,
): Table<readonly Column[]>['skipped'][number]['why'] | undefined {
  if (isTotals(row)) return 'TOTALS';
  if (repeatsHeader(header, row)) return 'HEADER';
  // Printed lists number their empty lines beforehand.
  const wanted = [...header.at.values()].some((at) => !isBlank(row.cells[at] ?? null));
  return !wanted && row.cells.every(isNumeric) ? 'EMPTY' : undefined;
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

const TOTALS =
  /^((genel|ara) )?(toplam|toplami|total|yekun)( (katilimci|kisi|firma|kurum|adet|puan|sayi|sayisi|tutar))?( sayisi)?( \d+)?$/;

/** A totals row says so in one cell and has nothing but numbers beside: a firm may well be called Toplam. */
function isTotals({ cells }: RawRow): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const says = filled.filter((cell) => typeof cell === 'string' && TOTALS.test(titleKey(cell)));
  return says.length === 1 && filled.every((cell) => cell === says[0] || isNumeric(cell));
}
