import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FacilityCertificate, Permit, ZeroWaste } from '#contracts/firm-registry/facility.commands';
import type { FacilityState } from '#contracts/firm-registry/registry.facts';

/** A plant of a firm. */
@Entity('facility')
export class FacilityEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') firmId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) province: string | null;
  @Column('text', { nullable: true }) district: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) zone: string | null;
  @Column('uuid', { nullable: true }) zoneId: string | null;
  @Column('text', { nullable: true }) parcel: string | null;
  @Column('numeric', { nullable: true }) latitude: string | null;
  @Column('numeric', { nullable: true }) longitude: string | null;
  @Column('text', { nullable: true }) sgkNo: string | null;
  @Column('text', { nullable: true }) eiaDecision: string | null;
  @Column('text', { nullable: true }) permit: Permit | null;
  @Column('date', { nullable: true }) permitUntil: string | null;
  @Column('jsonb') certificates: FacilityCertificate[];
  @Column('text', { nullable: true }) zeroWaste: ZeroWaste | null;
  @Column('text', { nullable: true }) emissionGrade: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}

export const facilityState = ({ firmId, province, district, zone }: FacilityEntity): FacilityState => ({
  firmId,
  province,
  district,
  zone,
});
