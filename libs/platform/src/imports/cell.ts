/** What stands in a cell, before anybody asks what it should mean. */
import Big from 'big.js';

/** A number of the workbook, by its digits: never through a float. */
export class NumberCell {
  constructor(readonly digits: string) {}
}

/** `null` is an empty cell. A date is the wall clock of the sheet in the UTC fields. */
export type Cell = string | NumberCell | boolean | Date | null;

/** The errors of a spreadsheet, in the languages our users' Excel writes them. */
const SHEET_ERROR =
  /^#(N\/A|YOK|REF!|BAŞV!|DIV\/0!|SAYI\/0!|VALUE!|DEĞER!|NAME\?|AD\?|NUM!|SAYI!|NULL!|BOŞ!|SPILL!)$/i;

/** Whether a cell shows what Excel writes when a formula failed. */
export const isSheetError = (cell: Cell): boolean =>
  typeof cell === 'string' && SHEET_ERROR.test(cell.trim());

/** White space of every kind, which spreadsheets bring along. */
const BLANK = /^[\s\u00a0\u200b\u200e\u200f\ufeff]*$/u;

export const isBlank = (cell: Cell): boolean =>
  cell === null || (typeof cell === 'string' && BLANK.test(cell));

/**
 * A number as Excel means it: it calculates with 15 digits and writes 17, so 0.1 + 0.2 stands in the file as
 * 0.30000000000000004. Undefined if the digits are none.
 */
export function exactNumber(digits: string): Big | undefined {
  try {
    const value = new Big(digits.trim());
    return value.c.length > 15 && !/^-?\d+$/.test(digits.trim()) ? value.prec(15) : value;
  } catch {
    return undefined;
  }
}

/** A cell as a person would read it aloud: for texts, and for naming the value in a message. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof NumberCell) return exactNumber(cell.digits)?.toFixed() ?? cell.digits;
  if (cell instanceof Date) {
    const iso = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  }
  return String(cell);
}
