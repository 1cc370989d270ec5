import { Flag, Id, Ids, Instant, Int, Json, OneOf, Part, Parts, Text } from '../core/fields.js';
import { PageQuery, pageOf } from '../core/messages.js';
import { ELIGIBILITY_FILTER, LETTER_FILTER } from './application-list.messages.js';
import { APPLICATION_STATES } from './application-states.js';
import { NOTICE_KINDS } from './open-calls.facts.js';

/** Which applicants are meant: those of the filter, or exactly these. */
class Recipients {
  @OneOf(APPLICATION_STATES, { optional: true }) state?: (typeof APPLICATION_STATES)[number];
  @Text({ optional: true, max: 40, doc: 'sector code' }) sector?: string;
  @Text({ optional: true, max: 100, doc: 'words of the number, the solution or the firm’s title' })
  q?: string;
  @OneOf(ELIGIBILITY_FILTER, { optional: true }) eligibility?: (typeof ELIGIBILITY_FILTER)[number];
  @OneOf(LETTER_FILTER, { optional: true }) letter?: (typeof LETTER_FILTER)[number];
  @Ids({ optional: true, max: 500, doc: 'these applications and no others' }) applicationIds?: string[];
}
export class SendMessage extends Recipients {
  @Id() callId: string;
  @Text({ max: 200, doc: 'Konu' }) subject: string;
  @Text({
    max: 4000,
    multiline: true,
    doc: 'goes to the users of each firm by mail and into the console, and by mail to contacts without an account',
  })
  text: string;
  @Flag({ optional: true, doc: 'default true: only name whom it would reach' }) dryRun?: boolean;
}
export class MessageRecipient {
  @Id() applicationId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Id() firmId: string;
}
/** How the firms of a message are reached, each counted once. */
export class MessageReach {
  @Int({ doc: 'firms with a user: in the console and by mail' }) console: number;
  @Int({ doc: 'firms without one: by mail to a contact' }) mailOnly: number;
  @Int({ doc: 'firms of which nobody can be reached' }) nobody: number;
  @Parts(() => MessageRecipient, {
    max: 500,
    doc: 'applications of firms of which nobody can be reached; the first 500',
  })
  unreached: MessageRecipient[];
}
export class MessageSent {
  @Flag() dryRun: boolean;
  @Id({ nullable: true, doc: 'of the message; null in a dry run' }) id: string | null;
  @Int() applications: number;
  @Parts(() => MessageRecipient, { max: 500, doc: 'the first 500' }) items: MessageRecipient[];
  @Part(() => MessageReach, { nullable: true, doc: 'of a dry run; null as well while it cannot be told' })
  reach: MessageReach | null;
}
export class ListCallMessages extends PageQuery {
  @Id() callId: string;
}
export class CallMessage {
  @Id() id: string;
  @Text({ max: 200 }) subject: string;
  @Text({ max: 4000 }) text: string;
  @Instant() at: string;
  @Int() applications: number;
}
export const CallMessagePage = pageOf(CallMessage);

export class NoticeText {
  @Id() id: string;
  @OneOf(NOTICE_KINDS) kind: (typeof NOTICE_KINDS)[number];
  @Text({ max: 200 }) subject: string;
  @Text({ max: 4000, multiline: true, doc: 'Turkish, as staff wrote it or as the rules say' }) text: string;
  @Text({ max: 200, doc: 'path in the console' }) href: string;
  @Text({ optional: true, max: 200, doc: 'of what rules say, where they say it in English, too' })
  subjectEn?: string;
  @Text({ optional: true, max: 4000, multiline: true }) textEn?: string;
}
export class NoticesById {
  @Ids({ max: 100 }) noticeIds: string[];
}
export class NoticeTexts {
  @Parts(() => NoticeText, { max: 100, doc: 'one that nobody knows is left out' }) items: NoticeText[];
}

/** Who did what with an application, and what comes next. A firm sees its half: no reviews, no names of staff. */
export class TimelineOf {
  @Id() applicationId: string;
}
const TIMELINE_SIDES = ['firm', 'staff', 'reviewer', 'system', 'need-firm'] as const;
export class TimelineEntry {
  @Instant({ doc: 'when it happened' }) at: string;
  @Instant({ nullable: true, doc: 'when it was entered, where that was later (imported or backfilled)' })
  enteredAt: string | null;
  @Text({ max: 60, doc: 'e.g. application.submitted; the web has the words' }) action: string;
  @OneOf(TIMELINE_SIDES, { doc: 'need-firm: the firm of the need, at a meeting about it' })
  side: (typeof TIMELINE_SIDES)[number];
  @Text({ nullable: true, max: 60, doc: 'account that did it; null for the firm, unless it was its own' })
  actorId: string | null;
  @Text({ nullable: true, max: 1000 }) reason: string | null;
  @Json({ doc: 'what the words need' }) params: Record<string, unknown>;
}
export class NextStep {
  @Text({ max: 60, doc: 'e.g. submit, complete, decision' }) what: string;
  @Instant({ nullable: true }) dueAt: string | null;
}
export class Timeline {
  @Parts(() => TimelineEntry, { max: 300, doc: 'in the order in which it happened; the 300 entered last' })
  items: TimelineEntry[];
  @Parts(() => NextStep, { max: 5 }) next: NextStep[];
}

export class StateCount {
  @OneOf(APPLICATION_STATES) state: (typeof APPLICATION_STATES)[number];
  @Int() applications: number;
}
export class SectorSubmissions {
  @Text({ nullable: true }) sector: string | null;
  @Int() drafts: number;
  @Int({ doc: 'submitted and not withdrawn' }) submitted: number;
}
export class HourCount {
  @Instant({ doc: 'beginning of the hour' }) hour: string;
  @Int() submitted: number;
}

/** How a call goes: for its staff. */
export class CallStatistics {
  @Id() callId: string;
  @Parts(() => StateCount, { max: 10 }) byState: StateCount[];
  @Parts(() => SectorSubmissions, { max: 50 }) bySector: SectorSubmissions[];
  @Parts(() => HourCount, {
    max: 1000,
    doc: 'hours in which something was submitted, oldest first; the last 1,000',
  })
  byHour: HourCount[];
}
