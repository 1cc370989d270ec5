/**
 * What people in Türkiye write into cells, read as exact values. Every reader gives `undefined` for what it cannot read;
 * nothing is guessed that could be read in two ways, except where the comment says which way and why.
 */
import { asciiLower, fold, phoneKey, tidy } from '#contracts/core/text';
import Big from 'big.js';
import { dayOf, instantOf, isDay, timeOf } from '../clock/istanbul.js';
import { exactNumber, NumberCell, type Cell } from './cell.js';

/** How a column writes its numbers: is a dot the thousands' (Turkish) or the decimals'? */
export type DotMeans = 'thousands' | 'decimals';

/**
 * Exact decimal (`"1234.5"`) of `1.234,5`, `1234.5`, `1 234,50 TL`, `%12` (the 12), `(1.200)` (minus). A text like
 * `1.234` can be read in two ways; without other evidence (see `dotMeansIn`) it is read as Turkish: 1234.
 */
export function readDecimal(cell: Cell, dot: DotMeans = 'thousands'): string | undefined {
  if (cell instanceof NumberCell) return exactNumber(cell.digits)?.toFixed();
  if (typeof cell !== 'string') return undefined;
  const { negative, body } = bareNumber(cell);
  const plain = plainDigits(body, dot);
  if (plain === undefined) return undefined;
  const value = new Big(plain);
  return (negative ? value.times(-1) : value).toFixed().replace(/^-0$/, '0');
}

/** Whole number; `45,0` is one, `45,5` is not. */
export function readInteger(cell: Cell, dot: DotMeans = 'thousands'): number | undefined {
  const text = readDecimal(cell, dot);
  if (text === undefined || text.includes('.')) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Looks through a column for a text that can be read in one way only; that way holds for the doubtful ones too. */
export function dotMeansIn(cells: Iterable<Cell>): DotMeans {
  let decimals = false;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const { body } = bareNumber(cell);
    if (!/^[\d.,]+$/.test(body)) continue;
    if (/^\d{1,3}(\.\d{3}){2,}$/.test(body) || /^[\d.]*,\d+$/.test(body)) return 'thousands';
    if (
      /^\d*\.(\d{1,2}|\d{4,})$/.test(body) ||
      /^\d{4,}\.\d+$/.test(body) ||
      /^\d{1,3}(,\d{3})+\.\d+$/.test(body)
    )
      decimals = true;
  }
  return decimals ? 'decimals' : 'thousands';
}

function bareNumber(text: string): { negative: boolean; body: string } {
  let body = text
    .replace(/[\s\u00a0\u2009\u202f\u200b\ufeff'’]+/gu, '')
    .replace(/[−–]/g, '-')
    .replace(/^(%|₺|€|\$|£|TL|TRY|EUR|USD)|(%|₺|€|\$|£|TL|TRY|EUR|USD)$/gi, '');
  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(body);
  if (bracketed) [negative, body] = [true, bracketed[1]];
  const signed = /^([+-])(.+)$/.exec(body) ?? undefined;
  if (signed) [negative, body] = [negative !== (signed[1] === '-'), signed[2]];
  return { negative, body };
}

function plainDigits(body: string, dot: DotMeans): string | undefined {
  if (/^\d+$/.test(body)) return body;
  // 1.234,5 and 1234,5
  if (/^(\d{1,3}(\.\d{3})+|\d+),\d+$/.test(body)) return body.replaceAll('.', '').replace(',', '.');
  // 1,234.5
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(body)) return body.replaceAll(',', '');
  // 1.234.567 and 1,234,567
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(body)) return body.replaceAll('.', '');
  if (/^\d{1,3}(,\d{3}){2,}$/.test(body)) return body.replaceAll(',', '');
  // 1.234: doubtful; 0.234 is not, as no group of thousands begins with a lone zero
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(body) && dot === 'thousands') return body.replace('.', '');
  if (/^\d+\.\d+$/.test(body)) return body;
  if (/^[.,]\d+$/.test(body)) return `0.${body.slice(1)}`;
  return undefined;
}

const MONTHS: Record<string, number> = {};
[
  ['ocak', 'oca', 'january', 'jan'],
  ['subat', 'sub', 'february', 'feb'],
  ['mart', 'mar', 'march'],
  ['nisan', 'nis', 'april', 'apr'],
  ['mayis', 'may'],
  ['haziran', 'haz', 'june', 'jun'],
  ['temmuz', 'tem', 'july', 'jul'],
  ['agustos', 'agu', 'august', 'aug'],
  ['eylul', 'eyl', 'september', 'sep', 'sept'],
  ['ekim', 'eki', 'october', 'oct'],
  ['kasim', 'kas', 'november', 'nov'],
  ['aralik', 'ara', 'december', 'dec'],
].forEach((names, i) => names.forEach((name) => (MONTHS[name] = i + 1)));

