import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { certificateNumber, newCode, readCode } from './certificate.rules.js';

const bits = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes));

describe('a verification code', () => {
  test('keeps all 128 bits: other bits, other code', () => {
    fc.assert(fc.property(bits, bits, (a, b) => (newCode(a) === newCode(b)) === a.equals(b)));
    expect(newCode(Buffer.alloc(16, 0xff))).toBe(`7${'Z'.repeat(25)}`);
  });

  test('is read as people type it', () => {
    fc.assert(
      fc.property(
        bits,
        (random) =>
          readCode(newCode(random).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')) ===
          newCode(random),
      ),
    );
  });

  test('is not given twice', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newCode())).size).toBe(1000);
  });
});

test('a number names programme, year and place in the row', () => {
  expect(certificateNumber('DEKVEP', 2023, 7)).toBe('DEKVEP-2023-0007');
  expect(certificateNumber('DEKVEP', 2023, 12345)).toBe('DEKVEP-2023-12345');
});
