import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exact } from '#platform/money/decimal';
import { Scale, compareFractions, fractionText, scoreOfReview } from './score.rules.js';
import { select, type Candidate, type Ranked, type SelectionRules } from './selection.rules.js';

const criteria = [
  { code: 'Ö1', title: 'Etki', weight: '30', maxPoints: 100 },
  { code: 'Ö2', title: 'Taahhüt', weight: '70', maxPoints: 50 },
];
const rules = (over: Partial<SelectionRules> = {}): SelectionRules => ({
  criteria,
  threshold: '60',
  sectors: [],
  maxSelected: null,
  maxReserve: null,
  tieBreakers: ['earlier'],
  seed: 'seed',
  ...over,
});
const marks = (a: number | string, b: number | string) => [
  { criterion: 'Ö1', points: String(a) },
  { criterion: 'Ö2', points: String(b) },
];
const candidate = (id: string, reviews: Candidate['reviews'], over: Partial<Candidate> = {}): Candidate => ({
  id,
  sector: 'textile',
  submittedAt: '2026-03-01T09:00:00.000Z',
  reviews,
  ...over,
});
const outcomes = (lines: Ranked[]) => Object.fromEntries(lines.map((l) => [l.id, l.outcome]));

describe('the score', () => {
  test('weighs each mark by its share of the highest', () => {
    expect(scoreOfReview(marks(100, 50), criteria)).toBe('100');
    expect(scoreOfReview(marks(50, 25), criteria)).toBe('50');
    expect(scoreOfReview(marks(80, 45), criteria)).toBe('87');
  });

  test('is an exact fraction: a third of a point decides, however small', () => {
    const scale = new Scale(criteria);
    const thirds = scale.mean([marks(80, 40), marks(80, 40), marks(81, 40)])!;
    expect(fractionText(thirds)).toBe('801/10');
    const a = scale.mean([marks('80', '40'), marks('80', '40'), marks('80.0000000001', '40')])!;
    const b = scale.mean([marks('80', '40'), marks('80', '40')])!;
    expect(compareFractions(a, b)).toBe(1);
    expect(fractionText(scale.mean([marks(1, 0), marks(0, 0), marks(0, 0)])!)).toBe('1/10');
    expect(fractionText(scale.mean([marks(0, 1), marks(0, 0), marks(0, 0)])!)).toBe('7/15');
  });
});

describe('the selection', () => {
  test('keeps those below the threshold out, and exactly at it in', () => {
    const lines = select(rules(), [
      candidate('a', [marks(60, 30)]),
      candidate('b', [marks('59.9999999999', 30)]),
    ]);
    expect(outcomes(lines)).toEqual({ a: 'selected', b: 'rejected' });
    expect(lines[1].reason).toBe('threshold');
  });

  test('fills quotas in rank order, keeps a reserve, and says why', () => {
    const sectors = [
      { sector: 'textile', max: 1, reserve: 1 },
      { sector: 'plastics', max: 1 },
    ];
    const lines = select(rules({ sectors }), [
      candidate('a', [marks(90, 45)]),
      candidate('b', [marks(89, 45)]),
      candidate('c', [marks(88, 45)]),
      candidate('d', [marks(70, 40)], { sector: 'plastics' }),
    ]);
    expect(lines.map((l) => [l.id, l.outcome, l.reason, l.rank, l.sectorRank])).toEqual([
      ['a', 'selected', 'rank', 1, 1],
      ['b', 'reserve', 'sector-quota', 2, 2],
      ['c', 'rejected', 'sector-quota', 3, 3],
      ['d', 'selected', 'rank', 4, 1],
    ]);
  });

  test('meets a sector’s minimum before the rank of others', () => {
    const sectors = [{ sector: 'textile' }, { sector: 'plastics', min: 1 }];
    const lines = select(rules({ sectors, maxSelected: 2 }), [
      candidate('a', [marks(90, 45)]),
      candidate('b', [marks(89, 45)]),
      candidate('c', [marks(61, 31)], { sector: 'plastics' }),
    ]);
    expect(outcomes(lines)).toEqual({ a: 'selected', b: 'reserve', c: 'selected' });
    expect(lines[2].reason).toBe('minimum');
  });

  test('breaks ties in the announced order, the lot last, and names what decided', () => {
    const tied = [
      candidate('first', [marks(70, 40)], { submittedAt: '2026-03-01T08:00:00.000Z' }),
      candidate('later', [marks(70, 40)], { submittedAt: '2026-03-01T09:00:00.000Z' }),
      candidate('impact', [marks('84', '37')], { submittedAt: '2026-03-01T10:00:00.000Z' }),
      candidate('same', [marks(70, 40)], { submittedAt: '2026-03-01T09:00:00.000Z' }),
    ];
    const lines = select(rules({ tieBreakers: ['criterion:Ö1', 'earlier'] }), tied);
    expect(new Set(lines.map((l) => l.exact))).toEqual(new Set(['77/1']));
    expect(lines.map((l) => l.id).slice(0, 2)).toEqual(['impact', 'first']);
    expect(lines.map((l) => l.decidedBy)).toEqual([null, 'criterion:Ö1', 'earlier', 'lot']);
  });

  test('does not rank what nobody has reviewed', () => {
    expect(select(rules(), [candidate('a', [])])).toMatchObject([
      { outcome: 'rejected', reason: 'unreviewed', rank: null, score: null },
    ]);
  });
});

