import { aggregate } from '../core/fact.js';
import { Day, Decimal, Flag, Id, Int, Json, OneOf, Text, Texts } from '../core/fields.js';

export const PROGRAM_STATES = ['preparing', 'running', 'ended'] as const;

export class ProgramState {
  @Text({ max: 40 }) code: string;
  @Text() title: string;
  @OneOf(PROGRAM_STATES) state: (typeof PROGRAM_STATES)[number];
  @Id({ doc: 'the executing chamber' }) executorId: string;
  @Id({ nullable: true }) funderId: string | null;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Texts({ doc: 'sector codes' }) sectors: string[];
  @Int({ doc: 'ambassadors each firm names' }) ambassadorsPerFirm: number;
}
export const program = aggregate(
  'programs',
  'program',
  ProgramState,
  ['created', 'changed'],
  'A programme with its tag (Proje künyesi).',
);

/** An indicator as the contract words it; the rule is data that reporting evaluates (see reporting/rule.ts). */
export class IndicatorState {
  @Text({ max: 40 }) code: string;
  @Text({ doc: 'the contract’s wording' }) name: string;
  @Text({ optional: true, nullable: true }) nameEn?: string | null;
  @Text({ max: 60 }) unit: string;
  @Json({ doc: 'rule: see reporting/rule.ts' }) rule: Record<string, unknown>;
  @Decimal({ nullable: true }) baseline: string | null;
  @Decimal({ nullable: true }) target: string | null;
  @Flag({ doc: 'counts over the whole programme, not per period' }) cumulative: boolean;
  @Int() position: number;
  @OneOf(['active', 'withdrawn']) state: 'active' | 'withdrawn';
}
export const indicator = aggregate(
  'programs',
  'indicator',
  IndicatorState,
  ['defined', 'changed', 'withdrawn'],
  'What the funder counts.',
);

export const PARTICIPATION_STATES = [
  'invited',
  'selected',
  'reserve',
  'active',
  'withdrawn',
  'ended',
] as const;
export const PARTICIPATION_SOURCES = ['selection', 'staff', 'import'] as const;
export class ParticipationState {
  @Id() firmId: string;
  @Text({ max: 40, nullable: true, doc: 'sector code of the programme' }) sector: string | null;
  @OneOf(PARTICIPATION_STATES) state: (typeof PARTICIPATION_STATES)[number];
  @OneOf(PARTICIPATION_SOURCES) source: (typeof PARTICIPATION_SOURCES)[number];
  @Id({ nullable: true, doc: 'the call whose selection it came from' }) callId: string | null;
  @Day() since: string;
  @Day({ nullable: true }) until: string | null;
  @OneOf(PARTICIPATION_STATES, {
    optional: true,
    nullable: true,
    doc: 'as the firm has been told (docs/decisions/0024); null: nothing yet; absent in older facts: as it stands',
  })
  told?: (typeof PARTICIPATION_STATES)[number] | null;
}
/** What a firm may find out that it is in a programme; null: nothing. */
export const knownToFirm = ({ state, told }: ParticipationState): ParticipationState['state'] | null =>
  told === undefined ? state : told;
export const participation = aggregate(
  'programs',
  'participation',
  ParticipationState,
  ['started', 'changed', 'ended'],
  'A firm in a programme: the hinge on which data requests, ambassadors, symbiosis and trainings hang.',
);
