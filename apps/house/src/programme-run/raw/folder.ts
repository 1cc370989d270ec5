import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fold } from '#contracts/core/text';
import { DomainError } from '#platform/errors/domain-error';
import type { CellProblem, Column, Values } from '#platform/imports/column';
import { readForm } from '#platform/imports/form-reader';
import { readTable, type Table } from '#platform/imports/table-reader';

/** A cell that could not be read, with its place. */
export interface RawProblem extends CellProblem {
  file: string;
  sheet?: string;
}

/** Files a programme may do without say nothing when they, or their sheet, are absent. */
const ABSENT = new Set(['SHEET_NOT_FOUND']);

/**
 * The folder in which a chamber kept a programme (docs/raw-files.md). The runner reads only what it must type in itself;
 * lists go to the services' imports as they are.
 */
export class RawFolder {
  /** Cells that were left out, all files. */
  readonly problems: RawProblem[] = [];

  constructor(readonly dir: string) {}

  /** The same for the same folder wherever it lies; part of the idempotency keys. */
  get name(): string {
    return basename(this.dir);
  }

  path(file: string): string {
    return join(this.dir, file);
  }

  has(file: string): boolean {
    return existsSync(this.path(file));
  }

  /** Lists in a folder below, by name. */
  listsIn(folder: string): string[] {
    if (!existsSync(this.path(folder))) return [];
    return readdirSync(this.path(folder))
      .filter((name) => /\.(xlsx|csv)$/i.test(name))
      .sort()
      .map((name) => `${folder}/${name}`);
  }

  /** Rows of a table; none when the file or the sheet is absent. @throws Error naming rows that cannot be taken */
  async rows<const C extends readonly Column[]>(
    file: string,
    columns: C,
    sheet?: string,
  ): Promise<Values<C>[]> {
    const table = await this.table(file, columns, sheet);
    if (!table) return [];
    this.note(
      file,
      sheet,
      table.rows.flatMap((row) => row.problems),
    );
    const refused = table.rows.filter((row) => row.refused);
    if (refused.length)
      throw new Error(
        refused.flatMap((row) => row.problems.map((p) => inWords({ file, sheet, ...p }))).join('\n'),
      );
    return table.rows.map((row) => row.values);
  }

  async table<const C extends readonly Column[]>(
    file: string,
    columns: C,
    sheet?: string,
  ): Promise<Table<C> | undefined> {
    if (!this.has(file)) return undefined;
    try {
      return await readTable(this.path(file), columns, sheet === undefined ? {} : { sheet });
    } catch (error) {
      if (error instanceof DomainError && ABSENT.has(error.code)) return undefined;
      throw said(error, file, sheet);
    }
  }

  /** A sheet of labels and values; undefined when the file or the sheet is absent. */
  async form<const C extends readonly Column[]>(
    file: string,
    fields: C,
    sheet: string,
  ): Promise<Values<C> | undefined> {
    if (!this.has(file)) return undefined;
    try {
      const { values, problems } = await readForm(this.path(file), fields, { sheet });
      this.note(file, sheet, problems);
      const required = problems.filter((p) =>
        fields.some(
          (f) =>
            f.required &&
            values[f.key as keyof typeof values] === undefined &&
            f.titles.some((t) => fold(t) === fold(p.column)),
        ),
      );
      if (required.length) throw new Error(required.map((p) => inWords({ file, sheet, ...p })).join('\n'));
      return values;
    } catch (error) {
      if (error instanceof DomainError && ABSENT.has(error.code)) return undefined;
      throw said(error, file, sheet);
    }
  }

  private note(file: string, sheet: string | undefined, problems: readonly CellProblem[]): void {
    this.problems.push(...problems.map((p) => ({ file, ...(sheet === undefined ? {} : { sheet }), ...p })));
  }
}

/** `programme.xlsx, Künye, satır 4, “Başlangıç tarihi”: …` */
export function inWords({ file, sheet, row, column, code, params }: RawProblem): string {
  const what =
    code === 'CELL_REQUIRED'
      ? 'boş olamaz'
      : `“${String(params?.value ?? '')}” okunamadı (beklenen: ${String(params?.expected ?? '')})`;
  return `${[file, sheet, row ? `satır ${row}` : undefined, `“${column}”`].filter(Boolean).join(', ')}: ${what}`;
}

function said(error: unknown, file: string, sheet: string | undefined): unknown {
  if (!(error instanceof DomainError)) return error;
  const params = Object.values(error.details.params ?? {}).join(' ');
  return new Error(`${file}${sheet ? `, ${sheet}` : ''}: ${error.code} ${params}`, { cause: error });
}
