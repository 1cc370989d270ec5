import { Day, Decimal, Flag, Id, Instant, Int, Json, OneOf, Parts, Text, Texts } from '../core/fields.js';
import { Backfill, PageQuery, pageOf } from '../core/messages.js';
import { CALL_KINDS, CALL_STATES } from './open-calls.facts.js';

/** How many of a sector may be selected, must be selected (as far as enough pass the threshold) and wait in reserve. */
export class SectorQuota {
  @Text({ max: 40, doc: 'sector code of the programme' }) sector: string;
  @Int({ optional: true, max: 10_000, doc: 'asil kota; absent: no limit of its own' }) max?: number;
  @Int({ optional: true, max: 10_000, doc: 'at least so many, if enough pass the threshold; default 0' })
  min?: number;
  @Int({ optional: true, max: 10_000, doc: 'yedek kota; absent: everybody above the threshold' })
  reserve?: number;
}
/** What a mark means: the reviewer presses its number. */
export class ScaleStep {
  @Decimal({ nonNegative: true, doc: 'the mark, at most the criterion’s highest' }) points: string;
  @Text({ max: 300, doc: 'guidance: when this mark is right' }) tr: string;
  @Text({ optional: true, max: 300 }) en?: string;
}
export class Criterion {
  @Text({ max: 20, doc: 'e.g. Ö1; unique in the call' }) code: string;
  @Text({ max: 200 }) title: string;
  @Text({ optional: true, max: 200 }) titleEn?: string;
  @Decimal({ nonNegative: true, doc: 'share of the total; the sum of all weights is the whole' })
  weight: string;
  @Int({ min: 1, max: 1000, doc: 'highest mark; marks run from 0 to it' }) maxPoints: number;
  @Text({ optional: true, max: 120, doc: 'heading under which criteria stand together' }) section?: string;
  @Text({ optional: true, max: 120 }) sectionEn?: string;
  @Parts(() => ScaleStep, {
    optional: true,
    max: 11,
    doc: 'absent: any mark from 0 to the highest; else one of these',
  })
  steps?: ScaleStep[];
  @Flag({ optional: true, doc: 'a reviewer may say “not applicable”, which leaves the mean; default no' })
  naAllowed?: boolean;
  @Decimal({ optional: true, nonNegative: true, doc: 'a mark below it needs a comment' })
  commentBelow?: string;
  @Decimal({ optional: true, nonNegative: true, doc: 'a mark above it needs a comment' })
  commentAbove?: string;
}

