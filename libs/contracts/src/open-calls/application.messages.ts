import { Day, Decimal, Flag, Id, Instant, Int, Json, OneOf, Part, Parts, Text } from '../core/fields.js';
import { Backfill, ImportFile, PageQuery, pageOf } from '../core/messages.js';
import { APPLICATION_STATES, CALL_KINDS } from './open-calls.facts.js';

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
    doc: 'answers to the call’s questions: short key → text, number, yes/no or null; at most 100 keys and 64 KB',
  })
  answers?: Record<string, string | number | boolean | null>;
}

export class StartApplication {
  @Id() callId: string;
  @Id({ doc: 'the applying firm; a firm’s user applies for its own, staff on behalf of any' }) firmId: string;
  @Text({ optional: true, max: 40, doc: 'sector code, one of the call’s' }) sector?: string;
  @Part(() => ApplicationContent, { optional: true }) content?: ApplicationContent;
}
export class SaveApplication {
  @Id() applicationId: string;
  @Text({ optional: true, max: 40 }) sector?: string;
  @Part(() => ApplicationContent) content: ApplicationContent;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class SubmitApplication extends Backfill {
  @Id() applicationId: string;
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

/** Proof of a submission. `sha256` is over the RFC 8785 JSON of {applicationId, callId, firmId, sector, content}. */
export class Receipt {
  @Id() applicationId: string;
  @Int() version: number;
  @Text({ max: 60, doc: 'Başvuru no' }) number: string;
  @Instant({ doc: 'by the server’s clock, or as staff entered it from paper' }) submittedAt: string;
  @Text({ max: 64, doc: 'hex' }) sha256: string;
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
  @Instant() deadline: string;
  @Instant() savedAt: string;
  @Day({ nullable: true }) pitchedOn: string | null;
  @Id({ nullable: true }) pitchEventId: string | null;
}

class ApplicationFilter extends PageQuery {
  @OneOf(APPLICATION_STATES, { optional: true }) state?: (typeof APPLICATION_STATES)[number];
  @Text({ optional: true, max: 40 }) sector?: string;
  @Id({ optional: true }) firmId?: string;
}
export class ListApplications extends ApplicationFilter {
  @Id() callId: string;
}
export class ListOwnApplications extends ApplicationFilter {}
export class ApplicationListItem {
  @Id() id: string;
  @Int() version: number;
  @Id() callId: string;
  @Id() firmId: string;
  @Text({ nullable: true, doc: 'Başvuru no; null while a draft' }) number: string | null;
  @Text({ nullable: true }) sector: string | null;
  @OneOf(APPLICATION_STATES) state: (typeof APPLICATION_STATES)[number];
  @Text({ nullable: true, doc: 'name of the solution (open innovation)' }) solution: string | null;
  @Instant({ nullable: true }) submittedAt: string | null;
  @Flag() pitched: boolean;
  @Int({ nullable: true, doc: 'reviewers at work or done; staff only' }) reviewers: number | null;
  @Int({ nullable: true, doc: 'reviews submitted; staff only' }) reviews: number | null;
}
export const ApplicationPage = pageOf(ApplicationListItem);

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
