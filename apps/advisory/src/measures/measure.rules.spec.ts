import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MEASURE_STATES } from '#contracts/advisory/advisory.facts';
import { exact } from '#platform/money/decimal';
import { checkMove, paybackMonths, resourceOfUnit } from './measure.rules.js';

const tl = (minor: number) => ({ minor, currency: 'TRY' });
const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });

describe('payback', () => {
  test('is investment / saving a year × 12, exact', () => {
    expect(paybackMonths(tl(54_000_00), tl(594_000_00))).toBe('1.0909090909');
    expect(paybackMonths(tl(100_00), tl(1_200_00))).toBe('1');
    expect(paybackMonths(tl(0), tl(1))).toBe('0');
    expect(paybackMonths(tl(1), tl(0))).toBeNull();
  });

  test('times the saving gives the investment back, to the last place kept', () => {
    fc.assert(
      fc.property(amount, amount, (investment, saving) => {
        const months = paybackMonths(tl(investment), tl(saving));
        expect(months === null).toBe(saving === 0);
        if (months !== null)
          expect(
            exact(months)
              .times(saving)
              .minus(exact(investment).times(12))
              .abs()
              .lte(exact(saving).times('0.0000000001')),
          ).toBe(true);
      }),
    );
  });

  test('grows with the investment and shrinks with the saving', () => {
    fc.assert(
      fc.property(
        amount,
        amount.filter((s) => s > 0),
        fc.integer({ min: 1, max: 1_000_000 }),
        (investment, saving, more) => {
          const months = exact(paybackMonths(tl(investment), tl(saving))!);
          expect(exact(paybackMonths(tl(investment + more), tl(saving))!).gte(months)).toBe(true);
          expect(exact(paybackMonths(tl(investment), tl(saving + more))!).lte(months)).toBe(true);
        },
      ),
    );
  });

  test('needs one currency and no amounts below zero', () => {
    expect(() => paybackMonths(tl(1), { minor: 1, currency: 'EUR' })).toThrow('MEASURE_CURRENCY');
    expect(() => paybackMonths(tl(-1), tl(1))).toThrow('TOO_SMALL');
  });
});

describe('a measure', () => {
  test('is dropped only with a reason, and every state can be left', () => {
    for (const from of MEASURE_STATES) {
      const next = MEASURE_STATES.filter((to) => {
        try {
          checkMove(from, to, 'neden');
          return true;
        } catch {
          return false;
        }
      });
      expect(next.length).toBeGreaterThan(0);
      expect(next).not.toContain(from);
      if (next.includes('dropped')) expect(() => checkMove(from, 'dropped', undefined)).toThrow('REQUIRED');
    }
  });

  test('tells its kind by the unit where the unit tells', () => {
    expect(resourceOfUnit('kWh')).toBe('energy');
    expect(resourceOfUnit('TEP')).toBe('energy');
    expect(resourceOfUnit('ton CO2e')).toBe('emission');
    expect(resourceOfUnit('m³')).toBeUndefined();
  });
});
