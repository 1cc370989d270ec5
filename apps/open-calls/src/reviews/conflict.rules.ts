import type { HardBar, SoftFlag } from '#contracts/open-calls/review-assignment.messages';

/** What a reviewer has to do with firms and institutions. Firms by the id they turned out to be. */
export interface ReviewerTies {
  /** Firms they work at: roles as a firm's user, and where the registry knows the person. */
  employers: ReadonlySet<string>;
  /** Firms they have named themselves. */
  declared: ReadonlySet<string>;
  /** Firms whose named consultant they are, or were in the period that the call names. */
  consults: ReadonlySet<string>;
  /** Programmes and institutions in which they may advise firms. */
  advises: { programs: ReadonlySet<string>; institutions: ReadonlySet<string> };
  /** Institutions they work at. */
  institutions: ReadonlySet<string>;
  /** Firms whose application to another call they have reviewed. */
  earlier: ReadonlySet<string>;
}

/** What an applying firm has to do with others. */
export interface FirmTies {
  firmId: string;
  /** Firms of the same group, whichever of the two names the other. */
  related: ReadonlySet<string>;
  /** Programmes it takes part in. */
  programs: readonly { programId: string; institutionId: string }[];
  /** Institutions at which people of the firm work. */
  institutions: ReadonlySet<string>;
}

export interface CallTies {
  programId: string;
  institutionId: string;
  barSameInstitution: boolean;
}

export interface Conflict {
  bar?: HardBar;
  flags: SoftFlag[];
}

const NOBODY: ReviewerTies = {
  employers: new Set(),
  declared: new Set(),
  consults: new Set(),
  advises: { programs: new Set(), institutions: new Set() },
  institutions: new Set(),
  earlier: new Set(),
};

/** Flags that are about the reviewer alone: they tell nothing of the firm. */
const OF_REVIEWER: ReadonlySet<SoftFlag> = new Set(['consultant-here']);

/** What a reviewer may see of the flags. In an anonymous call those about the firm would tell which it is. */
export const flagsShown = (flags: readonly SoftFlag[], anonymous: boolean): SoftFlag[] =>
  flags.filter((flag) => !anonymous || OF_REVIEWER.has(flag));

/** Since when a firm’s consultant is barred; undefined: however long ago. */
export function consultedSince(deadline: Date, months: number | undefined): Date | undefined {
  if (months === undefined) return undefined;
  const since = new Date(deadline);
  since.setUTCMonth(since.getUTCMonth() - months);
  return since;
}

/** Whether a rule bars this reviewer from this firm's application, the strongest first; else what staff should know. */
export function conflictOf(reviewer: ReviewerTies | undefined, firm: FirmTies, call: CallTies): Conflict {
  const ties = reviewer ?? NOBODY;
  const meets = (of: ReadonlySet<string>) => [...firm.related].some((id) => of.has(id));
  const shares = [...firm.institutions].some((id) => ties.institutions.has(id));
  if (ties.employers.has(firm.firmId)) return { bar: 'employed', flags: [] };
  if (meets(ties.employers)) return { bar: 'related-firm', flags: [] };
  if (ties.consults.has(firm.firmId)) return { bar: 'consultant', flags: [] };
  if (ties.declared.has(firm.firmId) || meets(ties.declared)) return { bar: 'declared', flags: [] };
  if (shares && call.barSameInstitution) return { bar: 'same-institution', flags: [] };
  const advisesIn = (p: { programId: string; institutionId: string }) =>
    ties.advises.programs.has(p.programId) || ties.advises.institutions.has(p.institutionId);
  const here = advisesIn(call);
  return {
    flags: [
      ...(shares ? (['same-institution'] as const) : []),
      ...(here ? (['consultant-here'] as const) : []),
      ...(!here && firm.programs.some(advisesIn) ? (['consultant-programme'] as const) : []),
      ...(ties.earlier.has(firm.firmId) ? (['earlier'] as const) : []),
    ],
  };
}
