import { createHmac } from 'node:crypto';
import Big from 'big.js';
import type { Criterion, SectorQuota } from '#contracts/open-calls/call.messages';
import type { Score } from '#contracts/open-calls/review.messages';
import { exact } from '#platform/money/decimal';
import { compareFractions, decimalOf, fractionText, Scale, type Fraction } from './score.rules.js';

/** By what a call chooses, as it announced it. */
export interface SelectionRules {
  criteria: readonly Criterion[];
  /** Of 100. */
  threshold: string;
  sectors: readonly SectorQuota[];
  maxSelected: number | null;
  maxReserve: number | null;
  tieBreakers: readonly string[];
  /** Of the lot: `HMAC-SHA256(seed, application id)`, the lower text first. */
  seed: string;
}

/** An application with its submitted reviews; drafts do not come here. */
export interface Candidate {
  id: string;
  sector: string | null;
  /** ISO 8601, UTC. */
  submittedAt: string;
  reviews: readonly (readonly Score[])[];
}

export type Outcome = 'selected' | 'reserve' | 'rejected';

export interface Ranked {
  id: string;
  sector: string | null;
  outcome: Outcome;
  /** minimum: taken for its sector's minimum; rank; threshold; sector-quota; total; unreviewed */
  reason: 'minimum' | 'rank' | 'threshold' | 'sector-quota' | 'total' | 'unreviewed';
  score: string | null;
  exact: string | null;
  rank: number | null;
  sectorRank: number | null;
  /** What put it behind the one before. */
  decidedBy: string | null;
  reviews: number;
}

interface Scored {
  candidate: Candidate;
  mean: Fraction;
  byCriterion: Map<string, Fraction>;
  lot: string;
}

/**
 * The announced rules: rank by the exact mean, ties by the tie-breakers in their order and last by lot; above the
 * threshold first each sector's minimum, then everybody in rank order within the maxima; what is left above the threshold
 * waits in reserve. The order of the input does not matter. O(n log n).
 */
export function select(rules: SelectionRules, candidates: readonly Candidate[]): Ranked[] {
  const { ranked, unreviewed } = rankOf(rules, candidates);
  const threshold: Fraction = { num: exact(rules.threshold), den: new Big(1) };
  const eligible = ranked.filter((scored) => compareFractions(scored.mean, threshold) >= 0);
  const outcomes = fill(
    rules,
    eligible.map((scored) => scored.candidate),
  );
  const inSector = new Map<string | null, number>();
  const lines = ranked.map((scored, i): Ranked => {
    const { id, sector, reviews } = scored.candidate;
    const sectorRank = (inSector.get(sector) ?? 0) + 1;
    inSector.set(sector, sectorRank);
    return {
      id,
      sector,
      ...(outcomes.get(id) ?? { outcome: 'rejected', reason: 'threshold' }),
      score: decimalOf(scored.mean),
      exact: fractionText(scored.mean),
      rank: i + 1,
      sectorRank,
      decidedBy: i === 0 ? null : order(rules, ranked[i - 1], scored).by,
      reviews: reviews.length,
    };
  });
  return [...lines, ...unreviewed.map(unranked)];
}

const unranked = ({ id, sector }: Candidate): Ranked => ({
  id,
  sector,
  outcome: 'rejected',
  reason: 'unreviewed',
  score: null,
  exact: null,
  rank: null,
  sectorRank: null,
  decidedBy: null,
  reviews: 0,
});

function rankOf(
  rules: SelectionRules,
  candidates: readonly Candidate[],
): { ranked: Scored[]; unreviewed: Candidate[] } {
  const scale = new Scale(rules.criteria);
  const criteria = rules.tieBreakers.flatMap((t) =>
    t.startsWith('criterion:') ? [t.slice('criterion:'.length)] : [],
  );
  const ranked: Scored[] = [];
  const unreviewed: Candidate[] = [];
  for (const candidate of candidates) {
    const mean = scale.mean(candidate.reviews);
    if (!mean) unreviewed.push(candidate);
    else
      ranked.push({
        candidate,
        mean,
        byCriterion: new Map(
          criteria.flatMap((code) => {
            const of = scale.meanOf(code, candidate.reviews);
            return of ? [[code, of] as const] : [];
          }),
        ),
        lot: createHmac('sha256', rules.seed).update(candidate.id).digest('hex'),
      });
  }
  ranked.sort((a, b) => order(rules, a, b).sign);
  unreviewed.sort((a, b) => compareText(a.id, b.id));
  return { ranked, unreviewed };
}

/** Which of two comes first (negative: a), and what says so. */
function order(rules: SelectionRules, a: Scored, b: Scored): { sign: number; by: string } {
  const byScore = -compareFractions(a.mean, b.mean);
  if (byScore !== 0) return { sign: byScore, by: 'score' };
  for (const by of rules.tieBreakers) {
    const sign =
      by === 'earlier'
        ? compareText(a.candidate.submittedAt, b.candidate.submittedAt)
        : byMark(by.slice('criterion:'.length), a, b);
    if (sign !== 0) return { sign, by };
  }
  return { sign: compareText(a.lot, b.lot) || compareText(a.candidate.id, b.candidate.id), by: 'lot' };
}

function byMark(code: string, a: Scored, b: Scored): number {
  const [left, right] = [a.byCriterion.get(code), b.byCriterion.get(code)];
  return left && right ? -compareFractions(left, right) : 0;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Filled {
  outcome: Outcome;
  reason: Ranked['reason'];
}

/** Seats, given to those above the threshold in rank order. */
function fill(rules: SelectionRules, eligible: readonly Candidate[]): Map<string, Filled> {
  const quotas = new Map<string | null, SectorQuota>(rules.sectors.map((q) => [q.sector, q]));
  const filled = new Map<string, Filled>();
  const seats = new Seats((sector) => quotas.get(sector)?.max, rules.maxSelected);
  const reserve = new Seats((sector) => quotas.get(sector)?.reserve, rules.maxReserve);
  for (const { id, sector } of eligible)
    if (seats.in(sector) < (quotas.get(sector)?.min ?? 0) && !seats.fullFor(sector)) {
      seats.take(sector);
      filled.set(id, { outcome: 'selected', reason: 'minimum' });
    }
  for (const { id, sector } of eligible) {
    if (filled.has(id)) continue;
    const full = seats.fullFor(sector);
    if (!full) {
      seats.take(sector);
      filled.set(id, { outcome: 'selected', reason: 'rank' });
    } else if (!reserve.fullFor(sector)) {
      reserve.take(sector);
      filled.set(id, { outcome: 'reserve', reason: full });
    } else filled.set(id, { outcome: 'rejected', reason: full });
  }
  return filled;
}

class Seats {
  private total = 0;
  private readonly bySector = new Map<string | null, number>();

  constructor(
    private readonly maxOf: (sector: string | null) => number | undefined,
    private readonly maxTotal: number | null,
  ) {}

  in(sector: string | null): number {
    return this.bySector.get(sector) ?? 0;
  }

  /** What stands in the way of one more, or undefined. */
  fullFor(sector: string | null): 'sector-quota' | 'total' | undefined {
    if (this.in(sector) >= (this.maxOf(sector) ?? Infinity)) return 'sector-quota';
    return this.total >= (this.maxTotal ?? Infinity) ? 'total' : undefined;
  }

  take(sector: string | null): void {
    this.total++;
    this.bySector.set(sector, this.in(sector) + 1);
  }
}
