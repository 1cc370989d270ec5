import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { cloneRoot } from '#platform/embedded/instance-folder';

/** A copy of a sample's raw files that a test may change. */
export class RawFiles {
  private constructor(readonly dir: string) {}

  static copyOf(sample: 'dekvep' | 'izmir'): RawFiles {
    const dir = join(mkdtempSync(join(tmpdir(), 'filiz-raw-')), basename(sample));
    cpSync(join(cloneRoot(), 'samples', sample), dir, { recursive: true });
    return new RawFiles(dir);
  }

  remove(): void {
    rmSync(join(this.dir, '..'), { recursive: true, force: true });
  }

  /** Changes the lines of a CSV (UTF-8) file. */
  csv(file: string, change: (lines: string[]) => string[]): void {
    const path = join(this.dir, file);
    writeFileSync(path, change(readFileSync(path, 'utf8').split(/\r?\n/)).join('\n'));
  }

  /** Changes a sheet of a workbook (the first, where none is named). */
  async xlsx(file: string, change: (sheet: ExcelJS.Worksheet) => void, sheet?: string): Promise<void> {
    const path = join(this.dir, file);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const found = sheet === undefined ? book.worksheets[0] : book.getWorksheet(sheet);
    if (!found) throw new Error(`${file} has no sheet ${sheet}`);
    change(found);
    await book.xlsx.writeFile(path);
  }
}

/** Row number of the first row in which a cell holds this text. */
export function rowWith(sheet: ExcelJS.Worksheet, text: string): number {
  let found = 0;
  sheet.eachRow((row, number) => {
    if (
      !found &&
      (row.values as ExcelJS.CellValue[]).some((value) => typeof value === 'string' && value.includes(text))
    )
      found = number;
  });
  if (!found) throw new Error(`no row with ${text}`);
  return found;
}

/** Column number of a header, folded by the reader of the test itself. */
export function columnOf(sheet: ExcelJS.Worksheet, header: string): { row: number; column: number } {
  for (let row = 1; row <= 25; row++)
    for (let column = 1; column <= sheet.columnCount; column++)
      if (sheet.getCell(row, column).text.trim() === header) return { row, column };
  throw new Error(`no column ${header}`);
}
