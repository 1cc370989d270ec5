/** The five levels of Türkiye's NACE: the Union's four and the national six digits. */
export type NaceLevel = 'section' | 'division' | 'group' | 'class' | 'national';

const SHAPES: readonly (readonly [NaceLevel, RegExp])[] = [
  ['section', /^[A-Z]$/],
  ['division', /^\d{2}$/],
  ['group', /^\d{2}\.\d$/],
  ['class', /^\d{2}\.\d{2}$/],
  ['national', /^\d{2}\.\d{2}\.\d{2}$/],
];

/** The level of a code in its written form (`A`, `01`, `01.1`, `01.11`, `01.11.07`), or undefined for another shape. */
export function naceLevel(code: string): NaceLevel | undefined {
  return SHAPES.find(([, shape]) => shape.test(code))?.[0];
}

/**
 * The written form of a code as people and registers give it: `011107`, `01 11 07`, `A.01.11.07` and `01.11.07` are
 * the same. Undefined when it has none of the five shapes. Whether the code exists is the list's to say.
 */
export function normaliseNaceCode(given: string): string | undefined {
  const text = given
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
  if (/^[A-Z]$/.test(text)) return text;
  const match = /^(?:[A-Z][.-]?)?(\d{2}(?:\.?\d{1,2}(?:\.?\d{2})?)?)$/.exec(text);
  if (!match) return undefined;
  const digits = match[1].replaceAll('.', '');
  if (digits.length === 5) return undefined;
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].filter(Boolean).join('.');
}

/**
 * The codes above a written code, the nearest first, as far as its digits tell: `01.11.07` gives `01.11`, `01.1`,
 * `01`. A division's section is not in its code but in the list.
 */
export function naceCodesAbove(code: string): string[] {
  const above: string[] = [];
  if (naceLevel(code) === 'national') above.push(code.slice(0, 5));
  if (code.length >= 5) above.push(code.slice(0, 4));
  if (code.length >= 4) above.push(code.slice(0, 2));
  return above;
}
