import { aggregate } from '../core/fact.js';
import { Decimal, Id, OneOf, Text, Texts } from '../core/fields.js';

export const RESOURCE_KINDS = [
  'material',
  'energy',
  'water',
  'by-product',
  'logistics',
  'expertise',
] as const;
export const RESOURCE_DIRECTIONS = ['offer', 'need'] as const;
export const RESOURCE_STATES = ['active', 'withdrawn'] as const;
/** Atık, yan ürün, ürün: decides which rules hold for moving it. */
export const LEGAL_STATES = ['waste', 'by-product', 'product'] as const;
export class ResourceState {
  @Id() firmId: string;
  @OneOf(RESOURCE_DIRECTIONS) direction: (typeof RESOURCE_DIRECTIONS)[number];
  @OneOf(RESOURCE_KINDS) kind: (typeof RESOURCE_KINDS)[number];
  @Text({ max: 8, nullable: true }) wasteCode: string | null;
  @Decimal({ nullable: true, doc: 'tonnes a year' }) tonnesPerYear: string | null;
  @OneOf(LEGAL_STATES, { nullable: true, optional: true }) legalState: (typeof LEGAL_STATES)[number] | null;
  @OneOf(RESOURCE_STATES) state: (typeof RESOURCE_STATES)[number];
}
export const resource = aggregate(
  'symbiosis',
  'resource',
  ResourceState,
  ['offered', 'needed', 'changed', 'withdrawn'],
  'What a firm offers or needs, of six kinds.',
);

/** The funnel of DOMAIN.md: potential → contacted → site visit → sample → agreement → realised, or why not. */
export const OPPORTUNITY_STATES = [
  'potential',
  'contacted',
  'site-visit',
  'sample',
  'agreement',
  'realised',
  'dropped',
] as const;
export const OPPORTUNITY_SOURCES = ['synergy-table', 'adviser', 'matching'] as const;
export class OpportunityState {
  @Id() giverFirmId: string;
  @Id() takerFirmId: string;
  @OneOf(RESOURCE_KINDS) kind: (typeof RESOURCE_KINDS)[number];
  @Text({
    max: 200,
    doc: 'folded name of the resource; with giver, taker and kind it identifies the opportunity',
  })
  resourceKey: string;
  @Texts({ values: OPPORTUNITY_SOURCES }) sources: string[];
  @OneOf(OPPORTUNITY_STATES) state: (typeof OPPORTUNITY_STATES)[number];
  @Id({
    nullable: true,
    optional: true,
    doc: 'the opportunity it turned out to be when two firms were one; it no longer counts',
  })
  mergedInto: string | null;
}
export const opportunity = aggregate(
  'symbiosis',
  'opportunity',
  OpportunityState,
  ['noted', 'moved', 'merged', 'dropped'],
  'A possible synergy (Olası sinerji).',
);
