import { describe, expect, test } from '@jest/globals';
import { compareFractions, decimalOf, fractionText } from './fraction.js';
import { lotOf } from './ranking.rules.js';
import { Scale, scoreOfReview } from './score.rules.js';
import { select } from './selection.rules.js';
import type { Ranked } from './selection.types.js';
import { aCandidate as candidate, criteria, marks, someRules as rules } from './test/samples.js';

const SEED = 'seed';
const outcomes = (lines: readonly Ranked[]) => Object.fromEntries(lines.map((l) => [l.id, l.outcome]));
const run = (
  ...given: Parameters<typeof select> extends [infer R, string, ...infer Rest] ? [R, ...Rest] : never
) => select(given[0], SEED, given[1], given[2], given[3]).lines;

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
    expect(decimalOf({ num: 2n, den: 3n })).toBe('0.6666666667');
  });

  test('n/a leaves the review’s weights and is never 0', () => {
    expect(scoreOfReview(marks(80, null), criteria)).toBe('80');
    expect(scoreOfReview(marks(80, 0), criteria)).toBe('24');
    expect(scoreOfReview(marks(null, null), criteria)).toBeNull();
    const scale = new Scale(criteria);
    expect(decimalOf(scale.mean([marks(80, null), marks(100, 50)])!)).toBe('90');
    expect(decimalOf(scale.mean([marks(null, null), marks(100, 50)])!)).toBe('100');
    expect(scale.mean([marks(null, null)])).toBeUndefined();
    expect(decimalOf(scale.meanOf('Ö2', [marks(80, null), marks(100, 40)])!)).toBe('40');
  });
});

