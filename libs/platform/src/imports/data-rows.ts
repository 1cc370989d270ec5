/** Which rows below a header are data, and what the others are. */
import { isBlank, NumberCell, type Cell } from './cell.js';
import { titleKey } from './column.js';
import { repeatsHeader, type Header } from './header.js';
import type { RawRow } from './raw-table.js';

/** Sums; the titles again, on a new page; a line numbered beforehand and left empty; a remark of whoever kept the list. */
export type NoData = 'TOTALS' | 'HEADER' | 'EMPTY' | 'NOTE';

/** Why a row is no data; undefined if it is. When in doubt it is data: a problem is seen, a lost row is not. */
export function whyNoData(row: RawRow, header: Header): NoData | undefined {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  if (isTotals(filled)) return 'TOTALS';
  if (repeatsHeader(header, row)) return 'HEADER';
  // Alone in its row, in a table of several columns.
  if (filled.length === 1 && header.titles.size > 1 && isNote(filled[0])) return 'NOTE';
  const wanted = [...header.at.values()].some((at) => !isBlank(row.cells[at] ?? null));
  return !wanted && filled.every(isNumeric) ? 'EMPTY' : undefined;
}

const UNITS = 'katilimci|kisi|firma|kurum|okul|satir|kayit|adet|puan|tutar|saat|ton|tl';
const TOTALS = new RegExp(
  `^((genel|ara) )?(toplam|toplami|total|yekun)( (${UNITS}))?( sayisi)?( \\d+)*( (${UNITS}))?$`,
);

/** One cell says so, and beside it stand nothing but numbers: a firm may well be called Toplam. */
function isTotals(filled: Cell[]): boolean {
  const says = filled.filter((cell) => typeof cell === 'string' && TOTALS.test(titleKey(cell)));
  return says.length === 1 && filled.every((cell) => cell === says[0] || isNumeric(cell) || isCount(cell));
}

const isNumeric = (cell: Cell): boolean =>
  cell === null || cell instanceof NumberCell || (typeof cell === 'string' && /^[\s\d.,%₺+-]+$/.test(cell));

/** `181 satır` */
const isCount = (cell: Cell): boolean =>
  typeof cell === 'string' && /^\s*\d[\d.,]*\s*\p{L}{1,12}\s*$/u.test(cell);

/** The remark of whoever kept the list: a star, or one of the usual first words. */
const isNote = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  (/^\s*\*/.test(cell) ||
    /^(not|notlar|aciklama|aciklamalar|hazirlayan|duzenleyen|onaylayan|kaynak|bu liste)( |$)/.test(
      titleKey(cell),
    ));
