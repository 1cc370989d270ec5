import { Day, Flag, Id, Instant, Int, Json, OneOf, Part, Parts, Text, Texts } from '../core/fields.js';
import { Backfill, PageQuery, pageOf } from '../core/messages.js';
import { CallById } from './call.messages.js';
import { MessageRecipient } from './notice.messages.js';

/**
 * What a rule looks at. `sector`: the application's; `nace`: the firm's code begins with one of the values; `size`: SME
 * class; `province`: plate number of the facility, else of the firm; `zone`: the facility stands in an organised industrial
 * zone (one of the values, or any); `no-support`: no other support for the same activity, neither declared nor known as a
 * running participation elsewhere, nor, with `years`, as a participation of this or another programme that had not ended so many
 * years before the deadline; `document`: the file field `field` is answered; `answer`: `condition` holds for the
 * answers (see FormDef); `person`: somebody must look. A call without a rule `no-support` has one all the same, with the code
 * DESTEK: support that a firm declares goes to a person.
 */
export const ELIGIBILITY_KINDS = [
  'sector',
  'nace',
  'size',
  'province',
  'zone',
  'no-support',
  'document',
  'answer',
  'person',
] as const;
export type EligibilityKind = (typeof ELIGIBILITY_KINDS)[number];

export class EligibilityRule {
  @Text({ max: 20, pattern: /^[A-Z0-9][A-Z0-9-]*$/, doc: 'e.g. U1; unique in the call' }) code: string;
  @OneOf(ELIGIBILITY_KINDS) kind: EligibilityKind;
  @Text({ max: 300, doc: 'as it is announced' }) title: string;
  @Text({ optional: true, max: 300 }) titleEn?: string;
  @Texts({ optional: true, max: 100, length: 40, doc: 'what is allowed' }) values?: string[];
  @Text({ optional: true, max: 60, doc: 'kind document: key of the file field' }) field?: string;
  @Json({ optional: true, doc: 'kind answer: a condition on the answers, as in FormDef' })
  condition?: Record<string, unknown>;
  @Int({ optional: true, min: 1, max: 20, doc: 'kind no-support: earlier support counts for so many years' })
  years?: number;
  @OneOf(['ineligible', 'person'], {
    doc: 'what a rule that is not met means: out, or somebody decides. What cannot be told from the data always goes to a person',
  })
  otherwise: 'ineligible' | 'person';
}
export class EligibilityRules {
  @Parts(() => EligibilityRule, { max: 50 }) rules: EligibilityRule[];
  @Int({ optional: true, min: 1, max: 90, doc: 'days for missing documents, from the date of notification' })
  completionDays?: number;
  @Texts({ optional: true, max: 50, length: 60, doc: 'file fields that may be completed after the deadline' })
  completable?: string[];
}
export class SetEligibilityRules extends EligibilityRules {
  @Id() callId: string;
}

/** met; not-met; unknown: the data do not tell, somebody must look. */
export const FINDINGS = ['met', 'not-met', 'unknown'] as const;
export class EligibilityFinding {
  @Text({ max: 20 }) code: string;
  @OneOf(ELIGIBILITY_KINDS) kind: EligibilityKind;
  @Text({ max: 300 }) title: string;
  @Text({ nullable: true, max: 300 }) titleEn: string | null;
  @OneOf(FINDINGS) finding: (typeof FINDINGS)[number];
  @OneOf(['ineligible', 'person']) otherwise: 'ineligible' | 'person';
  @Text({
    nullable: true,
    max: 200,
    doc: 'what was found, e.g. 34 or medium; of no-support the number of programmes now, or `earlier:` and the number of participations before; null: nothing is known',
  })
  found: string | null;
  @Texts({ max: 100, length: 40 }) allowed: string[];
  @Text({ nullable: true, max: 60 }) field: string | null;
}

/** eligible; ineligible: a rule that bars is not met; person: somebody must look. */
export const ELIGIBILITY_VERDICTS = ['eligible', 'ineligible', 'person'] as const;
export class Eligibility {
  @Id() applicationId: string;
  @Id({ nullable: true, doc: 'the facility that province and zone were looked up of; null: the firm’s own' })
  facilityId: string | null;
  @OneOf(ELIGIBILITY_VERDICTS, { doc: 'what the rules say now' })
  verdict: (typeof ELIGIBILITY_VERDICTS)[number];
  @Parts(() => EligibilityFinding, { max: 50 }) findings: EligibilityFinding[];
  @OneOf(['eligible', 'ineligible'], { nullable: true, doc: 'what a person decided; null: nobody yet' })
  decided: 'eligible' | 'ineligible' | null;
  @Text({ nullable: true, max: 1000 }) reason: string | null;
  @Instant({ nullable: true }) decidedAt: string | null;
  @Flag({
    doc: 'staff may decide it now: until the board’s decision, and after it what an accepted appeal opened',
  })
  decidable: boolean;
}
export class EligibilityOf {
  @Id() applicationId: string;
}
export class DecideEligibility extends Backfill {
  @Id() applicationId: string;
  @Flag() eligible: boolean;
  @Text({ optional: true, max: 1000, multiline: true, doc: 'told to the firm; needed for a refusal' })
  reason?: string;
}
export class ListEligibility extends PageQuery {
  @Id() callId: string;
  @OneOf(['open', 'eligible', 'ineligible'], {
    optional: true,
    doc: 'open: the rules ask for a person and none has decided',
  })
  state?: 'open' | 'eligible' | 'ineligible';
}
export class EligibilityListItem {
  @Id() applicationId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Id() firmId: string;
  @Text({ nullable: true }) sector: string | null;
  @OneOf(ELIGIBILITY_VERDICTS) verdict: (typeof ELIGIBILITY_VERDICTS)[number];
  @OneOf(['eligible', 'ineligible'], { nullable: true }) decided: 'eligible' | 'ineligible' | null;
  @Texts({ max: 50, length: 20, doc: 'codes of the rules that are not met or not known' }) open: string[];
}
export const EligibilityPage = pageOf(EligibilityListItem);

