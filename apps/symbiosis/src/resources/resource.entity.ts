import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Money } from '#contracts/core/fields';
import type { ResourceState } from '#contracts/symbiosis/symbiosis.facts';

@Entity('resource')
export class ResourceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') programId: string;
  @Column('uuid') institutionId: string;
  @Column('uuid') firmId: string;
  @Column('text') direction: ResourceState['direction'];
  @Column('text') kind: ResourceState['kind'];
  @Column('text') name: string;
  @Column('text') nameKey: string;
  @Column('text', { nullable: true }) legalState: ResourceState['legalState'];
  @Column('text', { nullable: true }) wasteCode: string | null;
  @Column('text', { nullable: true }) wasteMark: 'A' | 'M' | null;
  @Column('boolean', { nullable: true }) hazardous: boolean | null;
  @Column('text', { nullable: true }) treatmentCode: string | null;
  @Column('text', { nullable: true }) receiverLicence: string | null;
  @Column('numeric', { nullable: true }) amount: string | null;
  @Column('text', { nullable: true }) amountUnit: string | null;
  @Column('numeric', { nullable: true }) tonnesPerYear: string | null;
  @Column('text', { nullable: true }) season: string | null;
  @Column('jsonb', { nullable: true }) disposalCost: Money | null;
  @Column('boolean') inMarketplace: boolean;
  @Column('uuid', { nullable: true }) analysisFileId: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') state: ResourceState['state'];
  @Column({ type: 'timestamptz', precision: 3 }) addedAt: Date;
}

export function resourceState({
  firmId,
  direction,
  kind,
  wasteCode,
  tonnesPerYear,
  legalState,
  state,
}: ResourceEntity): ResourceState {
  return { firmId, direction, kind, wasteCode, tonnesPerYear, legalState, state };
}
