import Big from 'big.js';
import type { Criterion } from '#contracts/open-calls/call.messages';
import type { Score } from '#contracts/open-calls/review.messages';
import { divide, exact } from '#platform/money/decimal';

/**
 * Scores as exact fractions. A third of something has no decimal, so nothing is divided before it is compared: a mean is
 * kept as numerator over denominator, and two are compared crosswise.
 */
export interface Fraction {
  num: Big;
  den: Big;
}

export const compareFractions = (a: Fraction, b: Fraction): -1 | 0 | 1 =>
  a.den.eq(b.den) ? a.num.cmp(b.num) : a.num.times(b.den).cmp(b.num.times(a.den));

/** For the eye, at ten places. */
export const decimalOf = (fraction: Fraction): string => divide(fraction.num, fraction.den)!;

/** In lowest terms, as whole numbers: `247/3`. */
export function fractionText(fraction: Fraction): string {
  const places = Math.max(placesOf(fraction.num), placesOf(fraction.den));
  const scale = new Big(10).pow(places);
  const [num, den] = [
    BigInt(fraction.num.times(scale).toFixed(0)),
    BigInt(fraction.den.times(scale).toFixed(0)),
  ];
  const common = gcd(num, den);
  return `${num / common}/${den / common}`;
}

const placesOf = (value: Big): number => value.toFixed().split('.')[1]?.length ?? 0;

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a < 0n ? -a : a;
}

/** What is the same for all applications of a call: each criterion's factor, and what the whole is. */
export class Scale {
  private readonly factors: Map<string, Big>;
  private readonly whole: Big;

  /** A mark p of a criterion with weight w and highest mark m counts w·p/m; over the product M of all m: w·p·(M/m). */
  constructor(private readonly criteria: readonly Criterion[]) {
    const product = criteria.reduce((all, c) => all.times(c.maxPoints), new Big(1));
    const others = (code: string) =>
      criteria.reduce((all, c) => (c.code === code ? all : all.times(c.maxPoints)), new Big(1));
    this.factors = new Map(criteria.map((c) => [c.code, exact(c.weight).times(others(c.code)).times(100)]));
    this.whole = criteria.reduce((all, c) => all.plus(exact(c.weight)), new Big(0)).times(product);
  }

  /** The arithmetic mean of the reviews' weighted scores, of 100; undefined without a review. A criterion without a mark counts 0. */
  mean(reviews: readonly (readonly Score[])[]): Fraction | undefined {
    if (reviews.length === 0) return undefined;
    let num = new Big(0);
    for (const scores of reviews)
      for (const { criterion, points } of scores) {
        const factor = this.factors.get(criterion);
        if (factor) num = num.plus(factor.times(points));
      }
    return { num, den: this.whole.times(reviews.length) };
  }

  /** The mean mark of one criterion; undefined without a review. */
  meanOf(criterion: string, reviews: readonly (readonly Score[])[]): Fraction | undefined {
    if (reviews.length === 0 || !this.criteria.some((c) => c.code === criterion)) return undefined;
    const num = reviews.reduce(
      (all, scores) => all.plus(scores.find((s) => s.criterion === criterion)?.points ?? 0),
      new Big(0),
    );
    return { num, den: new Big(reviews.length) };
  }
}

/** One review's weighted score of 100, at ten places for the eye. */
export const scoreOfReview = (scores: readonly Score[], criteria: readonly Criterion[]): string =>
  decimalOf(new Scale(criteria).mean([scores])!);