const SECTORS = ['textile', 'plastics', 'white'];
const aCandidate = fc.record({
  sector: fc.constantFrom(...SECTORS),
  hour: fc.integer({ min: 0, max: 3 }),
  reviews: fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 5 })), {
    maxLength: 3,
  }),
});
const pool = fc.array(aCandidate, { maxLength: 40 }).map((list) =>
  list.map(({ sector, hour, reviews }, i) =>
    candidate(
      `c${i}`,
      reviews.map(([a, b]) => marks(a * 10, b * 10)),
      { sector, submittedAt: `2026-03-01T0${hour}:00:00.000Z` },
    ),
  ),
);
const someRules = fc
  .record({
    quotas: fc.array(
      fc.record({
        min: fc.integer({ min: 0, max: 3 }),
        extra: fc.option(fc.integer({ min: 0, max: 4 })),
        reserve: fc.option(fc.integer({ min: 0, max: 3 })),
      }),
      { minLength: 3, maxLength: 3 },
    ),
    spare: fc.option(fc.integer({ min: 0, max: 6 })),
    maxReserve: fc.option(fc.integer({ min: 0, max: 6 })),
    threshold: fc.integer({ min: 0, max: 100 }),
    tieBreakers: fc.subarray(['earlier', 'criterion:Ö1', 'criterion:Ö2']),
  })
  .map(({ quotas, spare, maxReserve, threshold, tieBreakers }) =>
    rules({
      sectors: quotas.map(({ min, extra, reserve }, i) => ({
        sector: SECTORS[i],
        min,
        ...(extra === null ? {} : { max: min + extra }),
        ...(reserve === null ? {} : { reserve }),
      })),
      maxSelected: spare === null ? null : quotas.reduce((n, q) => n + q.min, 0) + spare,
      maxReserve,
      threshold: String(threshold),
      tieBreakers,
    }),
  );

describe('whatever the applications and the rules', () => {
  test('the order of the input does not matter', () => {
    fc.assert(
      fc.property(someRules, pool, fc.infiniteStream(fc.nat()), (r, list, keys) => {
        const shuffled = list
          .map((c) => ({ c, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ c }) => c);
        expect(select(r, shuffled)).toEqual(select(r, list));
      }),
    );
  });

  test('no maximum is passed, every minimum is met as far as enough pass the threshold', () => {
    fc.assert(
      fc.property(someRules, pool, (r, list) => {
        const lines = select(r, list);
        const of = (outcome: string, sector?: string) =>
          lines.filter((l) => l.outcome === outcome && (!sector || l.sector === sector));
        const passes = (l: Ranked) =>
          l.exact !== null &&
          exact(l.exact.split('/')[0]).gte(exact(l.exact.split('/')[1]).times(r.threshold));
        expect(of('selected').length).toBeLessThanOrEqual(r.maxSelected ?? Infinity);
        expect(of('reserve').length).toBeLessThanOrEqual(r.maxReserve ?? Infinity);
        for (const q of r.sectors) {
          expect(of('selected', q.sector).length).toBeLessThanOrEqual(q.max ?? Infinity);
          expect(of('reserve', q.sector).length).toBeLessThanOrEqual(q.reserve ?? Infinity);
          const enough = lines.filter((l) => l.sector === q.sector && passes(l)).length;
          expect(of('selected', q.sector).length).toBeGreaterThanOrEqual(Math.min(q.min ?? 0, enough));
        }
        expect(lines.filter((l) => l.outcome !== 'rejected').every(passes)).toBe(true);
      }),
    );
  });

  test('nobody is passed over by a lower score of the same sector', () => {
    const better = { selected: 2, reserve: 1, rejected: 0 };
    fc.assert(
      fc.property(someRules, pool, (r, list) => {
        const lines = select(r, list);
        for (const sector of SECTORS) {
          const places = lines.filter((l) => l.sector === sector).map((l) => better[l.outcome]);
          expect(places).toEqual(places.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  test('every applicant has one line', () => {
    fc.assert(
      fc.property(someRules, pool, (r, list) => {
        expect(
          select(r, list)
            .map((l) => l.id)
            .sort(),
        ).toEqual(list.map((c) => c.id).sort());
      }),
    );
  });
});
