import { describe, expect, test } from '@jest/globals';
import { readTyped, writeTyped } from './answers.js';

describe('what somebody typed', () => {
  test.each([
    ['number', '1.234,5', '1234.5'],
    ['number', '−3', '-3'],
    ['number', '  ', undefined],
    ['number', 'on iki', 'on iki'],
    ['money', '1.250,50', { minor: 125050, currency: 'TRY' }],
    ['money', '1250', { minor: 125000, currency: 'TRY' }],
    ['money', '1,005', '1,005'],
    ['date', '21.11.2026', '2026-11-21'],
    ['date', '31.2.2026', '31.2.2026'],
  ] as const)('as %s: %s', (type, typed, answer) => {
    expect(readTyped({ type }, typed, 'tr')).toEqual(answer);
    if (answer !== undefined)
      expect(readTyped({ type }, writeTyped({ type }, answer, 'tr'), 'tr')).toEqual(answer);
  });

  test('is written back as people write it', () => {
    expect(writeTyped({ type: 'money' }, { minor: 125050, currency: 'TRY' }, 'tr')).toBe('1.250,50');
    expect(writeTyped({ type: 'number' }, '1234.5', 'en')).toBe('1,234.5');
    expect(writeTyped({ type: 'date' }, '2026-11-21', 'tr')).toBe('21.11.2026');
  });
});