const WEEKDAYS =
  /\b(pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g;

/** Days since 30 December 1899: Excel counts a 29 February 1900 that never was, so earlier ones are off by one. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/**
 * Calendar day (`YYYY-MM-DD`) of `14.03.2023`, `14/3/23`, `14-03-2023`, `14 Mart 2023 Salı`, `2023-03-14`, an Excel date or its
 * serial number; a time behind it is dropped. Always day before month: `3/14/2023` is refused, since its neighbours
 * would be misread. Two-digit years below 50 are of this century.
 */
export function readDay(cell: Cell): string | undefined {
  return readMoment(cell)?.day;
}

/** Instant (ISO 8601, UTC) of a day with a time in Türkiye, as `14.03.2023 17:00`; a day alone begins at 00:00. */
export function readInstant(cell: Cell): string | undefined {
  const moment = readMoment(cell);
  return moment && instantOf(moment.day, moment.time ?? '00:00').toISOString();
}

/** Time of day (`HH:MM`) of `9:30`, `09.30`, `14:00-15:30` (the beginning), or an Excel time. */
export function readTime(cell: Cell): string | undefined {
  if (cell instanceof Date || cell instanceof NumberCell) {
    const millis = cell instanceof Date ? cell.getTime() : Number(cell.digits) * DAY_MS;
    if (cell instanceof NumberCell && !(millis >= 0 && millis < DAY_MS)) return undefined;
    return new Date(Math.round(millis / 60_000) * 60_000).toISOString().slice(11, 16);
  }
  if (typeof cell !== 'string') return undefined;
  return timeIn(cell.trim().replace(/\s*[-–]\s*\d{1,2}[:.]\d{2}$/, ''));
}

interface Moment {
  day: string;
  time?: string;
}

function readMoment(cell: Cell): Moment | undefined {
  if (cell instanceof Date) return fromMillis(cell.getTime());
  if (cell instanceof NumberCell) {
    // 1954 to 2119: other numbers in a date column are something else
    const serial = Number(cell.digits);
    return serial >= 20_000 && serial < 80_000 ? fromMillis(EXCEL_EPOCH + serial * DAY_MS) : undefined;
  }
  if (typeof cell !== 'string') return undefined;
  const iso =
    /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?\s*$/.exec(cell);
  if (iso) return fromIso(iso);
  const text = fold(cell)
    .replace(WEEKDAYS, ' ')
    .replace(/[,;]/g, ' ')
    .replace(/ *([./-]) */g, '$1')
    .replace(/ +/g, ' ')
    .trim();
  const found = /^(\d{1,2})[./ -]([a-z]+|\d{1,2})[./ -](\d{4}|\d{2})(?: (?:saat )?(\S+))?$/.exec(text);
  if (!found) return undefined;
  const [, day, monthText, yearText, rest] = found;
  const month = /\d/.test(monthText) ? Number(monthText) : MONTHS[monthText];
  const year =
    yearText.length === 4 ? Number(yearText) : Number(yearText) + (Number(yearText) < 50 ? 2000 : 1900);
  if (month === undefined) return undefined;
  const time = rest === undefined ? undefined : timeIn(rest);
  if (rest !== undefined && time === undefined) return undefined;
  return real(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`, time);
}

function fromIso([, day, time, zone]: RegExpExecArray): Moment | undefined {
  if (!zone) return real(day, time);
  const at = Date.parse(`${day}T${time}:00${zone}`);
  return Number.isNaN(at) ? undefined : real(dayOf(new Date(at)), timeOf(new Date(at)));
}

function fromMillis(millis: number): Moment | undefined {
  if (!Number.isFinite(millis) || Math.abs(millis) > 8e15) return undefined;
  const iso = new Date(Math.round(millis / 60_000) * 60_000).toISOString();
  const time = iso.slice(11, 16);
  return real(iso.slice(0, 10), time === '00:00' ? undefined : time);
}

const real = (day: string, time: string | undefined): Moment | undefined =>
  isDay(day) && day >= '1900-01-01' && day < '2200-01-01' ? { day, ...(time ? { time } : {}) } : undefined;

function timeIn(text: string): string | undefined {
  const found = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(text);
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return undefined;
  return `${found[1].padStart(2, '0')}:${found[2]}`;
}

const YES = new Set([
  'evet',
  'e',
  'var',
  'x',
  'yes',
  'y',
  'true',
  'dogru',
  'katildi',
  'geldi',
  'onayli',
  'onayladi',
  '1',
  '+',
  '✓',
  '✔',
  '☑',
  '√',
  '✅',
]);
const NO = new Set([
  'hayir',
  'h',
  'yok',
  'no',
  'n',
  'false',
  'yanlis',
  'katilmadi',
  'gelmedi',
  '0',
  '-',
  '–',
  '✗',
  '✘',
  '☐',
  '❌',
]);

/** Yes or no, as people tick lists: Evet/Hayır, X, ✓, var/yok, 1/0. */
export function readFlag(cell: Cell): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const key =
    cell instanceof NumberCell
      ? exactNumber(cell.digits)?.toFixed()
      : typeof cell === 'string'
        ? fold(cell).replace(/[.!]+$/, '')
        : undefined;
  if (key === undefined) return undefined;
  return YES.has(key) ? true : NO.has(key) ? false : undefined;
}

/** E-mail address, lower-cased by ASCII rules; out of `Ad Soyad <a@b.tr>` and `mailto:` too. */
export function readEmail(cell: Cell): string | undefined {
  if (typeof cell !== 'string') return undefined;
  const inner = /<([^<>]+)>\s*$/.exec(cell)?.[1] ?? cell;
  const address = asciiLower(tidy(inner))
    .replace(/^mailto:/, '')
    .replace(/[;,.]+$/, '')
    .replace(/ /g, '');
  // letters beyond ASCII (a Turkish keyboard's ı, ş) are a slip of the hand in practice, and would never be delivered
  return /^[a-z0-9.!#$%&*+/=?^_`{|}~'-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(
    address,
  ) && address.length <= 254
    ? address
    : undefined;
}

/** Phone in international form (`+905321112233`); the first one where several stand, an extension is dropped. */
export function readPhone(cell: Cell): string | undefined {
  const text = cell instanceof NumberCell ? exactNumber(cell.digits)?.toFixed() : cell;
  if (typeof text !== 'string') return undefined;
  const whole = phoneKey(text);
  if (whole && /^\+90\d{10}$/.test(whole)) return whole;
  const first = fold(text).split(/[/;,]|\bdahili\b|\bdah\b|\bveya\b|\bext\b| - /)[0];
  return phoneKey(first);
}
