import {
  Day,
  Decimal,
  Flag,
  Id,
  Ids,
  Instant,
  Int,
  Json,
  Money,
  OneOf,
  Part,
  Parts,
  Text,
  Texts,
} from '../core/fields.js';
import { Backfill, Done, ImportFile, PageQuery, pageOf } from '../core/messages.js';
import {
  DATA_REQUEST_STATES,
  MEASURE_RESOURCES,
  MEASURE_STATES,
  REPORT_SCOPES,
  REPORT_STATES,
} from './advisory.facts.js';

export class DoneWithVersion extends Done {
  @Int({ doc: 'for If-Match' }) version: number;
}

// --- data requests (Veri talebi)

export class OpenDataRequests extends Backfill {
  @Id() programId: string;
  @Text({
    max: 60,
    doc: 'names this round of requests; with it, a firm is asked once: a repeat adds only the firms that have joined since',
  })
  reference: string;
  @Day() dueOn: string;
  @Texts({ max: 100, doc: 'what is asked for, e.g. Elektrik; Su; Atık beyanı' }) items: string[];
  @Text({ optional: true, max: 2000, multiline: true }) note?: string;
  @Ids({ optional: true, max: 500, doc: 'only these firms; default: every selected or active one' })
  firmIds?: string[];
}
export class OpenedDataRequest {
  @Id() id: string;
  @Id() firmId: string;
  @Flag({ doc: 'false: the firm had been asked under this reference already' }) opened: boolean;
}
export class DataRequestsOpened {
  @Int() opened: number;
  @Int() existing: number;
  @Parts(() => OpenedDataRequest, { max: 1000 }) items: OpenedDataRequest[];
}
export class DataRequestById {
  @Id() dataRequestId: string;
}
export class AnswerDataRequest extends Backfill {
  @Id() dataRequestId: string;
  @Json({
    optional: true,
    doc: 'item → value as the firm gives it, e.g. {"Elektrik (kWh)": "1250000"}; at most 200 entries',
  })
  values?: Record<string, unknown>;
  @Ids({ optional: true, max: 20, doc: 'uploads' }) fileIds?: string[];
  @Text({ optional: true, max: 2000, multiline: true }) note?: string;
  @Flag({ optional: true, doc: 'false: a part, more will follow; default true' }) complete?: boolean;
}
export class ReturnDataRequest {
  @Id() dataRequestId: string;
  @Text({ max: 1000, multiline: true, doc: 'what is missing' }) reason: string;
}
export class AcceptDataRequest extends Backfill {
  @Id() dataRequestId: string;
}
export class WithdrawDataRequest {
  @Id() dataRequestId: string;
  @Text({ max: 500 }) reason: string;
}
export class ListDataRequests extends PageQuery {
  @Id() programId: string;
  @OneOf(DATA_REQUEST_STATES, { optional: true }) state?: (typeof DATA_REQUEST_STATES)[number];
  @Id({ optional: true }) firmId?: string;
  @Text({ optional: true, max: 60 }) reference?: string;
  @OneOf(['true', 'false'], { optional: true, doc: 'true: open and past the due date' }) overdue?:
    'true' | 'false';
}
export class DataRequestItem {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Id() firmId: string;
  @Text({ max: 60 }) reference: string;
  @OneOf(DATA_REQUEST_STATES) state: (typeof DATA_REQUEST_STATES)[number];
  @Day() dueOn: string;
  @Instant() openedAt: string;
  @Instant({ nullable: true }) answeredAt: string | null;
  @Instant({ nullable: true }) acceptedAt: string | null;
}
export const DataRequestPage = pageOf(DataRequestItem);
export class DataAnswer {
  @Id() id: string;
  @Instant() at: string;
  @Flag({ doc: 'entered by staff or consultant in the firm’s place' }) onBehalf: boolean;
  @Flag() complete: boolean;
  @Int({ doc: 'how many items have a value' }) valueCount: number;
  @Int({ doc: 'how many files came' }) fileCount: number;
  @Json({ doc: 'empty for those who may not see plant data' }) values: Record<string, unknown>;
  @Ids({ doc: 'none for those who may not see plant data' }) fileIds: string[];
  @Text({ nullable: true, max: 2000, doc: 'null for those who may not see plant data' }) note: string | null;
}
export class DataRequest extends DataRequestItem {
  @Texts({ max: 100 }) items: string[];
  @Text({ nullable: true, max: 2000 }) note: string | null;
  @Text({ nullable: true, max: 1000, doc: 'why it was returned or withdrawn' }) reason: string | null;
  @Flag({ doc: 'false: the reader may not see plant data; true for the firm and its named consultant' })
  answersVisible: boolean;
  @Parts(() => DataAnswer, {
    doc: 'oldest first; staff and consultants of the programme see that and when an answer came, the analyst none',
  })
  answers: DataAnswer[];
}

