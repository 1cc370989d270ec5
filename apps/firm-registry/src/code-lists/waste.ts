import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Chapter (2 digits), sub-chapter (4) or waste (6): only the last can be chosen for a resource. */
export type WasteLevel = 'chapter' | 'subchapter' | 'waste';

/** Absolute or mirror, hazardous or not: how the European list decides whether a waste is hazardous. */
export type WasteEntry = 'AH' | 'MH' | 'MNH' | 'ANH';

/** A line of the list of waste. `hazardous` and `entry` are null for headings, `trMark` for all that is not hazardous. */
export interface WasteCode {
  /** Digits only: `150110`. Shown as people write it by {@link formatWasteCode}. */
  code: string;
  level: WasteLevel;
  parent: string | null;
  hazardous: boolean | null;
  entry: WasteEntry | null;
  /** Mark of Ek-4 of the Turkish waste regulation: A absolute, M mirror (hazardous only above a threshold). */
  trMark: 'A' | 'M' | null;
  tr: string;
  en: string;
}

type Row = Record<'code' | 'level' | 'parent' | 'hazardous' | 'entry' | 'tr_mark' | 'tr' | 'en', string>;

/** Reads the list that comes with the service: 20 chapters, 111 sub-chapters, 842 wastes, in the order of their codes. */
export function loadWasteCodes(): WasteCode[] {
  const text = readFileSync(new URL('./data/waste-codes.csv', import.meta.url), 'utf8');
  const rows: Row[] = parse(text, { columns: true });
  return rows.map((row) => ({
    code: row.code,
    level: row.level as WasteLevel,
    parent: row.parent || null,
    hazardous: row.hazardous === '' ? null : row.hazardous === 'true',
    entry: (row.entry || null) as WasteEntry | null,
    trMark: (row.tr_mark || null) as 'A' | 'M' | null,
    tr: row.tr,
    en: row.en,
  }));
}

/**
 * A waste code as firms write it (`15 01 10*`, `15.01.10`, `150110 *`) as six digits, or null when it is none.
 * Says nothing about whether the list has that code.
 */
export function normaliseWasteCode(text: string): string | null {
  const digits = text.replace(/[\s\u00a0.\-/*]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** A code as the regulations print it: pairs of digits, and an asterisk when the waste is hazardous. */
export function formatWasteCode(code: string, hazardous?: boolean | null): string {
  return (code.match(/\d\d/g) ?? []).join(' ') + (hazardous ? '*' : '');
}
