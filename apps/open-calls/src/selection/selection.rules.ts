import { compareFractions, decimalOf, fractionOf, fractionText } from './fraction.js';
import { order, rankOf, type Scored } from './ranking.rules.js';
import { Ledger, reserveOf, seat } from './seats.rules.js';
import type {
  Candidate,
  Exception,
  ExceptionEffect,
  Outcome,
  Ranked,
  SelectionResult,
  SelectionRules,
  Step,
} from './selection.types.js';

interface Placed {
  outcome: Outcome;
  reason: string;
}
type Places = Map<string, Placed>;

/**
 * The announced rules: rank by the exact mean, ties by the tie-breakers in their order and last by lot; above the
 * threshold first each group’s minimum, then everybody in rank order within the maxima and the ceiling; what is left above
 * the threshold waits in reserve. Then the exceptions by hand, and the seats given back since, one step after the other.
 * The order of the input does not matter. O(n log n).
 */
export function select(
  rules: SelectionRules,
  seed: string,
  candidates: readonly Candidate[],
  exceptions: readonly Exception[] = [],
  steps: readonly Step[] = [],
): SelectionResult {
  const { ranked, unscored } = rankOf(rules, seed, candidates);
  const inOrder = [...ranked.map((scored) => scored.candidate), ...unscored];
  const byRules = placesByRules(rules, ranked, unscored);
  const places: Places = new Map(byRules);
  const known = exceptions.filter((e) => places.has(e.application));
  for (const { application, outcome } of known) places.set(application, { outcome, reason: 'exception' });
  const freed = known.some(
    (e) => byRules.get(e.application)!.outcome === 'selected' && e.outcome !== 'selected',
  );
  if (freed) moveUp(rules, inOrder, places, new Set(known.map((e) => e.application)));
  const effects = known.map((e) => effectOf(rules, e, inOrder, byRules, places, known)).sort(byApplication);
  for (const { declined } of steps) {
    for (const { application } of declined)
      if (places.has(application)) places.set(application, { outcome: 'rejected', reason: 'declined' });
    moveUp(rules, inOrder, places, new Set());
  }
  return { lines: linesOf(rules, ranked, unscored, places), exceptions: effects };
}

/**
 * Who moves up from the reserve, and why it is they: the free seats are given by the same rules (minima first, then rank
 * order, within maxima and ceiling) to those in reserve; nobody who has a seat loses it. Changes `places`; returns the ids.
 */
export function moveUp(
  rules: SelectionRules,
  inOrder: readonly Candidate[],
  places: Places,
  untouched: ReadonlySet<string>,
): string[] {
  const ledger = new Ledger(rules);
  for (const candidate of inOrder)
    if (places.get(candidate.id)?.outcome === 'selected') ledger.take(candidate);
  const reserve = inOrder.filter((c) => places.get(c.id)?.outcome === 'reserve' && !untouched.has(c.id));
  const { seated, waiting } = seat(rules, reserve, ledger);
  for (const id of seated.keys()) places.set(id, { outcome: 'selected', reason: 'moved-up' });
  for (const { candidate, barrier } of waiting)
    places.set(candidate.id, { outcome: 'reserve', reason: barrier });
  return [...seated.keys()];
}

function placesByRules(
  rules: SelectionRules,
  ranked: readonly Scored[],
  unscored: readonly Candidate[],
): Places {
  const threshold = fractionOf(rules.threshold);
  const passes = (scored: Scored) => compareFractions(scored.mean, threshold) >= 0;
  const places: Places = new Map();
  for (const { candidate } of ranked) places.set(candidate.id, { outcome: 'rejected', reason: 'threshold' });
  for (const { id } of unscored) places.set(id, { outcome: 'rejected', reason: 'unreviewed' });
  const eligible = ranked.filter(passes).map((scored) => scored.candidate);
  const { seated, waiting } = seat(rules, eligible, new Ledger(rules));
  const reserve = reserveOf(rules, waiting);
  for (const [id, reason] of seated) places.set(id, { outcome: 'selected', reason });
  for (const { candidate, barrier } of waiting)
    places.set(candidate.id, {
      outcome: reserve.has(candidate.id) ? 'reserve' : 'rejected',
      reason: barrier,
    });
  return places;
}

const WORTH: Record<Outcome, number> = { selected: 2, reserve: 1, rejected: 0 };

/** Whom an exception concerns beside: better scores of its group with a worse outcome, and who took a seat it freed. */
function effectOf(
  rules: SelectionRules,
  { application, outcome }: Exception,
  inOrder: readonly Candidate[],
  byRules: Places,
  places: Places,
  exceptions: readonly Exception[],
): ExceptionEffect {
  const before = byRules.get(application)!.outcome;
  const byHand = new Set(exceptions.map((e) => e.application));
  const at = inOrder.findIndex((c) => c.id === application);
  const group = inOrder[at].groups[rules.groupBy] ?? null;
  const raised = WORTH[outcome] > WORTH[before];
  const affected = inOrder.flatMap((c, i): ExceptionEffect['affected'] => {
    if (c.id === application) return [];
    const now = places.get(c.id)!;
    if (
      raised &&
      i < at &&
      (c.groups[rules.groupBy] ?? null) === group &&
      WORTH[now.outcome] < WORTH[outcome]
    )
      return [{ application: c.id, how: 'passed-over' }];
    if (!raised && now.reason === 'moved-up' && !byHand.has(c.id))
      return [{ application: c.id, how: 'moved-up' }];
    return [];
  });
  return { application, byRules: before, affected };
}

const byApplication = (a: ExceptionEffect, b: ExceptionEffect): number =>
  a.application < b.application ? -1 : 1;

function linesOf(
  rules: SelectionRules,
  ranked: readonly Scored[],
  unscored: readonly Candidate[],
  places: Places,
): Ranked[] {
  const inGroup = new Map<string | null, number>();
  const inReserve = new Map<string | null, number>();
  const next = (counts: Map<string | null, number>, group: string | null): number => {
    const n = (counts.get(group) ?? 0) + 1;
    counts.set(group, n);
    return n;
  };
  const decided = ranked.map((scored, i) => (i === 0 ? null : order(rules, ranked[i - 1], scored).by));
  const lines = ranked.map((scored, i): Ranked => {
    const { id, groups, reviews } = scored.candidate;
    const group = groups[rules.groupBy] ?? null;
    const place = places.get(id)!;
    // Members in the order of canonical JSON.
    return {
      decidedBy: decided[i],
      exact: fractionText(scored.mean),
      group,
      groupRank: next(inGroup, group),
      id,
      lot: decided[i] === 'lot' || decided[i + 1] === 'lot' ? scored.lot() : null,
      outcome: place.outcome,
      rank: i + 1,
      reason: place.reason,
      reserveRank: place.outcome === 'reserve' ? next(inReserve, group) : null,
      reviews: reviews.length,
      score: decimalOf(scored.mean),
    };
  });
  return [...lines, ...unscored.map((c) => unranked(rules, c, places, next, inReserve))];
}

function unranked(
  rules: SelectionRules,
  { id, groups, reviews }: Candidate,
  places: Places,
  next: (counts: Map<string | null, number>, group: string | null) => number,
  inReserve: Map<string | null, number>,
): Ranked {
  const group = groups[rules.groupBy] ?? null;
  const place = places.get(id)!;
  return {
    decidedBy: null,
    exact: null,
    group,
    groupRank: null,
    id,
    lot: null,
    outcome: place.outcome,
    rank: null,
    reason: place.reason,
    reserveRank: place.outcome === 'reserve' ? next(inReserve, group) : null,
    reviews: reviews.length,
    score: null,
  };
}
