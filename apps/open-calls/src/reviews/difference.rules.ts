import type { Score } from '#contracts/open-calls/review.messages';
import type { Criterion } from '#contracts/open-calls/call.messages';
import { compareFractions, fractionOf, type Fraction } from '../selection/fraction.js';
import { Scale } from '../selection/score.rules.js';

/** Largest less smallest of the reviews' weighted scores of 100, exact; undefined with fewer than two that mark anything. */
export function differenceOf(
  reviews: readonly (readonly Score[])[],
  criteria: readonly Criterion[],
): Fraction | undefined {
  const scale = new Scale(criteria);
  const scores = reviews.flatMap((marks) => scale.mean([marks]) ?? []).sort(compareFractions);
  if (scores.length < 2) return undefined;
  const [least, most] = [scores[0], scores[scores.length - 1]];
  return { num: most.num * least.den - least.num * most.den, den: most.den * least.den };
}

/** Whether reviewers differ by more than the call allows; exactly the limit is allowed. Without a limit they never do. */
export function differTooMuch(
  reviews: readonly (readonly Score[])[],
  criteria: readonly Criterion[],
  limit: string | undefined,
): boolean {
  if (limit === undefined) return false;
  const difference = differenceOf(reviews, criteria);
  return difference !== undefined && compareFractions(difference, fractionOf(limit)) > 0;
}
