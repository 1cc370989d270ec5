import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpportunityState, OPPORTUNITY_SOURCES } from '#contracts/symbiosis/symbiosis.facts';

export type OpportunitySource = (typeof OPPORTUNITY_SOURCES)[number];

@Entity('opportunity')
export class OpportunityEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') programId: string;
  @Column('uuid') institutionId: string;
  /** As the registry knows the firm now (canonical). */
  @Column('uuid') giverFirmId: string;
  @Column('uuid') takerFirmId: string;
  /** The id given when it was noted: what an undone merge falls back to. */
  @Column('uuid') giverAsNoted: string;
  @Column('uuid') takerAsNoted: string;
  @Column('text') kind: OpportunityState['kind'];
  @Column('text') resource: string;
  @Column('text') resourceKey: string;
  @Column('text', { nullable: true }) wasteCode: string | null;
  @Column('numeric', { nullable: true }) tonnesPerYear: string | null;
  /** Of itself and of those merged into it. */
  @Column('text', { array: true }) sources: OpportunitySource[];
  @Column('text') state: OpportunityState['state'];
  /** The live stage it has reached; `state` differs from it only when dropped. */
  @Column('text') stage: OpportunityState['state'];
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) mergedInto: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) notedAt: Date;
  @Column('uuid', { nullable: true }) offerId: string | null;
  @Column('uuid', { nullable: true }) needId: string | null;
}

/** Once it was noted. */
@Entity('sighting')
export class SightingEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') opportunityId: string;
  @Column('text') source: OpportunitySource;
  @Column('text', { nullable: true }) tableName: string | null;
  @Column('text') tableKey: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text', { nullable: true }) note: string | null;
}

@Entity('opportunity_move')
export class OpportunityMoveEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') opportunityId: string;
  @Column('text') fromState: OpportunityState['state'];
  @Column('text') toState: OpportunityState['state'];
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt: Date;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) note: string | null;
}

export function opportunityState(o: OpportunityEntity): OpportunityState {
  const { giverFirmId, takerFirmId, kind, resourceKey, sources, state, mergedInto } = o;
  return { giverFirmId, takerFirmId, kind, resourceKey, sources, state, mergedInto };
}
