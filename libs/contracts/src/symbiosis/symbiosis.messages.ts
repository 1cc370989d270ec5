import {
  Day,
  Decimal,
  Flag,
  Id,
  Instant,
  Int,
  Money,
  OneOf,
  Part,
  Parts,
  Text,
  Texts,
} from '../core/fields.js';
import { Backfill, Created, Done, ImportFile, PageQuery, pageOf } from '../core/messages.js';
import {
  FirmAsWritten,
  RESOLUTION_OUTCOMES,
  type ResolutionOutcome,
} from '../firm-registry/resolution.commands.js';
import {
  LEGAL_STATES,
  OPPORTUNITY_SOURCES,
  OPPORTUNITY_STATES,
  RESOURCE_DIRECTIONS,
  RESOURCE_KINDS,
  RESOURCE_STATES,
} from './symbiosis.facts.js';

export class DoneWithVersion extends Done {
  @Int({ doc: 'for If-Match' }) version: number;
}

// --- resources

class ResourceBody {
  @OneOf(RESOURCE_KINDS) kind: (typeof RESOURCE_KINDS)[number];
  @Text({ max: 200, doc: 'as people call it, e.g. ABS kırığı' }) name: string;
  @OneOf(LEGAL_STATES, { optional: true, doc: 'waste: Atık, by-product: Yan ürün, product: Ürün' })
  legalState?: (typeof LEGAL_STATES)[number];
  @Text({ optional: true, max: 12, doc: 'of the list of waste, six digits with or without blanks and star' })
  wasteCode?: string;
  @Text({
    optional: true,
    max: 4,
    pattern: /^[RD]\d{1,2}$/,
    doc: 'recovery or disposal code, R1–R13 or D1–D15',
  })
  treatmentCode?: string;
  @Text({ optional: true, max: 120 }) receiverLicence?: string;
  @Decimal({ optional: true, nonNegative: true, doc: 'in amountUnit' }) amount?: string;
  @Text({ optional: true, max: 20, doc: 'default ton/yıl' }) amountUnit?: string;
  @Text({ optional: true, max: 60 }) season?: string;
  @Part(() => Money, { optional: true, doc: 'what getting rid of it costs a year today' })
  disposalCost?: Money;
  @Flag({ optional: true, doc: 'entered in the materials marketplace' }) inMarketplace?: boolean;
  @Id({ optional: true, doc: 'upload: laboratory analysis' }) analysisFileId?: string;
  @Text({ optional: true, max: 1000, multiline: true }) note?: string;
}
export class AddResource extends ResourceBody {
  @Id() programId: string;
  @Id() firmId: string;
  @OneOf(RESOURCE_DIRECTIONS) direction: (typeof RESOURCE_DIRECTIONS)[number];
  @Instant({ optional: true, doc: 'when it really happened; needs the right backfill and a reason' })
  occurredAt?: string;
  @Text({ optional: true, max: 500, doc: 'why it is entered late' }) backfillReason?: string;
}
export class ChangeResource extends ResourceBody {
  @Id() resourceId: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class WithdrawResource {
  @Id() resourceId: string;
  @Text({ max: 500 }) reason: string;
}
export class ResourceById {
  @Id() resourceId: string;
}
export class ListResources extends PageQuery {
  @Id() programId: string;
  @OneOf(RESOURCE_DIRECTIONS, { optional: true }) direction?: (typeof RESOURCE_DIRECTIONS)[number];
  @OneOf(RESOURCE_KINDS, { optional: true }) kind?: (typeof RESOURCE_KINDS)[number];
  @Text({ optional: true, max: 12, doc: 'whole code or its beginning' }) wasteCode?: string;
  @Id({ optional: true }) firmId?: string;
  @OneOf(RESOURCE_STATES, { optional: true, doc: 'default active' }) state?: (typeof RESOURCE_STATES)[number];
}
export class Resource {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Id() firmId: string;
  @OneOf(RESOURCE_DIRECTIONS) direction: (typeof RESOURCE_DIRECTIONS)[number];
  @OneOf(RESOURCE_KINDS) kind: (typeof RESOURCE_KINDS)[number];
  @Text({ max: 200 }) name: string;
  @OneOf(LEGAL_STATES, { nullable: true }) legalState: (typeof LEGAL_STATES)[number] | null;
  @Text({ nullable: true, max: 8 }) wasteCode: string | null;
  @OneOf(['A', 'M'], { nullable: true, doc: 'mark of the Turkish list: A absolute, M mirror entry' })
  wasteMark: 'A' | 'M' | null;
  @Flag({ nullable: true }) hazardous: boolean | null;
  @Text({ nullable: true, max: 4 }) treatmentCode: string | null;
  @Text({ nullable: true, max: 120 }) receiverLicence: string | null;
  @Decimal({ nullable: true }) amount: string | null;
  @Text({ nullable: true, max: 20 }) amountUnit: string | null;
  @Decimal({ nullable: true, doc: 'null where the unit is no weight' }) tonnesPerYear: string | null;
  @Text({ nullable: true, max: 60 }) season: string | null;
  @Part(() => Money, { nullable: true }) disposalCost: Money | null;
  @Flag() inMarketplace: boolean;
  @Id({ nullable: true }) analysisFileId: string | null;
  @Text({ nullable: true, max: 1000 }) note: string | null;
  @OneOf(RESOURCE_STATES) state: (typeof RESOURCE_STATES)[number];
}
export const ResourcePage = pageOf(Resource);

// --- candidate matches

export class FindMatches {
  @Id() programId: string;
  @Id({ doc: 'an offer or a need' }) resourceId: string;
  @Int({ optional: true, min: 1, max: 50, doc: 'default 20' }) limit?: number;
}
/** Why a candidate stands where it does; the parts add up to the score. */
export class MatchReason {
  @OneOf(['waste-code', 'waste-subchapter', 'text', 'distance', 'kind']) code:
    'waste-code' | 'waste-subchapter' | 'text' | 'distance' | 'kind';
  @Int({ doc: 'points it gave' }) points: number;
  @Decimal({
    nullable: true,
    doc: 'likeness of the names in percent, or road kilometres between the provinces',
  })
  value: string | null;
}
export class Match {
  @Part(() => Resource) resource: Resource;
  @Int({ doc: '0–100' }) score: number;
  @Int({ nullable: true, doc: 'road km between the provinces’ centres; null when a province is unknown' })
  km: number | null;
  @Parts(() => MatchReason, { max: 6 }) reasons: MatchReason[];
  @Id({ nullable: true, doc: 'the opportunity that says so already' }) opportunityId: string | null;
}
export class Matches {
  @Parts(() => Match, { max: 50, doc: 'best first' }) items: Match[];
}
export class AcceptMatch extends Backfill {
  @Id() programId: string;
  @Id() offerId: string;
  @Id() needId: string;
  @Text({ optional: true, max: 1000, multiline: true }) note?: string;
}

// --- opportunities

/** A firm by id, or as somebody wrote it down. */
export class FirmNamed {
  @Id({ optional: true }) firmId?: string;
  @Part(() => FirmAsWritten, { optional: true, doc: 'instead of firmId; the registry finds out who it is' })
  written?: FirmAsWritten;
}
/** "A gives, B takes." */
export class NoteOpportunity extends Backfill {
  @Id() programId: string;
  @Part(() => FirmNamed) giver: FirmNamed;
  @Part(() => FirmNamed) taker: FirmNamed;
  @OneOf(RESOURCE_KINDS) kind: (typeof RESOURCE_KINDS)[number];
  @Text({ max: 200 }) resource: string;
  @Text({ optional: true, max: 12 }) wasteCode?: string;
  @Decimal({ optional: true, nonNegative: true }) tonnesPerYear?: string;
  @OneOf(OPPORTUNITY_SOURCES, { optional: true, doc: 'default synergy-table' })
  source?: (typeof OPPORTUNITY_SOURCES)[number];
  @Text({ optional: true, max: 100, doc: 'the table, e.g. Masa 3' }) table?: string;
  @Text({ optional: true, max: 1000, multiline: true }) note?: string;
}
export class OpportunityNoted extends Created {
  @Flag({ doc: 'true: it was known; only the source was added' }) known: boolean;
  @Id() giverFirmId: string;
  @Id() takerFirmId: string;
  @OneOf(RESOLUTION_OUTCOMES, { nullable: true, doc: 'of a giver given as written' })
  giver: ResolutionOutcome | null;
  @OneOf(RESOLUTION_OUTCOMES, { nullable: true }) taker: ResolutionOutcome | null;
}
export class MoveOpportunity extends Backfill {
  @Id() opportunityId: string;
  @OneOf(OPPORTUNITY_STATES) to: (typeof OPPORTUNITY_STATES)[number];
  @Text({ optional: true, max: 500, doc: 'required to drop: why not' }) reason?: string;
  @Text({ optional: true, max: 1000, multiline: true }) note?: string;
}
export class OpportunityById {
  @Id() opportunityId: string;
}
export class ListOpportunities extends PageQuery {
  @Id() programId: string;
  @OneOf(OPPORTUNITY_STATES, { optional: true }) state?: (typeof OPPORTUNITY_STATES)[number];
  @OneOf(RESOURCE_KINDS, { optional: true }) kind?: (typeof RESOURCE_KINDS)[number];
  @OneOf(OPPORTUNITY_SOURCES, { optional: true }) source?: (typeof OPPORTUNITY_SOURCES)[number];
  @Id({ optional: true, doc: 'gives or takes' }) firmId?: string;
}
export class OpportunityItem {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Id({ doc: 'canonical' }) giverFirmId: string;
  @Id({ doc: 'canonical' }) takerFirmId: string;
  @OneOf(RESOURCE_KINDS) kind: (typeof RESOURCE_KINDS)[number];
  @Text({ max: 200 }) resource: string;
  @Text({ nullable: true, max: 8 }) wasteCode: string | null;
  @Decimal({ nullable: true, doc: 'estimated' }) tonnesPerYear: string | null;
  @Texts({ values: OPPORTUNITY_SOURCES }) sources: string[];
  @OneOf(OPPORTUNITY_STATES) state: (typeof OPPORTUNITY_STATES)[number];
  @Day({ doc: 'first noted' }) notedOn: string;
}
export const OpportunityPage = pageOf(OpportunityItem);
/** Once it was noted: where and by which source. */
export class Sighting {
  @OneOf(OPPORTUNITY_SOURCES) source: (typeof OPPORTUNITY_SOURCES)[number];
  @Text({ nullable: true, max: 100 }) table: string | null;
  @Instant() at: string;
  @Text({ nullable: true, max: 1000 }) note: string | null;
}
export class OpportunityMove {
  @OneOf(OPPORTUNITY_STATES) from: (typeof OPPORTUNITY_STATES)[number];
  @OneOf(OPPORTUNITY_STATES) to: (typeof OPPORTUNITY_STATES)[number];
  @Instant() at: string;
  @Text({ nullable: true, max: 500 }) reason: string | null;
  @Text({ nullable: true, max: 1000 }) note: string | null;
}
export class Opportunity extends OpportunityItem {
  @Id({ nullable: true, doc: 'the opportunity it turned out to be, when two firms were one' }) mergedInto:
    string | null;
  @Text({ nullable: true, max: 500, doc: 'why it was dropped' }) reason: string | null;
  @Id({ nullable: true }) offerId: string | null;
  @Id({ nullable: true }) needId: string | null;
  @Parts(() => Sighting) sightings: Sighting[];
  @Parts(() => OpportunityMove) moves: OpportunityMove[];
}
export class FunnelQuery {
  @Id() programId: string;
}
export class FunnelStage {
  @OneOf(OPPORTUNITY_STATES) state: (typeof OPPORTUNITY_STATES)[number];
  @Int({ doc: 'stand there now' }) now: number;
  @Int({
    doc: 'came at least as far, dropped ones by the stage they had reached; of dropped: all dropped ones',
  })
  reached: number;
}
export class FunnelSource {
  @OneOf(OPPORTUNITY_SOURCES) source: (typeof OPPORTUNITY_SOURCES)[number];
  @Int({ doc: 'an opportunity of two sources counts in both' }) count: number;
}
export class Funnel {
  @Int({ doc: 'distinct opportunities' }) total: number;
  @Parts(() => FunnelStage) stages: FunnelStage[];
  @Parts(() => FunnelSource) sources: FunnelSource[];
}

/** A file of one programme; see docs/raw-files.md for its columns. */
export class ImportIntoProgram extends ImportFile {
  @Id() programId: string;
}
