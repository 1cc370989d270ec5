/** Opens XLSX and CSV files as rows of cells, and finds the table in them: titles above, notes and totals below. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { fold } from '../resolve/text.mjs';
import { PARSERS, tidy } from './values.mjs';

/** @returns {Promise<{name: string, rows: {number: number, cells: unknown[]}[]}[]>} sheets; a CSV file is one sheet without a name. */
export async function openSheets(file) {
  return /\.csv$/i.test(file) ? [csvSheet(file)] : xlsxSheets(file);
}

function csvSheet(file) {
  const text = decode(readFileSync(file));
  const counts = [';', ',', '\t'].map((mark) => [mark, text.split(mark).length]);
  const delimiter = counts.sort((a, b) => b[1] - a[1])[0][0];
  const records = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, info: true });
  return { name: '', rows: records.map(({ record, info }) => ({ number: info.lines, cells: record })) };
}

/** UTF-8 where it is valid, else windows-1254 (what a Turkish Windows saves). */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1254').decode(bytes);
  }
}

async function xlsxSheets(file) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book.worksheets.map((sheet) => {
    const rows = [];
    sheet.eachRow({ includeEmpty: false }, (row, number) => {
      const cells = [];
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        cells[column - 1] = plain(cell.value);
      });
      rows.push({ number, cells });
    });
    return { name: sheet.name, rows };
  });
}

function plain(value) {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object' || value instanceof Date) return value;
  if (Array.isArray(value.richText)) return value.richText.map((part) => part.text).join('');
  return value.result ?? value.text ?? '';
}

const empty = (cell) => cell === undefined || cell === null || tidy(cell) === '';
const TOTALS = /^(genel |ara )?toplam\b/;

/**
 * Reads the table of a form from a sheet.
 * @returns {{rows: {at: {sheet: string, row: number}, values: object, extra: Map<string, unknown>}[], about: Map<string, unknown>,
 *   problems: {sheet: string, row: number, column?: string, code: string, value?: unknown}[]}} `about` are the
 *   label and value pairs above the header; `extra` the cells under headers the form matches by pattern.
 */
export function readTable(sheet, form) {
  const byHeader = new Map(form.columns.flatMap((c) => c.headers.map((h) => [fold(h), c])));
  const headerAt = findHeader(sheet.rows, byHeader, form);
  const problems = [];
  if (headerAt < 0) {
    const wanted = form.columns
      .filter((c) => c.required)
      .map((c) => c.headers[0])
      .join(', ');
    return {
      rows: [],
      about: new Map(),
      problems: [{ sheet: sheet.name, row: 0, code: 'header-missing', value: wanted }],
    };
  }
  const header = sheet.rows[headerAt].cells;
  const columns = header.map((cell) => byHeader.get(fold(cell)));
  const extras = header.map((cell, i) =>
    !columns[i] && form.extra?.test(fold(cell)) ? tidy(cell) : undefined,
  );
  const about = new Map();
  for (const { cells } of sheet.rows.slice(0, headerAt)) addPair(about, cells);
  const headerText = header.map(fold).join('|');
  const rows = [];
  for (const { number, cells } of sheet.rows.slice(headerAt + 1)) {
    const filled = cells.filter((c) => !empty(c));
    if (filled.length === 0 || TOTALS.test(fold(filled[0])) || cells.map(fold).join('|') === headerText)
      continue;
    if (isNote(cells, columns)) continue;
    const at = { sheet: sheet.name, row: number };
    const { values, faults } = readRow(cells, columns, form);
    problems.push(...faults.map((fault) => ({ ...at, ...fault })));
    if (faults.some((fault) => fault.refused)) continue;
    const extra = new Map(extras.map((h, i) => [h, cells[i]]).filter(([h]) => h));
    rows.push({ at, values, extra });
  }
  return { rows, about, problems };
}

function findHeader(rows, byHeader, form) {
  const required = form.columns.filter((c) => c.required);
  return rows.slice(0, 25).findIndex(({ cells }) => {
    const found = new Set(cells.map((c) => byHeader.get(fold(c))).filter(Boolean));
    return (
      found.size >= 2 &&
      required.every((c) => found.has(c) || c.orElse?.every((key) => [...found].some((f) => f.key === key)))
    );
  });
}

/** A line of text under the table: everything it says stands in one cell of a column that must be something else. */
function isNote(cells, columns) {
  const filled = cells.map((c, i) => i).filter((i) => !empty(cells[i]));
  const distinct = new Set(filled.map((i) => tidy(cells[i])));
  return (
    distinct.size === 1 &&
    columns.filter(Boolean).length > 2 &&
    /^(\*|not\b|aciklama\b|hazirlayan\b|bu liste\b)/.test(fold(cells[filled[0]]))
  );
}

function addPair(about, cells) {
  const filled = cells.filter((c) => !empty(c));
  if (filled.length >= 2 && tidy(filled[0]) !== tidy(filled[1]))
    about.set(fold(filled[0]).replace(/ ?:$/, ''), filled[1]);
}

function readRow(cells, columns, form) {
  const values = {};
  const faults = [];
  columns.forEach((column, i) => {
    if (!column || empty(cells[i]) || values[column.key] !== undefined) return;
    const value = readCell(cells[i], column);
    if (value === undefined)
      faults.push({
        column: column.headers[0],
        code: `bad-${column.type}`,
        value: tidy(cells[i]),
        refused: column.required,
      });
    else values[column.key] = value;
  });
  form.derive?.(values);
  for (const column of form.columns) {
    const missing = column.required && values[column.key] === undefined;
    if (missing && !faults.some((f) => f.column === column.headers[0]))
      faults.push({ column: column.headers[0], code: 'required', refused: true });
  }
  return { values, faults };
}

function readCell(cell, column) {
  if (column.type !== 'choice') return PARSERS[column.type](cell);
  const text = fold(cell);
  return Object.entries(column.choices).find(([, spellings]) => spellings.some((s) => fold(s) === text))?.[0];
}

/** A sheet of labels and values (a künye): the labels are the form's columns, each on a line of its own. */
export function readPairs(sheet, form) {
  const about = new Map();
  for (const { cells } of sheet.rows) addPair(about, cells);
  const values = {};
  const problems = [];
  for (const column of form.columns) {
    const label = column.headers.map(fold).find((h) => about.has(h));
    const value = label === undefined ? undefined : readCell(about.get(label), column);
    if (value !== undefined) values[column.key] = value;
    else if (label !== undefined)
      problems.push({
        sheet: sheet.name,
        row: 0,
        column: column.headers[0],
        code: `bad-${column.type}`,
        value: tidy(about.get(label)),
      });
    else if (column.required)
      problems.push({ sheet: sheet.name, row: 0, column: column.headers[0], code: 'required' });
  }
  return { values, problems };
}