/** How a firm was told. */
export const NOTICE_WAYS = ['kep', 'post', 'email', 'hand', 'console'] as const;

/** A firm is asked for documents that it may complete (Eksik evrak). */
export class AskForDocuments {
  @Id() applicationId: string;
  @Texts({ max: 50, length: 60, doc: 'file fields, of those that the call lets complete' }) fields: string[];
  @Text({ optional: true, max: 1000, multiline: true, doc: 'told to the firm' }) note?: string;
}
export class BeginCompletionRound extends CallById {
  @Flag({ optional: true, doc: 'true: only name whom it would ask; default false' }) dryRun?: boolean;
}
export class CompletionRound {
  @Flag() dryRun: boolean;
  @Parts(() => MessageRecipient, { max: 500, doc: 'who is asked now, the first 500' })
  items: MessageRecipient[];
  @Int({ doc: 'firms asked now' }) asked: number;
  @Int({ doc: 'asked already before' }) before: number;
}
/** When and how a firm was told (Tebliğ); its days run from then. */
export class NoteNotification {
  @Id() applicationId: string;
  @Day({ doc: 'day of delivery, not in the future and not before it was asked' }) notifiedOn: string;
  @OneOf(NOTICE_WAYS) way: (typeof NOTICE_WAYS)[number];
}
export class CompletionFile {
  @Text({ max: 60 }) field: string;
  @Id({ doc: 'of an upload' }) fileId: string;
}
export class CompleteDocuments {
  @Id() applicationId: string;
  @Parts(() => CompletionFile, { max: 100, doc: 'any of the asked fields; in parts, if one likes' })
  files: CompletionFile[];
}
export class CompletedFile extends CompletionFile {
  @Text({ max: 255 }) name: string;
  @Int({ doc: 'bytes' }) size: number;
  @Text({ max: 64 }) sha256: string;
  @Instant() at: string;
}
export class Completion {
  @Id() applicationId: string;
  @OneOf(['asked', 'notified', 'complete'], { doc: 'asked: the days do not run yet' })
  state: 'asked' | 'notified' | 'complete';
  @Texts({ max: 50, length: 60 }) fields: string[];
  @Text({ nullable: true, max: 1000 }) note: string | null;
  @Instant() askedAt: string;
  @Day({ nullable: true }) notifiedOn: string | null;
  @OneOf(NOTICE_WAYS, { nullable: true }) way: (typeof NOTICE_WAYS)[number] | null;
  @Instant({ nullable: true, doc: 'last instant; null: the firm has not been told yet' }) dueAt:
    string | null;
  @Int({ doc: 'days from the notification' }) days: number;
  @Parts(() => CompletedFile, { max: 100 }) files: CompletedFile[];
}
export class CompletionAnswer {
  @Part(() => Completion, { nullable: true, doc: 'null: nothing was asked' }) completion: Completion | null;
}

export class ListCompletions extends PageQuery {
  @Id() callId: string;
  @OneOf(['asked', 'notified', 'complete'], {
    optional: true,
    doc: 'asked: the firm has not been told yet; notified: its days run, or have run out',
  })
  state?: 'asked' | 'notified' | 'complete';
}
export class CompletionListItem {
  @Id() applicationId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Id() firmId: string;
  @OneOf(['asked', 'notified', 'complete']) state: 'asked' | 'notified' | 'complete';
  @Texts({ max: 50, length: 60 }) fields: string[];
  @Texts({ max: 50, length: 60, doc: 'of the asked fields, those that came' }) given: string[];
  @Instant() askedAt: string;
  @Day({ nullable: true }) notifiedOn: string | null;
  @OneOf(NOTICE_WAYS, { nullable: true }) way: (typeof NOTICE_WAYS)[number] | null;
  @Instant({ nullable: true, doc: 'last instant; null: the firm has not been told yet' }) dueAt:
    string | null;
}
export const CompletionPage = pageOf(CompletionListItem);
