import type { HardBar, SoftFlag } from '#contracts/open-calls/review-assignment.messages';

/** What a reviewer has to do with firms and institutions. Firms by the id they turned out to be. */
export interface ReviewerTies {
  /** Firms they work at: roles as a firm's user, and where the registry knows the person. */
  employers: ReadonlySet<string>;
  /** Firms they have named themselves. */
  declared: ReadonlySet<string>;
  /** Programmes and institutions in which they advise firms. */
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
  advises: { programs: new Set(), institutions: new Set() },
  institutions: new Set(),
  earlier: new Set(),
};

/** Whether a rule bars this reviewer from this firm's application, the strongest first; else what staff should know. */
export function conflictOf(reviewer: ReviewerTies | undefined, firm: FirmTies, call: CallTies): Conflict {
  const ties = reviewer ?? NOBODY;
  const meets = (of: ReadonlySet<string>) => [...firm.related].some((id) => of.has(id));
  const shares = [...firm.institutions].some((id) => ties.institutions.has(id));
  if (ties.employers.has(firm.firmId)) return { bar: 'employed', flags: [] };
  if (meets(ties.employers)) return { bar: 'related-firm', flags: [] };
  if (
    firm.programs.some(
      (p) => ties.advises.programs.has(p.programId) || ties.advises.institutions.has(p.institutionId),
    )
  )
    return { bar: 'consultant', flags: [] };
  if (ties.declared.has(firm.firmId) || meets(ties.declared)) return { bar: 'declared', flags: [] };
  if (shares && call.barSameInstitution) return { bar: 'same-institution', flags: [] };
  const here = ties.advises.programs.has(call.programId) || ties.advises.institutions.has(call.institutionId);
  return {
    flags: [
      ...(shares ? (['same-institution'] as const) : []),
      ...(here ? (['consultant-here'] as const) : []),
      ...(ties.earlier.has(firm.firmId) ? (['earlier'] as const) : []),
    ],
  };
}
