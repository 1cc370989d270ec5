/**
 * Scores as exact fractions of whole numbers. A third of something has no decimal, so nothing is divided before it is
 * compared: two fractions are compared crosswise.
 */
export interface Fraction {
  num: bigint;
  /** Above zero. */
  den: bigint;
}

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

/** A decimal that is not negative (`"84.5"`), exactly. RangeError for anything else. */
export function fractionOf(text: string): Fraction {
  const [, whole, part = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`not a decimal: ${text.slice(0, 40)}`);
  return { num: BigInt(whole + part), den: 10n ** BigInt(part.length) };
}

export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = a.den === b.den ? [a.num, b.num] : [a.num * b.den, b.num * a.den];
  return left < right ? -1 : left > right ? 1 : 0;
}

export const times = (a: Fraction, b: Fraction): Fraction => ({ num: a.num * b.num, den: a.den * b.den });

export function plus(a: Fraction, b: Fraction): Fraction {
  return a.den === b.den
    ? { num: a.num + b.num, den: a.den }
    : { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

const PLACES = 10n ** 10n;

/** For the eye, at ten places, half up. */
export function decimalOf({ num, den }: Fraction): string {
  const scaled = (num * PLACES * 2n + den) / (den * 2n);
  const part = (scaled % PLACES).toString().padStart(10, '0').replace(/0+$/, '');
  return part ? `${scaled / PLACES}.${part}` : `${scaled / PLACES}`;
}

/** In lowest terms: `247/3`. */
export function fractionText({ num, den }: Fraction): string {
  const common = gcd(num, den);
  return `${num / common}/${den / common}`;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
