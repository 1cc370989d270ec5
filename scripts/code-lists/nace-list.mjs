/**
 * The form of a NACE list file and of its codes, for the importer. Works on plain Node, without a build;
 * `apps/firm-registry/src/code-lists/nace.rules.ts` holds the few rules the running service needs.
 *
 * A list is a UTF-8 CSV file with the header `code,level,parent,tr,en`, a row per code in the order of the
 * classification: a section, its first division, that division's first group, and so on.
 */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export const COLUMNS = ['code', 'level', 'parent', 'tr', 'en'];
export const LEVELS = ['section', 'division', 'group', 'class', 'national'];

const SHAPES = {
  section: /^[A-Z]$/,
  division: /^\d{2}$/,
  group: /^\d{2}\.\d$/,
  class: /^\d{2}\.\d{2}$/,
  national: /^\d{2}\.\d{2}\.\d{2}$/,
};

/** The level a code has by its shape, or undefined when it has none of the five shapes. */
export function levelOf(code) {
  return LEVELS.find((level) => SHAPES[level].test(code));
}

/** The code above: undefined for a section, and for a division, whose section is not in its code. */
export function parentOf(code) {
  switch (levelOf(code)) {
    case 'group':
      return code.slice(0, 2);
    case 'class':
      return code.slice(0, 4);
    case 'national':
      return code.slice(0, 5);
    default:
      return undefined;
  }
}

/**
 * Reads the code in a cell of an official file. A result is either `{ code, section? }`, where `section` is the
 * letter written before the code, or `{ reason }`: why the cell cannot be read without guessing.
 */
export function readCode(cell) {
  if (cell instanceof Date) return { reason: 'code-is-date' };
  if (typeof cell === 'number') return readNumber(cell);
  const text = String(cell ?? '')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, '')
    .replace(/\.$/, '')
    .toUpperCase();
  if (text === '') return { reason: 'no-code' };
  if (SHAPES.section.test(text)) return { code: text };
  const match = /^([A-Z])?[.-]?(\d{2}(?:\.?\d{1,2}(?:\.?\d{2})?)?)$/.exec(text);
  if (!match) return { reason: 'code-shape' };
  const digits = match[2].replaceAll('.', '');
  // without a dot before the last pair, `01.111` is no code of any level
  if (digits.length === 5) return { reason: 'code-shape' };
  const code = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].filter(Boolean).join('.');
  return match[1] ? { code, section: match[1] } : { code };
}

/** A spreadsheet drops zeros from numbers: 1.3 may have been 01.3 or 01.30, and only some numbers are certain. */
function readNumber(value) {
  const text = String(value);
  if (/^\d{1,2}$/.test(text)) return { code: text.padStart(2, '0') };
  if (/^\d{5,6}$/.test(text)) return readCode(text.padStart(6, '0'));
  if (/^\d{1,2}\.\d{2}$/.test(text)) return { code: text.padStart(5, '0') };
  return { reason: 'code-is-number' };
}

/** Titles in a list hold single spaces and composed letters; a footnote mark at the end is not part of them. */
export function readTitle(cell) {
  return String(cell ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim()
    .replace(/(?<=\S) ?(?:\*+|\(\d{1,2}\))$/, '')
    .trim();
}

/** Sections stand in capitals in some official files; the lists write them as sentences. */
export function sentenceCase(title, language) {
  if (title !== title.toLocaleUpperCase(language) || title === title.toLocaleLowerCase(language))
    return title;
  const lower = title.toLocaleLowerCase(language);
  return lower.slice(0, 1).toLocaleUpperCase(language) + lower.slice(1);
}

/** Reads a list file. Throws with the line when the header or a row is not of the form above. */
export function parseList(text) {
  const rows = parse(text, { bom: true, columns: true, skip_empty_lines: true, info: true });
  const list = new Map();
  for (const { record, info } of rows) {
    if (COLUMNS.some((column) => record[column] === undefined)) {
      throw new Error(`line ${info.lines}: the header must be ${COLUMNS.join(',')}`);
    }
    if (levelOf(record.code) !== record.level)
      throw new Error(`line ${info.lines}: ${record.code} is no ${record.level}`);
    if (list.has(record.code)) throw new Error(`line ${info.lines}: ${record.code} stands twice`);
    list.set(record.code, record);
  }
  return list;
}

/** Writes a list in the order of the classification. */
export function formatList(list) {
  return stringify([...list.values()].sort(byPlace(list)), { header: true, columns: COLUMNS });
}

/** How many codes of each level a list holds, for its meta file. */
export function countLevels(list) {
  const counts = Object.fromEntries(LEVELS.map((level) => [level, 0]));
  for (const entry of list.values()) counts[entry.level] += 1;
  return counts;
}

function byPlace(list) {
  const place = (entry) => {
    if (entry.level === 'section') return entry.code;
    const division = entry.code.slice(0, 2);
    return `${list.get(division)?.parent ?? ''} ${entry.code}`;
  };
  return (a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0);
}
