/**
 * How Turkish text is compared in Filiz, in the services and in the browser alike.
 * Databases never default to a Turkish locale (their `lower('INFO')` loses its i), so keys are made here.
 */

/** Search and matching key: `İZMİR`, `izmir` and `Izmir` give the same key. */
export function fold(text: string): string {
  return text
    .toLocaleLowerCase('tr')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** E-mail addresses and codes are lower-cased by ASCII rules only. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Collapses the white space that spreadsheets bring along (tabs, NBSP, zero-width) and composes accents. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** Marks that turn the direction of what follows: with them a name can be made to read as another. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text of one line, as names and titles are: a line break in it would write lines of its own into mails, logs and lists. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(TURNING, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Text of several lines: line breaks in one spelling, tabs stay, other control characters go. */
export function severalLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(TURNING, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Longest first: `limited sirketi` must be read before `limited`. */
const LEGAL_FORMS: readonly [RegExp, string][] = [
  [/\banonim (?:sirketi|sirket|sti)\b/g, 'as'],
  [/\ba s\b/g, 'as'],
  [/\blimited (?:sirketi|sirket|sti)\b/g, 'ltd'],
  [/\bltd (?:sirketi|sirket|sti)\b/g, 'ltd'],
  [/\blimited\b/g, 'ltd'],
  [/\bsanayii?\b/g, 'san'],
  [/\bticareti?\b/g, 'tic'],
  [/\bve\b/g, ' '],
];

/** A firm's title as it is compared: folded, legal words in one spelling, `ve` and punctuation dropped. */
export function firmTitleKey(title: string): string {
  let key = words(title);
  for (const [pattern, replacement] of LEGAL_FORMS) key = key.replace(pattern, replacement);
  return key.replace(/ +/g, ' ').trim();
}

/** The title key without legal form and trade words: what is left to recognise a firm by. */
export function firmCoreKey(title: string): string {
  const core = firmTitleKey(title)
    .split(' ')
    .filter((word) => !['as', 'ltd', 'sti', 'san', 'tic', 'dis'].includes(word))
    .join(' ');
  return core || firmTitleKey(title);
}

const PERSON_TITLES = new Set([
  'dr',
  'prof',
  'doc',
  'muh',
  'sn',
  'bay',
  'bayan',
  'av',
  'ogr',
  'gor',
  'uyesi',
  'yrd',
]);

/** A person's name as it is compared: folded, titles and punctuation dropped. */
export function personNameKey(name: string): string {
  const parts = words(name).split(' ');
  const kept = parts.filter((part) => !PERSON_TITLES.has(part));
  return (kept.length ? kept : parts).join(' ');
}

/** Digits of a phone in international form (`+90…`), or undefined if it is none. */
export function phoneKey(phone: string): string | undefined {
  const digits = phone.replace(/\D/g, '').replace(/^00/, '');
  if (/^90\d{10}$/.test(digits)) return `+${digits}`;
  if (/^0\d{10}$/.test(digits)) return `+9${digits}`;
  if (/^[2-9]\d{9}$/.test(digits)) return `+90${digits}`;
  return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined;
}

/** Check digit of a Turkish tax number (VKN, ten digits), as the Revenue Administration's algorithm gives it. */
export function isTaxNumber(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  const digits = [...text].map(Number);
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const shifted = (digits[i] + 9 - i) % 10;
    const power = (shifted * 2 ** (9 - i)) % 9;
    sum += shifted !== 0 && power === 0 ? 9 : power;
  }
  return (10 - (sum % 10)) % 10 === digits[9];
}

/** Trigrams as pg_trgm takes them: every word padded with two blanks before and one behind. */
export function trigrams(key: string): Set<string> {
  const grams = new Set<string>();
  for (const word of key.split(/[^\p{L}\p{N}]+/u).filter(Boolean)) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3));
  }
  return grams;
}

/** Share of common trigrams, 0 to 1 (pg_trgm's `similarity`). Hand it folded keys. */
export function similarity(a: string, b: string): number {
  const left = trigrams(a);
  const right = trigrams(b);
  let common = 0;
  for (const gram of left) if (right.has(gram)) common++;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
}
