import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normaliseWasteCode, resourceKey, tonnesPerYear } from './resource.rules.js';

describe('a resource', () => {
  test('has its waste code read however it is written', () => {
    for (const written of ['15 01 10*', '15.01.10', '150110 *', '15-01-10'])
      expect(normaliseWasteCode(written)).toBe('150110');
    for (const written of ['1501', 'PET', '15 01 1a', ''])
      expect(normaliseWasteCode(written)).toBeUndefined();
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}$/), (code) =>
        expect(normaliseWasteCode(code.match(/\d\d/g)!.join(' '))).toBe(code),
      ),
    );
  });

  test('is weighed in tonnes a year where its unit is a weight', () => {
    expect(tonnesPerYear('1250', undefined)).toBe('1250');
    expect(tonnesPerYear('1250', 'ton/yıl')).toBe('1250');
    expect(tonnesPerYear('1250.5', 'KG/YIL')).toBe('1.2505');
    expect(tonnesPerYear('3', 't')).toBe('3');
    for (const unit of ['m³/yıl', 'kWh', 'ton/ay', 'adet']) expect(tonnesPerYear('3', unit)).toBeNull();
    expect(tonnesPerYear(undefined, 'ton/yıl')).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (kg) =>
        expect(tonnesPerYear(`${kg}000`, 'kg/yıl')).toBe(String(kg)),
      ),
    );
  });

  test('is known by its folded name', () => {
    expect(resourceKey('ABS  KIRIĞI ')).toBe(resourceKey('abs kırığı'));
    expect(resourceKey('ABS kirigi')).toBe(resourceKey('ABS kırığı'));
  });
});
