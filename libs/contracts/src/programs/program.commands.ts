import { command } from '../core/command.js';
import { Day, Decimal, Flag, Id, Int, Json, OneOf, Part, Parts, Text } from '../core/fields.js';
import { Backfill, Created, Done, PageQuery, pageOf } from '../core/messages.js';
import { PARTICIPATION_SOURCES, PARTICIPATION_STATES, PROGRAM_STATES } from './program.facts.js';

export const PARTNER_ROLES = ['partner', 'associate', 'contractor'] as const;

export class Sector {
  @Text({ max: 40, pattern: /^[a-z][a-z0-9-]*$/, doc: 'short code, e.g. textile' }) code: string;
  @Text({ max: 120 }) tr: string;
  @Text({ max: 120 }) en: string;
}
export class Partner {
  @Id() institutionId: string;
  @OneOf(PARTNER_ROLES, { doc: 'partner: Ortak, associate: İştirakçi' }) role: (typeof PARTNER_ROLES)[number];
}

/** The programme's tag (Proje künyesi). */
class ProgramTag extends Backfill {
  @Text({ max: 300 }) title: string;
  @Text({ optional: true, max: 300 }) titleEn?: string;
  @Text({ optional: true, max: 300, doc: 'the funder’s own programme (destek programı)' })
  fundingProgram?: string;
  @Text({ optional: true, max: 60 }) referenceNo?: string;
  @Text({ optional: true, max: 60 }) contractNo?: string;
  @Day({ optional: true }) contractDate?: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Id({ optional: true, doc: 'institution that pays' }) funderId?: string;
  @Parts(() => Sector, { max: 30 }) sectors: Sector[];
  @Parts(() => Partner, { max: 50, optional: true }) partners?: Partner[];
  @Int({ min: 0, max: 20, doc: 'ambassadors each firm names' }) ambassadorsPerFirm: number;
  @Text({ optional: true, max: 4000, multiline: true, doc: 'shown to everybody' }) summary?: string;
}
export class CreateProgram extends ProgramTag {
  @Text({ max: 40, pattern: /^[A-Z0-9][A-Z0-9-]*$/, doc: 'e.g. DEKVEP; unique' }) code: string;
  @Id({ doc: 'the executing chamber (Yürütücü); the asker must be its staff' }) executorId: string;
}
export class ChangeProgram extends ProgramTag {
  @Id() programId: string;
  @OneOf(PROGRAM_STATES) state: (typeof PROGRAM_STATES)[number];
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class ProgramById {
  @Id() programId: string;
}
export class Program {
  @Id() id: string;
  @Int() version: number;
  @Text() code: string;
  @Text() title: string;
  @Text({ nullable: true }) titleEn: string | null;
  @Text({ nullable: true }) fundingProgram: string | null;
  @Text({ nullable: true }) referenceNo: string | null;
  @Text({ nullable: true }) contractNo: string | null;
  @Day({ nullable: true }) contractDate: string | null;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @OneOf(PROGRAM_STATES) state: (typeof PROGRAM_STATES)[number];
  @Id() executorId: string;
  @Id({ nullable: true }) funderId: string | null;
  @Parts(() => Sector) sectors: Sector[];
  @Parts(() => Partner) partners: Partner[];
  @Int() ambassadorsPerFirm: number;
  @Text({ nullable: true, max: 4000 }) summary: string | null;
}
export class ListPrograms extends PageQuery {
  @OneOf(PROGRAM_STATES, { optional: true }) state?: (typeof PROGRAM_STATES)[number];
}
export class ProgramListItem {
  @Id() id: string;
  @Text() code: string;
  @Text() title: string;
  @Text({ nullable: true }) titleEn: string | null;
  @OneOf(PROGRAM_STATES) state: (typeof PROGRAM_STATES)[number];
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Id() executorId: string;
  @Int({ doc: 'selected or active firms' }) firms: number;
}
export const ProgramPage = pageOf(ProgramListItem);

class IndicatorBody {
  @Text({ max: 300, doc: 'the contract’s wording' }) name: string;
  @Text({ optional: true, max: 300 }) nameEn?: string;
  @Text({ max: 60 }) unit: string;
  @Json({ doc: 'see reporting/rule.ts' }) rule: Record<string, unknown>;
  @Decimal({ optional: true, doc: 'Başlangıç değeri' }) baseline?: string;
  @Decimal({ optional: true, doc: 'Hedef' }) target?: string;
  @Flag({ optional: true, doc: 'counts over the whole programme; default true' }) cumulative?: boolean;
  @Text({ optional: true, max: 300, doc: 'Doğrulama kaynağı' }) verification?: string;
}
export class DefineIndicator extends IndicatorBody {
  @Id() programId: string;
  @Text({ max: 40, doc: 'the contract’s code, unique in the programme' }) code: string;
}
export class ChangeIndicator extends IndicatorBody {
  @Id() indicatorId: string;
  @Text({ optional: true, max: 500, doc: 'the amendment (zeyilname) or reason of the change' })
  reason?: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class WithdrawIndicator {
  @Id() indicatorId: string;
  @Text({ max: 500 }) reason: string;
}
export class Indicator {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Text() code: string;
  @Text() name: string;
  @Text({ nullable: true }) nameEn: string | null;
  @Text() unit: string;
  @Json() rule: Record<string, unknown>;
  @Decimal({ nullable: true }) baseline: string | null;
  @Decimal({ nullable: true }) target: string | null;
  @Flag() cumulative: boolean;
  @Text({ nullable: true }) verification: string | null;
  @Int() position: number;
  @OneOf(['active', 'withdrawn']) state: 'active' | 'withdrawn';
}
export class IndicatorList {
  @Parts(() => Indicator, { max: 200 }) items: Indicator[];
}

export class StartParticipation extends Backfill {
  @Id() programId: string;
  @Id() firmId: string;
  @Text({ optional: true, max: 40, doc: 'sector code of the programme' }) sector?: string;
  @OneOf(['invited', 'active'], { optional: true, doc: 'default active' }) state?: 'invited' | 'active';
}
export class ChangeParticipation extends Backfill {
  @Id() participationId: string;
  @OneOf(['active', 'withdrawn', 'ended']) state: 'active' | 'withdrawn' | 'ended';
  @Text({ max: 500 }) reason: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class ListParticipations extends PageQuery {
  @Id() programId: string;
  @OneOf(PARTICIPATION_STATES, { optional: true }) state?: (typeof PARTICIPATION_STATES)[number];
  @Text({ optional: true, max: 40 }) sector?: string;
}
export class Participation {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Id() firmId: string;
  @Text({ nullable: true }) sector: string | null;
  @OneOf(PARTICIPATION_STATES) state: (typeof PARTICIPATION_STATES)[number];
  @OneOf(PARTICIPATION_STATES, {
    nullable: true,
    doc: 'as the firm has been told by its letter; null: nothing yet. A firm sees no other state than this',
  })
  told: (typeof PARTICIPATION_STATES)[number] | null;
  @OneOf(PARTICIPATION_SOURCES) source: (typeof PARTICIPATION_SOURCES)[number];
  @Id({ nullable: true }) callId: string | null;
  @Day() since: string;
  @Day({ nullable: true }) until: string | null;
}
export const ParticipationPage = pageOf(Participation);

/** Where a programme stands, for services that must place a record: institution and programme. */
export class ProgramPlace {
  @Id() programId: string;
  @Text({ max: 40 }) code: string;
  @Text({ max: 300 }) title: string;
  @Id({ doc: 'the executing chamber' }) institutionId: string;
  @OneOf(PROGRAM_STATES) state: (typeof PROGRAM_STATES)[number];
  @Parts(() => Sector) sectors: Sector[];
  @Int() ambassadorsPerFirm: number;
}
/** What anybody may know of a programme: its name and its sectors, for calls and events that name them by code. */
export class PublicProgram {
  @Id() id: string;
  @Text({ max: 40 }) code: string;
  @Text({ max: 300 }) title: string;
  @Text({ nullable: true, max: 300 }) titleEn: string | null;
  @Parts(() => Sector, { max: 30 }) sectors: Sector[];
}
export class DoneWithVersion extends Done {
  @Int() version: number;
}
export class ProgramCreated extends Created {
  @Part(() => ProgramPlace) place: ProgramPlace;
}

const STAFF = ['admin', 'staff'] as const;

export const programCommands = {
  createProgram: command('rpc.programs.program.create.v1', {
    http: 'POST /programs',
    request: CreateProgram,
    reply: ProgramCreated,
    access: STAFF,
    creates: true,
    errors: ['PROGRAM_CODE_TAKEN', 'PROGRAM_DATES'],
    doc: 'Makes a programme with its tag. The asker must be staff of the executing institution.',
  }),
  changeProgram: command('rpc.programs.program.change.v1', {
    http: 'PUT /programs/:programId',
    request: ChangeProgram,
    reply: DoneWithVersion,
    access: STAFF,
    versioned: true,
    errors: ['PROGRAM_DATES', 'VERSION_CONFLICT'],
    doc: 'Replaces the tag. Sectors that firms take part in cannot go.',
  }),
  readProgram: command('rpc.programs.program.read.v1', {
    http: 'GET /programs/:programId',
    request: ProgramById,
    reply: Program,
    access: 'account',
    doc: 'One programme with its tag, for those with a role in it and for participating firms.',
  }),
  listPrograms: command('rpc.programs.program.list.v1', {
    http: 'GET /programs',
    request: ListPrograms,
    reply: ProgramPage,
    access: 'account',
    doc: 'The programmes the asker may see, newest first.',
  }),
  readPublicProgram: command('rpc.programs.program.public-read.v1', {
    http: 'GET /public/programs/:programId',
    request: ProgramById,
    reply: PublicProgram,
    access: 'public',
    doc: 'Name and sectors of a programme, in both languages; one that is still being prepared is not found.',
  }),
  placeOfProgram: command('rpc.programs.program.place.v1', {
    request: ProgramById,
    reply: ProgramPlace,
    access: 'service',
    callers: ['accounts', 'firm-registry', 'open-calls', 'advisory', 'workshops', 'symbiosis', 'training'],
    changes: false,
    doc: 'Institution, sectors and parameters of a programme, for services that place a record in it before its fact has arrived.',
  }),
  defineIndicator: command('rpc.programs.indicator.define.v1', {
    http: 'POST /programs/:programId/indicators',
    request: DefineIndicator,
    reply: Created,
    access: STAFF,
    creates: true,
    errors: ['INDICATOR_CODE_TAKEN', 'INDICATOR_RULE'],
    doc: 'Defines an indicator with the contract’s code and wording; its rule is data.',
  }),
  changeIndicator: command('rpc.programs.indicator.change.v1', {
    http: 'PUT /indicators/:indicatorId',
    request: ChangeIndicator,
    reply: DoneWithVersion,
    access: STAFF,
    versioned: true,
    errors: ['INDICATOR_RULE', 'VERSION_CONFLICT'],
    doc: 'Changes wording, rule, baseline or target; the reason stands in the audit trail.',
  }),
  withdrawIndicator: command('rpc.programs.indicator.withdraw.v1', {
    http: 'POST /indicators/:indicatorId/withdrawal',
    request: WithdrawIndicator,
    reply: DoneWithVersion,
    access: STAFF,
    doc: 'Takes an indicator out of the reports. Withdrawing it again changes nothing.',
  }),
  listIndicators: command('rpc.programs.indicator.list.v1', {
    http: 'GET /programs/:programId/indicators',
    request: ProgramById,
    reply: IndicatorList,
    access: 'account',
    doc: 'The indicators of a programme in the contract’s order (at most 200).',
  }),
  startParticipation: command('rpc.programs.participation.start.v1', {
    http: 'POST /programs/:programId/participations',
    request: StartParticipation,
    reply: Created,
    access: STAFF,
    creates: true,
    errors: ['PARTICIPATION_EXISTS', 'SECTOR_UNKNOWN'],
    doc: 'Enters a firm by hand, for a programme without a call.',
  }),
  changeParticipation: command('rpc.programs.participation.change.v1', {
    http: 'PUT /participations/:participationId',
    request: ChangeParticipation,
    reply: DoneWithVersion,
    access: STAFF,
    versioned: true,
    errors: ['WRONG_STATE', 'VERSION_CONFLICT'],
    doc: 'Activates, withdraws or ends a participation.',
  }),
  listParticipations: command('rpc.programs.participation.list.v1', {
    http: 'GET /programs/:programId/participations',
    request: ListParticipations,
    reply: ParticipationPage,
    access: 'account',
    doc: 'The firms of a programme. Titles are asked from the registry.',
  }),
};
