import { Decimal, Flag, Id, Ids, Instant, Int, OneOf, Part, Parts, Text } from '../core/fields.js';
import { ImportFile, PageQuery, pageOf } from '../core/messages.js';
import { ApplicationContent } from './application.messages.js';

/** assigned: nothing declared yet; reviewing: no conflict, may read and score; recused: a conflict; released: taken back by staff. */
export const REVIEW_STATES = ['assigned', 'reviewing', 'submitted', 'recused', 'released'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export class AddReviewer {
  @Id() callId: string;
  @Id({ doc: 'account with the role reviewer in the programme or its institution' }) accountId: string;
}
export class CallReviewer {
  @Id({ doc: 'of the reviewer within this call' }) id: string;
  @Id({ nullable: true, doc: 'account; null for one known from an imported list only' }) accountId:
    string | null;
  @Text({ max: 20, doc: 'how others may call the reviewer, e.g. D2' }) alias: string;
  @Int({ doc: 'assigned or reviewing' }) open: number;
  @Int() submitted: number;
  @Int() recused: number;
}
export class CallReviewers {
  @Parts(() => CallReviewer, { max: 500 }) items: CallReviewer[];
}
export class ReviewersOfCall {
  @Id() callId: string;
}

export class AssignReview {
  @Id() callId: string;
  @Id() applicationId: string;
  @Id({ doc: 'of the reviewer within the call' }) reviewerId: string;
}
export class AssignAll {
  @Id() callId: string;
  @Ids({ optional: true, max: 500, doc: 'reviewers of the call to choose from; default all with an account' })
  reviewerIds?: string[];
}
export class Assigned {
  @Int({ doc: 'assignments made' }) made: number;
  @Int({ doc: 'applications that still have too few reviewers' }) short: number;
}
export class ReleaseReview {
  @Id() reviewId: string;
  @Text({ max: 500 }) reason: string;
}
export class DeclareConflict {
  @Id() reviewId: string;
  @OneOf(['none', 'conflict'], { doc: 'conflict gives the application back' }) declaration:
    'none' | 'conflict';
  @Text({ optional: true, max: 500 }) reason?: string;
}
export class Score {
  @Text({ max: 20, doc: 'code of the criterion' }) criterion: string;
  @Decimal({ nonNegative: true, doc: '0 to the criterion’s highest mark' }) points: string;
}
export class SaveReview {
  @Id() reviewId: string;
  @Parts(() => Score, { max: 30 }) scores: Score[];
  @Text({ optional: true, max: 4000, multiline: true }) comment?: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class SubmitReview {
  @Id() reviewId: string;
  @Parts(() => Score, { optional: true, max: 30, doc: 'absent: as saved' }) scores?: Score[];
  @Text({ optional: true, max: 4000, multiline: true }) comment?: string;
}
export class ReviewById {
  @Id() reviewId: string;
}

/** What a reviewer may read of an application once no conflict is declared: no signatory. */
export class ReviewedApplication {
  @Id() id: string;
  @Text({ nullable: true }) number: string | null;
  @Text({ nullable: true }) sector: string | null;
  @Part(() => ApplicationContent) content: ApplicationContent;
}
/** Another's submitted review of the same application, by alias. */
export class OtherReview {
  @Text({ max: 20 }) alias: string;
  @Parts(() => Score) scores: Score[];
  @Text({ nullable: true, max: 4000 }) comment: string | null;
}
export class Review {
  @Id() id: string;
  @Int() version: number;
  @Id() callId: string;
  @OneOf(REVIEW_STATES) state: ReviewState;
  @Id({ doc: 'the applying firm: what a conflict is declared about' }) firmId: string;
  @Part(() => ReviewedApplication, { nullable: true, doc: 'null until no conflict is declared' })
  application: ReviewedApplication | null;
  @Parts(() => Score) scores: Score[];
  @Text({ nullable: true, max: 4000 }) comment: string | null;
  @Instant({ nullable: true }) submittedAt: string | null;
  @Flag({ doc: 'all reviewers of the application have submitted' }) complete: boolean;
  @Parts(() => OtherReview, { doc: 'empty until all have submitted' }) others: OtherReview[];
}

export class ListReviews extends PageQuery {
  @OneOf(REVIEW_STATES, { optional: true }) state?: ReviewState;
  @Id({ optional: true }) callId?: string;
}
export class ReviewListItem {
  @Id() id: string;
  @Int() version: number;
  @Id() callId: string;
  @Text() callTitle: string;
  @Id() firmId: string;
  @OneOf(REVIEW_STATES) state: ReviewState;
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
  @Id() reviewerId: string;
  @Text({ max: 20 }) alias: string;
  @OneOf(REVIEW_STATES) state: ReviewState;
  @Text({ nullable: true, doc: 'why recused or released' }) stateReason: string | null;
  @Parts(() => Score) scores: Score[];
  @Text({ nullable: true, max: 4000 }) comment: string | null;
  @Decimal({ nullable: true, doc: 'weighted, of 100, to ten places' }) score: string | null;
  @Instant({ nullable: true }) submittedAt: string | null;
}
export const CallReviewPage = pageOf(CallReviewItem);

/** Who a name in a list of scores is. */
export class ReviewerAsWritten {
  @Text({ max: 254, doc: 'e-mail or name as the file writes it' }) asWritten: string;
  @Id() accountId: string;
}
export class ImportScores extends ImportFile {
  @Id() callId: string;
  @Parts(() => ReviewerAsWritten, {
    optional: true,
    max: 200,
    doc: 'who the reviewers of the file are; one that is not named here becomes an alias of this call',
  })
  reviewers?: ReviewerAsWritten[];
}
