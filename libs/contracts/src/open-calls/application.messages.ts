import {
  Day,
  Decimal,
  Flag,
  Id,
  Instant,
  Int,
  Json,
  OneOf,
  Part,
  Parts,
  Text,
  Texts,
} from '../core/fields.js';
import { Backfill, ImportFile } from '../core/messages.js';
import { APPLICATION_STATES } from './application-states.js';
import { CALL_KINDS } from './open-calls.facts.js';

/** What an applicant says. Known parts are checked; answers to the call's own questions stand in `answers`. Never in a fact. */
export class ApplicationContent {
  @Id({ optional: true, doc: 'facility the application is for' }) facilityId?: string;
  @Id({ optional: true, doc: 'authorised signatory, as a person of the registry' })
  signatoryPersonId?: string;
  @Text({ optional: true, max: 200, doc: 'authorised signatory, as text; not shown to reviewers' })
  signatory?: string;
  @Flag({ optional: true, doc: 'the declaration (Taahhütname) is made; needed to submit' })
  declaration?: boolean;
  @Day({ optional: true, doc: 'day of the signed declaration' }) declaredOn?: string;
  @Flag({
    optional: true,
    doc: 'supported elsewhere for the same activity; needed to submit, double support is barred',
  })
  otherSupport?: boolean;
  @Text({ optional: true, max: 1000, multiline: true }) otherSupportDetail?: string;
  @Decimal({ optional: true, nonNegative: true, doc: 'share of exports to the EU in turnover, per cent' })
  euExportShare?: string;
  @Text({ optional: true, max: 300, doc: 'name of the solution (open innovation)' }) solution?: string;
  @Json({
    optional: true,
    doc: 'answers to the call’s questions. With a form: field key → answer as the form defines it (see FormDef); without one: short key → text, number, yes/no or null, at most 100 keys. At most 200 KB',
  })
  answers?: Record<string, unknown>;
}

export class StartApplication {
  @Id() callId: string;
  @Id({ doc: 'the applying firm; a firm’s user applies for its own, staff on behalf of any' }) firmId: string;
  @Text({ optional: true, max: 40, doc: 'sector code, one of the call’s' }) sector?: string;
  @Part(() => ApplicationContent, {
    optional: true,
    doc: 'with `facilityId` where the call takes one application a facility',
  })
  content?: ApplicationContent;
  @Id({
    optional: true,
    doc: 'a withdrawn application of the same firm and call: the new draft begins with what it said',
  })
  from?: string;
  @Text({
    optional: true,
    max: 500,
    doc: 'how it came where staff begin it for a firm (on paper, by telephone); stands in the timeline. A firm gives none',
  })
  reason?: string;
}

/**
 * What somebody wrote since they last saw the draft. Keys: `sector`, the known parts of the content (`facilityId`,
 * `otherSupport`, …) and `answers/<field key>`; null clears. Values as in the content.
 */
