/**
 * Exact decimals: `numeric` in the database, a string in JSON, big.js in between, never a float. Nothing is rounded
 * before it is compared; `formatDecimal` rounds for the eye only.
 */
import Big from 'big.js';

/** A decimal as it travels: `"1234.5"`. */
export type Decimal = string;

/** Anything a decimal comes as. Numbers only when they are whole: a fraction has lost its digits already. */
export type DecimalLike = Decimal | Big | number | bigint;

export type Language = 'tr' | 'en';

const PLAIN = /^-?\d+(\.\d+)?$/;

/** Exact value. Throws RangeError for what is no plain decimal (`1e5`, `1,5`, a float). */
export function exact(value: DecimalLike): Big {
  if (value instanceof Big) return value;
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not exact: ${value}`);
  const text = String(value);
  if (!PLAIN.test(text)) throw new RangeError(`not a decimal: ${text.slice(0, 40)}`);
  return new Big(text);
}

/** Whether a text is a plain decimal. */
export const isDecimal = (text: string): boolean => PLAIN.test(text);

/** One spelling of a value: no exponent, no trailing zeros, no minus zero. */
export function plain(value: DecimalLike): Decimal {
  const text = exact(value).toFixed();
  return text === '-0' ? '0' : text;
}

/** Sum; of nothing it is 0. Null and undefined count as nothing. */
export function sum(values: Iterable<DecimalLike | null | undefined>): Decimal {
  let total = new Big(0);
  for (const value of values) if (value !== null && value !== undefined) total = total.plus(exact(value));
  return plain(total);
}

export const add = (a: DecimalLike, b: DecimalLike): Decimal => plain(exact(a).plus(exact(b)));
export const subtract = (a: DecimalLike, b: DecimalLike): Decimal => plain(exact(a).minus(exact(b)));
export const multiply = (a: DecimalLike, b: DecimalLike): Decimal => plain(exact(a).times(exact(b)));

/**
 * Quotient, half away from zero at `places` (default 10): the only operation that cannot be exact. Undefined for a division
 * by zero.
 */
export function divide(a: DecimalLike, b: DecimalLike, places = 10): Decimal | undefined {
  const divisor = exact(b);
  if (divisor.eq(0)) return undefined;
  // big.js keeps its precision in the constructor; a private one leaves that of everybody else alone.
  const Precise = Big();
  Precise.DP = places;
  Precise.RM = Big.roundHalfUp;
  return plain(new Big(new Precise(exact(a).toFixed()).div(divisor.toFixed()).toFixed()));
}

/** Mean, at `places` (default 10); undefined of nothing. */
export function mean(values: readonly DecimalLike[], places = 10): Decimal | undefined {
  return divide(sum(values), values.length, places);
}

/** -1, 0 or 1; also as a comparator for sorting. `1.50` equals `1.5`. */
export const compare = (a: DecimalLike, b: DecimalLike): -1 | 0 | 1 => exact(a).cmp(exact(b));
export const equal = (a: DecimalLike, b: DecimalLike): boolean => compare(a, b) === 0;

/** Rounded half away from zero, with trailing zeros: for the eye and for minor units, never before comparing. */
export const rounded = (value: DecimalLike, places: number): Decimal =>
  exact(value).toFixed(places, Big.roundHalfUp);

const LOCALES: Record<Language, string> = { tr: 'tr-TR', en: 'en-GB' };

/** As people read it: `1.234,5` or `1,234.5`; at most `places` digits behind the point (default: all there are, up to 20). */
export function formatDecimal(
  value: DecimalLike,
  language: Language,
  places?: { min?: number; max?: number },
): string {
  const text = places?.max === undefined ? plain(value) : rounded(value, places.max);
  const digits = Math.min(text.split('.')[1]?.length ?? 0, 20);
  const min = Math.min(places?.min ?? 0, places?.max ?? 20);
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: min,
    maximumFractionDigits: Math.max(places?.max ?? digits, min),
  });
  return format.format(text as Intl.StringNumericLiteral);
}

/** Money in minor units of an ISO 4217 currency (see Money in the contracts). */
export interface MinorMoney {
  minor: number;
  currency: string;
}

/** Digits of the currency's minor unit: 2 for TRY, 0 for JPY. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** `{ minor: 125050, currency: 'TRY' }` → `"1250.50"`. */
export function majorUnits(money: MinorMoney): Decimal {
  const digits = minorDigits(money.currency);
  return exact(money.minor).div(new Big(10).pow(digits)).toFixed(digits);
}

/** The other way; RangeError if the amount has more digits than the currency, or is too large. */
export function minorUnits(amount: DecimalLike, currency: string): MinorMoney {
  const minor = exact(amount).times(new Big(10).pow(minorDigits(currency)));
  const value = Number(minor.toFixed());
  if (!minor.round(0, Big.roundDown).eq(minor) || !Number.isSafeInteger(value))
    throw new RangeError(`no amount of ${currency}: ${plain(amount)}`);
  return { minor: value, currency };
}

/** `₺1.250,50` / `TRY 1,250.50`, as the language writes it. */
export function formatMoney(money: MinorMoney, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: money.currency });
  return format.format(majorUnits(money) as Intl.StringNumericLiteral);
}
