import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { cloneRoot } from '#platform/embedded/instance-folder';
import type { Figure } from '../programme-run/figures.js';
import { ThrowAwayHouse } from '../programme-run/throw-away.js';
import { columnOf, RawFiles, rowWith } from './raw-files.js';

const MINUTES = 60_000;
const values = (figures: readonly Figure[]) =>
  Object.fromEntries(figures.map((f) => [f.code, Number(f.value)]));

/** What the independent check makes of the same files. */
function checked(dir: string): Record<string, number> {
  const { stdout } = spawnSync(process.execPath, [join(cloneRoot(), 'scripts/samples/check.mjs'), dir], {
    encoding: 'utf8',
  });
  const lines = [...stdout.matchAll(/^ {2}([A-Z]\d+)\s+(\d+)/gm)];
  return Object.fromEntries(lines.map(([, code, value]) => [code, Number(value)]));
}

const open: (ThrowAwayHouse | RawFiles)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await (one instanceof RawFiles ? one.remove() : one.stop());
});
async function run(dir: string): Promise<Figure[]> {
  const house = new ThrowAwayHouse();
  open.push(house);
  await house.open();
  return (await house.run(dir)).indicators;
}
function copyOf(sample: 'dekvep' | 'izmir'): RawFiles {
  const files = RawFiles.copyOf(sample);
  open.push(files);
  return files;
}

describe('DEKVEP from its raw files', () => {
  it(
    'comes to every published figure, and to what the independent check counts',
    async () => {
      const dir = join(cloneRoot(), 'samples/dekvep');
      const figures = await run(dir);
      const published = figures.filter((f) => f.published !== undefined);
      expect(published.map((f) => [f.code, f.value])).toEqual(published.map((f) => [f.code, f.published]));
      expect(published).toHaveLength(
        readFileSync(join(dir, 'published.csv'), 'utf8').trim().split('\n').length - 1,
      );
      expect(values(figures)).toEqual(checked(dir));
    },
    10 * MINUTES,
  );

  it(
    'follows the files: one certificate less, an attendee repeated in other letters, a number taken away, an event cancelled',
    async () => {
      const files = copyOf('dekvep');
      const before = checked(files.dir);
      // Somebody with full attendance is struck off the list of SP2: one certificate less.
      files.csv('enrolments/SP2-dongusel-tasarim.csv', (lines) =>
        lines.filter((line) => !line.includes('VOLKAN DUSSELTAS')),
      );
      // Somebody stands on the sign sheet once more, in capitals: no change.
      await files.xlsx('attendance/2022-09-28-seminer-1.xlsx', (sheet) =>
        repeatInCapitals(sheet, 'Orhan Hayalitaş'),
      );
      // The tax number of a selected firm is taken off its report: its title still leads to it.
      files.csv('reports.csv', (lines) => lines.map((line) => line.replace('9918557830', '')));
      // A clustering meeting did not take place.
      await files.xlsx('events.xlsx', cancelFirstClusteringMeeting);
      const figures = values(await run(files.dir));
      expect(figures).toEqual(checked(files.dir));
      expect(figures).toEqual({ ...before, G08: before.G08 - 1, G19: before.G19 - 1 });
    },
    10 * MINUTES,
  );
});

describe('the programme of İzmir', () => {
  it(
    'has one certificate less without one row, and no second column without published.csv',
    async () => {
      const files = copyOf('izmir');
      const before = checked(files.dir);
      files.csv('enrolments/EV1-uzmanlar.csv', (lines) =>
        lines.filter((line) => !line.includes('ERDEM İMGEKAN')),
      );
      files.csv('published.csv', ([head]) => [head]);
      const figures = await run(files.dir);
      expect(figures.every((f) => f.published === undefined)).toBe(true);
      expect(values(figures)).toEqual({ ...before, I3: before.I3 - 1, I4: before.I4 - 1 });
    },
    5 * MINUTES,
  );
});

/** The row of somebody once more at the end of the list, as another hand would have written it. */
function repeatInCapitals(sheet: ExcelJS.Worksheet, name: string): void {
  const from = sheet.getRow(rowWith(sheet, name));
  const values = (from.values as ExcelJS.CellValue[]).map((value) =>
    typeof value === 'string' ? value.toLocaleUpperCase('tr') : value,
  );
  sheet.insertRow(from.number + 1, values);
}

function cancelFirstClusteringMeeting(sheet: ExcelJS.Worksheet): void {
  const { row: header, column } = columnOf(sheet, 'Durum');
  const row = rowWith(sheet, 'Kümelenme toplantısı');
  if (row <= header) throw new Error('the header stands below the rows');
  sheet.getCell(row, column).value = 'İptal edildi';
}
