import { aggregate } from '../core/fact.js';
import { Decimal, Id, Instant, OneOf, Part, Text, Money, Day } from '../core/fields.js';

export const DATA_REQUEST_STATES = ['open', 'answered', 'accepted', 'withdrawn'] as const;
export class DataRequestState {
  @Id() firmId: string;
  @OneOf(DATA_REQUEST_STATES) state: (typeof DATA_REQUEST_STATES)[number];
  @Day() dueOn: string;
  @Instant({ nullable: true }) answeredAt: string | null;
}
export const dataRequest = aggregate(
  'advisory',
  'data-request',
  DataRequestState,
  ['opened', 'answered', 'accepted', 'withdrawn'],
  'What a firm is asked to send (Veri talebi).',
);

/** firm, sector; regional: of a whole region (Bölgesel değerlendirme); site-visit: Saha ziyareti raporu. */
export const REPORT_SCOPES = ['firm', 'sector', 'regional', 'site-visit'] as const;
export const REPORT_STATES = ['draft', 'final', 'withdrawn'] as const;
export class ReportState {
  @OneOf(REPORT_SCOPES) scope: (typeof REPORT_SCOPES)[number];
  @Id({ nullable: true }) firmId: string | null;
  @Text({ max: 40, nullable: true }) sector: string | null;
  @OneOf(REPORT_STATES) state: (typeof REPORT_STATES)[number];
}
export const report = aggregate(
  'advisory',
  'report',
  ReportState,
  ['drafted', 'finalised', 'withdrawn'],
  'An analysis report of a firm or a sector.',
);

export const MEASURE_RESOURCES = ['energy', 'water', 'material', 'waste', 'emission'] as const;
export const MEASURE_STATES = ['proposed', 'planned', 'done', 'dropped'] as const;
export class MeasureState {
  @Id() firmId: string;
  @OneOf(MEASURE_RESOURCES) resource: (typeof MEASURE_RESOURCES)[number];
  @Decimal({ doc: 'a year, in savingUnit' }) saving: string;
  @Text({ max: 20, doc: 'kWh, TEP, m3, t …' }) savingUnit: string;
  @Part(() => Money, { doc: 'a year' }) savingMoney: Money;
  @Part(() => Money) investment: Money;
  @Decimal({ nullable: true, doc: 'months; null when nothing is saved' }) paybackMonths: string | null;
  @OneOf(MEASURE_STATES) state: (typeof MEASURE_STATES)[number];
}
/** What of a measure is plant data: raw figures are for the firm and those who advise it (DOMAIN.md). */
export const MEASURE_FIGURES: readonly (keyof MeasureState)[] = [
  'saving',
  'savingMoney',
  'investment',
  'paybackMonths',
];
export const measure = aggregate(
  'advisory',
  'measure',
  MeasureState,
  ['proposed', 'changed'],
  'An improvement measure of a plant (İyileştirme önlemi).',
);

/** Whom a firm's plant data is shown to, beside the firm itself (DOMAIN.md: plant data). */
export class NamedConsultantState {
  @Id() firmId: string;
  @Id() accountId: string;
  @OneOf(['named', 'ended']) state: 'named' | 'ended';
}
export const namedConsultant = aggregate(
  'advisory',
  'named-consultant',
  NamedConsultantState,
  ['named', 'ended'],
  'The consultant of a firm in a programme (Firmanın danışmanı).',
);
