import { DomainError } from '#platform/errors/domain-error';

/** Heads of one visit; `on` as `YYYY-MM-DD`. */
export interface Heads {
  pupils: number;
  teachers: number;
  others: number;
  on: string;
}

/** Somebody must have been counted, and not on a day that lies ahead. */
export function checkHeads(heads: Heads, today: string): void {
  if (heads.pupils + heads.teachers + heads.others === 0)
    throw new DomainError('HEAD_COUNT_EMPTY', { pointer: '/pupils' });
  if (heads.on > today) throw new DomainError('HEAD_COUNT_FUTURE', { pointer: '/on' });
}

export interface Visit extends Heads {
  atInstitutionId: string | null;
  eventCode: string | null;
}

/** The same numbers of the same institution, day and visit are one count entered twice; other numbers are another group. */
export const sameVisit = (a: Visit, b: Visit): boolean =>
  a.atInstitutionId !== null &&
  a.atInstitutionId === b.atInstitutionId &&
  a.on === b.on &&
  a.eventCode === b.eventCode &&
  a.pupils === b.pupils &&
  a.teachers === b.teachers &&
  a.others === b.others;
