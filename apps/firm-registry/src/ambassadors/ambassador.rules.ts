import type { AmbassadorState } from '#contracts/firm-registry/registry.facts';
import { DomainError, wrongState } from '#platform/errors/domain-error';

/** An ambassador as the rules see one; `personId` is canonical. */
export interface Known {
  id: string;
  personId: string;
  state: AmbassadorState['state'];
  since: string;
  until: string | null;
}
export interface Wanted {
  personId: string;
  since: string;
  /** set when the person has left already (a list of a past programme) */
  until: string | null;
  succeeds: string | null;
}

/**
 * Whether a firm may name one more: nobody twice, at most `max` at a time, and a follower takes the place of the one before.
 * Errors: AMBASSADOR_EXISTS, AMBASSADOR_DATES, WRONG_STATE, REFERENCE_NOT_FOUND, AMBASSADOR_LIMIT. Days as `YYYY-MM-DD`.
 */
export function checkNaming(known: readonly Known[], wanted: Wanted, max: number): void {
  if (known.some((a) => a.state === 'active' && a.personId === wanted.personId))
    throw new DomainError('AMBASSADOR_EXISTS', { pointer: '/personId' });
  if (wanted.until !== null && wanted.until < wanted.since)
    throw new DomainError('AMBASSADOR_DATES', { pointer: '/until' });
  const before = wanted.succeeds === null ? undefined : known.find((a) => a.id === wanted.succeeds);
  if (wanted.succeeds !== null) {
    if (!before) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/succeeds' });
    if (before.state === 'succeeded') throw wrongState(before.state);
    if (wanted.since < before.since) throw new DomainError('AMBASSADOR_DATES', { pointer: '/since' });
  }
  if (wanted.until !== null) return;
  const active = known.filter((a) => a.state === 'active' && a.id !== before?.id).length;
  if (active >= max) throw new DomainError('AMBASSADOR_LIMIT', { params: { max } });
}

/** When the one before ends: when the follower begins, unless they had left earlier. */
export const endOf = (before: Pick<Known, 'until'>, since: string): string =>
  before.until !== null && before.until < since ? before.until : since;
