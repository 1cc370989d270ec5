/** Finds the row of column titles below a list's headings, and which column is which. */
import { cellText } from './cell.js';
import { titleKey, type Column } from './column.js';
import { LIMITS } from './limits.js';
import type { RawRow } from './raw-table.js';

export interface Header {
  /** 1-based row in the file */
  row: number;
  /** column key → position */
  at: Map<string, number>;
  /** titles as in the file, by position; those without one are left out */
  titles: Map<number, string>;
}

/**
 * The row that answers to the most wanted columns; of several equal ones the first. Undefined if none answers to two (or
 * to the only one wanted): a single match may be a word in a heading.
 */
export function findHeader(rows: readonly RawRow[], columns: readonly Column[]): Header | undefined {
  let best: Header | undefined;
  for (const row of rows.slice(0, LIMITS.headerRows)) {
    const header = readHeader(row, columns);
    if (header.at.size > (best?.at.size ?? 0)) best = header;
  }
  return best && best.at.size >= Math.min(2, columns.length) ? best : undefined;
}

/** Whether a row repeats the titles, as printed lists do on every page. */
export function repeatsHeader(header: Header, row: RawRow): boolean {
  let same = 0;
  for (const [at, title] of header.titles) {
    const cell = row.cells[at];
    if (typeof cell !== 'string' || titleKey(cell) !== titleKey(title)) return false;
    same++;
  }
  return same > 1;
}

function readHeader(row: RawRow, columns: readonly Column[]): Header {
  const titles = new Map<number, string>();
  row.cells.forEach((cell, at) => {
    if (typeof cell === 'string') titles.set(at, cellText(cell).replace(/\s+/g, ' ').trim());
  });
  const at = new Map<string, number>();
  const taken = new Set<number>();
  // Titles that match as they stand come before those that match without what is in brackets.
  for (const keyOf of [titleKey, withoutBrackets]) {
    for (const column of columns) {
      if (at.has(column.key)) continue;
      const position = find(titles, taken, column, keyOf);
      if (position === undefined) continue;
      at.set(column.key, position);
      taken.add(position);
    }
  }
  return { row: row.row, at, titles };
}

/** Titles are tried in the order the column lists them: the usual one wins over a vague one further left. */
function find(
  titles: Map<number, string>,
  taken: Set<number>,
  column: Column,
  keyOf: (title: string) => string,
): number | undefined {
  for (const wanted of column.titles) {
    const key = titleKey(wanted);
    for (const [position, title] of titles) if (!taken.has(position) && keyOf(title) === key) return position;
  }
  return undefined;
}

const withoutBrackets = (title: string): string => titleKey(title.replace(/[([][^)\]]*[)\]]/g, ' '));
