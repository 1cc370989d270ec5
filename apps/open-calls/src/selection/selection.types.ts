import type { Mark, Weighted } from './score.rules.js';

/** By which dimension applications are grouped: `sector`, or `answer:<key>` of the form. */
export type Dimension = string;

/** By what a call chooses, as it announced it. */
export interface SelectionRules {
  criteria: readonly Weighted[];
  /** Of 100. */
  threshold: string;
  reviewersPerApplication: number;
  /** Dimension of `groups`: minima, seats and reserve. */
  groupBy: Dimension;
  groups: readonly { value: string; min?: number; max?: number; reserve?: number }[];
  /** Further maxima; without `value`: of each value that has no limit of its own. */
  limits: readonly { dimension: Dimension; value?: string; max: number }[];
  /** Ceiling in minor units. */
  budget: { ceiling: number; currency: string; amount: Dimension; onOverrun: 'stop' | 'skip' } | null;
  maxSelected: number | null;
  maxReserve: number | null;
  sections: readonly { name: string; criteria: readonly string[] }[];
  /** `criterion:<code>`, `section:<name>`, `earlier`; the lot is always last. */
  tieBreakers: readonly string[];
}

/** An application with its submitted reviews; drafts do not come here. */
export interface Candidate {
  id: string;
  /** What its lot is drawn over: the firm's first application in the call, and the facility where there are several. */
  lot: string;
  /** Its value in each dimension that the rules name. */
  groups: Readonly<Record<Dimension, string | null>>;
  /** What it asks for in minor units; null: it does not say. */
  amount: number | null;
  /** ISO 8601, UTC, milliseconds: compared as text. */
  submittedAt: string;
  reviews: readonly { reviewer: string; scores: readonly Mark[] }[];
}

export type Outcome = 'selected' | 'reserve' | 'rejected';

/** An outcome by hand. */
export interface Exception {
  application: string;
  outcome: Outcome;
  reason: string;
  /** Account that entered it, and when. */
  by: string;
  at: string;
}

/** Seats given back together, after the decision. */
export interface Step {
  declined: readonly { application: string; reason: string; on: string }[];
}

/** One line of the result. */
export interface Ranked {
  id: string;
  group: string | null;
  outcome: Outcome;
  reason: string;
  score: string | null;
  exact: string | null;
  rank: number | null;
  groupRank: number | null;
  reserveRank: number | null;
  /** What put it behind the one before. */
  decidedBy: string | null;
  /** Where a lot decided. */
  lot: string | null;
  reviews: number;
}

/** What an exception changed, and for whom. */
export interface ExceptionEffect {
  application: string;
  byRules: Outcome;
  affected: { application: string; how: 'passed-over' | 'moved-up' }[];
}

export interface SelectionResult {
  lines: Ranked[];
  exceptions: ExceptionEffect[];
}
