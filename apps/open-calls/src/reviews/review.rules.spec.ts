import { describe, expect, test } from '@jest/globals';
import type { Criterion } from '#contracts/open-calls/call.messages';
import { checkedScores, scoreFaults, withRemarks } from './review.rules.js';
import { criterionFaults } from './review-rules.part.js';

const criteria: Criterion[] = [
  {
    code: 'A',
    title: 'A',
    weight: '1',
    maxPoints: 10,
    naAllowed: true,
    commentBelow: '4',
    commentAbove: '9',
  },
  {
    code: 'B',
    title: 'B',
    weight: '1',
    maxPoints: 5,
    steps: [
      { points: '0', tr: 'yok' },
      { points: '2.5', tr: 'kısmen' },
      { points: '5', tr: 'tam' },
    ],
  },
];
const codes = (...args: Parameters<typeof scoreFaults>) =>
  scoreFaults(...args).map((f) => [f.code, f.pointer]);
const a = (points: string | null, comment?: string) => ({
  criterion: 'A',
  points,
  ...(comment ? { comment } : {}),
});
const b = (points: string | null) => ({ criterion: 'B', points });

describe('marks', () => {
  test('not applicable only where the call allows it, and not throughout', () => {
    expect(codes([a(null), b('5')], criteria, true)).toEqual([]);
    expect(codes([a('5'), b(null)], criteria, true)).toEqual([['SCORE_NOT_APPLICABLE', '/scores/1/points']]);
    expect(codes([a(null)], [criteria[0]], true)).toEqual([['SCORE_EMPTY', '/scores']]);
    expect(codes([a(null)], [criteria[0]], false)).toEqual([]);
  });

  test('a comment is required below and above the limits, at submission only; the limits themselves need none', () => {
    for (const points of ['3.9', '9.1', '0', '10'])
      expect(codes([a(points), b('5')], criteria, true)).toEqual([['COMMENT_REQUIRED', '/scores/0/comment']]);
    for (const points of ['4', '9']) expect(codes([a(points), b('5')], criteria, true)).toEqual([]);
    expect(codes([a('1', 'neden'), b('5')], criteria, true)).toEqual([]);
    expect(codes([a('1')], criteria, false)).toEqual([]);
  });

  test('a scale of steps takes its steps only, in any spelling', () => {
    expect(codes([a('5'), b('2.50')], criteria, true)).toEqual([]);
    expect(codes([a('5'), b('3')], criteria, true)).toEqual([['SCORE_NO_STEP', '/scores/1/points']]);
  });

  test('are kept apart from their comments, and come back together', () => {
    const { scores, remarks } = checkedScores([b('2.50'), a('1.0', 'neden')], criteria, true);
    expect(scores).toEqual([
      { criterion: 'A', points: '1' },
      { criterion: 'B', points: '2.5' },
    ]);
    expect(remarks).toEqual({ A: 'neden' });
    expect(withRemarks(scores, remarks)[0]).toEqual({ criterion: 'A', points: '1', comment: 'neden' });
  });
});

test('a call does not open with a step or limit above the highest mark', () => {
  expect(criterionFaults({ criteria })).toEqual([]);
  expect(
    criterionFaults({
      criteria: [
        {
          ...criteria[1],
          steps: [{ points: '6', tr: 'x' }, ...criteria[1].steps!, { points: '5.0', tr: 'y' }],
        },
        { ...criteria[0], commentAbove: '11' },
      ],
    }).map((f) => f.pointer),
  ).toEqual(['/criteria/0/steps/0/points', '/criteria/0/steps/4/points', '/criteria/1/commentAbove']);
});
