/** Reads what stands as title and value side by side: the head above a list (`Etkinlik kodu | E-S1`), or a whole sheet of it. */
import { DomainError } from '../errors/domain-error.js';
import { cellText, isBlank, type Cell } from './cell.js';
import { readTyped, saysNothing, titleKey, type CellProblem, type Column, type Values } from './column.js';
import { readSheets, type RawRow } from './raw-table.js';
import { sheetNamed, type ReadOptions } from './sheets.js';

export interface Form<C extends readonly Column[]> {
  values: Values<C>;
  problems: CellProblem[];
}

/**
 * The fields found in these rows: the value is the next filled cell right of its title, or what follows a colon
 * (`Tarih: 14.03.2023`). A required one that is absent is a CELL_REQUIRED problem in row 0.
 */
export function formOf<const C extends readonly Column[]>(rows: readonly RawRow[], fields: C): Form<C> {
  const values: Record<string, unknown> = {};
  const problems: CellProblem[] = [];
  for (const field of fields) {
    const found = find(rows, field);
    const title = found?.title ?? field.titles[0];
    if (!found || saysNothing(field, found.cell)) {
      if (field.required) problems.push({ row: found?.row ?? 0, column: title, code: 'CELL_REQUIRED' });
      continue;
    }
    const read = readTyped(field, found.cell, found.row, title);
    if ('problem' in read) problems.push(read.problem);
    else values[field.key] = read.value;
  }
  return { values: values as Values<C>, problems };
}

/** A sheet that is one form. Errors: those of `readTable`; COLUMN_MISSING if not one of the fields is there. */
export async function readForm<const C extends readonly Column[]>(
  source: Buffer | string,
  fields: C,
  options: ReadOptions = {},
): Promise<Form<C>> {
  const sheets = await readSheets(source);
  const sheet = options.sheet === undefined ? sheets[0] : sheetNamed(sheets, options.sheet);
  const rows = sheet?.rows ?? [];
  if (!fields.some((field) => find(rows, field)))
    throw new DomainError('COLUMN_MISSING', { params: { column: fields[0].titles[0] } });
  return formOf(rows, fields);
}

function find(
  rows: readonly RawRow[],
  field: Column,
): { row: number; title: string; cell: Cell } | undefined {
  const keys = new Set(field.titles.map(titleKey));
  for (const { row, cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      if (typeof cell !== 'string') continue;
      const text = cellText(cell).trim();
      if (keys.has(titleKey(text)))
        return { row, title: text, cell: cells.slice(at + 1).find((next) => !isBlank(next)) ?? null };
      const colon = text.indexOf(':');
      if (colon > 0 && keys.has(titleKey(text.slice(0, colon))) && text.slice(colon + 1).trim())
        return { row, title: text.slice(0, colon).trim(), cell: text.slice(colon + 1).trim() };
    }
  }
  return undefined;
}
