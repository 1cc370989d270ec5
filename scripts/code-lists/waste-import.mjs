#!/usr/bin/env node
/**
 * Imports the official list of waste of a next revision (Ek-4 of the Turkish regulation, the annex of the European
 * decision, or a table with both) into our list.
 *
 *   node scripts/code-lists/waste-import.mjs --into apps/firm-registry/src/code-lists/data/waste-codes.csv \
 *     [--dry-run] [--json] [--source "who published it, when"] [--revision TEXT] \
 *     [--sheet NAME] [--code HEADER] [--tr HEADER] [--en HEADER] [--mark HEADER] FILE
 *
 * FILE is CSV (comma, semicolon or tab; UTF-8 or Windows-1254) or XLSX with a column of codes, one of titles or
 * two, and one of A/M marks; it may begin with other rows before its header. Codes may be written `010304`,
 * `01 03 04*` or `01.03.04`. The marks of the file replace those we derived.
 *
 * Codes of the list that the file does not hold stay, and are named in the report: records may carry them. Whoever
 * imports decides whether to take them out by hand. A row is refused, with its reason, rather than guessed at; the
 * other rows are still imported. Exit code: 0 all rows taken, 1 some refused, 2 nothing could be done.
 */
import { basename } from 'node:path';
import { readList, runImporter, writeList } from './import-command.mjs';
import { HEADER_WITHIN, headerKey as key, readTable } from './nace-table.mjs';
import {
  countLevels,
  entryOf,
  formatList,
  levelOf,
  parentOf,
  parseList,
  readCode,
  readMark,
  readTitle,
} from './waste-list.mjs';

/** What is told of a refused row. */
export const REASONS = {
  'no-code': 'kod hücresi boş',
  'code-shape': 'kod iki, dört ya da altı rakam değil',
  'code-is-date': 'kod tarih olarak kayıtlı; sütunu metin olarak kaydedin',
  twice: 'aynı kod bu dosyada daha önce başka bir içerikle geçti',
  'no-title': 'tanım hücresi boş',
  'mark-shape': 'işaret A ya da M değil',
  'no-mark': 'yıldızlı kodun A ya da M işareti yok',
  'mark-without-star': 'işaretli kodun yıldızı yok, oysa dosyanın başka kodları yıldızlı',
  'no-parent': 'üst kodu ne dosyada ne listede var',
  'no-turkish': 'yeni kodun Türkçe tanımı yok',
  'no-english': 'yeni kodun İngilizce tanımı yok',
};

const HEADERS = {
  code: /\bkod(?:u|lari)?\b|\bcode\b/,
  mark: /^a ?m$|\bisaret(?:i)?\b|\bmark\b|^entry$|^tr mark$/,
  en: /\benglish\b|\bingilizce\b|\btitle\b|\bdescription\b|^en$/,
  tr: /\btanim(?:i)?\b|\bturkce\b|\badi?\b|\bbaslik\b|^tr$/,
};

