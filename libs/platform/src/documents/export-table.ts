/** A table as a service hands it out: one description for Excel, CSV and PDF, so that all show the same. */
import { dayOf, isDay, timeOf } from '../clock/istanbul.js';
import { isDecimal, type Language } from '../money/decimal.js';

/**
 * What a column holds: `integer` a number, `decimal` an exact string (`"1234.5"`), `date` YYYY-MM-DD, `instant` ISO 8601 (shown
 * as Türkiye's clocks do), `flag` a boolean. Null and undefined are empty cells.
 */
export type ExportType = 'text' | 'integer' | 'decimal' | 'date' | 'instant' | 'flag';

export interface ExportColumn<R> {
  title: string;
  type?: ExportType;
  value: (row: R) => string | number | boolean | null | undefined;
  /** in characters; by default from title and type */
  width?: number;
}

export type Rows<R> = Iterable<R> | AsyncIterable<R>;

const YES_NO: Record<Language, [string, string]> = { tr: ['Evet', 'Hayır'], en: ['Yes', 'No'] };

/** A cell made safe: the wrong type for its column is an error of the programmer, not a row to drop. */
export type ExportCell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; digits: string }
  | { kind: 'date'; day: string; time?: string };

export function exportCell<R>(column: ExportColumn<R>, row: R, language: Language): ExportCell {
  const value = column.value(row);
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  switch (column.type ?? 'text') {
    case 'integer':
    case 'decimal':
      if (typeof value === 'boolean' || !isDecimal(String(value))) throw wrong(column.title, value);
      return { kind: 'number', digits: String(value) };
    case 'date':
      if (typeof value !== 'string' || !isDay(value)) throw wrong(column.title, value);
      return { kind: 'date', day: value };
    case 'instant': {
      const at = new Date(String(value));
      if (typeof value !== 'string' || Number.isNaN(at.getTime())) throw wrong(column.title, value);
      return { kind: 'date', day: dayOf(at), time: timeOf(at) };
    }
    case 'flag':
      if (typeof value !== 'boolean') throw wrong(column.title, value);
      return { kind: 'text', text: YES_NO[language][value ? 0 : 1] };
    case 'text':
      return { kind: 'text', text: cleanText(String(value)) };
  }
}

const wrong = (title: string, value: unknown): TypeError =>
  new TypeError(`column ${title}: unfit value ${typeof value}`);

/** Without what XML cannot hold (control characters, halves of characters); line breaks as \n. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu, '');

/** 14.03.2023 / 14/03/2023 */
export function showDay(day: string, language: Language): string {
  const [y, m, d] = day.split('-');
  return [d, m, y].join(language === 'tr' ? '.' : '/');
}
