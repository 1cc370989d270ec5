import { canonicalHash } from '#platform/signing/canonical';
import type { CallEntity } from '../calls/call.entity.js';
import { thresholdOf } from '../calls/call.entity.js';
import { select, type Candidate, type Ranked, type SelectionRules } from './selection.rules.js';

/** An application in the selection, with what lists show of it. */
export interface Applicant extends Candidate {
  number: string | null;
  firmId: string;
}

/** All that a selection used and gave; the same input in any order gives the same hash. */
export interface Dossier {
  format: 'filiz-selection/1';
  call: { id: string; code: string; kind: string; deadline: string; reviewersPerApplication: number };
  rules: SelectionRules;
  applications: {
    id: string;
    number: string | null;
    sector: string | null;
    submittedAt: string;
    reviews: Candidate['reviews'];
  }[];
  result: Ranked[];
}

/**
 * What the rules of this call say. Until a committed seed is drawn, the lot's seed is the call's id, which nobody chose
 * with the applications in view.
 */
export const rulesOf = (call: CallEntity): SelectionRules => ({
  criteria: call.criteria,
  threshold: thresholdOf(call),
  sectors: call.sectors,
  maxSelected: call.maxSelected,
  maxReserve: call.maxReserve,
  tieBreakers: call.tieBreakers,
  seed: call.id,
});

/** Selects, and writes down how. */
export function dossierOf(
  call: CallEntity,
  applicants: readonly Applicant[],
): { dossier: Dossier; sha256: string } {
  const rules = rulesOf(call);
  const dossier: Dossier = {
    format: 'filiz-selection/1',
    call: {
      id: call.id,
      code: call.code,
      kind: call.kind,
      deadline: call.deadline.toISOString(),
      reviewersPerApplication: call.reviewersPerApplication,
    },
    rules,
    applications: applicants
      .map(({ id, number, sector, submittedAt, reviews }) => ({ id, number, sector, submittedAt, reviews }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    result: select(rules, applicants),
  };
  return { dossier, sha256: canonicalHash(dossier) };
}

/** Applications that lack reviews. */
export const incompleteIn = (dossier: Dossier): number =>
  dossier.applications.filter((a) => a.reviews.length < dossier.call.reviewersPerApplication).length;

/** How many of each outcome, over all and by sector. */
export function countsOf(result: readonly Pick<Ranked, 'sector' | 'outcome'>[]) {
  const none = () => ({ selected: 0, reserve: 0, rejected: 0 });
  const all = none();
  const sectors = new Map<string | null, ReturnType<typeof none>>();
  for (const { sector, outcome } of result) {
    all[outcome]++;
    const of = sectors.get(sector) ?? none();
    of[outcome]++;
    sectors.set(sector, of);
  }
  const bySector = [...sectors]
    .map(([sector, counts]) => ({ sector, ...counts }))
    .sort((a, b) => String(a.sector).localeCompare(String(b.sector)));
  return { ...all, bySector };
}