/** The header row and its columns. The mark of Ek-4 stands under "AÇIKLAMA", which elsewhere is a title. */
export function findColumns(rows, named = {}) {
  for (const [at, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const keys = cells.map(key);
    const columns = { at };
    for (const name of ['code', 'mark', 'en', 'tr']) {
      const taken = Object.values(columns).slice(1);
      const index = keys.findIndex((text, i) => {
        if (text === '' || taken.includes(i)) return false;
        // "Atık Kodu Tanımı" is a title, though it names the code
        if (name === 'code' && !named.code && HEADERS.tr.test(text)) return false;
        return named[name] === undefined ? HEADERS[name].test(text) : text === key(named[name]);
      });
      if (index >= 0) columns[name] = index;
    }
    if (columns.code === undefined) continue;
    const note = keys.findIndex((text) => /^aciklama/.test(text));
    if (note >= 0 && columns.tr === undefined) columns.tr = note;
    else if (note >= 0 && columns.mark === undefined) columns.mark = note;
    if (columns.tr !== undefined || columns.en !== undefined) return columns;
  }
  throw new Error(
    'no header row with a code column and a title column found; name them with --code, --tr, --en and --mark',
  );
}

/**
 * Merges an official table into a list. `base` is the list as it is (a Map by code, left untouched). Gives
 * `{ list, report }`: `added` and `absent` name codes, `changed` holds `{ code, before, after }` with the fields that
 * differ, `refused` `{ row, code, reason }` with the row as a spreadsheet program counts it.
 */
export function mergeTable(base, { rows, columns }) {
  const list = new Map([...base].map(([code, row]) => [code, { ...row }]));
  const report = { read: 0, unchanged: 0, added: [], changed: [], refused: [], absent: [] };
  const body = rows.slice(columns.at + 1);
  const starred = body.some(({ cells }) => readCode(cells[columns.code]).star);
  const taken = new Map();
  for (const { row, cells } of body) {
    report.read += 1;
    const read = readRow(cells, columns, base, starred);
    const refuse = (reason) => report.refused.push({ row, code: read.code ?? '', reason });
    const twin = taken.get(read.code);
    if (read.reason) refuse(read.reason);
    else if (twin && JSON.stringify(twin.entry) !== JSON.stringify(read.entry)) refuse('twice');
    else if (!twin) taken.set(read.code, { row, entry: read.entry });
  }
  // upper levels first, so that a refused heading takes the codes below it along
  for (const [code, { row, entry }] of [...taken].sort(([a], [b]) => a.length - b.length)) {
    const refuse = (reason) => report.refused.push({ row, code, reason });
    if (entry.parent !== '' && !list.has(entry.parent)) refuse('no-parent');
    else if (entry.tr === '') refuse('no-turkish');
    else if (entry.en === '') refuse('no-english');
    else {
      list.set(code, entry);
      const before = base.get(code);
      const fields = before ? Object.keys(entry).filter((field) => before[field] !== entry[field]) : [];
      const pick = (from) => Object.fromEntries(fields.map((field) => [field, from[field]]));
      if (!before) report.added.push(code);
      else if (fields.length > 0) report.changed.push({ code, before: pick(before), after: pick(entry) });
      else report.unchanged += 1;
    }
  }
  report.refused.sort((a, b) => a.row - b.row);
  const named = new Set([...taken.keys(), ...report.refused.map(({ code }) => code)]);
  report.absent = [...base.keys()].filter((code) => !named.has(code));
  return { list, report };
}

/** One row as a line of our list, `{ code, entry }`, or `{ code?, reason }`. */
function readRow(cells, columns, base, starred) {
  const { code, star, reason } = readCode(cells[columns.code]);
  if (reason) return { reason };
  const level = levelOf(code);
  const before = base.get(code);
  const [tr, en] = ['tr', 'en'].map((language) => {
    const cell = columns[language] === undefined ? '' : cells[columns[language]];
    return readTitle(cell, language, before?.[language]);
  });
  if (tr === '' && en === '') return { code, reason: 'no-title' };
  const titles = { tr: tr || before?.tr || '', en: en || before?.en || '' };
  const line = { code, level, parent: parentOf(code) };
  if (level !== 'waste')
    return { code, entry: { ...line, hazardous: '', entry: '', tr_mark: '', ...titles } };

  const marked = columns.mark === undefined ? {} : readMark(cells[columns.mark]);
  if (marked.reason) return { code, reason: marked.reason };
  if (starred && marked.mark && !star) return { code, reason: 'mark-without-star' };
  // a file without stars and marks (titles only) says nothing about hazard: what we have stays
  const silent = !starred && columns.mark === undefined;
  const hazardous = silent && before ? before.hazardous === 'true' : star || marked.mark !== undefined;
  const mark = marked.mark ?? (hazardous && columns.mark === undefined ? before?.tr_mark : undefined);
  if (hazardous && !mark) return { code, reason: 'no-mark' };
  const entry = entryOf({ ...marked, mark, hazardous, before, titles: Object.values(titles) });
  return {
    code,
    entry: { ...line, hazardous: String(hazardous), entry, tr_mark: mark ?? '', ...titles },
  };
}

/** The report as it is printed. */
export function formatReport(report) {
  const lines = [
    `Okunan satır: ${report.read}`,
    `Eklenen kod: ${report.added.length}${report.added.length > 0 ? ` (${report.added.join(', ')})` : ''}`,
    `Değişen kod: ${report.changed.length}`,
    `Aynı kalan kod: ${report.unchanged}`,
    `Listede olup dosyada olmayan kod: ${report.absent.length}${report.absent.length > 0 ? ` (${report.absent.join(', ')})` : ''}`,
    `Reddedilen satır: ${report.refused.length}`,
  ];
  for (const { code, before, after } of report.changed)
    for (const field of Object.keys(after))
      lines.push(`  ${code} ${field}: "${before[field]}" → "${after[field]}"`);
  for (const { row, code, reason } of report.refused)
    lines.push(`  satır ${row}${code ? `, ${code}` : ''}: ${REASONS[reason]}`);
  return `${lines.join('\n')}\n`;
}

/** Reads the file, merges it into the list at `into` and writes it (not with `dryRun`). `today` is `YYYY-MM-DD`. */
export async function importWaste({
  into,
  file,
  today,
  dryRun = false,
  sheet,
  headers = {},
  source,
  revision,
}) {
  const rows = await readTable(file, { sheet });
  const columns = findColumns(rows, headers);
  const { list, report } = mergeTable(readList(into, parseList), { rows, columns });
  if (dryRun) return report;
  const trMark = { derived: false, note: `Read from ${basename(file)}` };
  const meta = {
    ...(revision && { revision }),
    ...(columns.mark !== undefined && { trMark }),
    levels: countLevels(list),
  };
  writeList({ into, name: 'waste', text: formatList(list), files: [file], today, source, meta });
  return report;
}

await runImporter({
  url: import.meta.url,
  usage: 'node scripts/code-lists/waste-import.mjs --into LIST.csv [--dry-run] [--json] FILE',
  headers: ['code', 'tr', 'en', 'mark'],
  mostFiles: 1,
  run: ({ files: [file], ...request }) => importWaste({ ...request, file }),
  formatReport,
});
