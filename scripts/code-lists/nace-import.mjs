#!/usr/bin/env node
/**
 * Imports the official NACE file into one of our lists, the national six digits included.
 *
 *   node scripts/code-lists/nace-import.mjs --into apps/firm-registry/src/code-lists/data/nace-2.1.csv \
 *     [--dry-run] [--json] [--source "who published it, when"] [--revision 2.1] \
 *     [--sheet NAME] [--code HEADER] [--tr HEADER] [--en HEADER] FILE [FILE ...]
 *
 * A FILE is CSV (comma, semicolon or tab; UTF-8 or Windows-1254) or XLSX with a code column and a Turkish title
 * column, an English one, or both; it may begin with other rows before its header. Codes may be written `01.11.07`,
 * `011107` or `A.01.11`. Several files are read one after the other, so that a list that does not exist yet can be
 * made from the English and the Turkish file in one go.
 *
 * Codes in the list that no file holds stay as they are and are counted as absent. A row is refused, with its
 * reason, rather than guessed at; the other rows are still imported. Exit code: 0 all rows taken, 1 some refused,
 * 2 nothing could be done (no file, no header, list of another form).
 *
 * Written are the list and, beside it, its `.meta.json`: counts by level, date, and each file with its SHA-256.
 */
import { basename } from 'node:path';
import { readList, runImporter, writeList } from './import-command.mjs';
import {
  countLevels,
  formatList,
  LEVELS,
  levelOf,
  parentOf,
  parseList,
  readCode,
  readTitle,
  sentenceCase,
} from './nace-list.mjs';
import { findColumns, readTable } from './nace-table.mjs';

/** What is told of a refused row. */
export const REASONS = {
  'no-code': 'kod hücresi boş',
  'code-shape': 'kod beş düzeyin hiçbirine uymuyor (A, 01, 01.1, 01.11, 01.11.07)',
  'code-is-number': 'kod sayı olarak kayıtlı, düşen sıfırları bilinemez; sütunu metin olarak kaydedin',
  'code-is-date': 'kod tarih olarak kayıtlı; sütunu metin olarak kaydedin',
  twice: 'aynı kod bu dosyada daha önce geçti',
  'no-title': 'unvan hücresi boş',
  'no-section': 'bölümün hangi kısma ait olduğu ne dosyada ne listede var',
  'wrong-section': 'kodun önündeki kısım harfi, bölümün listedeki kısmı değil',
  'no-parent': 'üst kodu ne dosyada ne listede var',
  'no-turkish': 'yeni kodun Türkçe unvanı yok',
  'no-english': 'yeni kodun İngilizce unvanı yok',
};

/**
 * Merges official tables into a list. `base` is the list as it is (a Map by code, left untouched); `tables` are
 * `{ file, rows, columns }`. Gives `{ list, report }`; the report's `added` and `changed` name codes, `refused` holds
 * `{ file, row, code, reason }`, and `hung` the national codes without a class, kept below their group.
 */
export function mergeTables(base, tables) {
  const draft = new Map([...base].map(([code, entry]) => [code, { ...entry }]));
  const origins = new Map();
  const report = { read: 0, unchanged: 0, added: [], changed: [], refused: [], hung: [], absent: 0 };
  for (const table of tables) readInto(draft, table, origins, report);
  dropIncomplete(draft, base, origins, report);
  for (const code of origins.keys()) {
    const [before, after] = [base.get(code), draft.get(code)];
    if (!after) continue;
    if (!before) report.added.push(code);
    else if (before.tr !== after.tr || before.en !== after.en || before.parent !== after.parent) {
      report.changed.push({ code, before: pick(before), after: pick(after) });
    } else report.unchanged += 1;
  }
  report.absent = [...base.keys()].filter((code) => !origins.has(code)).length;
  return { list: draft, report };
}

const pick = ({ parent, tr, en }) => ({ parent, tr, en });

