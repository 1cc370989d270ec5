import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REPORT_SCOPES } from '#contracts/advisory/advisory.facts';
import { checkSubject, outranks, sectorCode, standing } from './report.rules.js';

const version = fc.record({ revision: fc.integer({ min: 1, max: 5 }), approved: fc.boolean() });

describe('a report', () => {
  test('is about a firm or about a sector, never both', () => {
    for (const scope of REPORT_SCOPES)
      expect(() => checkSubject(scope, { firmId: 'f', sector: 's' })).toThrow('REPORT_SUBJECT');
    expect(() => checkSubject('firm', { firmId: 'f' })).not.toThrow();
    expect(() => checkSubject('firm', {})).toThrow('REPORT_SUBJECT');
    expect(() => checkSubject('sector', { sector: 's' })).not.toThrow();
    expect(() => checkSubject('regional', {})).not.toThrow();
    for (const subject of [{}, { firmId: 'f' }])
      expect(() => checkSubject('site-visit', subject)).not.toThrow();
  });

  test('stands in the same version whatever the order of the list, and a draft never hides an approved one', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1 }), (versions) => {
        const chosen = standing(versions)!;
        expect(standing([...versions].reverse())).toEqual(chosen);
        expect(chosen.approved).toBe(versions.some((v) => v.approved));
        expect(versions.some((v) => outranks(v, chosen))).toBe(false);
      }),
    );
  });

  test('finds its sector by code or name', () => {
    const sectors = [{ code: 'beyaz-esya', tr: 'Beyaz eşya', en: 'White goods' }];
    for (const written of ['BEYAZ EŞYA', 'beyaz esya', 'beyaz-esya', 'White Goods'])
      expect(sectorCode(sectors, written)).toBe('beyaz-esya');
    expect(sectorCode(sectors, 'Tekstil')).toBeUndefined();
  });
});
