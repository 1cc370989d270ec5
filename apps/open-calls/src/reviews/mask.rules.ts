import { firmCoreKey, firmTitleKey, fold } from '#contracts/core/text';

/** By what a text tells who applies. */
export interface Telling {
  titles: readonly string[];
  /** Tax number, MERSİS, phone: digits, however they are grouped. */
  numbers: readonly string[];
  /** People, addresses of mail and of the web: as they are written. */
  words: readonly string[];
}

/** What stands in the place of what tells who applies. */
export const MASK = '[…]';

/** A title's core of one word may be a word like any other. */
const SHORTEST_CORE = 5;
const LETTERS: Record<string, string> = { i: 'iıİI', s: 'sş', c: 'cç', g: 'gğ', o: 'oö', u: 'uüû', a: 'aâ' };

/**
 * Takes out of an answer in the firm's own words what tells who it is: title (also without its legal form, in any case and with or
 * without Turkish letters), numbers, people and addresses. Whatever is no text stays; so does what only a human understands.
 */
export function masked<T>(value: T, telling: Telling): T {
  const pattern = patternOf(telling);
  return pattern ? (deep(value, pattern) as T) : value;
}

function deep(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replace(pattern, MASK);
  if (Array.isArray(value)) return value.map((one) => deep(one, pattern));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one, pattern)]));
  return value;
}

function patternOf({ titles, numbers, words }: Telling): RegExp | undefined {
  const cores = titles.map(firmCoreKey).filter((core) => core.includes(' ') || core.length >= SHORTEST_CORE);
  const names = [
    ...titles.map((title) => fold(title)),
    ...titles.map(firmTitleKey),
    ...cores,
    ...words.filter((word) => word.length > 3).map((word) => fold(word)),
  ];
  const parts = [
    // The longest first: a title before its core.
    ...[...new Set(names)].sort((a, b) => b.length - a.length).map(anyCase),
    ...numbers
      .map((number) => number.replace(/\D/g, ''))
      .filter((digits) => digits.length >= 7)
      .map((digits) => [...digits].join('[ .\\-/()]?')),
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Words in any case, with or without Turkish letters, whatever stands between them. */
const anyCase = (folded: string): string =>
  folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => [...word].map((letter) => (LETTERS[letter] ? `[${LETTERS[letter]}]` : letter)).join(''))
    .join('[^\\p{L}\\p{N}]{1,3}');