describe('the selection', () => {
  test('keeps those below the threshold out, and exactly at it in', () => {
    const lines = run(rules(), [
      candidate('a', [marks(60, 30)]),
      candidate('b', [marks('59.9999999999', 30)]),
    ]);
    expect(outcomes(lines)).toEqual({ a: 'selected', b: 'rejected' });
    expect(lines[1].reason).toBe('threshold');
  });

  test('fills seats in rank order, keeps a reserve, and says why', () => {
    const groups = [
      { value: 'textile', max: 1, reserve: 1 },
      { value: 'plastics', max: 1 },
    ];
    const lines = run(rules({ groups }), [
      candidate('a', [marks(90, 45)]),
      candidate('b', [marks(89, 45)]),
      candidate('c', [marks(88, 45)]),
      candidate('d', [marks(70, 40)], { groups: { sector: 'plastics' } }),
    ]);
    expect(lines.map((l) => [l.id, l.outcome, l.reason, l.rank, l.groupRank, l.reserveRank])).toEqual([
      ['a', 'selected', 'rank', 1, 1, null],
      ['b', 'reserve', 'group-max', 2, 2, 1],
      ['c', 'rejected', 'group-max', 3, 3, null],
      ['d', 'selected', 'rank', 4, 1, null],
    ]);
  });

  test('meets a group’s minimum before the rank of others', () => {
    const groups = [{ value: 'textile' }, { value: 'plastics', min: 1 }];
    const lines = run(rules({ groups, maxSelected: 2 }), [
      candidate('a', [marks(90, 45)]),
      candidate('b', [marks(89, 45)]),
      candidate('c', [marks(61, 31)], { groups: { sector: 'plastics' } }),
    ]);
    expect(outcomes(lines)).toEqual({ a: 'selected', b: 'reserve', c: 'selected' });
    expect(lines[2].reason).toBe('minimum');
  });

  test('limits other dimensions: one value, and each of the others', () => {
    const limits = [
      { dimension: 'answer:il', value: '34', max: 2 },
      { dimension: 'answer:il', max: 1 },
    ];
    const at = (id: string, points: number, il: string | null) =>
      candidate(id, [marks(points, points / 2)], { groups: { sector: 'textile', 'answer:il': il } });
    const lines = run(rules({ limits }), [
      at('a', 99, '34'),
      at('b', 98, '34'),
      at('c', 97, '34'),
      at('d', 96, '41'),
      at('e', 95, '41'),
      at('f', 94, null),
      at('g', 93, null),
    ]);
    expect(lines.map((l) => l.reason)).toEqual([
      'rank',
      'rank',
      'limit:answer:il',
      'rank',
      'limit:answer:il',
      'rank',
      'rank',
    ]);
  });

  test.each([
    ['stop' as const, ['selected', 'reserve', 'reserve'], ['rank', 'budget', 'budget-stopped']],
    ['skip' as const, ['selected', 'reserve', 'selected'], ['rank', 'budget', 'rank']],
  ])('at the ceiling, %s', (onOverrun, expected, why) => {
    const budget = { ceiling: 1000, currency: 'TRY', amount: 'answer:destek', onOverrun };
    const asks = (id: string, points: number, amount: number | null) =>
      candidate(id, [marks(points, points / 2)], { amount });
    const lines = run(rules({ budget }), [
      asks('a', 90, 600),
      asks('b', 80, 500),
      asks('c', 70, 400),
      asks('d', 65, null),
    ]);
    expect(lines.map((l) => l.outcome)).toEqual([...expected, 'rejected']);
    expect(lines.map((l) => l.reason)).toEqual([...why, 'no-amount']);
  });

  test('whose minimum the ceiling kept from being met is told the ceiling, not the total that others filled', () => {
    const budget = { ceiling: 100, currency: 'TRY', amount: 'answer:destek', onOverrun: 'stop' as const };
    const groups = [{ value: 'textile', min: 1 }, { value: 'plastics' }];
    const lines = run(rules({ budget, groups, maxSelected: 1 }), [
      candidate('dear', [marks(90, 45)], { amount: 200 }),
      candidate('next', [marks(80, 40)], { amount: 50 }),
      candidate('other', [marks(99, 49)], { amount: 10, groups: { sector: 'plastics' } }),
    ]);
    expect(lines.map((l) => [l.id, l.outcome, l.reason])).toEqual([
      ['other', 'selected', 'rank'],
      ['dear', 'reserve', 'budget'],
      ['next', 'reserve', 'budget-stopped'],
    ]);
  });

  test('who asks for no amount is not kept in reserve for a seat that could never be given', () => {
    const budget = { ceiling: 1000, currency: 'TRY', amount: 'answer:destek', onOverrun: 'skip' as const };
    const lines = run(rules({ budget, maxSelected: 1 }), [
      candidate('a', [marks(90, 45)], { amount: 100 }),
      candidate('b', [marks(80, 40)], { amount: null }),
    ]);
    expect(lines.map((l) => [l.outcome, l.reason])).toEqual([
      ['selected', 'rank'],
      ['rejected', 'no-amount'],
    ]);
  });

  test('breaks ties in the announced order, the lot last, and names what decided', () => {
    const tied = [
      candidate('first', [marks(70, 40)], { submittedAt: '2026-03-01T08:00:00.000Z' }),
      candidate('later', [marks(70, 40)], { submittedAt: '2026-03-01T09:00:00.000Z' }),
      candidate('impact', [marks('84', '37')], { submittedAt: '2026-03-01T10:00:00.000Z' }),
      candidate('same', [marks(70, 40)], { submittedAt: '2026-03-01T09:00:00.000Z' }),
    ];
    const lines = run(rules({ tieBreakers: ['criterion:Ö1', 'earlier'] }), tied);
    expect(new Set(lines.map((l) => l.exact))).toEqual(new Set(['77/1']));
    expect(lines.map((l) => l.id).slice(0, 2)).toEqual(['impact', 'first']);
    expect(lines.map((l) => l.decidedBy)).toEqual([null, 'criterion:Ö1', 'earlier', 'lot']);
    const lots = ['later', 'same'].map((id) => lotOf(SEED, `first-${id}`));
    expect(lines.slice(2).map((l) => l.lot)).toEqual(lots.toSorted());
    expect(lines.slice(0, 2).map((l) => l.lot)).toEqual([null, null]);
  });

  test('where nothing else tells them apart the smaller lot goes first, whatever the ids and the order of the input', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const lots = new Map(ids.map((id) => [id, lotOf(SEED, `first-${id}`)]));
    const byLot = ids.toSorted((a, b) => (lots.get(a)! < lots.get(b)! ? -1 : 1));
    const tied = ids.map((id) => candidate(id, [marks(70, 40)]));
    for (const list of [tied, tied.toReversed()]) {
      const lines = run(rules({ tieBreakers: [], maxSelected: 3 }), list);
      expect(lines.map((l) => l.id)).toEqual(byLot);
      expect(lines.map((l) => l.lot)).toEqual(byLot.map((id) => lots.get(id)));
      expect(lines.filter((l) => l.outcome === 'selected').map((l) => l.id)).toEqual(byLot.slice(0, 3));
    }
  });

  test('breaks ties by a section of criteria; who has no mark there comes behind', () => {
    const sections = [{ name: 'etki', criteria: ['Ö1'] }];
    const lines = run(rules({ sections, tieBreakers: ['section:etki'] }), [
      candidate('none', [marks(null, '38.5')]),
      candidate('low', [marks(70, 40)]),
      candidate('high', [marks('84', '37')]),
    ]);
    expect(lines.map((l) => l.id)).toEqual(['high', 'low', 'none']);
    expect(lines.map((l) => l.decidedBy)).toEqual([null, 'section:etki', 'section:etki']);
  });

  test('does not rank what nobody has reviewed', () => {
    expect(run(rules(), [candidate('a', [])])).toMatchObject([
      { outcome: 'rejected', reason: 'unreviewed', rank: null, score: null },
    ]);
  });
});

