import { decimalOf, fractionOf, plus, times, type Fraction } from './fraction.js';

/** What a score is computed from: of a call’s criterion, its weight and highest mark. */
export interface Weighted {
  code: string;
  /** Decimal. */
  weight: string;
  /** Whole number. */
  maxPoints: number;
}

/** A mark; null: not applicable (n/a), which leaves the mean and never counts as 0. */
export interface Mark {
  criterion: string;
  points: string | null;
}

const ZERO: Fraction = { num: 0n, den: 1n };

/** What is the same for all applications of a call: each criterion’s factor. */
export class Scale {
  private readonly weights: Map<string, Fraction>;
  private readonly factors: Map<string, Fraction>;
  private readonly marks = new Map<string, Fraction>();

  /** A mark p of a criterion with weight w and highest mark m counts w·p/m of w. */
  constructor(criteria: readonly Weighted[]) {
    this.weights = new Map(criteria.map((c) => [c.code, fractionOf(c.weight)]));
    this.factors = new Map(
      criteria.map((c) => [c.code, times(fractionOf(c.weight), { num: 100n, den: BigInt(c.maxPoints) })]),
    );
  }

  /**
   * The arithmetic mean of the reviews’ weighted scores, of 100; undefined without a review. Within a review, a criterion
   * with n/a drops out of that review’s weights, and one without any mark counts 0; a review that is n/a throughout drops
   * out of the mean. `codes`: of these criteria only.
   */
  mean(reviews: readonly (readonly Mark[])[], codes?: readonly string[]): Fraction | undefined {
    const only = codes ?? [...this.weights.keys()];
    const scores = reviews.flatMap((marks) => this.scoreOf(marks, only) ?? []);
    return meanOf(scores);
  }

  /** The mean mark of one criterion over the reviews that gave one; undefined without any. */
  meanOf(criterion: string, reviews: readonly (readonly Mark[])[]): Fraction | undefined {
    if (!this.weights.has(criterion)) return undefined;
    return meanOf(
      reviews.flatMap((marks) => {
        const mark = marks.find((m) => m.criterion === criterion);
        return mark?.points === null ? [] : [mark ? this.markOf(mark.points) : ZERO];
      }),
    );
  }

  private scoreOf(marks: readonly Mark[], codes: readonly string[]): Fraction | undefined {
    let sum = ZERO;
    let whole = ZERO;
    for (const code of codes) {
      const points = marks.find((m) => m.criterion === code)?.points;
      if (points === null) continue;
      whole = plus(whole, this.weights.get(code) ?? ZERO);
      if (points !== undefined) sum = plus(sum, times(this.factors.get(code) ?? ZERO, this.markOf(points)));
    }
    return whole.num === 0n ? undefined : { num: sum.num * whole.den, den: sum.den * whole.num };
  }

  /** There are few different marks in a call; each is read once. */
  private markOf(text: string): Fraction {
    let mark = this.marks.get(text);
    if (!mark) this.marks.set(text, (mark = fractionOf(text)));
    return mark;
  }
}

function meanOf(values: readonly Fraction[]): Fraction | undefined {
  if (values.length === 0) return undefined;
  const sum = values.reduce(plus);
  return { num: sum.num, den: sum.den * BigInt(values.length) };
}

/** One review’s weighted score of 100, at ten places for the eye; null for one that is n/a throughout. */
export function scoreOfReview(scores: readonly Mark[], criteria: readonly Weighted[]): string | null {
  const mean = new Scale(criteria).mean([scores]);
  return mean ? decimalOf(mean) : null;
}
