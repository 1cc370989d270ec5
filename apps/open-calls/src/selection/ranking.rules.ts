import { createHmac } from 'node:crypto';
import { compareFractions, type Fraction } from './fraction.js';
import { Scale } from './score.rules.js';
import type { Candidate, SelectionRules } from './selection.types.js';

/** A candidate with all that places it. */
export interface Scored {
  candidate: Candidate;
  mean: Fraction;
  /** The mean as a float: tells those apart that are not close, and only those. */
  near: number;
  /** In the order of the tie-breakers; undefined for `earlier`, and where every review says n/a. */
  ties: (Fraction | undefined)[];
  lot: () => string;
}

/** The lot: HMAC-SHA256 of what it is drawn over under the seed, both as UTF-8 text; hex, the lower text first. */
export const lotOf = (seed: string, over: string): string =>
  createHmac('sha256', seed).update(over).digest('hex');

/** Everybody with a score in the order of the announced rules, and those without one by id. O(n log n). */
export function rankOf(
  rules: SelectionRules,
  seed: string,
  candidates: readonly Candidate[],
): { ranked: Scored[]; unscored: Candidate[] } {
  const scale = new Scale(rules.criteria);
  const sections = new Map(rules.sections.map((s) => [s.name, s.criteria]));
  const ranked: Scored[] = [];
  const unscored: Candidate[] = [];
  for (const candidate of candidates) {
    const marks = candidate.reviews.map((r) => r.scores);
    const mean = scale.mean(marks);
    if (!mean) unscored.push(candidate);
    else
      ranked.push({
        candidate,
        mean,
        near: Number(mean.num) / Number(mean.den),
        ties: rules.tieBreakers.map((tie) => {
          if (tie.startsWith('criterion:')) return scale.meanOf(tie.slice('criterion:'.length), marks);
          if (tie.startsWith('section:'))
            return scale.mean(marks, sections.get(tie.slice('section:'.length)) ?? []);
          return undefined;
        }),
        lot: once(() => lotOf(seed, candidate.lot)),
      });
  }
  ranked.sort((a, b) => compareMeans(a, b) || order(rules, a, b).sign);
  unscored.sort((a, b) => compareText(a.id, b.id));
  return { ranked, unscored };
}

/** Which of two comes first (negative: a), and what says so. A total order: ids differ where even lots are equal. */
export function order(rules: SelectionRules, a: Scored, b: Scored): { sign: number; by: string } {
  const byScore = compareMeans(a, b);
  if (byScore !== 0) return { sign: byScore, by: 'score' };
  for (const [i, by] of rules.tieBreakers.entries()) {
    const sign =
      by === 'earlier'
        ? compareText(a.candidate.submittedAt, b.candidate.submittedAt)
        : byMark(a.ties[i], b.ties[i]);
    if (sign !== 0) return { sign, by };
  }
  return { sign: compareText(a.lot(), b.lot()) || compareText(a.candidate.id, b.candidate.id), by: 'lot' };
}

/** A float of at most 100 is right to many more places than these; what is closer is compared exactly. */
const CLOSE = 1e-6;

/** The higher mean first. */
function compareMeans(a: Scored, b: Scored): number {
  const apart = b.near - a.near;
  if (Number.isFinite(apart) && Math.abs(apart) > CLOSE) return apart;
  return -compareFractions(a.mean, b.mean);
}

/** The higher mark first; who has none (n/a throughout) comes behind all who have one, or the order would not hold together. */
function byMark(a: Fraction | undefined, b: Fraction | undefined): number {
  if (a && b) return -compareFractions(a, b);
  return a ? -1 : b ? 1 : 0;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
