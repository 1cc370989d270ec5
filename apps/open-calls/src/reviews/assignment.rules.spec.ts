import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign, pairKey } from './assignment.rules.js';

const applications = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ id: `a${i}`, firmId: `f${i}`, assigned: 0 }));
const reviewers = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `r${i}`, load: 0 }));

describe('automatic assignment', () => {
  test('is balanced to within one, complete, and gives nobody an application twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (a, r, perApplication) => {
          const { assignments, short } = assign({
            applications: applications(a),
            reviewers: reviewers(r),
            barred: new Set(),
            perApplication,
          });
          const loads = reviewers(r).map(({ id }) => assignments.filter((x) => x.reviewerId === id).length);
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
          expect(assignments).toHaveLength(a * Math.min(perApplication, r));
          expect(new Set(assignments.map((x) => pairKey(x.applicationId, x.reviewerId))).size).toBe(
            assignments.length,
          );
          expect(short).toBe(r < perApplication ? a : 0);
        },
      ),
    );
  });

  test('never makes a barred pair, keeps what is there, and does not depend on the order of its input', () => {
    const barredPairs = fc.uniqueArray(
      fc.tuple(fc.nat(9), fc.nat(4)).map(([a, r]) => pairKey(`a${a}`, `r${r}`)),
    );
    fc.assert(
      fc.property(barredPairs, (pairs) => {
        const input = {
          applications: applications(10),
          reviewers: reviewers(5),
          barred: new Set(pairs),
          perApplication: 2,
        };
        const { assignments } = assign(input);
        expect(assignments.some((x) => pairs.includes(pairKey(x.applicationId, x.reviewerId)))).toBe(false);
        expect(
          assign({
            ...input,
            applications: input.applications.toReversed(),
            reviewers: input.reviewers.toReversed(),
          }).assignments,
        ).toEqual(assignments);
      }),
    );
    const done = assign({
      applications: [{ id: 'a', firmId: 'f', assigned: 2 }],
      reviewers: reviewers(3),
      barred: new Set(),
      perApplication: 2,
    });
    expect(done).toEqual({ assignments: [], short: 0 });
  });
});