export class EditApplication {
  @Id() applicationId: string;
  @Int({ min: 1, doc: 'version that the editor last got' }) base: number;
  @Json({ doc: 'key → new value, at most 200 keys' }) changes: Record<string, unknown>;
}
/** Somebody else changed the same thing meanwhile: theirs stands until a person has chosen. */
export class EditConflict {
  @Text({ max: 140 }) key: string;
  @Json({ doc: '`{ value }`: what stands now; absent when it was cleared' }) theirs: { value?: unknown };
}
export class Edited {
  @Int({ doc: 'the base of the next edit' }) version: number;
  @Instant({ doc: 'by the server’s clock' }) savedAt: string;
  @Parts(() => EditConflict, {
    max: 200,
    doc: 'not saved; repeat the edit with the new base to insist. Everything else is saved',
  })
  conflicts: EditConflict[];
  @Json({ doc: 'what others changed since `base`: key → value, null where cleared' })
  others: Record<string, unknown>;
  @Int({
    nullable: true,
    doc: 'number of the form’s version that the draft now stands under: who shows another one asks for the form anew; null: the call has no form',
  })
  formVersion: number | null;
}
export class SaveApplication {
  @Id() applicationId: string;
  @Text({ optional: true, max: 40 }) sector?: string;
  @Part(() => ApplicationContent) content: ApplicationContent;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class SubmitApplication extends Backfill {
  @Id() applicationId: string;
  @Texts({
    optional: true,
    max: 200,
    length: 60,
    doc: 'keys of fields whose answers the firm agrees to hand back to the registry; carried there for certain, even when nobody waits for it',
  })
  agreed?: string[];
  @Int({
    optional: true,
    min: 1,
    doc: 'the version that the person saw; refused when another has changed it since',
  })
  version?: number;
}
export class WithdrawApplication extends Backfill {
  @Id() applicationId: string;
  @Text({ optional: true, max: 500 }) reason?: string;
}
export class RefuseApplication extends Backfill {
  @Id() applicationId: string;
  @Text({ max: 500, doc: 'told to the firm' }) reason: string;
}
export class MarkPitch {
  @Id() applicationId: string;
  @Id({ optional: true, doc: 'event at which it was pitched' }) eventId?: string;
  @Day({ doc: 'day of the pitch, not in the future' }) on: string;
}
export class ApplicationById {
  @Id() applicationId: string;
}

/** The signed declaration, handed in after the application where the call gives it a later time. */
export class HandInDeclaration {
  @Id() applicationId: string;
  @Id({ doc: 'of an upload' }) fileId: string;
  @Day({ doc: 'day of the signature, not in the future' }) signedOn: string;
}
export class ReceiptFile {
  @Id({ doc: 'PDF; download it at /files/{fileId}' }) fileId: string;
}

/** A document of the round for missing documents (Eksik evrak), next to what the application said there. */
export class CompletedFile {
  @Text({ max: 100, doc: 'key of the form’s field' }) field: string;
  @Id({ doc: 'download it at /files/{fileId}' }) fileId: string;
  @Text({ max: 255 }) name: string;
  @Int({ doc: 'bytes' }) size: number;
  @Instant({ doc: 'when it was handed in' }) at: string;
}

export const CORRECTION_STATES = ['waiting', 'done', 'refused'] as const;
/** One field that the firm said otherwise than the registry. */
export class CorrectedField {
  @Text({ max: 60, doc: 'key of the field' }) key: string;
  @Json({
    nullable: true,
    doc: '{ value }: what the registry had when the correction came there; a null in it: nothing. null: not looked up yet, not there, or withheld',
  })
  before: { value: unknown } | null;
  @Flag({ doc: 'what the registry had (a permit) is for the firm’s users only' }) withheld: boolean;
  @Json({ nullable: true, doc: '{ value }: what the firm said' }) after: { value: unknown } | null;
}
/** What the firm agreed to hand back to the registry, and what became of it. */
export class AgreedCorrections {
  @Parts(() => CorrectedField, { max: 200 }) fields: CorrectedField[];
  @OneOf(CORRECTION_STATES, { doc: 'waiting: tried again by itself' })
  state: (typeof CORRECTION_STATES)[number];
  @Text({ nullable: true, max: 60, doc: 'why the registry did not take it' }) code: string | null;
}

/** A file of what was submitted. */
export class Attachment {
  @Id({ doc: 'download it at /files/{fileId}' }) fileId: string;
  @Text({ max: 255 }) name: string;
  @Int({ doc: 'bytes' }) size: number;
  @Text({ max: 64, doc: 'of its bytes, hex' }) sha256: string;
}

/**
 * Proof of a submission. `sha256` is over the RFC 8785 JSON of {applicationId, callId, firmId, sector, content, files}, `files` being
 * the list of {fileId, sha256} of the attachments, ordered by fileId: the receipt vouches for their bytes, too.
 */
export class Receipt {
  @Id() applicationId: string;
  @Int() version: number;
  @Text({ max: 60, doc: 'Başvuru no' }) number: string;
  @Instant({ doc: 'by the server’s clock, or as staff entered it from paper' }) submittedAt: string;
  @Text({ max: 64, doc: 'hex' }) sha256: string;
}
export class HandedInNeed {
  @Id() needId: string;
  @Text({ max: 200, doc: 'as it read then' }) title: string;
}
export class Application {
  @Id() id: string;
  @Int() version: number;
  @Id() callId: string;
  @OneOf(CALL_KINDS) callKind: (typeof CALL_KINDS)[number];
  @Id() programId: string;
  @Id() firmId: string;
  @Text({ nullable: true }) sector: string | null;
  @OneOf(APPLICATION_STATES) state: (typeof APPLICATION_STATES)[number];
  @Text({ nullable: true }) stateReason: string | null;
  @Part(() => ApplicationContent) content: ApplicationContent;
  @Part(() => Receipt, { nullable: true, doc: 'null while a draft' }) receipt: Receipt | null;
  @Instant({ doc: 'for this firm: the call’s, or a later one given to it' }) deadline: string;
  @Flag({ doc: 'may be submitted at this moment' }) accepts: boolean;
  @Text({
    max: 80,
    doc: 'what its lot is drawn over, the same for every application of this firm (and facility) in the call: lot = HMAC-SHA256(seed, this)',
  })
  lotOver: string;
  @Instant() savedAt: string;
  @Int({ nullable: true, doc: 'version of the form that the answers are for; null: the call has no form' })
  formVersion: number | null;
  @Json({
    nullable: true,
    doc: 'a draft that was written for an earlier version of the form: `from` (that version), `reasons` and `changes` of the revisions since (as in FormRevision), `lost` (answers without a place now: key, label, answer) and `look` (fields to look at: key, label, code; each until it is written on). Told until it is dismissed; null: nothing to tell',
  })
  carriedOver: Record<string, unknown> | null;
  @Instant({ nullable: true, doc: 'until when the signed declaration is taken; null: none is asked for' })
  declarationBy: string | null;
  @Parts(() => Attachment, { max: 1000, doc: 'files of what was submitted, with their hashes, by fileId' })
  attachments: Attachment[];
  @Parts(() => HandedInNeed, {
    nullable: true,
    max: 20,
    doc: 'of open innovation: the needs that it named when it was handed in, by needId, as the receipt vouches for; null: none are, or a draft',
  })
  handedInNeeds: HandedInNeed[] | null;
  @Part(() => AgreedCorrections, { nullable: true, doc: 'null: none were agreed' })
  corrections: AgreedCorrections | null;
  @Parts(() => CompletedFile, { max: 100, doc: 'documents that came after the submission, when asked for' })
  completed: CompletedFile[];
  @Id({ nullable: true, doc: 'the signed declaration' }) declarationFileId: string | null;
  @Day({ nullable: true }) pitchedOn: string | null;
  @Id({ nullable: true }) pitchEventId: string | null;
}

/** An event that the list of solution pitches names, and the day it was held. */
export class PitchEvent {
  @Text({ max: 100, doc: 'as the file writes it, e.g. E-SUN' }) asWritten: string;
  @Id({ optional: true }) eventId?: string;
  @Day() on: string;
}
export class ImportApplications extends ImportFile {
  @Id() callId: string;
  @Parts(() => PitchEvent, {
    optional: true,
    max: 50,
    doc: 'open innovation: where and when the solutions of the file were pitched',
  })
  pitchEvents?: PitchEvent[];
}
