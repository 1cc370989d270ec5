/**
 * Reads the lists that people keep in Excel: title rows above the header, columns in any order under any of their usual
 * names, blank rows, totals, and cells typed by hand. Nothing is dropped in silence: what was passed over is listed,
 * what cannot be read is a problem with row, column and reason.
 */
import { DomainError } from '../errors/domain-error.js';
import { FileError } from '../files/file-error.js';
import { cellText, isBlank, type Cell } from './cell.js';
import { readTyped, saysNothing, type CellProblem, type Column, type Values } from './column.js';
import { whyNoData, type NoData } from './data-rows.js';
import { findHeader, type Header } from './header.js';
import { LIMITS } from './limits.js';
import { readSheets, type RawRow, type RawSheet } from './raw-table.js';
import { bestSheet, sheetNamed, type ReadOptions } from './sheets.js';
import { dotMeansIn, type DotMeans } from './values.js';

export interface TableRow<C extends readonly Column[]> {
  /** 1-based row in the file */
  row: number;
  values: Values<C>;
  /** what stands in the columns nobody asked for, by their title (a column a session, a criterion) */
  rest: Record<string, Cell>;
  problems: CellProblem[];
  /** a problem lies in a required column: the row cannot be taken; else the problems only cost their own cells */
  refused: boolean;
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
  skipped: { row: number; why: NoData; says: string }[];
  /** what stands above the header, for `formOf` */
  above: RawRow[];
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

function missing(header: Header | undefined, columns: readonly Column[]): Column[] {
  return columns.filter(
    (column) => column.required && !header?.at.has(column.key) && !isJoined(column, header),
  );
}

function tableOf<C extends readonly Column[]>(sheet: RawSheet, columns: C): Table<C> {
  const header = findHeader(sheet.rows, columns);
  const absent = missing(header, columns);
  if (!header || absent.length) throw columnsMissing(absent.length ? absent : columns);
  const below = sheet.rows.filter(({ row }) => row > header.row);
  const skipped: Table<C>['skipped'] = [];
  const data = below.filter((row) => {
    const why = whyNoData(row, header);
    if (why) skipped.push({ row: row.row, why, says: row.cells.map(cellText).join(' ').trim() });
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
    above: sheet.rows.filter(({ row }) => row < header.row),
  };
}

/** Whether a column is made of others, all of which are there. */
const isJoined = (column: Column, header: Header | undefined): boolean =>
  Boolean(header && !header.at.has(column.key) && column.orJoin?.every((key) => header.at.has(key)));

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
  const dots = dotsOf(data, header, columns);
  const joined = columns.filter((column) => isJoined(column, header));
  const above = new Map<Column, Cell>();
  return data.map(({ row, cells }) => {
    const read: ReadCells = { values: {}, problems: [], refused: false };
    for (const column of columns) {
      const at = header.at.get(column.key);
      if (at === undefined) continue;
      const cell = column.fillDown ? filledDown(column, cells[at] ?? null, above) : (cells[at] ?? null);
      readInto(read, column, cell, { row, title: header.titles.get(at)!, dot: dots.get(column) });
    }
    for (const column of joined) {
      const parts = column.orJoin!.map((key) => read.values[key]).filter((part) => part !== undefined);
      if (parts.length) read.values[column.key] = parts.map(String).join(' ');
      else missesIn(read, column, row, header.titles.get(header.at.get(column.orJoin![0])!)!);
    }
    const rest = Object.fromEntries(
      others.filter(([at]) => !isBlank(cells[at] ?? null)).map(([at, title]) => [title, cells[at]]),
    );
    return { row, rest, ...read, values: read.values as Values<C> };
  });
}

/** A row while its cells are read. */
interface ReadCells {
  values: Record<string, unknown>;
  problems: CellProblem[];
  refused: boolean;
}

/** What a dot means in each column of numbers: the whole column tells. */
function dotsOf(data: readonly RawRow[], header: Header, columns: readonly Column[]): Map<Column, DotMeans> {
  const dots = new Map<Column, DotMeans>();
  for (const column of columns) {
    const at = header.at.get(column.key);
    if (at !== undefined && (column.type === 'decimal' || column.type === 'integer'))
      dots.set(column, dotMeansIn(data.map((row) => row.cells[at] ?? null)));
  }
  return dots;
}

/** The cell, or the last filled one above it. */
function filledDown(column: Column, cell: Cell, above: Map<Column, Cell>): Cell {
  if (isBlank(cell)) return above.get(column) ?? null;
  above.set(column, cell);
  return cell;
}

/** One cell: its value, or what is wrong with it. */
function readInto(
  into: ReadCells,
  column: Column,
  cell: Cell,
  where: { row: number; title: string; dot?: DotMeans },
): void {
  if (saysNothing(column, cell)) return missesIn(into, column, where.row, where.title);
  const read = readTyped(column, cell, where.row, where.title, where.dot);
  if ('value' in read) into.values[column.key] = read.value;
  else {
    into.problems.push(read.problem);
    into.refused ||= column.required ?? false;
  }
}

/** There is nothing where something may have to be. */
function missesIn(into: ReadCells, column: Column, row: number, title: string): void {
  if (!column.required) return;
  into.problems.push({ row, column: title, code: 'CELL_REQUIRED' });
  into.refused = true;
}
