import Big from 'big.js';
import { divide, exact } from '#platform/money/decimal';

/** A submitted review's score of 100, by whom. */
export interface ScoredBy {
  reviewerId: string;
  score: string;
}

/** Where a reviewer's scores lie, and how wide: robust, so that one outlier moves nothing. */
export interface Habit {
  count: number;
  median: Big;
  /** Median absolute deviation × 1.4826, which is the standard deviation of a normal distribution. */
  width: Big;
}

const TO_SIGMA = exact('1.4826');

function median(values: readonly Big[]): Big {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : sorted[middle - 1].plus(sorted[middle]).times(exact('0.5'));
}

/** Each reviewer's habit. */
export function habitsOf(scores: readonly ScoredBy[]): Map<string, Habit> {
  const by = new Map<string, Big[]>();
  for (const { reviewerId, score } of scores) {
    const known = by.get(reviewerId);
    if (known) known.push(exact(score));
    else by.set(reviewerId, [exact(score)]);
  }
  return new Map(
    [...by].map(([reviewerId, values]) => {
      const middle = median(values);
      const width = median(values.map((v) => v.minus(middle).abs())).times(TO_SIGMA);
      return [reviewerId, { count: values.length, median: middle, width }];
    }),
  );
}

/**
 * The normalised score of an application: how far above or below their own habit its reviewers put it, in widths, as a mean.
 * For staff's eyes; the ranking never uses it. Null when a reviewer has too few reviews (`from`) for a habit, or gives
 * everybody the same.
 */
export function normalisedScore(
  reviews: readonly ScoredBy[],
  habits: ReadonlyMap<string, Habit>,
  from: number,
): string | null {
  if (reviews.length === 0) return null;
  let total = new Big(0);
  for (const { reviewerId, score } of reviews) {
    const habit = habits.get(reviewerId);
    if (!habit || habit.count < from || habit.width.eq(0)) return null;
    total = total.plus(exact(divide(exact(score).minus(habit.median), habit.width)!));
  }
  return divide(total, reviews.length, 4)!;
}
