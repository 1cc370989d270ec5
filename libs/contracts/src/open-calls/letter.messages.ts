import { Day, Flag, Id, Ids, Instant, Int, OneOf, Part, Parts, Text } from '../core/fields.js';
import { PageQuery, pageOf } from '../core/messages.js';
import { CallById } from './call.messages.js';
import { NOTICE_WAYS } from './eligibility.messages.js';
import { MessageRecipient } from './notice.messages.js';

export const LETTER_KINDS = ['selected', 'reserve', 'rejected', 'ineligible'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
const FILE_FORMATS = ['docx', 'pdf'] as const;

/** What comes after the decision; changeable while the call is a draft. */
export class AfterRules {
  @Int({
    optional: true,
    max: 90,
    doc: 'days for an appeal (İtiraz) from the notification; 0: none is taken. Default 10',
  })
  appealDays?: number;
  @Text({
    optional: true,
    max: 8000,
    multiline: true,
    doc: 'participation agreement that a selected firm accepts; absent: none',
  })
  agreement?: string;
}
export class SetAfterRules extends AfterRules {
  @Id() callId: string;
}

export class LetterVariable {
  @Text({ max: 40, doc: 'as it stands in the template: {firma}' }) name: string;
  @Text({ max: 200 }) tr: string;
  @Text({ max: 200 }) en: string;
}
export class LetterTemplate {
  @OneOf(LETTER_KINDS) kind: LetterKind;
  @Flag({ doc: 'the call has its own; else the house’s' }) own: boolean;
  @Text({ nullable: true, max: 255 }) name: string | null;
}
export class LetterTemplates {
  @Parts(() => LetterTemplate) items: LetterTemplate[];
  @Parts(() => LetterVariable, { doc: 'what a template may use' }) variables: LetterVariable[];
}
export class LetterTemplateOf {
  @Id() callId: string;
  @OneOf(LETTER_KINDS) kind: LetterKind;
}
export class SetLetterTemplate extends LetterTemplateOf {
  @Id({ nullable: true, doc: 'of an uploaded Word file (.docx) on the letterhead; null: the house’s again' })
  fileId: string | null;
}
export class LetterOf {
  @Id() applicationId: string;
}
export class MakeLetterFile extends LetterOf {
  @OneOf(FILE_FORMATS) format: (typeof FILE_FORMATS)[number];
  @Flag({
    optional: true,
    doc: 'staff: the letter that waits to be released, although an earlier one was; default false',
  })
  preview?: boolean;
  @Id({ optional: true, doc: 'one that was released earlier; default the last' }) letterId?: string;
}
export class LetterFile {
  @Id({ doc: 'GET /files/:id' }) fileId: string;
  @Text({ max: 255 }) name: string;
  @Flag({ doc: 'not released yet: for the eyes of the staff' }) preview: boolean;
}
export class ReleaseLetters {
  @Id() callId: string;
  @OneOf(LETTER_KINDS, { optional: true, doc: 'these only; default all' }) kind?: LetterKind;
  @Day({
    optional: true,
    doc: 'the firms were told outside of here on this day (an earlier programme, a ceremony): no letter is made and nobody is mailed, the results become visible to them, and the time for an appeal runs from it. Not in the future, not before the decision',
  })
  toldOn?: string;
  @Flag({ optional: true, doc: 'default true: only say whose and how many' }) dryRun?: boolean;
}
export class KindCount {
  @OneOf(LETTER_KINDS) kind: LetterKind;
  @Int() letters: number;
}
export class LetterRecipient extends MessageRecipient {
  @OneOf(LETTER_KINDS) kind: LetterKind;
}
export class LettersReleased {
  @Flag() dryRun: boolean;
  @Parts(() => LetterRecipient, { max: 500, doc: 'whose letters, the first 500' }) items: LetterRecipient[];
  @Int() letters: number;
  @Parts(() => KindCount) byKind: KindCount[];
}
export class NoteLetterNotification {
  @Id() callId: string;
  @Ids({ max: 500, doc: 'applications whose letters were delivered' }) applicationIds: string[];
  @Day({ doc: 'day of delivery (Tebliğ), not in the future and not before the release' }) notifiedOn: string;
  @OneOf(NOTICE_WAYS) way: (typeof NOTICE_WAYS)[number];
}
export class LettersNotified {
  @Int() noted: number;
}
export class Letter {
  @Id() id: string;
  @Id() applicationId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Id() firmId: string;
  @OneOf(LETTER_KINDS) kind: LetterKind;
  @Text({
    nullable: true,
    max: 60,
    doc: 'of the board’s decision that it tells of; null: it came before one',
  })
  decisionNo: string | null;
  @Day({ nullable: true }) decidedOn: string | null;
  @Flag({ doc: 'false: the firm was told outside of here, and there is no paper' }) paper: boolean;
  @Instant() releasedAt: string;
  @Day({ nullable: true }) notifiedOn: string | null;
  @OneOf(NOTICE_WAYS, { nullable: true }) way: (typeof NOTICE_WAYS)[number] | null;
  @Instant({ nullable: true, doc: 'last instant for an appeal; null: not notified, or none is taken' })
  appealUntil: string | null;
}
export class ListLetters extends PageQuery {
  @Id() callId: string;
  @OneOf(['true', 'false'], { optional: true, doc: 'false: those whose delivery is not noted yet' })
  notified?: 'true' | 'false';
}
export const LetterPage = pageOf(Letter);
/** Where a firm waits in the reserve: its letter has told it that it does. */
export class ReservePlace {
  @Int({ min: 1, doc: 'now: it moves up when somebody before it leaves' }) rank: number;
  @Text({ max: 80, doc: 'by what the call keeps its lists: `sector`, or `answer:<key>` of the form' })
  dimension: string;
  @Text({ nullable: true, max: 200, doc: 'whose list it is: the sector, or the answer' }) group:
    string | null;
}
export class LetterAnswer {
  @Part(() => Letter, { nullable: true, doc: 'null: none was released' }) letter: Letter | null;
  @Part(() => ReservePlace, { nullable: true, doc: 'null: not told that it is in reserve' })
  reserve: ReservePlace | null;
  @Parts(() => Letter, { max: 50, doc: 'released before it, newest first' }) earlier: Letter[];
}

export const APPEAL_STATES = ['filed', 'refused', 'accepted', 'under-review'] as const;
export class FileAppeal extends LetterOf {
  @Text({ max: 8000, multiline: true }) text: string;
  @Ids({ optional: true, max: 10, doc: 'uploads' }) fileIds?: string[];
}
export class AnswerAppeal {
  @Id() appealId: string;
  @OneOf(['refused', 'accepted'], { doc: 'accepted: others review the application anew' })
  outcome: 'refused' | 'accepted';
  @Text({ max: 4000, multiline: true, doc: 'told to the firm' }) reason: string;
}
export class AppealAnswered {
  @Flag() done: boolean;
  @Int({ doc: 'reviewers that got the application now' }) assigned: number;
}
export class Appeal {
  @Id() id: string;
  @Id() applicationId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Id() firmId: string;
  @OneOf(APPEAL_STATES) state: (typeof APPEAL_STATES)[number];
  @Text({ max: 8000 }) text: string;
  @Ids({ max: 10 }) fileIds: string[];
  @Instant() filedAt: string;
  @Text({ nullable: true, max: 4000 }) answer: string | null;
  @Instant({ nullable: true }) answeredAt: string | null;
  @Instant({
    nullable: true,
    doc: 'of an accepted one: when it was decided anew; null to the firm until its letter',
  })
  endedAt: string | null;
  @OneOf(LETTER_KINDS, { nullable: true, doc: 'what came of it; null to the firm until its letter' })
  outcome: LetterKind | null;
}
export class ListAppeals extends PageQuery {
  @Id() callId: string;
  @OneOf(APPEAL_STATES, { optional: true }) state?: (typeof APPEAL_STATES)[number];
}
export const AppealPage = pageOf(Appeal);
export class Appeals {
  @Parts(() => Appeal, { max: 10 }) items: Appeal[];
}

/** What another decision of the same call changed, and for whom. */
export class SelectionChangesOf extends CallById {
  @Int({ optional: true, min: 1, doc: 'default: the version before `to`' }) from?: number;
  @Int({ optional: true, min: 1, doc: 'default: the last' }) to?: number;
  @OneOf(['true'], {
    optional: true,
    doc: 'what the preview as it is now would change against the last decision; for those who may see the preview',
  })
  preview?: 'true';
}
export class SelectionChange {
  @Id() applicationId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Id() firmId: string;
  @Text({ nullable: true, max: 20, doc: 'null: not in it' }) outcomeBefore: string | null;
  @Text({ nullable: true, max: 20 }) outcomeAfter: string | null;
  @Int({ nullable: true }) rankBefore: number | null;
  @Int({ nullable: true }) rankAfter: number | null;
  @Text({ nullable: true, max: 40, doc: 'of 100' }) scoreBefore: string | null;
  @Text({ nullable: true, max: 40 }) scoreAfter: string | null;
}
export class SelectionChanges {
  @Int() from: number;
  @Int({ doc: 'of the preview: the version that it would become' }) to: number;
  @Text({ nullable: true, max: 500, doc: 'why it was decided again' }) reason: string | null;
  @Parts(() => SelectionChange, { max: 500, doc: 'outcomes that changed first, then ranks; at most 500' })
  items: SelectionChange[];
}

export class AcceptAgreement extends LetterOf {
  @Text({ optional: true, max: 64, doc: 'SHA-256 of the text that was read; the firm accepts on the screen' })
  textSha256?: string;
  @Id({ optional: true, doc: 'or a scan of the signed agreement' }) fileId?: string;
}
export class Agreement {
  @Text({ nullable: true, max: 8000, doc: 'null: the call has none' }) text: string | null;
  @Text({ nullable: true, max: 64 }) textSha256: string | null;
  @Instant({ nullable: true, doc: 'null: not yet' }) acceptedAt: string | null;
  @Id({ nullable: true, doc: 'the scan' }) fileId: string | null;
}
