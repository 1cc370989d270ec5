import type { MeasureState } from '#contracts/advisory/advisory.facts';
import type { Money } from '#contracts/core/fields';
import { fold } from '#contracts/core/text';
import { DomainError, wrongState } from '#platform/errors/domain-error';
import { divide } from '#platform/money/decimal';

type State = MeasureState['state'];

const TRANSITIONS: Record<State, readonly State[]> = {
  proposed: ['planned', 'done', 'dropped'],
  planned: ['done', 'dropped', 'proposed'],
  done: ['planned'],
  dropped: ['proposed'],
};

/** Refuses a step that the lifecycle does not know, and dropping without a reason. */
export function checkMove(from: State, to: State, reason: string | undefined): void {
  if (!TRANSITIONS[from].includes(to)) throw wrongState(from);
  if (to === 'dropped' && !reason) throw new DomainError('REQUIRED', { pointer: '/reason' });
}

/**
 * Months until the saving has paid for the investment: investment / saving a year × 12, exact to ten places (Geri ödeme
 * süresi). Null when nothing is saved. Errors: MEASURE_CURRENCY, TOO_SMALL for amounts below zero.
 */
export function paybackMonths(investment: Money, savingMoney: Money): string | null {
  for (const [field, money] of Object.entries({ investment, savingMoney }))
    if (money.minor < 0)
      throw new DomainError('TOO_SMALL', { pointer: `/${field}/minor`, params: { min: 0 } });
  if (investment.currency !== savingMoney.currency)
    throw new DomainError('MEASURE_CURRENCY', { pointer: '/savingMoney/currency' });
  return divide(BigInt(investment.minor) * 12n, savingMoney.minor) ?? null;
}

const UNIT_OF: [RegExp, MeasureState['resource']][] = [
  [/^(k|m|g)?wh|^tep$|^toe$|^(m|g)?j\b|^kcal|^sm3/, 'energy'],
  [/co2/, 'emission'],
];

/** What a saving is of when a list says only its unit; undefined where the unit does not tell (m³ may be water or gas). */
export function resourceOfUnit(unit: string): MeasureState['resource'] | undefined {
  return UNIT_OF.find(([pattern]) => pattern.test(fold(unit)))?.[1];
}
