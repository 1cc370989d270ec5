/** One reviewer who has an application now. */
export interface Holder {
  reviewerId: string;
  /** Nothing is declared yet, so it may be given to another where the rules need it. */
  movable: boolean;
}

/** What is known before. The order of the lists does not matter. */
export interface AssignmentInput {
  /** Applications with the reviewers at work or done; `wanted`: as many as this, where it is not what all need. */
  applications: readonly { id: string; holders: readonly Holder[]; wanted?: number }[];
  /** Reviewers to choose from, with the number of applications they have in this call, and their own ceiling. */
  reviewers: readonly { id: string; load: number; ceiling?: number | null }[];
  perApplication: number;
  /** Most applications a reviewer may have; absent: no ceiling. */
  ceiling?: number;
  /** Pairs that are never made, by {@link pairKey}: a conflict, or one who gave it back. */
  barred: ReadonlySet<string>;
  /** How well a reviewer suits an application, 0 (not) to 15. */
  fit?: (applicationId: string, reviewerId: string) => number;
  /** Whether what is movable may move where completeness or balance cannot be had otherwise. */
  rebalance?: boolean;
}

export interface Pair {
  applicationId: string;
  reviewerId: string;
}

export interface Plan {
  /** New pairs, by application and reviewer. */
  made: Pair[];
  /** Pairs that were there and go to another. */
  taken: Pair[];
  /** Application → reviewers still missing; those that lack none are left out. */
  missing: Map<string, number>;
  /** Reviewer → load afterwards. */
  loads: Map<string, number>;
}

export const pairKey = (applicationId: string, reviewerId: string): string =>
  `${applicationId} ${reviewerId}`;