// --- analysis reports

export class DraftReport extends Backfill {
  @Id() programId: string;
  @OneOf(REPORT_SCOPES) scope: (typeof REPORT_SCOPES)[number];
  @Id({ optional: true, doc: 'of a firm report; may stand at a site visit’s' }) firmId?: string;
  @Text({ optional: true, max: 40, doc: 'sector code, of a sector report' }) sector?: string;
  @Text({ max: 300 }) title: string;
  @Text({ optional: true, max: 60, doc: 'Rapor no' }) number?: string;
  @Id({ optional: true, doc: 'upload' }) fileId?: string;
}
export class ChangeReport {
  @Id() reportId: string;
  @Text({ max: 300 }) title: string;
  @Text({ optional: true, max: 60 }) number?: string;
  @Id({ optional: true, doc: 'upload; absent: the file stays' }) fileId?: string;
  @Text({ optional: true, max: 500, doc: 'why a final report changes; then required' }) reason?: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class FinaliseReport extends Backfill {
  @Id() reportId: string;
  @Id({ optional: true, doc: 'upload; absent: the file of the draft' }) fileId?: string;
}
export class WithdrawReport extends Backfill {
  @Id() reportId: string;
  @Text({ max: 500 }) reason: string;
}
export class ReportById {
  @Id() reportId: string;
}
export class ListReports extends PageQuery {
  @Id() programId: string;
  @OneOf(REPORT_SCOPES, { optional: true }) scope?: (typeof REPORT_SCOPES)[number];
  @OneOf(REPORT_STATES, { optional: true }) state?: (typeof REPORT_STATES)[number];
  @Id({ optional: true }) firmId?: string;
  @Text({ optional: true, max: 40 }) sector?: string;
}
export class Report {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @OneOf(REPORT_SCOPES) scope: (typeof REPORT_SCOPES)[number];
  @Id({ nullable: true }) firmId: string | null;
  @Text({ nullable: true, max: 40 }) sector: string | null;
  @Text({ max: 300 }) title: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Int({ doc: 'of the document; rises with each new file' }) revision: number;
  @OneOf(REPORT_STATES) state: (typeof REPORT_STATES)[number];
  @Id({ nullable: true, doc: 'null: no file, or the reader may not have it' }) fileId: string | null;
  @Instant() draftedAt: string;
  @Instant({ nullable: true }) finalisedAt: string | null;
}
export const ReportPage = pageOf(Report);

// --- measures (İyileştirme önlemi)

class MeasureBody {
  @Text({ max: 300 }) title: string;
  @Id({ optional: true, doc: 'plant of the firm' }) facilityId?: string;
  @Text({ optional: true, max: 40, doc: 'number of the best available technique' }) metNo?: string;
  @OneOf(MEASURE_RESOURCES) resource: (typeof MEASURE_RESOURCES)[number];
  @Decimal({ optional: true, nonNegative: true, doc: 'a year, in savingUnit' }) baseline?: string;
  @Decimal({ nonNegative: true, doc: 'a year, in savingUnit' }) saving: string;
  @Text({ max: 20, doc: 'kWh, TEP, m3, t …' }) savingUnit: string;
  @Part(() => Money, { doc: 'a year' }) savingMoney: Money;
  @Part(() => Money, { doc: 'same currency as savingMoney' }) investment: Money;
  @Day({ optional: true, doc: 'of the prices' }) investmentOn?: string;
  @Text({ optional: true, max: 120 }) financeSource?: string;
  @Text({ optional: true, max: 200, doc: 'who sees to it at the plant: a department or duty' })
  responsible?: string;
  @Text({ optional: true, max: 500 }) proof?: string;
  @Text({ optional: true, max: 200, doc: 'body or duty that verifies' }) verifier?: string;
}
export class ProposeMeasure extends MeasureBody {
  @Id() programId: string;
  @Id() firmId: string;
  @Instant({ optional: true, doc: 'when it really happened; needs the right backfill and a reason' })
  occurredAt?: string;
  @Text({ optional: true, max: 500, doc: 'why it is entered late' }) backfillReason?: string;
}
export class ChangeMeasure extends MeasureBody {
  @Id() measureId: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class MoveMeasure extends Backfill {
  @Id() measureId: string;
  @OneOf(MEASURE_STATES) to: (typeof MEASURE_STATES)[number];
  @Text({ optional: true, max: 500, doc: 'required to drop' }) reason?: string;
}
export class MeasureById {
  @Id() measureId: string;
}
export class ListMeasures extends PageQuery {
  @Id() programId: string;
  @Id({ optional: true }) firmId?: string;
  @OneOf(MEASURE_RESOURCES, { optional: true }) resource?: (typeof MEASURE_RESOURCES)[number];
  @OneOf(MEASURE_STATES, { optional: true }) state?: (typeof MEASURE_STATES)[number];
}
export class Measure {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Id() firmId: string;
  @Id({ nullable: true }) facilityId: string | null;
  @Text() title: string;
  @Text({ nullable: true, max: 40 }) metNo: string | null;
  @OneOf(MEASURE_RESOURCES) resource: (typeof MEASURE_RESOURCES)[number];
  @Flag({ doc: 'false: the reader may not see plant data, so the figures are null' }) figuresVisible: boolean;
  @Decimal({ nullable: true }) baseline: string | null;
  @Decimal({ nullable: true }) saving: string | null;
  @Text({ max: 20 }) savingUnit: string;
  @Part(() => Money, { nullable: true }) savingMoney: Money | null;
  @Part(() => Money, { nullable: true }) investment: Money | null;
  @Day({ nullable: true }) investmentOn: string | null;
  @Decimal({
    nullable: true,
    doc: 'months: investment / saving a year × 12; null when nothing is saved, or hidden',
  })
  paybackMonths: string | null;
  @Text({ nullable: true }) financeSource: string | null;
  @Text({ nullable: true }) responsible: string | null;
  @Text({ nullable: true }) proof: string | null;
  @Text({ nullable: true }) verifier: string | null;
  @OneOf(MEASURE_STATES) state: (typeof MEASURE_STATES)[number];
  @Text({ nullable: true }) reason: string | null;
}
export const MeasurePage = pageOf(Measure);

/** A file of one programme; see docs/raw-files.md for its columns. */
export class ImportIntoProgram extends ImportFile {
  @Id() programId: string;
}

// --- the named consultant of a firm (Firmanın danışmanı)

export class NameConsultant {
  @Id() programId: string;
  @Id({ doc: 'a firm that takes part' }) firmId: string;
  @Id({ doc: 'an account with the role consultant in the programme' }) accountId: string;
}
export class ListNamedConsultants extends PageQuery {
  @Id() programId: string;
  @Id({ optional: true }) firmId?: string;
}
export class ListFirmConsultants extends PageQuery {
  @Id() firmId: string;
}
export class EndNamedConsultant {
  @Id() namedConsultantId: string;
  @Text({ max: 500, doc: 'kept in the audit trail' }) reason: string;
}
export class NamedConsultant {
  @Id() id: string;
  @Id() programId: string;
  @Id() firmId: string;
  @Id() accountId: string;
  @Text({ nullable: true, max: 200, doc: 'null when the account is gone' }) name: string | null;
  @Instant() since: string;
}
export const NamedConsultantPage = pageOf(NamedConsultant);
