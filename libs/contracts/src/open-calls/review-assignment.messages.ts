import { Flag, Id, Ids, Int, OneOf, Parts, Text, Texts } from '../core/fields.js';

/**
 * Why a reviewer cannot have an application. employed: works at the firm; related-firm: works at a firm of the same group;
 * consultant: is the firm’s named consultant, or was in the period that the call names; declared: has named the firm as a tie; same-institution:
 * where the call says so; recused: has given it back before; away: is away today (the automatic assignment alone).
 */
export const HARD_BARS = [
  'employed',
  'related-firm',
  'consultant',
  'declared',
  'same-institution',
  'recused',
  'away',
] as const;
export type HardBar = (typeof HARD_BARS)[number];
/**
 * What staff should know: same-institution where the call does not bar it; consultant-here: advises firms in the call's own
 * programme; consultant-programme: in another one in which the firm takes part; earlier: has reviewed the firm in another call.
 */
export const SOFT_FLAGS = ['same-institution', 'consultant-here', 'consultant-programme', 'earlier'] as const;
export type SoftFlag = (typeof SOFT_FLAGS)[number];
/** By what a reviewer suits an application, strongest first. */
export const FITS = ['sector', 'nace-class', 'nace-division', 'nace-section', 'tag'] as const;
export type Fit = (typeof FITS)[number];

export class PreviewAssignment {
  @Id() callId: string;
  @Ids({ optional: true, max: 500, doc: 'reviewers of the call to choose from; default all with an account' })
  reviewerIds?: string[];
  @Flag({
    optional: true,
    doc: 'whether assignments that nobody has declared about yet may move where balance or completeness cannot be had otherwise; default yes',
  })
  rebalance?: boolean;
  @Text({ optional: true, max: 400, doc: 'from `next` of the page before' }) cursor?: string;
  @Int({ optional: true, min: 1, max: 200, doc: 'applications a page, default 50' }) limit?: number;
}
export class ChosenReviewer {
  @Id({ doc: 'of the reviewer within the call' }) reviewerId: string;
  @Flag({ doc: 'false: had it before' }) fresh: boolean;
  @Texts({ values: FITS, doc: 'why this one suits; empty: by load alone' }) fits: Fit[];
  @Texts({ values: SOFT_FLAGS }) flags: SoftFlag[];
}
export class BarredReviewer {
  @Id() reviewerId: string;
  @OneOf(HARD_BARS) by: HardBar;
}
/** What becomes of one application. */
export class PlannedApplication {
  @Id() applicationId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Text({ nullable: true, max: 40 }) sector: string | null;
  @Parts(() => ChosenReviewer, { max: 20 }) reviewers: ChosenReviewer[];
  @Parts(() => BarredReviewer, { max: 500 }) barred: BarredReviewer[];
  @Int({ doc: 'reviewers still missing' }) missing: number;
}
export class PlannedLoad {
  @Id({ doc: 'of the reviewer within the call' }) reviewerId: string;
  @Text({ max: 20 }) alias: string;
  @Int({ doc: 'now' }) before: number;
  @Int({ doc: 'afterwards' }) after: number;
  @Int({ doc: 'of the new ones, how many suit by expertise or sector' }) suited: number;
}
export class AssignmentPreview {
  @Text({
    max: 64,
    doc: 'SHA-256 of the plan; hand it to the automatic assignment so that nothing else is done',
  })
  sha256: string;
  @Int({ doc: 'assignments to be made' }) made: number;
  @Int({ doc: 'of them taken from another who has not declared yet' }) moved: number;
  @Int({ doc: 'applications that would still have too few reviewers' }) short: number;
  @Int({ nullable: true, doc: 'largest load less smallest, afterwards' }) spread: number | null;
  @Int({ doc: 'new assignments that suit by expertise or sector' }) suited: number;
  @Parts(() => PlannedLoad, { max: 500 }) reviewers: PlannedLoad[];
  @Parts(() => PlannedApplication, { max: 200, doc: 'those that get somebody or lack somebody, by number' })
  items: PlannedApplication[];
  @Text({ optional: true, max: 400 }) next?: string;
}
