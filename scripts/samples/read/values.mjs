/** One cell as typed by somebody → a value, or a reason why not. */
import { emailKey, fold, phoneKey, validTaxNumber } from '../resolve/text.mjs';

export const tidy = (text) =>
  String(text ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim();

const MONTHS = [
  'ocak',
  'subat',
  'mart',
  'nisan',
  'mayis',
  'haziran',
  'temmuz',
  'agustos',
  'eylul',
  'ekim',
  'kasim',
  'aralik',
];
const pad = (n) => String(n).padStart(2, '0');

function isoDate(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1990 && year < 2100 ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

/** `14.03.2023`, `14/3/2023`, `14 Mart 2023`, `2023-03-14`, a spreadsheet's date or its bare serial number. */
export function parseDate(cell) {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 10);
  const text = tidy(cell);
  let m;
  if ((m = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text))) return isoDate(+m[1], +m[2], +m[3]);
  if ((m = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: .*)?$/.exec(text))) return isoDate(+m[3], +m[2], +m[1]);
  if ((m = /^(\d{1,2}) (\p{L}+) (\d{4})(?: .*)?$/u.exec(text)))
    return isoDate(+m[3], MONTHS.indexOf(fold(m[2])) + 1, +m[1]);
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86400000).toISOString().slice(0, 10);
  }
  return undefined;
}

/** A date with a time of day, as an instant of Europe/Istanbul: `13.05.2022 16:42`. */
export function parseInstant(cell) {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 16) : tidy(cell);
  const date = parseDate(text);
  const time = /(?:^|[ T])(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(text);
  if (!date) return undefined;
  const local = `${date}T${time ? `${pad(time[1])}:${time[2]}` : '00:00'}:00`;
  return local + offsetOf(new Date(`${local}+03:00`));
}

/** Türkiye keeps +03:00 since 2016; before, its winters were +02:00. */
function offsetOf(instant) {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Istanbul',
    timeZoneName: 'longOffset',
  }).formatToParts(instant);
  return parts.find((p) => p.type === 'timeZoneName').value.slice(3) || '+00:00';
}

/** `1.234,5`, `1234,5`, `1234.5`, `%12`; a text for exact arithmetic, not a float. */
export function parseNumber(cell) {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : undefined;
  let text = tidy(cell)
    .replace(/^%|%$| ?(TL|₺)$/g, '')
    .replace(/ /g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) text = text.replace(/\./g, '');
  text = text.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? text : undefined;
}

const YES = new Set(['evet', 'e', 'var', 'x', '+', '1', 'true', 'katildi', '✓', '✔', 'geldi', 'imzali']);
const NO = new Set(['hayir', 'h', 'yok', '-', '0', 'false', 'katilmadi', 'gelmedi']);
export function parseYesNo(cell) {
  const text = fold(cell);
  return YES.has(text) ? true : NO.has(text) ? false : undefined;
}

/** Ten digits; nine get back the zero that a spreadsheet took, if the check digit then holds. */
export function parseTaxNumber(cell) {
  const digits = tidy(cell).replace(/[\s.-]/g, '');
  if (validTaxNumber(digits)) return digits;
  return /^\d{9}$/.test(digits) && validTaxNumber(`0${digits}`) ? `0${digits}` : undefined;
}

export const PARSERS = {
  text: (cell) => tidy(cell instanceof Date ? parseDate(cell) : cell) || undefined,
  date: parseDate,
  instant: parseInstant,
  number: parseNumber,
  whole: (cell) => {
    const n = parseNumber(cell);
    return n !== undefined && /^-?\d+$/.test(n) ? Number(n) : undefined;
  },
  yesNo: parseYesNo,
  taxNumber: parseTaxNumber,
  phone: (cell) => (phoneKey(cell) ? `+90${phoneKey(cell)}` : undefined),
  email: (cell) => emailKey(cell) || undefined,
  list: (cell) =>
    tidy(cell)
      .split(/\s*[;,]\s*/)
      .filter(Boolean),
};
