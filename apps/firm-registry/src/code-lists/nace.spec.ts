import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { formatReport, importNace } from '../../../../scripts/code-lists/nace-import.mjs';
import { naceCodesAbove, naceLevel, normaliseNaceCode } from './nace.rules.js';
import { describeNace, findNace, naceCodes, searchNace } from './nace.js';

const LIST = fileURLToPath(new URL('./data/nace-2.1.csv', import.meta.url));
const META = fileURLToPath(new URL('./data/nace-2.1.meta.json', import.meta.url));
const REFERENCE = fileURLToPath(new URL('../../../../../shared/reference/nace-2.1.csv', import.meta.url));

describe('NACE Rev. 2.1 list', () => {
  const codes = naceCodes();
  const byCode = new Map(codes.map((entry) => [entry.code, entry]));

  it('holds every code once, in a shape of its level', () => {
    expect(byCode.size).toBe(codes.length);
    expect(codes.filter((entry) => naceLevel(entry.code) !== entry.level)).toEqual([]);
  });

  it('has 22 sections, 87 divisions, 287 groups and 651 classes, as its meta file says', () => {
    const count = (level: string) => codes.filter((entry) => entry.level === level).length;
    const levels = ['section', 'division', 'group', 'class', 'national'];
    const counts = Object.fromEntries(levels.map((level) => [level, count(level)]));
    expect(counts).toMatchObject({ section: 22, division: 87, group: 287, class: 651 });
    expect(JSON.parse(readFileSync(META, 'utf8')).levels).toEqual(counts);
  });

  it('names a parent of the level above for every code but the sections', () => {
    const above = { section: [''], division: ['section'], group: ['division'], class: ['group'] };
    for (const entry of codes) {
      const parent = byCode.get(entry.parent);
      // a few national codes are published without a class of theirs and hang on their group
      const levels = entry.level === 'national' ? ['class', 'group'] : above[entry.level];
      expect([entry.code, levels.includes(parent?.level ?? '')]).toEqual([entry.code, true]);
      if (parent && entry.level !== 'division') expect(entry.code.startsWith(parent.code)).toBe(true);
    }
  });

  it('has a Turkish and an English title everywhere, tidy and not the same', () => {
    const wrong = codes.filter(
      ({ level, tr, en }) =>
        [tr, en].some((title) => title !== title.replace(/\s+/g, ' ').trim().normalize('NFC')) ||
        tr === '' ||
        (en === '' && level !== 'national') ||
        tr === en,
    );
    expect(wrong).toEqual([]);
  });

  it('has no English words or letters outside the alphabets in its titles', () => {
    expect(codes.filter((entry) => /\b(?:of|and|the|for|activities|manufacture)\b/i.test(entry.tr))).toEqual(
      [],
    );
    expect(codes.filter((entry) => /[^a-zçğıöşüâîûA-ZÇĞİÖŞÜ0-9 ,;.()/&%+’'-]/.test(entry.tr))).toEqual([]);
    expect(codes.filter((entry) => /[^a-zA-Z0-9 ,;.()/&%+’'-]/.test(entry.en))).toEqual([]);
  });

  it('gives siblings different titles', () => {
    const seen = new Set<string>();
    for (const { parent, tr, en } of codes.filter((entry) => entry.level !== 'national')) {
      for (const title of [`tr ${parent} ${tr}`, `en ${parent} ${en}`]) {
        expect(seen.has(title) ? title : '').toBe('');
        seen.add(title);
      }
    }
  });

  const compared = existsSync(REFERENCE) ? it : it.skip;
  compared('has exactly the codes of the reference (skipped where ../shared/reference is absent)', () => {
    const rows: { code: string; level: string }[] = parse(readFileSync(REFERENCE), { columns: true });
    const pairs = (entries: readonly { code: string; level: string }[]) =>
      entries
        .filter((entry) => entry.level !== 'national')
        .map((entry) => `${entry.code} ${entry.level}`)
        .sort();
    expect(pairs(codes)).toEqual(pairs(rows));
  });
});

describe('NACE codes as people give them', () => {
  it('reads every way of writing', () => {
    for (const given of ['01.11.07', '011107', ' 01 11 07 ', 'A.01.11.07', 'a01.11.07', '01.1107']) {
      expect(normaliseNaceCode(given)).toBe('01.11.07');
    }
    expect(['a', '01', '01.1', '0111'].map(normaliseNaceCode)).toEqual(['A', '01', '01.1', '01.11']);
    for (const given of ['', '1', '01.111', '01.11.0', 'AB', '01,11', '01.11.07.1', 'buğday']) {
      expect(normaliseNaceCode(given)).toBeUndefined();
    }
  });

  it('knows the codes above', () => {
    expect(naceCodesAbove('01.11.07')).toEqual(['01.11', '01.1', '01']);
    expect(naceCodesAbove('01.1')).toEqual(['01']);
    expect(naceCodesAbove('A')).toEqual([]);
  });

  it('finds and describes', () => {
    expect(findNace('1051')?.tr).toBe('Süt ürünleri imalatı');
    expect(findNace('10.5')?.parent).toBe('10');
    expect(describeNace('10.51.99')).toMatchObject({ code: '10.51.99', entry: { code: '10.51' } });
    expect(describeNace('04.11')).toBeUndefined();
  });

  it('searches by words in either language and by code', () => {
    expect(searchNace('sut urunleri ima').map((entry) => entry.code)).toContain('10.51');
    expect(searchNace('İÇECEK toptan').map((entry) => entry.code)).toEqual(expect.arrayContaining(['46.34']));
    expect(searchNace('footwear manufacture')[0].code).toBe('15.2');
    expect(searchNace('25.5', 4).map((entry) => entry.code)).toEqual(['25.5', '25.51', '25.52', '25.53']);
    expect(searchNace('  ')).toEqual([]);
  });
});

describe('NACE importer', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const today = '2026-11-20';
  const importInto = (files: string[], more = {}) =>
    importNace({ into: path('list.csv'), files: files.map(path), today, ...more });
  const list = () => readFileSync(path('list.csv'), 'utf8').trim().split('\n');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nace-'));
    writeFileSync(
      path('list.csv'),
      'code,level,parent,tr,en\nA,section,,Deneme tarımı,Trial farming\n01,division,A,Yonca,Clover\n' +
        '01.1,group,01,Yonca ekimi,Clover sowing\n01.11,class,01.1,Kırmızı yonca,Red clover\n',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('adds the national six digits from a semicolon file and refuses rows with their reasons', async () => {
    writeFileSync(
      path('altili.csv'),
      '\ufeffUydurma Kurum;2026\n\nNACE_Altılı Kod;NACE_Altılı Tanım;Not\nA;DENEME TARIMI;\n01;Yonca;\n' +
        '01.11.07;Kırmızı  yonca tohumu (İri);x\n011108;Kırmızı yonca samanı;\n01.1.1;Bozuk;\n01.11.08;Yine;\n' +
        '01.12.01;Sınıfsız;\n01.21.01;Öksüz;\n01.11.09;;\n;Dipnot;\n01.11;Kızıl yonca;\n02;İkinci;\n02.1;Yarım;\n',
    );
    const report = await importInto(['altili.csv'], { source: 'Uydurma Kurum' });
    expect(report).toMatchObject({ read: 13, unchanged: 2, absent: 1 });
    expect(report.added).toEqual(['01.11.07', '01.11.08', '01.12.01']);
    expect(report.hung).toEqual([{ file: 'altili.csv', row: 10, code: '01.12.01', parent: '01.1' }]);
    expect(report.changed).toEqual([
      {
        code: '01.11',
        before: { parent: '01.1', tr: 'Kırmızı yonca', en: 'Red clover' },
        after: { parent: '01.1', tr: 'Kızıl yonca', en: 'Red clover' },
      },
    ]);
    expect(report.refused.map(({ row, code, reason }) => [row, code, reason])).toEqual([
      [8, '01.1.1', 'code-shape'],
      [9, '01.11.08', 'twice'],
      [12, '01.11.09', 'no-title'],
      [13, '', 'no-code'],
      [15, '02', 'no-english'],
      [16, '02.1', 'no-parent'],
      [11, '01.21.01', 'no-parent'],
    ]);
    expect(list()).toEqual([
      'code,level,parent,tr,en',
      'A,section,,Deneme tarımı,Trial farming',
      '01,division,A,Yonca,Clover',
      '01.1,group,01,Yonca ekimi,Clover sowing',
      '01.11,class,01.1,Kızıl yonca,Red clover',
      '01.11.07,national,01.11,Kırmızı yonca tohumu (İri),',
      '01.11.08,national,01.11,Kırmızı yonca samanı,',
      '01.12.01,national,01.1,Sınıfsız,',
    ]);
    const meta = JSON.parse(readFileSync(path('list.meta.json'), 'utf8'));
    expect(meta).toMatchObject({ date: today, levels: { class: 1, national: 3 } });
    expect(meta.imports).toEqual([
      {
        file: 'altili.csv',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        date: today,
        source: 'Uydurma Kurum',
      },
    ]);
    const text = formatReport(report);
    expect(text).toContain('Eklenen kod: 3');
    expect(text).toContain('altili.csv, satır 9, 01.11.08: aynı kod bu dosyada daha önce geçti');
    // a second run finds nothing to do
    expect(await importInto(['altili.csv'])).toMatchObject({ added: [], changed: [], unchanged: 6 });
  });

  it('makes a new list from an English workbook and a Turkish Windows-1254 file', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Codes');
    sheet.addRows([
      ['Code', 'Heading'],
      ['B', 'TRIAL MINING'],
      [5, 'Pebbles'],
      ['B05.1', 'Round pebbles'],
      [5.11, 'Round white pebbles'],
      [5.1, 'Lost zero'],
      [new Date('2026-11-05T00:00:00Z'), 'Taken for a date'],
    ]);
    await book.xlsx.writeFile(path('en.xlsx'));
    const turkish =
      'Kod,Tan\xfdm\nB,DENEME MADENC\xddL\xdd\xd0\xdd\n05,\xc7ak\xfdl\n05.1,Yuvarlak \xe7ak\xfdl\n0511,Ak \xe7ak\xfdl\n051101,\xddnce ak \xe7ak\xfdl\n';
    writeFileSync(path('tr.csv'), Buffer.from(turkish, 'latin1'));
    const into = path('new.csv');
    const report = await importInto(['en.xlsx', 'tr.csv'], { into, revision: '9.9' });
    expect(report.refused.map(({ file, row, reason }) => [file, row, reason])).toEqual([
      ['en.xlsx', 6, 'code-is-number'],
      ['en.xlsx', 7, 'code-is-date'],
    ]);
    expect(readFileSync(into, 'utf8').trim().split('\n').slice(1)).toEqual([
      'B,section,,Deneme madenciliği,Trial mining',
      '05,division,B,Çakıl,Pebbles',
      '05.1,group,05,Yuvarlak çakıl,Round pebbles',
      '05.11,class,05.1,Ak çakıl,Round white pebbles',
      '05.11.01,national,05.11,İnce ak çakıl,',
    ]);
    expect(JSON.parse(readFileSync(path('new.meta.json'), 'utf8')).revision).toBe('9.9');
  });

  it('leaves everything as it is on a dry run and refuses a file without the columns', async () => {
    const before = list();
    writeFileSync(path('a.csv'), 'Kod,Tanım\n01.11.07,Tohum\n');
    expect(await importInto(['a.csv'], { dryRun: true })).toMatchObject({ added: ['01.11.07'], absent: 4 });
    expect(list()).toEqual(before);
    expect(existsSync(path('list.meta.json'))).toBe(false);
    writeFileSync(path('b.csv'), 'x,y\n01.11.07,Tohum\n');
    await expect(importInto(['b.csv'])).rejects.toThrow('no header row');
    expect(await importInto(['a.csv'], { headers: { code: 'kod', tr: 'TANIM' } })).toMatchObject({ read: 1 });
  });

  it('changes nothing when the list itself is imported', async () => {
    const into = path('list.csv');
    writeFileSync(into, readFileSync(LIST));
    const report = await importNace({ into, files: [LIST], today });
    expect(report).toMatchObject({
      added: [],
      changed: [],
      refused: [],
      absent: 0,
      unchanged: naceCodes().length,
    });
    expect(readFileSync(into, 'utf8')).toBe(readFileSync(LIST, 'utf8'));
  });
});
