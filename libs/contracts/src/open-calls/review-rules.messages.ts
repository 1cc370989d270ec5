import { Decimal, Flag, Id, Int, Ints, OneOf, Texts } from '../core/fields.js';

/** names: signatory and people; tax-numbers: VKN, MERSİS and the like; files: what the firm attached. */
export const HIDDEN_KINDS = ['names', 'tax-numbers', 'files'] as const;
/** What happens when reviewers differ by more than allowed. */
export const ON_DIFFERENCE = ['third-reviewer', 'committee'] as const;
export const FIRMS_SEE = ['none', 'scores', 'scores-and-comments'] as const;

/** How a call is reviewed; criteria and the number of reviewers stand in the call itself. */
export class ReviewRulesBody {
  @Int({
    optional: true,
    min: 1,
    max: 2000,
    doc: 'most applications a reviewer may have; absent: no ceiling',
  })
  ceiling?: number;
  @Flag({
    doc: 'reviewers do not learn which firm applies; they answer questions about their own ties instead',
  })
  anonymous: boolean;
  @Texts({ values: HIDDEN_KINDS, max: 3, doc: 'hidden from reviewers; an anonymous call hides all of them' })
  hidden: (typeof HIDDEN_KINDS)[number][];
  @Texts({ max: 200, length: 120, doc: 'further fields of the form that reviewers do not see, by key' })
  hiddenFields: string[];
  @Flag({
    doc: 'a reviewer of an institution at which somebody of the firm works is barred; else only flagged',
  })
  barSameInstitution: boolean;
  @Int({
    optional: true,
    min: 0,
    max: 600,
    doc: 'a firm’s consultant is barred from its application if they advised it at any time in so many months before the deadline, or since; 0: now or since the deadline; absent: however long ago',
  })
  consultantMonths?: number;
  @Decimal({
    optional: true,
    nonNegative: true,
    doc: 'largest difference allowed between two reviewers’ scores, of 100; absent: none is too large',
  })
  largestDifference?: string;
  @OneOf(ON_DIFFERENCE) onDifference: (typeof ON_DIFFERENCE)[number];
  @OneOf(FIRMS_SEE, { doc: 'what a firm may see of its own reviews after the decision' })
  firmsSee: (typeof FIRMS_SEE)[number];
  @Int({
    min: 3,
    max: 100,
    doc: 'reviews a reviewer must have submitted before the normalised score is shown',
  })
  normalisedFrom: number;
  @Int({
    optional: true,
    min: 1,
    max: 365,
    doc: 'days for reviewing from the closing of the call (of a third reviewer, and after an appeal, from the assignment), to the end of the last one; absent: no deadline',
  })
  reviewDays?: number;
  @Ints({
    optional: true,
    min: 1,
    max: 60,
    items: 5,
    doc: 'so many days before the end, whoever has something open is reminded by mail, once each; needs reviewDays',
  })
  remindBefore?: number[];
}
export class SetReviewRules extends ReviewRulesBody {
  @Id() callId: string;
  @Int({ min: 0, doc: 'from If-Match; 0 while none were set' }) ifVersion: number;
}
export class ReviewRules extends ReviewRulesBody {
  @Id() callId: string;
  @Int({ doc: '0: not set, these are the defaults' }) version: number;
}
