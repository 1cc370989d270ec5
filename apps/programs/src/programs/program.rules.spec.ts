import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkDates, orphanedSectors } from './program.rules.js';

describe('a programme’s tag', () => {
  test('ends on or after its start', () => {
    expect(() => checkDates('2023-01-01', '2023-01-01')).not.toThrow();
    expect(() => checkDates('2023-01-02', '2023-01-01')).toThrow('PROGRAM_DATES');
  });

  test('orphans exactly the used sectors that are not in the new tag', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), (codes, used) => {
        const orphans = orphanedSectors(codes, used);
        expect(orphans.every((code) => used.includes(code) && !codes.includes(code))).toBe(true);
        expect(used.filter((code) => !codes.includes(code))).toHaveLength(orphans.length);
      }),
    );
  });
});
