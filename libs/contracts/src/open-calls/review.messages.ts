import {
  Decimal,
  Flag,
  Id,
  Ids,
  Instant,
  Int,
  Json,
  OneOf,
  Part,
  Parts,
  Text,
  Texts,
} from '../core/fields.js';
import { ImportFile } from '../core/messages.js';
import { ApplicationContent, CompletedFile } from './application.messages.js';
import { SOFT_FLAGS, type SoftFlag } from './review-assignment.messages.js';

/** assigned: nothing declared yet; reviewing: no conflict, may read and score; recused: a conflict; released: taken back by staff. */
export const REVIEW_STATES = ['assigned', 'reviewing', 'submitted', 'recused', 'released'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
/** reviewer: assigned by the rules or by hand; third: because two differ too much; committee: agreed marks that stand for all others. */
export const REVIEW_KINDS = ['reviewer', 'third', 'committee'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

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
  @Text({ nullable: true, max: 200, doc: 'asked from accounts at this moment, audited; null when unknown' })
  name: string | null;
  @Int({ doc: 'assigned, nothing declared yet' }) undeclared: number;
  @Instant({ nullable: true }) lastSubmittedAt: string | null;
  @Instant({ nullable: true }) remindedAt: string | null;
  @Text({ nullable: true, max: 500, doc: 'why removed from the call; null: takes part' }) removed:
    string | null;
}
export class CallReviewers {
  @Instant({
    nullable: true,
    doc: 'until when reviewers have time; null: the call sets none, or is not closed',
  })
  dueAt: string | null;
  @Parts(() => CallReviewer, { max: 500 }) items: CallReviewer[];
}
export class ReviewersOfCall {
  @Id() callId: string;
}

export class AssignReview {
  @Id() callId: string;
  @Id() applicationId: string;
  @Id({ doc: 'of the reviewer within the call' }) reviewerId: string;
  @Text({
    optional: true,
    max: 500,
    doc: 'needed against a soft flag, above the ceiling or beyond the number that the call asks for; audited',
  })
  reason?: string;
}
export class AssignAll {
  @Id() callId: string;
  @Ids({ optional: true, max: 500, doc: 'reviewers of the call to choose from; default all with an account' })
  reviewerIds?: string[];
  @Flag({ optional: true, doc: 'as in the preview; default yes' }) rebalance?: boolean;
  @Text({ optional: true, max: 64, doc: '`sha256` of the preview; refused when the plan has changed since' })
  sha256?: string;
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
  @Text({ optional: true, max: 500, doc: 'needed with a conflict' }) reason?: string;
  @Texts({
    optional: true,
    max: 20,
    doc: 'needed in an anonymous call: firms the reviewer works or worked for in the last years, by title or tax number; compared with the registry here',
  })
  employers?: string[];
  @Texts({
    optional: true,
    max: 20,
    doc: 'needed in an anonymous call: firms of relatives, partners, customers',
  })
  relatedFirms?: string[];
}
/** What became of a declaration. */
export class Declared {
  @Flag() done: boolean;
  @Int() version: number;
  @OneOf(['reviewing', 'recused'], { doc: 'recused: a conflict, declared or found' }) state:
    'reviewing' | 'recused';
  @Flag({ doc: 'the rules found it, whatever was declared' }) byRule: boolean;
}
export class Score {
  @Text({ max: 20, doc: 'code of the criterion' }) criterion: string;
  @Decimal({
    nullable: true,
    nonNegative: true,
    doc: '0 to the criterion’s highest mark; null: not applicable, leaves the mean',
  })
  points: string | null;
  @Text({ optional: true, max: 2000, multiline: true, doc: 'needed below or above the criterion’s limits' })
  comment?: string;
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
  @Int({ optional: true, min: 1, doc: 'the version that the person saw; refused when it has changed since' })
  seenVersion?: number;
}
export class ReviewSaved {
  @Flag() done: boolean;
  @Int() version: number;
  @Instant({ doc: 'by the server’s clock' }) savedAt: string;
}
export class ReviewSubmitted extends ReviewSaved {
  @Id({ nullable: true, doc: 'the next review that waits for the same person in the call; null: all done' })
  nextReviewId: string | null;
}
export class ReviewById {
  @Id() reviewId: string;
}

/** A line of the application as the reviewer reads it, in the form’s order where there is a form. */
export class ShownAnswer {
  @Text({ max: 200 }) key: string;
  @Text({ max: 500 }) tr: string;
  @Text({ max: 500 }) en: string;
  @Text({ nullable: true, max: 300, doc: 'heading' }) section: string | null;
  @Json({ doc: '{ value }: as the applicant gave it; without `value` where only a document came later' })
  answer: { value?: unknown };
  @Parts(() => CompletedFile, { max: 100, doc: 'documents that came in the round for missing documents' })
  completed: CompletedFile[];
}
/** What a reviewer may read of an application once no conflict is declared: no signatory, nothing the call hides. */
export class ReviewedApplication {
  @Id() id: string;
  @Text({ nullable: true }) number: string | null;
  @Text({ nullable: true }) sector: string | null;
  @Part(() => ApplicationContent) content: ApplicationContent;
  @Parts(() => ShownAnswer, { max: 500 }) answers: ShownAnswer[];
  @Int({ doc: 'fields that the call hides from reviewers' }) hidden: number;
  @Texts({ max: 20, length: 200, doc: 'open innovation: titles of the needs that it says it answers' })
  needs: string[];
}
/** Another's submitted review of the same application, by alias. */
export class OtherReview {
  @Text({ max: 20 }) alias: string;
  @Parts(() => Score) scores: Score[];
  @Text({ nullable: true, max: 4000 }) comment: string | null;
}
/** Why others review an application again, as far as its reviewers may know the firm. */
export class ReviewedAppeal {
  @Text({ nullable: true, max: 8000, doc: 'as the firm wrote it; null in an anonymous call' }) text:
    string | null;
  @Ids({ max: 10, doc: 'what came with it; none where the call hides files' }) fileIds: string[];
}
export class Review {
  @Id() id: string;
  @Int() version: number;
  @Id() callId: string;
  @OneOf(REVIEW_STATES) state: ReviewState;
  @OneOf(REVIEW_KINDS) kind: ReviewKind;
  @Flag({ doc: 'the firm stays unknown; the declaration asks for the reviewer’s own ties' })
  anonymous: boolean;
  @Id({
    nullable: true,
    doc: 'the applying firm: what a conflict is declared about; null in an anonymous call',
  })
  firmId: string | null;
  @Text({
    nullable: true,
    max: 200,
    doc: 'its title, for the declaration; null in an anonymous call or when the registry is away',
  })
  firmTitle: string | null;
  @Text({ max: 300 }) callTitle: string;
  @Text({ nullable: true, max: 500, doc: 'why recused' }) stateReason: string | null;
  @Texts({ values: SOFT_FLAGS, doc: 'what staff accepted when they assigned it' }) flags: SoftFlag[];
  @Part(() => ReviewedApplication, { nullable: true, doc: 'null until no conflict is declared' })
  application: ReviewedApplication | null;
  @Part(() => ReviewedAppeal, {
    nullable: true,
    doc: 'it is reviewed anew, since this appeal was accepted; null: it is not, or no conflict is declared yet',
  })
  appeal: ReviewedAppeal | null;
  @Parts(() => Score) scores: Score[];
  @Text({ nullable: true, max: 4000 }) comment: string | null;
  @Instant({ nullable: true, doc: 'until when; null: the call sets no time' }) dueAt: string | null;
  @Flag({ doc: 'that instant has passed, and it is not submitted' }) late: boolean;
  @Instant({ nullable: true, doc: 'last draft, by the server’s clock' }) savedAt: string | null;
  @Instant({ nullable: true }) submittedAt: string | null;
  @Flag({ doc: 'all reviewers of the application have submitted' }) complete: boolean;
  @Parts(() => OtherReview, { doc: 'empty until all have submitted' }) others: OtherReview[];
}

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
