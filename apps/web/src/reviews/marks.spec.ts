import { needsComment, pointsOf, pointsOfKey, runningScore, scoresOf, type Criterion } from './marks.js';

const criteria: Criterion[] = [
  { code: 'A', title: 'A', weight: '60', maxPoints: 100, commentBelow: '30' },
  {
    code: 'B',
    title: 'B',
    weight: '40',
    maxPoints: 5,
    steps: [
      { points: '0', tr: 'yok' },
      { points: '5', tr: 'tam' },
    ],
  },
];
const entry = (typed: string, na = false, comment = '') => ({ typed, na, comment });

it('reads marks as they are typed in either language, and refuses what is not on the scale', () => {
  expect(pointsOf(entry('72,5'), criteria[0], 'tr')).toBe('72.5');
  expect(pointsOf(entry('101'), criteria[0], 'tr')).toBeUndefined();
  expect(pointsOf(entry(''), criteria[0], 'tr')).toBeUndefined();
  expect(pointsOf(entry('9', true), criteria[0], 'tr')).toBeNull();
});

it('saves only what is whole, and leaves what is not applicable out of the running score', () => {
  const scores = scoresOf({ A: entry('80', false, ' iyi '), B: entry('', true) }, criteria, 'tr');
  expect(scores).toEqual([
    { criterion: 'A', points: '80', comment: 'iyi' },
    { criterion: 'B', points: null },
  ]);
  expect(runningScore(scores, criteria)).toBe(80);
  expect(runningScore([], criteria)).toBeUndefined();
});

it('a digit chooses a step, or tenths; a low mark asks for a comment', () => {
  expect([1, 2, 3].map((d) => pointsOfKey(d, criteria[1]))).toEqual(['0', '5', undefined]);
  expect(pointsOfKey(7, criteria[0])).toBe('70');
  expect(pointsOfKey(0, criteria[0])).toBe('100');
  expect(needsComment('29.9', criteria[0])).toBe(true);
  expect(needsComment('30', criteria[0])).toBe(false);
});
