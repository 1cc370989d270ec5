/**
 * Keys by which titles and names are compared, written here a second time on purpose:
 * the check of the samples must not share a mistake with the house it checks.
 */

export const fold = (text) =>
  String(text ?? '')
    .toLocaleLowerCase('tr')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();

const wordsOf = (text) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Legal words in one spelling; `ve`, `&` and punctuation dropped. */
export function titleKey(title) {
  return ` ${wordsOf(title).join(' ')} `
    .replace(/ anonim (sirketi|sirket|sti) /g, ' as ')
    .replace(/ a s /g, ' as ')
    .replace(/ (limited|ltd) (sirketi|sirket|sti) /g, ' ltd ')
    .replace(/ limited /g, ' ltd ')
    .split(' ')
    .map((w) => ({ sanayi: 'san', ticaret: 'tic', ve: '' })[w] ?? w)
    .filter(Boolean)
    .join(' ');
}

const LEGAL = new Set(['as', 'ltd', 'san', 'tic', 'dis']);
export const coreKey = (title) => {
  const key = titleKey(title);
  return (
    key
      .split(' ')
      .filter((w) => !LEGAL.has(w))
      .join(' ') || key
  );
};

const TITLES = new Set(['dr', 'prof', 'doc', 'muh', 'sn', 'bay', 'bayan', 'av']);
export const nameKey = (name) => {
  const words = wordsOf(name);
  const kept = words.filter((w) => !TITLES.has(w));
  return (kept.length ? kept : words).join(' ');
};

export const emailKey = (email) => {
  const text = String(email ?? '')
    .trim()
    .replace(/[A-Z]/g, (c) => c.toLowerCase());
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : '';
};

/** Ten national digits, or '' when the text holds no Turkish number. */
export const phoneKey = (phone) => {
  const digits = String(phone ?? '').replace(/\D/g, '');
  const match = /^(?:00?90|90|0)?([2-9]\d{9})$/.exec(digits);
  return match ? match[1] : '';
};

/** Check digit of a Turkish tax number (VKN). */
export function validTaxNumber(text) {
  if (!/^\d{10}$/.test(text)) return false;
  return taxCheckDigit(text.slice(0, 9)) === Number(text[9]);
}

export function taxCheckDigit(nine) {
  let total = 0;
  [...nine].forEach((digit, i) => {
    const t = (Number(digit) + 9 - i) % 10;
    if (t !== 0) total += (t * 2 ** (9 - i)) % 9 || 9;
  });
  return (10 - (total % 10)) % 10;
}

function grams(text) {
  const set = new Set();
  for (const word of text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)) {
    const padded = `  ${word} `;
    for (let i = 0; i < padded.length - 2; i++) set.add(padded.slice(i, i + 3));
  }
  return set;
}

/** Trigram similarity as pg_trgm computes it: common trigrams over all trigrams, words padded "  word ". */
export function similarity(a, b) {
  const left = grams(a);
  const right = grams(b);
  const common = [...left].filter((g) => right.has(g)).length;
  const all = left.size + right.size - common;
  return all ? common / all : 0;
}
