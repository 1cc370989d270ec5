import { fold } from '#contracts/core/text';
import { divide, plain } from '#platform/money/decimal';

/** A waste code as firms write it (`15 01 10*`, `15.01.10`) in six digits; undefined when it is none. Says nothing about the list. */
export function normaliseWasteCode(text: string): string | undefined {
  const digits = text.replace(/[\s\u00a0.\-/*]/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** Kilograms in one of what a unit's folded words say, `a year` or not. */
const WEIGHTS: [RegExp, string][] = [
  [/^(ton|tonnes?|t)$/, '1000'],
  [/^(kg|kilogram|kilo)$/, '1'],
];

/** Tonnes a year of an amount; null where the unit is no weight (m³, kWh, pieces) or of another time (a month, a day). */
export function tonnesPerYear(amount: string | undefined, unit: string | undefined): string | null {
  if (amount === undefined) return null;
  const [what, per, ...more] = fold(unit ?? 'ton/yıl').split(/[/.\s]+/);
  if (more.length > 0 || (per !== undefined && !/^(yil|y|year|a)$/.test(per))) return null;
  const kilograms = WEIGHTS.find(([pattern]) => pattern.test(what))?.[1];
  if (kilograms === undefined) return null;
  return kilograms === '1000' ? plain(amount) : (divide(amount, 1000) ?? null);
}

/** What people call a resource, as it is compared: `ABS Kırığı` and `abs kirigi ` are one. */
export const resourceKey = (name: string): string => fold(name);
