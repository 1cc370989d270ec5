import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { candidates, type Comparable } from './match.rules.js';
import { roadKm } from './road-distance.js';

const resource: fc.Arbitrary<Comparable> = fc.record({
  id: fc.uuid(),
  firm: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom('material', 'by-product', 'energy'),
  nameKey: fc.constantFrom('abs kirigi', 'abs kirik', 'plastik yonga', 'atik isi'),
  wasteCode: fc.constantFrom(null, '070213', '070212', '120105'),
});
const others = fc.uniqueArray(resource, { selector: (r) => r.id, maxLength: 20 });
const need: Comparable = { id: 'n', firm: 'x', kind: 'material', nameKey: 'abs kirigi', wasteCode: '070213' };
const offer = (over: Partial<Comparable>): Comparable => ({ ...need, id: 'o', firm: 'y', ...over });

describe('candidates', () => {
  test('are of another firm and the same sort, ranked, explained to the point, the same in any order', () => {
    fc.assert(
      fc.property(resource, others, (of, list) => {
        const found = candidates(of, list, () => 100);
        for (const [at, c] of found.entries()) {
          const other = list.find((o) => o.id === c.id)!;
          expect(other.firm).not.toBe(of.firm);
          expect(other.kind === 'energy').toBe(of.kind === 'energy');
          expect(c.reasons.reduce((sum, r) => sum + r.points, 0)).toBe(c.score);
          expect(c.score).toBeGreaterThan(0);
          expect(c.score).toBeLessThanOrEqual(100);
          if (at > 0) expect(found[at - 1].score).toBeGreaterThanOrEqual(c.score);
        }
        expect(candidates(of, [...list].reverse(), () => 100)).toEqual(found);
      }),
    );
  });

  test('a nearer one never ranks below an equal one further away', () => {
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(1500), (near, more) => {
        const [first] = candidates(need, [offer({ id: 'p' }), offer({ id: 'q' })], (o) =>
          o.id === 'q' ? near : near + more + 1,
        );
        expect(first.id).toBe('q');
      }),
    );
  });

  test('the same code outweighs its sub-chapter, and nothing in common is no candidate', () => {
    const ranked = candidates(
      need,
      [
        offer({ id: '1', wasteCode: '070212' }),
        offer({ id: '2' }),
        offer({ id: '3', wasteCode: null, nameKey: 'talas' }),
      ],
      () => null,
    );
    expect(ranked.map((c) => c.id)).toEqual(['2', '1']);
    expect(ranked[0].score).toBe(80);
    expect(ranked[0].reasons.map((r) => r.code)).toEqual(['waste-code', 'text', 'kind']);
  });
});

test('road distances are those of the registry’s list', () => {
  const list = (app: string, path: string) =>
    readFileSync(
      new URL(`../../../${app}/src/${path}/data/province-distances.json`, import.meta.url),
      'utf8',
    );
  expect(JSON.parse(list('symbiosis', 'matches'))).toEqual(JSON.parse(list('firm-registry', 'code-lists')));
  expect(roadKm('34', '34')).toBe(0);
  expect(roadKm('34', '35')).toBe(roadKm('35', '34'));
  expect(roadKm('34', '06')).toBeGreaterThan(400);
  expect(roadKm('34', '06')).toBeLessThan(500);
  expect(roadKm(null, '06')).toBeNull();
  expect(roadKm('99', '06')).toBeNull();
});
