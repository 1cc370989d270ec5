/** Reads an official file, CSV or XLSX, into rows of cells and finds the columns of code and titles in it. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';

/** Rows to look for the header in: official files begin with a name, a date or a legend. */
export const HEADER_WITHIN = 40;

/**
 * Rows of a file as `{ row, cells }`; `row` counts from 1 as a spreadsheet program shows it.
 * `sheet` names a sheet of a workbook, the first one being meant without it.
 */
export async function readTable(path, { sheet } = {}) {
  const bytes = readFileSync(path);
  // a workbook is a zip archive, whatever its name says
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readSheetRows(path, bytes, sheet);
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    throw new Error(`${path}: old binary .xls format; save it as .xlsx or .csv first`);
  }
  const text = decode(bytes);
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  return records.map(({ record, info }) => ({ row: info.lines, cells: record }));
}

async function readSheetRows(path, bytes, sheet) {
  const sheets = await readWorkbook(bytes);
  const chosen = sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet === sheet);
  if (!chosen) {
    throw new Error(
      `${path}: no sheet "${sheet}"; it has ${sheets.map((one) => `"${one.sheet}"`).join(', ')}`,
    );
  }
  return chosen.data
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''));
}

/** UTF-8 where the bytes allow it, else the Turkish Windows page that spreadsheet programs save CSV in. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1254').decode(bytes);
  }
}

function delimiterOf(text) {
  const start = text.split(/\r?\n/, HEADER_WITHIN).join('\n');
  const count = (mark) => start.split(mark).length;
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const HEADERS = {
  code: /\bkodu?\b|\bcode\b|\bkodlari\b/,
  tr: /\btanimi?\b|\baciklama(?:si)?\b|\bturkce\b|\badi?\b|\bbaslik\b|\bfaaliyet\b|^tr$/,
  en: /\benglish\b|\bingilizce\b|\btitle\b|\bheading\b|\bdescription\b|\bname\b|^en$/,
};

/** A title of a column as it is compared: plain small letters and digits. */
export const headerKey = (cell) =>
  String(cell ?? '')
    .toLocaleLowerCase('tr')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * Finds the header row and its columns: `{ at, code, tr?, en? }`, `at` being the index in `rows` and the others
 * column indexes. `named` gives header names where the file's own are not recognised. Throws when no row in the
 * first ones has a code column and a title column.
 */
export function findColumns(rows, named = {}) {
  for (const [at, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const keys = cells.map(headerKey);
    const column = (name, taken) => {
      const wanted = named[name] === undefined ? undefined : headerKey(named[name]);
      return keys.findIndex((text, index) => {
        if (text === '' || taken.includes(index)) return false;
        return wanted === undefined ? HEADERS[name].test(text) : text === wanted;
      });
    };
    const code = column('code', []);
    if (code < 0) continue;
    // English first: "Description (English)" beside "Tanım (Türkçe)" must not be taken for the Turkish one
    const en = column('en', [code]);
    const tr = column('tr', [code, en]);
    if (tr >= 0 || en >= 0) return { at, code, ...(tr >= 0 && { tr }), ...(en >= 0 && { en }) };
  }
  throw new Error(
    'no header row with a code column and a title column found; name them with --code, --tr or --en',
  );
}
