import type { OpportunityState } from '#contracts/symbiosis/symbiosis.facts';
import { DomainError, wrongState } from '#platform/errors/domain-error';

export type State = OpportunityState['state'];
/** A stage of the funnel: every state but `dropped`. */
export type Stage = Exclude<State, 'dropped'>;

/** The funnel in its order (DOMAIN: opportunities). */
export const STAGES: readonly Stage[] = [
  'potential',
  'contacted',
  'site-visit',
  'sample',
  'agreement',
  'realised',
];

/**
 * Where an opportunity may go from where it stands. Steps may be skipped (a sample can come without a visit); one step back
 * is a correction; what was dropped may be taken up again.
 */
const TRANSITIONS: Record<State, readonly State[]> = {
  potential: ['contacted', 'site-visit', 'sample', 'agreement', 'realised', 'dropped'],
  contacted: ['site-visit', 'sample', 'agreement', 'realised', 'dropped', 'potential'],
  'site-visit': ['sample', 'agreement', 'realised', 'dropped', 'contacted'],
  sample: ['agreement', 'realised', 'dropped', 'site-visit'],
  agreement: ['realised', 'dropped', 'sample'],
  realised: ['agreement'],
  dropped: ['potential', 'contacted'],
};

/** Refuses a step that the funnel does not know (WRONG_STATE), and dropping or going back without a reason. */
export function checkMove(from: State, to: State, reason: string | undefined): void {
  if (!TRANSITIONS[from].includes(to)) throw wrongState(from);
  const back = from !== 'dropped' && to !== 'dropped' && rank(to) < rank(from);
  if (!reason && to === 'dropped') throw new DomainError('DROP_REASON', { pointer: '/reason' });
  if (!reason && back) throw new DomainError('REQUIRED', { pointer: '/reason' });
}

/** How far a state is, for combining what two lists say: a refusal outweighs everything short of an agreement. */
const ORDER: readonly State[] = [
  'potential',
  'contacted',
  'site-visit',
  'sample',
  'dropped',
  'agreement',
  'realised',
];
const rank = (state: State): number => ORDER.indexOf(state);

/** What stands when two lists (or two records that turned out to be one) say different things; the order does not matter. */
export const combined = (a: State, b: State): State => (rank(a) >= rank(b) ? a : b);

/** The further of two stages. */
export const further = (a: Stage, b: Stage): Stage => (STAGES.indexOf(a) >= STAGES.indexOf(b) ? a : b);

/** The stage reached once a state is entered; a dropped one keeps the stage it had. */
export const stageAfter = (stage: Stage, to: State): Stage => (to === 'dropped' ? stage : to);

export interface Identity {
  programId: string;
  giverFirmId: string;
  takerFirmId: string;
  kind: string;
  resourceKey: string;
}

/** Programme, canonical giver and taker, kind and folded name: what makes an opportunity. */
export const identityOf = (o: Identity): string =>
  [o.programId, o.giverFirmId, o.takerFirmId, o.kind, o.resourceKey].join('|');

export interface Standing extends Identity {
  id: string;
  notedAt: Date;
  mergedInto: string | null;
}

/**
 * Which opportunities are one after firms were merged or a merge was undone: of equal ones the one noted first stands and
 * the others are merged into it. Hand in all that may be touched, with the canonical firms of now. Returns what changes.
 */
export function collapse(opportunities: readonly Standing[]): Map<string, string | null> {
  const keepers = new Map<string, Standing>();
  for (const o of [...opportunities].sort(byAge))
    if (!keepers.has(identityOf(o))) keepers.set(identityOf(o), o);
  const changes = new Map<string, string | null>();
  for (const o of opportunities) {
    const keeper = keepers.get(identityOf(o))!;
    const into = keeper.id === o.id ? null : keeper.id;
    if (into !== o.mergedInto) changes.set(o.id, into);
  }
  return changes;
}

const byAge = (a: Standing, b: Standing): number =>
  a.notedAt.getTime() - b.notedAt.getTime() || (a.id < b.id ? -1 : 1);