describe('after the rules', () => {
  const groups = [{ value: 'textile', max: 2 }];
  const four = [90, 80, 70, 65].map((p, i) => candidate('abcd'[i], [marks(p, p / 2)]));
  const byHand = (application: string, outcome: 'selected' | 'reserve' | 'rejected') => ({
    application,
    outcome,
    reason: 'Kurul kararı',
    by: 'x',
    at: '2026-04-02T09:00:00.000Z',
  });

  test('an exception that lifts one names everybody it passes over, and takes nobody’s seat', () => {
    const { lines, exceptions } = select(rules({ groups }), SEED, four, [byHand('d', 'selected')]);
    expect(outcomes(lines)).toEqual({ a: 'selected', b: 'selected', c: 'reserve', d: 'selected' });
    expect(lines[3].reason).toBe('exception');
    expect(exceptions).toEqual([
      { application: 'd', byRules: 'reserve', affected: [{ application: 'c', how: 'passed-over' }] },
    ]);
  });

  test('an exception that frees a seat lets the reserve move up by the rules', () => {
    const { lines, exceptions } = select(rules({ groups }), SEED, four, [byHand('a', 'rejected')]);
    expect(outcomes(lines)).toEqual({ a: 'rejected', b: 'selected', c: 'selected', d: 'reserve' });
    expect(exceptions[0].affected).toEqual([{ application: 'c', how: 'moved-up' }]);
  });

  test('two exceptions exchange two seats', () => {
    const { lines } = select(rules({ groups }), SEED, four, [
      byHand('a', 'reserve'),
      byHand('d', 'selected'),
    ]);
    expect(outcomes(lines)).toEqual({ a: 'reserve', b: 'selected', c: 'reserve', d: 'selected' });
  });

  test('who declines makes room for the next of the reserve, one step after the other', () => {
    const declined = (application: string) => ({
      declined: [{ application, reason: 'Vazgeçti', on: '2026-04-09' }],
    });
    const once = select(rules({ groups }), SEED, four, [], [declined('a')]).lines;
    expect(once.map((l) => [l.outcome, l.reason])).toEqual([
      ['rejected', 'declined'],
      ['selected', 'rank'],
      ['selected', 'moved-up'],
      ['reserve', 'group-max'],
    ]);
    const twice = select(rules({ groups }), SEED, four, [], [declined('a'), declined('c')]).lines;
    expect(outcomes(twice)).toEqual({ a: 'rejected', b: 'selected', c: 'rejected', d: 'selected' });
  });
});
