import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { formatReport, importWaste, REASONS } from './waste-import.mjs';

const data = fileURLToPath(new URL('../../apps/firm-registry/src/code-lists/data/', import.meta.url));
const today = '2027-01-15';
let folder: string;
let into: string;

const write = (name: string, lines: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};
const listed = (code: string): string | undefined =>
  readFileSync(into, 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${code},`));
const meta = () => JSON.parse(readFileSync(into.replace('.csv', '.meta.json'), 'utf8'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waste-import-'));
  into = join(folder, 'waste-codes.csv');
  for (const name of ['waste-codes.csv', 'waste-codes.meta.json'])
    copyFileSync(join(data, name), join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('importing the list of waste', () => {
  it('leaves the list as it is when it is imported into itself', async () => {
    const report = await importWaste({ into, file: join(data, 'waste-codes.csv'), today });
    expect(report).toMatchObject({
      read: 973,
      unchanged: 973,
      added: [],
      changed: [],
      refused: [],
      absent: [],
    });
    expect(readFileSync(into, 'utf8')).toBe(readFileSync(join(data, 'waste-codes.csv'), 'utf8'));
  });

  it('reads a table in the form of Ek-4, with capitals, stars and marks', async () => {
    const file = write('ek4.csv', [
      'ATIK LİSTESİ;;',
      'ATIK KODU;ATIK KODU TANIMI;AÇIKLAMA',
      '15;ATIK AMBALAJLAR İLE BAŞKA BİR ŞEKİLDE BELİRTİLMEMİŞ EMİCİLER, SİLME BEZLERİ, FİLTRE MALZEMELERİ VE KORUYUCU GİYSİLER;',
      '15 01;Ambalaj (Belediyenin Ayrı Toplanmış Ambalaj Atıkları Dahil);',
      '15 01 01;Kağıt ve karton ambalaj;',
      '15 01 02;Plastik ambalajlar (1);',
      '05 01 12*;Yağ içeren asitler;M',
    ]);
    const report = await importWaste({ into, file, today, revision: 'next', source: 'Resmî Gazete' });
    expect(report).toMatchObject({ read: 5, unchanged: 3, added: [], refused: [] });
    expect(report.changed).toEqual([
      { code: '150102', before: { tr: 'Plastik ambalaj' }, after: { tr: 'Plastik ambalajlar' } },
      { code: '050112', before: { tr_mark: 'A' }, after: { tr_mark: 'M' } },
    ]);
    expect(report.absent).toHaveLength(968);
    expect(listed('050112')).toBe('050112,waste,0501,true,AH,M,Yağ içeren asitler,Oil containing acids');
    expect(meta()).toMatchObject({
      revision: 'next',
      date: today,
      trMark: { derived: false },
      levels: { chapter: 20, subchapter: 111, waste: 842 },
      imports: [{ file: 'ek4.csv', date: today, source: 'Resmî Gazete' }],
    });
  });

  it('adds new codes with their headings, from a workbook whose codes are numbers', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('list');
    sheet.addRows([
      ['Code', 'Türkçe', 'English', 'A/M'],
      [1998, 'Deneme alt başlığı', 'trial heading', null],
      [199801, 'Deneme atığı', 'trial waste', 'A'],
      [
        199802,
        '19 98 01 dışındaki deneme atıkları',
        'trial waste other than those mentioned in 19 98 01',
        null,
      ],
      [
        10101,
        'Metalik maden kazılarından kaynaklanan atıklar',
        'wastes from mineral metalliferous excavation',
        null,
      ],
    ]);
    const file = join(folder, 'next.xlsx');
    await workbook.xlsx.writeFile(file);
    const report = await importWaste({ into, file, today });
    expect(report).toMatchObject({ read: 4, unchanged: 1, added: ['1998', '199801', '199802'], refused: [] });
    expect(listed('199801')).toBe('199801,waste,1998,true,AH,A,Deneme atığı,Trial waste');
    expect(listed('199802')).toContain(',false,MNH,,');
    expect(meta().levels).toEqual({ chapter: 20, subchapter: 112, waste: 844 });
  });

  it('refuses what it would have to guess, with row and reason, and takes the rest', async () => {
    const file = write('bad.csv', [
      'kod,tanım,english,işaret',
      ',Boş kod,empty,',
      '15 01 0X,Bozuk,broken,',
      '15 01 01,,,',
      '15 01 10*,Tehlikeli ambalaj,hazardous packaging,',
      '15 01 11*,Metalik ambalaj,metallic packaging,B',
      '15 02 02,Emiciler,absorbents,M',
      '99 01 01,Bölümsüz,without chapter,',
      '15 01 08,Yeni ambalaj,,',
      '15 01 02,Plastik ambalaj,plastic packaging,',
      '15 01 02,Başka plastik,other plastic,',
    ]);
    const report = await importWaste({ into, file, today, dryRun: true });
    expect(report.refused).toEqual([
      { row: 2, code: '', reason: 'no-code' },
      { row: 3, code: '', reason: 'code-shape' },
      { row: 4, code: '150101', reason: 'no-title' },
      { row: 5, code: '150110', reason: 'no-mark' },
      { row: 6, code: '150111', reason: 'mark-shape' },
      { row: 7, code: '150202', reason: 'mark-without-star' },
      { row: 8, code: '990101', reason: 'no-parent' },
      { row: 9, code: '150108', reason: 'no-english' },
      { row: 11, code: '150102', reason: 'twice' },
    ]);
    expect(report).toMatchObject({ read: 10, unchanged: 1 });
    expect(formatReport(report)).toContain(`satır 5, 150110: ${REASONS['no-mark']}`);
    expect(readFileSync(into, 'utf8')).toBe(readFileSync(join(data, 'waste-codes.csv'), 'utf8'));
  });

  it('says so when a file has no columns it knows', async () => {
    await expect(importWaste({ into, file: write('none.csv', ['a,b', '1,2']), today })).rejects.toThrow(
      '--code',
    );
  });
});
