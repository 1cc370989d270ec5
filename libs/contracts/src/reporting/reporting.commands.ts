import { command } from '../core/command.js';
import { Day, Decimal, Flag, Id, Instant, Int, Json, OneOf, Parts, Text } from '../core/fields.js';
import { Page, PageQuery, pageOf } from '../core/messages.js';
import { EVENT_KINDS } from '../workshops/event-kinds.js';

export class ValuesQuery {
  @Id() programId: string;
}
/** One indicator with what was counted. */
export class IndicatorValue {
  @Id() indicatorId: string;
  @Text() code: string;
  @Text() name: string;
  @Text({ nullable: true }) nameEn: string | null;
  @Text() unit: string;
  @Int() position: number;
  @Decimal({ nullable: true }) baseline: string | null;
  @Decimal({ nullable: true }) target: string | null;
  @Decimal({ doc: 'computed from the facts, exact' }) value: string;
  @Int({ doc: 'records behind the number' }) rows: number;
  @Int({
    doc: 'records that refer to a firm, person or institution whose own fact has not arrived; not counted yet',
  })
  waiting: number;
  @Json({ doc: 'see reporting/rule.ts' }) rule: Record<string, unknown>;
}
export class IndicatorValues {
  @Id() programId: string;
  @Parts(() => IndicatorValue, { max: 200 }) items: IndicatorValue[];
  @Instant({ doc: 'server clock when it was computed' }) computedAt: string;
  @Json({ doc: 'facts taken in per service: `{service: seq}`' }) watermark: Record<string, number>;
}

export class RowsQuery extends PageQuery {
  @Id() programId: string;
  @Text({ max: 40, doc: 'the indicator’s code' }) code: string;
}
/** A record behind a number. */
export class EvidenceRow {
  @Id({ doc: 'of the record, in the service that owns it' }) id: string;
  @Text({ doc: 'service.noun' }) source: string;
  @Int() version: number;
  @Instant({ doc: 'when it happened first' }) occurredAt: string;
  @Text({ nullable: true, doc: 'the value that is counted distinctly, through the merge map' }) counted:
    string | null;
  @OneOf(['firm', 'person', 'institution'], { nullable: true, doc: 'what `counted` refers to' }) countedAs:
    'firm' | 'person' | 'institution' | null;
  @Flag({ doc: 'false: waits for the fact of what it refers to' }) complete: boolean;
  @Json({ doc: 'the record’s public state, without personal data' }) data: Record<string, unknown>;
}
export const EvidenceRowPage = pageOf(EvidenceRow);

export class SeriesQuery {
  @Id() programId: string;
  @Text({ max: 40 }) code: string;
}
export class SeriesPoint {
  @Day({ doc: 'first day of the month, Istanbul' }) month: string;
  @Decimal({ doc: 'counted by the end of that month' }) value: string;
}
export class Series {
  @Parts(() => SeriesPoint, { max: 600 }) items: SeriesPoint[];
}

export class AttendanceCountsQuery {
  @Id() programId: string;
  @OneOf(EVENT_KINDS, { optional: true, doc: 'kind of event; default all' })
  eventKind?: (typeof EVENT_KINDS)[number];
}
/** Four numbers that are never mixed up: each is printed with its name. */
export class AttendanceCounts {
  @Int({ doc: 'lines on sign sheets (Katılım)' }) participations: number;
  @Int({ doc: 'distinct people (Tekil kişi)' }) people: number;
  @Int({ doc: 'distinct firms (Tekil firma)' }) firms: number;
  @Int({ doc: 'distinct institutions that are not firms (Tekil kurum)' }) institutions: number;
}

export class ExportValues {
  @Id() programId: string;
  @OneOf(['xlsx', 'csv', 'json']) format: 'xlsx' | 'csv' | 'json';
  @OneOf(['tr', 'en'], { optional: true }) language?: 'tr' | 'en';
}
export class ExportedFile {
  @Id({ doc: 'GET /files/:id' }) fileId: string;
  @Text() name: string;
}

const READERS = ['admin', 'staff', 'analyst', 'consultant', 'adviser'] as const;

export const reportingCommands = {
  readValues: command('rpc.reporting.indicator.values.v1', {
    http: 'GET /programs/:programId/indicator-values',
    request: ValuesQuery,
    reply: IndicatorValues,
    access: READERS,
    doc: 'All indicators of a programme with baseline, target and the value computed from the facts.',
  }),
  readRows: command('rpc.reporting.indicator.rows.v1', {
    http: 'GET /programs/:programId/indicator-values/:code/rows',
    request: RowsQuery,
    reply: EvidenceRowPage,
    access: READERS,
    doc: 'The records behind one number, oldest first. Names of firms and people are asked from the registry; the figures of single plants are for those who advise them.',
  }),
  readSeries: command('rpc.reporting.indicator.series.v1', {
    http: 'GET /programs/:programId/indicator-values/:code/series',
    request: SeriesQuery,
    reply: Series,
    access: READERS,
    doc: 'How a number grew, month by month, by the day things happened.',
  }),
  readAttendance: command('rpc.reporting.attendance.counts.v1', {
    http: 'GET /programs/:programId/attendance-counts',
    request: AttendanceCountsQuery,
    reply: AttendanceCounts,
    access: READERS,
    doc: 'Participations, distinct people, distinct firms and distinct institutions.',
  }),
  exportValues: command('rpc.reporting.indicator.export.v1', {
    http: 'POST /programs/:programId/indicator-exports',
    request: ExportValues,
    reply: ExportedFile,
    access: READERS,
    creates: true,
    doc: 'Writes the table of indicators to a file: the same numbers in every format.',
  }),
};
export type { Page };