/** What a chamber announces. */
class CallBody extends Backfill {
  @Text({ max: 300 }) title: string;
  @Text({ optional: true, max: 300 }) titleEn?: string;
  @Text({ max: 4000, multiline: true, doc: 'shown to everybody' }) summary: string;
  @Text({ optional: true, max: 4000, multiline: true }) summaryEn?: string;
  @Instant({ doc: 'last instant at which an application is taken, by the server’s clock' }) deadline: string;
  @Parts(() => SectorQuota, { optional: true, max: 30, doc: 'empty: the call asks for no sector' })
  sectors?: SectorQuota[];
  @Parts(() => Criterion, { max: 30 }) criteria: Criterion[];
  @Decimal({
    nonNegative: true,
    doc: 'least score of 100 to be selected or held in reserve; below it an application is rejected',
  })
  threshold: string;
  @Int({ optional: true, min: 1, max: 10, doc: 'reviews each application needs, default 2' })
  reviewersPerApplication?: number;
  @Int({ optional: true, max: 10_000, doc: 'selected in all; absent: the quotas alone decide' })
  maxSelected?: number;
  @Int({ optional: true, max: 10_000, doc: 'reserve in all; absent: the quotas alone decide' })
  maxReserve?: number;
  @Texts({
    optional: true,
    max: 10,
    length: 40,
    doc: 'what decides between equal scores, in this order: `criterion:<code>` (the higher mean) or `earlier` (submitted first); the lot is always last. Default: earlier',
  })
  tieBreakers?: string[];
}
export class CreateCall extends CallBody {
  @Id() programId: string;
  @Text({ max: 40, pattern: /^[A-Z0-9][A-Z0-9-]*$/, doc: 'e.g. C-2026-1; unique in the programme' })
  code: string;
  @OneOf(CALL_KINDS) kind: (typeof CALL_KINDS)[number];
}
export class ChangeCall extends CallBody {
  @Id() callId: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class ExtendDeadline {
  @Id() callId: string;
  @Instant({ doc: 'later than the present one and in the future' }) deadline: string;
  @Text({ max: 500 }) reason: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class MoveCall extends Backfill {
  @Id() callId: string;
}
export class CallById {
  @Id() callId: string;
}
export class CopyCall extends Backfill {
  @Id({ doc: 'the earlier call' }) callId: string;
  @Id({ optional: true, doc: 'programme of the new call; default: the same' }) programId?: string;
  @Text({ max: 40, pattern: /^[A-Z0-9][A-Z0-9-]*$/, doc: 'of the new call; unique in its programme' })
  code: string;
  @Text({ optional: true, max: 300, doc: 'default: as the earlier one' }) title?: string;
  @Text({ optional: true, max: 300 }) titleEn?: string;
  @Instant({ doc: 'of the new call' }) deadline: string;
}

/** What a call announced from an instant on. */
export class CallVersion {
  @Int({ doc: '1 with the opening' }) number: number;
  @Text({ max: 64, doc: 'SHA-256 over the RFC 8785 JSON of `body`, hex' }) sha256: string;
  @Text({ nullable: true, max: 500, doc: 'why it was changed; null with the first' }) reason: string | null;
  @Instant() recordedAt: string;
  @Json({
    doc: 'the announced rules: `call`, and each part by its name (form, reviewRules, selectionRules, …)',
  })
  body: Record<string, unknown>;
}
export class CallVersions {
  @Parts(() => CallVersion, { max: 100, doc: 'newest first' }) items: CallVersion[];
}

/** More time that a firm of the asker was given. */
export class OwnLateAccess {
  @Id({ doc: 'firm as the asker has it' }) firmId: string;
  @Instant() until: string;
}
/** Why a firm of the asker may begin no application now. */
export const REFUSALS = ['CALL_CLOSED', 'PROVIDER_PARTICIPATES'] as const;
export class OwnRefusal {
  @Id({ doc: 'firm as the asker has it' }) firmId: string;
  @OneOf(REFUSALS, { doc: 'the error that beginning one would answer' }) code: (typeof REFUSALS)[number];
}
export class Call {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Id() institutionId: string;
  @Text() code: string;
  @OneOf(CALL_KINDS) kind: (typeof CALL_KINDS)[number];
  @OneOf(CALL_STATES) state: (typeof CALL_STATES)[number];
  @Text() title: string;
  @Text({ nullable: true }) titleEn: string | null;
  @Text({ max: 4000 }) summary: string;
  @Text({ nullable: true, max: 4000 }) summaryEn: string | null;
  @Instant() deadline: string;
  @Parts(() => SectorQuota) sectors: SectorQuota[];
  @Parts(() => Criterion) criteria: Criterion[];
  @Decimal() threshold: string;
  @Int() reviewersPerApplication: number;
  @Int({ nullable: true }) maxSelected: number | null;
  @Int({ nullable: true }) maxReserve: number | null;
  @Texts({ length: 40 }) tieBreakers: string[];
  @Instant({ nullable: true }) openedAt: string | null;
  @Instant({ nullable: true }) closedAt: string | null;
  @Day({ nullable: true }) decidedOn: string | null;
  @Flag({ doc: 'applications are taken at this moment; for a firm with late access, from it' })
  acceptsApplications: boolean;
  @Parts(() => OwnLateAccess, {
    max: 20,
    doc: 'more time that the asker’s own firms were given; others see none',
  })
  lateAccess: OwnLateAccess[];
  @Parts(() => OwnRefusal, {
    max: 500,
    doc: 'the asker’s own firms that may begin no application now, and why; said before they try',
  })
  refused: OwnRefusal[];
}

export class ListCalls extends PageQuery {
  @Id() programId: string;
  @OneOf(CALL_STATES, { optional: true }) state?: (typeof CALL_STATES)[number];
  @OneOf(CALL_KINDS, { optional: true }) kind?: (typeof CALL_KINDS)[number];
}
export class CallListItem {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Text() code: string;
  @OneOf(CALL_KINDS) kind: (typeof CALL_KINDS)[number];
  @OneOf(CALL_STATES) state: (typeof CALL_STATES)[number];
  @Text() title: string;
  @Text({ nullable: true }) titleEn: string | null;
  @Instant() deadline: string;
  @Int({ doc: 'applications in the state submitted, selected, reserve or rejected' }) applications: number;
}
export const CallPage = pageOf(CallListItem);

export class ListPublicCalls extends PageQuery {
  @OneOf(CALL_KINDS, { optional: true }) kind?: (typeof CALL_KINDS)[number];
}
export class PublicCallListItem {
  @Id() id: string;
  @Id() programId: string;
  @Text() code: string;
  @OneOf(CALL_KINDS) kind: (typeof CALL_KINDS)[number];
  @Text() title: string;
  @Text({ nullable: true }) titleEn: string | null;
  @Text({ max: 4000 }) summary: string;
  @Text({ nullable: true, max: 4000 }) summaryEn: string | null;
  @Instant() deadline: string;
  @Texts({ length: 40, doc: 'sector codes of the programme' }) sectors: string[];
}
export const PublicCallPage = pageOf(PublicCallListItem);
