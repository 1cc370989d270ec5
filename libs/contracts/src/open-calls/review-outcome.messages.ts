import { Day, Decimal, Flag, Id, Instant, Int, OneOf, Parts, Text } from '../core/fields.js';
import { PageQuery, pageOf } from '../core/messages.js';
import { Score } from './review.messages.js';

/** open: waits for a third reviewer or the committee; third: a third reviewer has it; settled: by the third's review or the committee. */
export const DIFFERENCE_STATES = ['open', 'third', 'settled'] as const;
export type DifferenceState = (typeof DIFFERENCE_STATES)[number];

export class ListReviewResults extends PageQuery {
  @Id() callId: string;
  @OneOf(DIFFERENCE_STATES, { optional: true, doc: 'only applications whose reviewers differ too much' })
  difference?: DifferenceState;
}
/** How an application stands, for staff's eyes. */
export class ReviewResult {
  @Id() applicationId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Text({ nullable: true, max: 40 }) sector: string | null;
  @Id() firmId: string;
  @Int({ doc: 'at work or submitted' }) reviewers: number;
  @Int() submitted: number;
  @Flag({ doc: 'an accepted appeal set the reviews before aside: others review it, and these are theirs' })
  anew: boolean;
  @Decimal({ nullable: true, doc: 'arithmetic mean of 100 of what counts, to ten places for the eye' })
  score: string | null;
  @Decimal({ nullable: true, doc: 'largest less smallest score of the reviewers; null with fewer than two' })
  difference: string | null;
  @OneOf(DIFFERENCE_STATES, { nullable: true, doc: 'null: within what the call allows' })
  differenceState: DifferenceState | null;
  @Id({ nullable: true, doc: 'meeting whose agreed marks count instead' }) meetingId: string | null;
  @Decimal({
    nullable: true,
    doc: 'mean of (score − reviewer’s median) ÷ (1.4826 · reviewer’s median absolute deviation): for the eye, never for the ranking; null while a reviewer has fewer reviews than the call asks for',
  })
  normalised: string | null;
}
export const ReviewResultPage = pageOf(ReviewResult);

/** Marks that the committee agreed on for one application. */
export class AgreedMarks {
  @Id() applicationId: string;
  @Parts(() => Score, { max: 30 }) scores: Score[];
  @Text({ optional: true, max: 4000, multiline: true, doc: 'why' }) comment?: string;
}
export class RecordMeeting {
  @Id() callId: string;
  @Day({ doc: 'not in the future' }) heldOn: string;
  @Int({ min: 1, max: 1000, doc: 'how many attended' }) attendees: number;
  @Text({ optional: true, max: 10_000, multiline: true, doc: 'minutes (Tutanak); text, file or both' })
  minutes?: string;
  @Id({ optional: true, doc: 'of an upload: the signed minutes' }) fileId?: string;
  @Parts(() => AgreedMarks, { max: 100 }) items: AgreedMarks[];
}
export class CommitteeMeeting {
  @Id() id: string;
  @Day() heldOn: string;
  @Int() attendees: number;
  @Text({ nullable: true, max: 10_000 }) minutes: string | null;
  @Id({ nullable: true }) fileId: string | null;
  @Int({ doc: 'applications settled' }) applications: number;
  @Instant() recordedAt: string;
}
export class CommitteeMeetings {
  @Parts(() => CommitteeMeeting, { max: 100, doc: 'newest first' }) items: CommitteeMeeting[];
}

/** What a firm may see of its own reviews, once the call is decided and as the call allows. */
export class SeenReview {
  @Text({ max: 20, doc: 'D1, D2 …; K: the committee' }) alias: string;
  @Parts(() => Score) scores: Score[];
  @Text({ nullable: true, max: 4000 }) comment: string | null;
  @Decimal({ nullable: true }) score: string | null;
}
export class SeenReviews {
  @Flag({ doc: 'the call lets firms see scores and it is decided' }) shown: boolean;
  @Decimal({ nullable: true, doc: 'mean of 100' }) score: string | null;
  @Parts(() => SeenReview) items: SeenReview[];
}
export class ReviewsOfApplication {
  @Id() applicationId: string;
}
