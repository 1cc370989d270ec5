/** Which sheet of a workbook is meant. */
import { FileError } from '../files/file-error.js';
import { titleKey, type Column } from './column.js';
import { findHeader } from './header.js';
import type { RawSheet } from './raw-table.js';

export interface ReadOptions {
  /** name of the sheet; by default the one that answers to the most columns, the first of equals */
  sheet?: string;
}

/** The sheet of this name, folded if there is no exact one. Error: SHEET_NOT_FOUND. */
export function sheetNamed(sheets: readonly RawSheet[], name: string): RawSheet {
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

export function bestSheet(sheets: readonly RawSheet[], columns: readonly Column[]): RawSheet {
  let best = { sheet: sheets[0], matches: 0 };
  for (const sheet of sheets) {
    const matches = findHeader(sheet.rows, columns)?.at.size ?? 0;
    if (matches > best.matches) best = { sheet, matches };
  }
  return best.sheet ?? { rows: [] };
}
