/**
 * The form of our list of waste, and how a code, a mark and a title are read from an official file.
 * The list is a UTF-8 CSV file with the columns below, a row per code in the order of the codes.
 */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export const COLUMNS = ['code', 'level', 'parent', 'hazardous', 'entry', 'tr_mark', 'tr', 'en'];
const LEVELS = { 2: 'chapter', 4: 'subchapter', 6: 'waste' };

/** What the European entry classes say. */
const HAZARDOUS = { AH: true, MH: true, MNH: false, ANH: false };
const MARK_OF_ENTRY = { AH: 'A', MH: 'M' };
const ENTRY_OF_MARK = { A: 'AH', M: 'MH' };

/** Level of a code of digits, or undefined. */
export const levelOf = (code) => (/^\d+$/.test(code) ? LEVELS[code.length] : undefined);

/** The code above: empty for a chapter. */
export const parentOf = (code) => (code.length === 2 ? '' : code.slice(0, -2));

/**
 * Reads a code as official files print it: `01`, `01 03`, `01 03 04*`, `01.03.04 (*)`. A number (or digits whose
 * count is odd) has lost the zero it began with: every code has an even number of digits, so that is no guess.
 * Gives `{ code, star }` or `{ reason }`.
 */
export function readCode(cell) {
  if (cell instanceof Date) return { reason: 'code-is-date' };
  const text = String(cell ?? '').replace(/[\s\u00a0\u200b\ufeff().]+/gu, '');
  if (text === '') return { reason: 'no-code' };
  const match = /^(\d{1,6})(\*?)$/.exec(text);
  // 1.3 as a number may have been 01 03 or 01 30
  if (!match || (typeof cell === 'number' && !Number.isInteger(cell))) return { reason: 'code-shape' };
  const code = match[1].length % 2 === 0 ? match[1] : `0${match[1]}`;
  return { code, star: match[2] === '*' };
}

/** Reads an A/M mark or a European entry class (`AH`, `MNH`, …). Gives `{ mark, entry }`, `{}` when empty, or `{ reason }`. */
export function readMark(cell) {
  const text = String(cell ?? '')
    .replace(/[\s\u00a0*().-]+/gu, '')
    .toUpperCase();
  if (text === '') return {};
  if (text === 'A' || text === 'M') return { mark: text };
  if (text in HAZARDOUS) return { mark: MARK_OF_ENTRY[text], entry: text };
  return { reason: 'mark-shape' };
}

/** A title with single spaces and composed letters, without the footnote mark at its end. */
export function readTitle(cell, language, before) {
  const title = String(cell ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim()
    .replace(/(?<=\S) ?\(\d\)$/, '');
  const lower = (text) => text.toLocaleLowerCase(language);
  // headings stand in capitals, or capital by capital, in the official files: that is no new wording
  if (before && lower(title) === lower(before)) return before;
  const isUpper = title === title.toLocaleUpperCase(language) && title !== lower(title);
  const sentence = isUpper ? lower(title) : title;
  return sentence.slice(0, 1).toLocaleUpperCase(language) + sentence.slice(1);
}

/**
 * Class of a waste after an import. What we have stays as long as it agrees with the file; a new waste that is not
 * hazardous is a mirror entry when its title is worded against other codes ("other than those mentioned in …").
 */
export function entryOf({ entry, mark, hazardous, before, titles }) {
  if (entry) return entry;
  if (before?.entry && HAZARDOUS[before.entry] === hazardous) return before.entry;
  if (hazardous) return ENTRY_OF_MARK[mark];
  return titles.some((title) => /\d\d \d\d \d\d.*dışında|other than.*\d\d \d\d \d\d/.test(title))
    ? 'MNH'
    : 'ANH';
}

/** Reads a list file into a Map by code. Throws with the code when a row is not of the form above. */
export function parseList(text) {
  const list = new Map();
  for (const row of parse(text, { bom: true, columns: true, skip_empty_lines: true })) {
    if (COLUMNS.some((column) => row[column] === undefined))
      throw new Error(`the header of the list must be ${COLUMNS.join(',')}`);
    if (levelOf(row.code) !== row.level) throw new Error(`${row.code} is no ${row.level}`);
    if (list.has(row.code)) throw new Error(`${row.code} stands twice in the list`);
    list.set(row.code, row);
  }
  return list;
}

/** Writes a list in the order of the codes. */
export function formatList(list) {
  const rows = [...list.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return stringify(rows, { header: true, columns: COLUMNS });
}

/** How many codes of each level a list holds, for its meta file. */
export function countLevels(list) {
  const counts = { chapter: 0, subchapter: 0, waste: 0 };
  for (const row of list.values()) counts[row.level] += 1;
  return counts;
}
