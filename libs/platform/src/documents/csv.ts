/**
 * Writes CSV as Turkish Excel opens it: semicolons, decimal commas (it would read 12.5 as 12 May), and a mark for UTF-8.
 * Texts that a spreadsheet would calculate or take for something else get an apostrophe, which our reader takes off again; numbers
 * are left alone.
 */
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { spreadsheetText } from '#contracts/core/spreadsheet-text';
import type { Language } from '../money/decimal.js';
import { exportCell, showDay, type ExportCell, type ExportColumn, type Rows } from './export-table.js';

export interface CsvOptions {
  language: Language;
  /** default `;` */
  delimiter?: ';' | ',' | '\t';
  /** default a comma, with commas between the columns a dot */
  decimalMark?: ',' | '.';
  /** days as `2023-03-14` rather than as people write them; for machines */
  isoDates?: boolean;
  /** the mark that tells Excel it is UTF-8, default true */
  bom?: boolean;
}

/** The rows as a stream of text in UTF-8. */
export function csvStream<R>(columns: ExportColumn<R>[], rows: Rows<R>, options: CsvOptions): Readable {
  const delimiter = options.delimiter ?? ';';
  const mark = options.decimalMark ?? (delimiter === ',' ? '.' : ',');
  const lines = async function* (): AsyncGenerator<string[]> {
    yield columns.map((column) => spreadsheetText(column.title, options.language));
    for await (const row of rows)
      yield columns.map((column) => show(exportCell(column, row, options.language), mark, options));
  };
  const source = Readable.from(lines());
  const target = stringify({ delimiter, bom: options.bom ?? true, record_delimiter: 'windows' });
  source.on('error', (error) => target.destroy(error));
  return source.pipe(target);
}

function show(cell: ExportCell, mark: string, options: CsvOptions): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return spreadsheetText(cell.text, options.language);
    case 'number':
      return cell.digits.replace('.', mark);
    case 'date': {
      const day = options.isoDates ? cell.day : showDay(cell.day, options.language);
      return cell.time === undefined ? day : `${day} ${cell.time}`;
    }
  }
}
