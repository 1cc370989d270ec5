import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  compare,
  divide,
  equal,
  exact,
  formatDecimal,
  formatMoney,
  majorUnits,
  mean,
  minorUnits,
  multiply,
  plain,
  rounded,
  subtract,
  sum,
} from './decimal.js';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => {
    const text = digits
      .toString()
      .replace('-', '')
      .padStart(places + 1, '0');
    const whole = places ? `${text.slice(0, -places)}.${text.slice(-places)}` : text;
    return digits < 0n ? `-${whole}` : whole;
  });

describe('exact decimals', () => {
  it('adds what floats cannot', () => {
    expect(add('0.1', '0.2')).toBe('0.3');
    expect(sum(['0.1', null, '0.2', undefined, 3, '12345678901234567890.5'])).toBe('12345678901234567893.8');
    expect(sum([])).toBe('0');
    expect(multiply('1.10', '3')).toBe('3.3');
    expect(plain('-0.000')).toBe('0');
    expect(plain('0.0000001')).toBe('0.0000001');
  });

  it('refuses what is not exact', () => {
    for (const value of ['1e5', '1,5', '', ' 1', 'NaN', '.5', '+1', 0.1, NaN, 2 ** 60])
      expect(() => exact(value)).toThrow(RangeError);
  });

  it('divides to the digits asked for, half away from zero', () => {
    expect(divide('10', '4')).toBe('2.5');
    expect(divide('2', '3', 4)).toBe('0.6667');
    expect(divide('-1', '8', 2)).toBe('-0.13');
    expect(divide('1', '0')).toBeUndefined();
    expect(mean(['80', '85', '84'])).toBe('83');
    expect(mean([])).toBeUndefined();
    expect(rounded('2.345', 2)).toBe('2.35');
  });

  it('keeps the laws of arithmetic', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(plain(a));
        expect(sum([a, b])).toBe(sum([b, a]));
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        expect(equal(a, `${a}${a.includes('.') ? '0' : '.0'}`)).toBe(true);
      }),
    );
  });
});

describe('formats', () => {
  it('writes as the language does, without a float in between', () => {
    expect(formatDecimal('12345678901234567890.123', 'tr')).toBe('12.345.678.901.234.567.890,123');
    expect(formatDecimal('1234.5', 'en')).toBe('1,234.5');
    expect(formatDecimal('1234.565', 'tr', { max: 2 })).toBe('1.234,57');
    expect(formatDecimal('7', 'tr', { min: 2, max: 2 })).toBe('7,00');
    expect(formatDecimal('7.10', 'en', { min: 2 })).toBe('7.10');
  });

  it('turns minor units into amounts and back', () => {
    expect(majorUnits({ minor: 125050, currency: 'TRY' })).toBe('1250.50');
    expect(majorUnits({ minor: -5, currency: 'TRY' })).toBe('-0.05');
    expect(majorUnits({ minor: 500, currency: 'JPY' })).toBe('500');
    expect(minorUnits('1250.5', 'TRY')).toEqual({ minor: 125050, currency: 'TRY' });
    expect(() => minorUnits('0.001', 'TRY')).toThrow(RangeError);
    expect(() => minorUnits('99999999999999999', 'TRY')).toThrow(RangeError);
    expect(formatMoney({ minor: 125050, currency: 'TRY' }, 'tr')).toBe('₺1.250,50');
    expect(formatMoney({ minor: 125050, currency: 'EUR' }, 'en')).toBe('€1,250.50');
  });
});
