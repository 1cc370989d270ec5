/** What an import wants of a column: by which titles people know it, and how its cells are read. */
import { fold, tidy } from '#contracts/core/text';
import { cellText, isBlank, isSheetError, type Cell } from './cell.js';
import {
  readDay,
  readDecimal,
  readEmail,
  readFlag,
  readInstant,
  readInteger,
  readPhone,
  readTime,
  type DotMeans,
} from './values.js';

/** How the values arrive: see `Values`. */
export type ColumnType =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'time'
  | 'instant'
  | 'flag'
  | 'email'
  | 'phone'
  | 'choice'
  | 'list';

export interface Column {
  key: string;
  /** titles it goes by, the usual one first; compared folded, without punctuation */
  titles: readonly string[];
  type: ColumnType;
  /** the column must be there and no cell of it empty */
  required?: boolean;
  /** most characters of a text, default 500 */
  max?: number;
  /** keep line breaks of a text */
  multiline?: boolean;
  /** of a choice: code → words for it, compared folded (the code itself is one) */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** an empty cell means the one above (lists that name a firm once; merged cells need no help) */
  fillDown?: boolean;
  /** keys of other columns of this table: where this one is absent, their texts joined stand for it (name and surname) */
  orJoin?: readonly string[];
}

/** What a reader gives for a column type: decimals as exact strings, days as YYYY-MM-DD, instants as ISO 8601 in UTC. */
export type ValueOf<T extends ColumnType> = T extends 'integer'
  ? number
  : T extends 'flag'
    ? boolean
    : T extends 'list'
      ? string[]
      : string;

/** Values of a row by column key; undefined where the cell is empty, the column absent or the cell a problem. */
export type Values<C extends readonly Column[]> = {
  [K in C[number] as K['key']]: ValueOf<K['type']> | undefined;
};

/** A cell that cannot be taken. `column` is the title as in the file. */
export interface CellProblem {
  row: number;
  column: string;
  code: 'CELL_REQUIRED' | 'CELL_UNREADABLE';
  params?: Record<string, string | number>;
}

/** The form a person is told to use; words that both languages understand. */
const EXPECTED: Record<ColumnType, string> = {
  text: 'abc',
  integer: '45',
  decimal: '1.234,5',
  date: '14.03.2023',
  time: '09:30',
  instant: '14.03.2023 17:00',
  flag: 'Evet / Hayır',
  email: 'ad@ornek.org',
  phone: '0532 000 00 00',
  choice: '',
  list: 'a; b',
};

const expectedOf = (column: Column): string =>
  column.type === 'choice'
    ? Object.entries(column.choices ?? {})
        .map(([code, words]) => words[0] ?? code)
        .join(', ')
    : column.type === 'text'
      ? `≤ ${column.max ?? 500}`
      : EXPECTED[column.type];

/** A title as it is compared: `Firma Ünvanı (*)` and `FİRMA ÜNVANI:` are the same. */
export const titleKey = (title: string): string =>
  fold(title)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** What people write to say that there is nothing. */
const NOTHING = new Set(['yok', 'yoktur', 'bilinmiyor', 'belirtilmedi', 'bos', 'none', 'n a', '']);

/** Whether a cell is empty, or says so: a dash anywhere, a `yok` where a text would mean nothing else. */
export function saysNothing(column: Column, cell: Cell): boolean {
  if (isBlank(cell)) return true;
  if (typeof cell !== 'string' || column.type === 'flag') return false;
  const key = titleKey(cell);
  return column.type === 'text' || column.type === 'choice' || column.type === 'list'
    ? /^[\s.–—-]+$/.test(cell)
    : NOTHING.has(key);
}

/** The value of a non-empty cell, or what is wrong with it. */
export function readTyped(
  column: Column,
  cell: Cell,
  row: number,
  title: string,
  dot: DotMeans = 'thousands',
): { value: ValueOf<ColumnType> } | { problem: CellProblem } {
  const value = readCell(column, cell, dot);
  if (value !== undefined) return { value };
  const params = { value: shorten(cellText(cell)), expected: expectedOf(column) };
  return { problem: { row, column: title, code: 'CELL_UNREADABLE', params } };
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

function readCell(column: Column, cell: Cell, dot: DotMeans): ValueOf<ColumnType> | undefined {
  if (isSheetError(cell)) return undefined;
  switch (column.type) {
    case 'text':
      return readText(column, cell);
    case 'integer':
      return readInteger(cell, dot);
    case 'decimal':
      return readDecimal(cell, dot);
    case 'date':
      return readDay(cell);
    case 'time':
      return readTime(cell);
    case 'instant':
      return readInstant(cell);
    case 'flag':
      return readFlag(cell);
    case 'email':
      return readEmail(cell);
    case 'phone':
      return readPhone(cell);
    case 'choice':
      return readChoice(column, cell);
    case 'list':
      return readList(cell);
  }
}

function readText(column: Column, cell: Cell): string | undefined {
  const text = cellText(cell);
  const clean = column.multiline
    ? text
        .split(/\r\n|\r|\n/)
        .map(tidy)
        .join('\n')
        .trim()
    : tidy(text);
  return clean.length <= (column.max ?? 500) ? clean : undefined;
}

function readChoice(column: Column, cell: Cell): string | undefined {
  const key = titleKey(cellText(cell));
  for (const [code, words] of Object.entries(column.choices ?? {}))
    if ([code, ...words].some((word) => titleKey(word) === key)) return code;
  return undefined;
}

/** Several texts in one cell, apart by semicolon or line break; by comma only if there is neither. */
function readList(cell: Cell): string[] {
  const text = cellText(cell);
  const parts = /[;\n]/.test(text) ? text.split(/[;\r\n]+/) : text.split(',');
  return parts.map((part) => tidy(part.replace(/^[\s•·–-]+/u, ''))).filter(Boolean);
}
