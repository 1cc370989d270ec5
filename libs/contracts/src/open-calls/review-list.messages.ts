import { Decimal, Flag, Id, Instant, Int, OneOf, Parts, Text } from '../core/fields.js';
import { PageQuery, pageOf } from '../core/messages.js';
import { REVIEW_KINDS, REVIEW_STATES, type ReviewKind, type ReviewState, Score } from './review.messages.js';

export const REVIEW_SORTS = ['todo', 'number', 'sector', 'submitted'] as const;
export class ListReviews extends PageQuery {
  @OneOf(REVIEW_STATES, { optional: true }) state?: ReviewState;
  @Id({ optional: true }) callId?: string;
  @OneOf(REVIEW_SORTS, {
    optional: true,
    doc: 'default todo: begun ones, then new ones, what is due first before the others; then the rest',
  })
  sort?: (typeof REVIEW_SORTS)[number];
}
export class ReviewCounts {
  @Int() assigned: number;
  @Int() reviewing: number;
  @Int() submitted: number;
  @Int() recused: number;
  @Int({ doc: 'of assigned and reviewing: time has run out' }) late: number;
}
export class ReviewListItem {
  @Id() id: string;
  @Int() version: number;
  @Id() callId: string;
  @Text() callTitle: string;
  @Id() programId: string;
  @Id({ nullable: true, doc: 'null in an anonymous call' }) firmId: string | null;
  @OneOf(REVIEW_STATES) state: ReviewState;
  @OneOf(REVIEW_KINDS) kind: ReviewKind;
  @Int({ doc: 'criteria marked' }) marked: number;
  @Int({ doc: 'criteria in all' }) criteria: number;
  @Instant({ nullable: true, doc: 'until when; null: the call sets no time' }) dueAt: string | null;
  @Flag({ doc: 'that instant has passed, and it is not submitted' }) late: boolean;
  @Instant({ nullable: true }) savedAt: string | null;
  @Instant({ nullable: true }) submittedAt: string | null;
  @Text({ nullable: true, doc: 'null until no conflict is declared' }) number: string | null;
  @Text({ nullable: true, doc: 'null until no conflict is declared' }) sector: string | null;
}
export const ReviewPage = pageOf(ReviewListItem);

export class ListCallReviews extends PageQuery {
  @Id() callId: string;
  @Id({ optional: true }) applicationId?: string;
  @Id({ optional: true }) reviewerId?: string;
  @OneOf(REVIEW_STATES, { optional: true }) state?: ReviewState;
}
/** A review as staff see it: scores only once submitted. */
export class CallReviewItem {
  @Id() id: string;
  @Int() version: number;
  @Id() applicationId: string;
  @Text({ nullable: true }) number: string | null;
  @Id({ nullable: true, doc: 'null: the committee' }) reviewerId: string | null;
  @Text({ max: 20, doc: 'K: the committee' }) alias: string;
  @OneOf(REVIEW_KINDS) kind: ReviewKind;
  @Flag({ doc: 'false: agreed marks of the committee stand for it, or it is set aside' }) counts: boolean;
  @Flag({ doc: 'an accepted appeal set it aside' }) setAside: boolean;
  @OneOf(REVIEW_STATES) state: ReviewState;
  @Text({
    nullable: true,
    doc: 'why recused or released: a text; or moved, appeal, committee, or rule:… (a hard rule)',
  })
  stateReason: string | null;
  @Parts(() => Score) scores: Score[];
  @Text({ nullable: true, max: 4000 }) comment: string | null;
  @Decimal({ nullable: true, doc: 'weighted, of 100, to ten places' }) score: string | null;
  @Instant({ nullable: true }) submittedAt: string | null;
}
export const CallReviewPage = pageOf(CallReviewItem);
