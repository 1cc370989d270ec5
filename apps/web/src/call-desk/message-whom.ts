import { APPLICATION_STATES } from '#contracts/open-calls/application-states';

export const ELIGIBILITY = ['eligible', 'ineligible', 'open'] as const;
export const LETTER = ['none', 'released', 'notified'] as const;

type Search = Record<string, string | undefined>;

/** What chooses applicants, as it stands in the address: by the names that the list of applications gives its filters. */
export const WHOM = ['state', 'sector', 'eligibility', 'letter', 'q'] as const;

/** The address of the messages to those whom the list of applications shows. */
export const messagesTo = (filters: Search): Search => ({
  tab: 'messages',
  ...Object.fromEntries(WHOM.flatMap((name) => (filters[name] ? [[name, filters[name]]] : []))),
});

const one = <T extends string>(of: readonly T[], value: string | undefined): T | undefined =>
  of.find((known) => known === value);

/** Whom the address means; what it cannot mean is left out. */
export const whomOf = ({ state, sector, eligibility, letter, q }: Search) => ({
  state: one(APPLICATION_STATES, state),
  sector: sector || undefined,
  eligibility: one(ELIGIBILITY, eligibility),
  letter: one(LETTER, letter),
  q: q?.trim().slice(0, 100) || undefined,
});
