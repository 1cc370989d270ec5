import { similarity } from '#contracts/core/text';
import type { ResourceState } from '#contracts/symbiosis/symbiosis.facts';
import type { MatchReason } from '#contracts/symbiosis/symbiosis.messages';

/** What is compared of a resource. */
export interface Comparable {
  id: string;
  /** Canonical firm: a firm does not give to itself. */
  firm: string;
  kind: ResourceState['kind'];
  nameKey: string;
  wasteCode: string | null;
}

/** The parts of the score; they add up to 100. */
const POINTS = { code: 40, subchapter: 20, text: 30, distance: 20, kind: 10 };
/** Beyond this many kilometres by road nothing is won by being near. */
const FAR_KM = 1000;
/** Names less alike than this say nothing. */
const LIKE = 0.3;

/** A by-product is somebody's material. */
const MATERIAL = new Set<string>(['material', 'by-product']);
export const sameSort = (a: string, b: string): boolean => a === b || (MATERIAL.has(a) && MATERIAL.has(b));

export interface Candidate {
  id: string;
  score: number;
  km: number | null;
  reasons: MatchReason[];
}

/**
 * Candidates for a resource among those of the other direction, best first: by waste code (or its sub-chapter), likeness of
 * the names (trigrams of the folded names), road distance, and the same kind. At least the code or the name must speak for
 * it. Equal scores: the nearer, then the older id. `kmTo` gives null where a province is unknown.
 */
export function candidates(
  of: Comparable,
  others: readonly Comparable[],
  kmTo: (other: Comparable) => number | null,
): Candidate[] {
  return others
    .filter((other) => other.firm !== of.firm && sameSort(of.kind, other.kind))
    .flatMap((other) => compare(of, other, kmTo(other)) ?? [])
    .sort((a, b) => b.score - a.score || (a.km ?? Infinity) - (b.km ?? Infinity) || (a.id < b.id ? -1 : 1));
}

function compare(of: Comparable, other: Comparable, km: number | null): Candidate | undefined {
  const reasons: MatchReason[] = [];
  const say = (code: MatchReason['code'], points: number, value: string | null = null) =>
    reasons.push({ code, points, value });
  if (of.wasteCode !== null && of.wasteCode === other.wasteCode) say('waste-code', POINTS.code);
  else if (
    of.wasteCode !== null &&
    other.wasteCode !== null &&
    of.wasteCode.slice(0, 4) === other.wasteCode.slice(0, 4)
  )
    say('waste-subchapter', POINTS.subchapter);
  const alike = similarity(of.nameKey, other.nameKey);
  if (alike >= LIKE) say('text', Math.round(POINTS.text * alike), String(Math.round(alike * 100)));
  if (reasons.length === 0) return undefined;
  if (km !== null) say('distance', Math.round(POINTS.distance * Math.max(0, 1 - km / FAR_KM)), String(km));
  if (of.kind === other.kind) say('kind', POINTS.kind);
  return { id: other.id, score: reasons.reduce((sum, r) => sum + r.points, 0), km, reasons };
}
