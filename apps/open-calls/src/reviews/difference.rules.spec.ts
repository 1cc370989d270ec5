import { describe, expect, test } from '@jest/globals';
import type { Score } from '#contracts/open-calls/review.messages';
import { scoreOfReview } from '../selection/score.rules.js';
import { differenceOf, differTooMuch } from './difference.rules.js';

const criteria = [
  { code: 'A', title: 'A', weight: '60', maxPoints: 100 },
  { code: 'B', title: 'B', weight: '40', maxPoints: 50 },
];
const marks = (a: string | null, b: string | null): Score[] => [
  { criterion: 'A', points: a },
  { criterion: 'B', points: b },
];

describe('reviewers who differ', () => {
  test('by exactly the limit are within it, by a hair more are not', () => {
    const thirds = [{ code: 'A', title: 'A', weight: '1', maxPoints: 3 }];
    const mark = (points: string): Score[] => [{ criterion: 'A', points }];
    expect(differTooMuch([marks('80', '25'), marks('60', '25')], criteria, '12')).toBe(false);
    expect(differTooMuch([marks('80.0000000001', '25'), marks('60', '25')], criteria, '12')).toBe(true);
    expect(differTooMuch([mark('1'), mark('2')], thirds, '33.3333333333')).toBe(true);
    expect(differTooMuch([mark('1'), mark('2')], thirds, '33.3333333334')).toBe(false);
  });

  test('do not without a limit, alone, or where one finds nothing applicable', () => {
    expect(differTooMuch([marks('100', '50'), marks('0', '0')], criteria, undefined)).toBe(false);
    expect(differenceOf([marks('100', '50')], criteria)).toBeUndefined();
    expect(differenceOf([marks('100', '50'), marks(null, null)], criteria)).toBeUndefined();
  });

  test('what is not applicable leaves the review and never counts 0', () => {
    expect(scoreOfReview(marks('80', null), criteria)).toBe('80');
    expect(scoreOfReview(marks('80', '0'), criteria)).toBe('48');
    expect(differTooMuch([marks('80', null), marks('80', '40')], criteria, '0')).toBe(false);
  });
});
