/** How people spell on lists: the same key, other letters. */

const ASCII = {
  ç: 'c',
  Ç: 'C',
  ğ: 'g',
  Ğ: 'G',
  ı: 'i',
  I: 'I',
  İ: 'I',
  ö: 'o',
  Ö: 'O',
  ş: 's',
  Ş: 'S',
  ü: 'u',
  Ü: 'U',
  â: 'a',
  Â: 'A',
};
export const ascii = (text) => text.replace(/[^\x00-\x7f]/g, (c) => ASCII[c] ?? c);
const upper = (text) => text.toLocaleUpperCase('tr');
const lower = (text) => text.toLocaleLowerCase('tr');
/** What programs without Turkish make of it: `İ` becomes `i` with a loose dot. */
const foreignLower = (text) => text.toLowerCase();
const stray = (text, rng) =>
  rng.pick([` ${text}`, `${text} `, text.replace(' ', '  '), text.replace(' ', '\u00a0'), `${text}\u00a0`]);

export function spellName(name, rng) {
  const roll = rng.next();
  if (roll < 0.5) return name;
  if (roll < 0.66) return upper(name);
  if (roll < 0.72) return lower(name);
  if (roll < 0.77) return foreignLower(name);
  if (roll < 0.84) return ascii(name);
  if (roll < 0.88) return ascii(name).toUpperCase();
  if (roll < 0.91) return rng.pick(['Sn. ', 'Dr. ', 'Müh. ']) + name;
  return stray(name, rng);
}

/** Another spelling of the same title key, given the firm's words and the index of its legal form. */
export function spellTitle(firm, rng) {
  const [official, variants] = firm.form;
  const roll = rng.next();
  const words = firm.words;
  if (roll < 0.45) return `${words} ${official}`;
  if (roll < 0.65) return `${words} ${rng.pick(variants)}`;
  if (roll < 0.75) return upper(`${words} ${rng.pick(variants)}`);
  if (roll < 0.81) return ascii(`${words} ${official}`);
  if (roll < 0.86) return ascii(`${words} ${official}`).toUpperCase();
  if (roll < 0.9) return lower(`${words} ${official}`);
  return stray(`${words} ${official}`, rng);
}

export function spellPhone(ten, rng) {
  const [a, b, c, d] = [ten.slice(0, 3), ten.slice(3, 6), ten.slice(6, 8), ten.slice(8)];
  return rng.pick([
    `0${a} ${b} ${c} ${d}`,
    `+90 ${a} ${b} ${c} ${d}`,
    `0${ten}`,
    `0 (${a}) ${b}-${c}-${d}`,
    `${a} ${b} ${c} ${d}`,
    `0${a}.${b}.${c}.${d}`,
  ]);
}

const MONTHS = [
  'Ocak',
  'Şubat',
  'Mart',
  'Nisan',
  'Mayıs',
  'Haziran',
  'Temmuz',
  'Ağustos',
  'Eylül',
  'Ekim',
  'Kasım',
  'Aralık',
];
export const asDate = (iso) => new Date(`${iso}T00:00:00Z`);
export const dotted = (iso) => iso.split('-').reverse().join('.');
export const longDate = (iso) =>
  `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
export const shortDotted = (iso) => iso.split('-').reverse().map(Number).join('.');
export const serial = (iso) =>
  Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86400000);
/** A date as somebody typed it into a spreadsheet: a real date, text of several kinds, or a bare serial number. */
export const typedDate = (iso, rng) =>
  rng.pick([
    asDate(iso),
    asDate(iso),
    dotted(iso),
    longDate(iso),
    iso.split('-').reverse().join('/'),
    serial(iso),
  ]);
/** The same in CSV, where only text exists. */
export const typedDateText = (iso, rng) =>
  rng.pick([dotted(iso), dotted(iso), longDate(iso), shortDotted(iso), iso]);
export function addDays(iso, days) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
}
