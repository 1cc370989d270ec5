import type { ListOwnApplications } from '#contracts/open-calls/application-list.messages';

/** Conditions on `application a` that the list of applications and messages by filter share. */
export const ELIGIBILITY: Record<NonNullable<ListOwnApplications['eligibility']>, string> = {
  // Nearly all are: looked up row by row until the page is full, not joined with everything that was ever found.
  eligible: `(SELECT coalesce(e.decided, e.verdict) FROM eligibility e WHERE e.application_id = a.id) = 'eligible'`,
  ineligible: `(a.state = 'ineligible' OR ${eligibilityIs(`e.decided = 'ineligible'`)})`,
  open: `a.state = 'submitted' AND ${eligibilityIs(`e.verdict <> 'eligible' AND e.decided IS NULL`)}`,
};
export const LETTER: Record<NonNullable<ListOwnApplications['letter']>, string> = {
  none: `NOT ${letterIs('true')}`,
  released: letterIs('l.notified_on IS NULL'),
  notified: letterIs('l.notified_on IS NOT NULL'),
};

function eligibilityIs(condition: string): string {
  return `EXISTS (SELECT 1 FROM eligibility e WHERE e.application_id = a.id AND ${condition})`;
}
function letterIs(condition: string): string {
  return `EXISTS (SELECT 1 FROM letter l WHERE l.application_id = a.id AND l.current AND ${condition})`;
}