function readInto(draft, { file, rows, columns }, origins, report) {
  const seen = new Set();
  let section;
  for (const { row, cells } of rows.slice(columns.at + 1)) {
    report.read += 1;
    const { code, section: letter, reason } = readCode(cells[columns.code]);
    const refuse = (why) =>
      report.refused.push({ file, row, code: code ?? String(cells[columns.code] ?? ''), reason: why });
    if (reason) {
      refuse(reason);
      continue;
    }
    const level = levelOf(code);
    // also for a refused row: the divisions below it belong to it
    if (level === 'section') section = code;
    const before = draft.get(code);
    const titles = {};
    for (const language of ['tr', 'en']) {
      const title = columns[language] === undefined ? '' : readTitle(cells[columns[language]]);
      if (title !== '') titles[language] = keepCase(title, before?.[language], language);
    }
    const parent = level === 'division' ? (letter ?? section ?? before?.parent) : (parentOf(code) ?? '');
    if (seen.has(code)) refuse('twice');
    else if (titles.tr === undefined && titles.en === undefined) refuse('no-title');
    else if (level === 'division' && !parent) refuse('no-section');
    else if (letter && level !== 'division' && wrongSection(draft, code, letter)) refuse('wrong-section');
    else {
      seen.add(code);
      draft.set(code, {
        code,
        level,
        parent,
        tr: titles.tr ?? before?.tr ?? '',
        en: titles.en ?? before?.en ?? '',
      });
      origins.set(code, { file, row });
    }
  }
}

/** A title that differs from ours in capitals only (or stands in capitals throughout) keeps our way of writing. */
function keepCase(title, ours, language) {
  if (ours && title.toLocaleLowerCase(language) === ours.toLocaleLowerCase(language)) {
    return title === title.toLocaleUpperCase(language) ? ours : title;
  }
  return sentenceCase(title, language);
}

function wrongSection(draft, code, letter) {
  const known = draft.get(code.slice(0, 2))?.parent;
  return known !== undefined && known !== letter;
}

/** New codes without a parent or a title go again, upper levels first, and with them the codes below them. */
function dropIncomplete(draft, base, origins, report) {
  const inOrder = [...origins].sort(([a], [b]) => LEVELS.indexOf(levelOf(a)) - LEVELS.indexOf(levelOf(b)));
  for (const [code, { file, row }] of inOrder) {
    const entry = draft.get(code);
    const drop = (reason) => {
      report.refused.push({ file, row, code, reason });
      const before = base.get(code);
      if (before) draft.set(code, { ...before });
      else draft.delete(code);
    };
    if (entry.level === 'national' && !draft.has(entry.parent) && draft.has(code.slice(0, 4))) {
      // a published code is in use whether or not its class exists: it is kept, and told of
      entry.parent = code.slice(0, 4);
      report.hung.push({ file, row, code, parent: entry.parent });
    }
    if (entry.parent !== '' && !draft.has(entry.parent)) drop('no-parent');
    else if (entry.tr === '') drop('no-turkish');
    // the national level is published in Turkish only
    else if (entry.en === '' && entry.level !== 'national') drop('no-english');
  }
}

/** The report as it is printed. */
export function formatReport(report) {
  const lines = [
    `Okunan satır: ${report.read}`,
    `Eklenen kod: ${report.added.length}`,
    `Değişen kod: ${report.changed.length}`,
    `Aynı kalan kod: ${report.unchanged}`,
    `Listede olup dosyalarda olmayan kod: ${report.absent}`,
    `Reddedilen satır: ${report.refused.length}`,
  ];
  for (const { code, before, after } of report.changed) {
    for (const field of ['parent', 'tr', 'en']) {
      if (before[field] !== after[field])
        lines.push(`  ${code} ${field}: "${before[field]}" → "${after[field]}"`);
    }
  }
  for (const { file, row, code, parent } of report.hung) {
    lines.push(`  ${file}, satır ${row}, ${code}: sınıfı yok, ${parent} grubuna bağlandı`);
  }
  for (const { file, row, code, reason } of report.refused) {
    lines.push(`  ${file}, satır ${row}${code ? `, ${code}` : ''}: ${REASONS[reason]}`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Reads the files, merges them into the list at `into` and writes it (not with `dryRun`). `today` is `YYYY-MM-DD`.
 * Gives the report of `mergeTables`.
 */
export async function importNace({
  into,
  files,
  today,
  dryRun = false,
  sheet,
  headers = {},
  source,
  revision,
}) {
  const tables = [];
  for (const path of files) {
    const rows = await readTable(path, { sheet });
    tables.push({ file: basename(path), rows, columns: findColumns(rows, headers) });
  }
  const { list, report } = mergeTables(readList(into, parseList), tables);
  if (dryRun) return report;
  const meta = { ...(revision && { revision }), levels: countLevels(list) };
  writeList({ into, name: 'nace', text: formatList(list), files, today, source, meta });
  return report;
}

await runImporter({
  url: import.meta.url,
  usage: 'node scripts/code-lists/nace-import.mjs --into LIST.csv [--dry-run] [--json] FILE [FILE ...]\n',
  headers: ['code', 'tr', 'en'],
  run: importNace,
  formatReport,
});
