import { Day, Flag, Id, Ids, Instant, Int, Part, Text, Texts } from '../core/fields.js';
import { PageQuery, pageOf } from '../core/messages.js';

/** What somebody knows about. */
class Expertise {
  @Texts({ max: 30, length: 12, doc: 'NACE sections, divisions or codes: C, 13, 13.20' }) nace: string[];
  @Texts({ max: 30, length: 40, doc: 'sector codes of programmes' }) sectors: string[];
  @Texts({ max: 30, length: 60, doc: 'free words; looked for with or without Turkish letters' })
  tags: string[];
  @Id({ optional: true, doc: 'institution the reviewer works at, where the registry does not know it' })
  homeInstitutionId?: string;
  @Int({
    optional: true,
    min: 1,
    max: 2000,
    doc: 'most applications that this one takes in a call; the call’s own ceiling holds beside it',
  })
  ceiling?: number;
  @Day({ optional: true, doc: 'first day away; the automatic assignment leaves out who is away today' })
  awayFrom?: string;
  @Day({ optional: true, doc: 'last day away, not before the first; absent: until it is taken back' })
  awayUntil?: string;
}
export class AddPoolReviewer extends Expertise {
  @Id() institutionId: string;
  @Id({ doc: 'account with the role reviewer' }) accountId: string;
}
export class ChangePoolReviewer extends Expertise {
  @Id() poolReviewerId: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class LeavePool {
  @Id() poolReviewerId: string;
  @Text({ max: 500, doc: 'kept in the audit trail' }) reason: string;
}
export class ListPoolReviewers extends PageQuery {
  @Id() institutionId: string;
  @Text({ optional: true, max: 40 }) sector?: string;
  @Text({ optional: true, max: 12, doc: 'finds who knows this code, its division or its section' })
  nace?: string;
}
/** A reviewer of an institution, whatever the call. */
export class PoolReviewer extends Expertise {
  @Id() id: string;
  @Int() version: number;
  @Id() institutionId: string;
  @Id() accountId: string;
  @Text({
    nullable: true,
    max: 200,
    doc: 'asked from accounts at this moment, audited; null when it is away',
  })
  name: string | null;
  @Int({ doc: 'firms that the reviewer has declared ties with' }) declaredFirms: number;
  @Int({ doc: 'calls they are in' }) calls: number;
  @Int({ doc: 'assigned or reviewing, over all calls' }) open: number;
  @Int({ doc: 'submitted, over all calls' }) submitted: number;
}
export const PoolReviewerPage = pageOf(PoolReviewer);

export class AddFromPool {
  @Id() callId: string;
  @Ids({ max: 500 }) poolReviewerIds: string[];
}
export class AddedFromPool {
  @Int({ doc: 'new in the call; who was there stays' }) added: number;
}
export class RemoveReviewer {
  @Id() callId: string;
  @Id({ doc: 'of the reviewer within the call' }) reviewerId: string;
  @Text({ max: 500 }) reason: string;
}
export class Removed {
  @Int({ doc: 'applications that are to be assigned anew' }) freed: number;
}
export class RemindReviewers {
  @Id() callId: string;
  @Ids({ optional: true, max: 500, doc: 'of the call; default: all who have something open' })
  reviewerIds?: string[];
}
export class Reminded {
  @Int({ doc: 'reviewers who are reminded; whoever was within the last day is left out' }) reminded: number;
  @Flag() done: boolean;
  @Instant() at: string;
}

export class ReminderById {
  @Id() reminderId: string;
}
class ReminderWords {
  @Text({ max: 300 }) subject: string;
  @Text({ max: 2000, multiline: true }) text: string;
}
export class ReminderText {
  @Part(() => ReminderWords) tr: ReminderWords;
  @Part(() => ReminderWords) en: ReminderWords;
}
