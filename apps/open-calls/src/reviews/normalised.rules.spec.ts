import { describe, expect, test } from '@jest/globals';
import { habitsOf, normalisedScore } from './normalised.rules.js';

const by = (reviewerId: string, ...scores: number[]) =>
  scores.map((score) => ({ reviewerId, score: String(score) }));

describe('the normalised score', () => {
  const habits = habitsOf([...by('strict', 40, 50, 60, 50, 100), ...by('mild', 80, 90, 100, 90, 10)]);

  test('puts a strict and a mild reviewer on one scale; one outlier moves nothing', () => {
    expect(habits.get('strict')).toMatchObject({ count: 5 });
    expect(habits.get('strict')!.median.toFixed()).toBe('50');
    expect(habits.get('strict')!.width.toFixed()).toBe('14.826');
    expect(normalisedScore([...by('strict', 60), ...by('mild', 100)], habits, 5)).toBe('0.6745');
    expect(normalisedScore(by('strict', 50), habits, 5)).toBe('0');
  });

  test('is not shown below the smallest sample, without a review, or where everybody gets the same', () => {
    expect(normalisedScore(by('strict', 60), habits, 6)).toBeNull();
    expect(normalisedScore([], habits, 3)).toBeNull();
    expect(normalisedScore(by('other', 60), habits, 3)).toBeNull();
    expect(normalisedScore(by('same', 60), habitsOf(by('same', 60, 60, 60)), 3)).toBeNull();
  });
});
