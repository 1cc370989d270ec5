/** Exact decimals of a form, in the services and in the browser alike: never a float. */
import Big from 'big.js';

/** One spelling: no leading zeros; `digits` behind the point at most. */
export const decimalPattern = (digits: number): string =>
  `^-?(0|[1-9]\\d{0,14})${digits > 0 ? `(\\.\\d{1,${digits}})?` : ''}$`;

const DECIMAL = new RegExp(decimalPattern(10));
export const isDecimal = (value: unknown): value is string =>
  typeof value === 'string' && DECIMAL.test(value);

/** -1, 0 or 1. Both must be decimals. */
export const compareDecimals = (a: string, b: string): -1 | 0 | 1 => new Big(a).cmp(b);

/** The exact sum, without trailing zeros; of nothing it is 0. */
export function sumDecimals(values: readonly string[]): string {
  const text = values.reduce((total, value) => total.plus(value), new Big(0)).toFixed();
  return text === '-0' ? '0' : text;
}

/** Lira as text → kuruş. */
export const minorOf = (lira: string): number => Number(new Big(lira).times(100).toFixed(0));

/** Kuruş → lira as text, `125050` → `1250.50`. */
export const liraOf = (minor: number): string => new Big(minor).div(100).toFixed(2);

/** The largest amount that JavaScript still counts exactly. */
export const MAX_MINOR = Number.MAX_SAFE_INTEGER;
