import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Signatory } from '#contracts/firm-registry/firm.commands';
import type { FirmState } from '#contracts/firm-registry/registry.facts';

/** A firm's record. Merged ones stay, with the firm they turned out to be: their keys lead there. */
@Entity('firm')
export class FirmEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  /** Whose staff entered it first. */
  @Column('uuid') institutionId: string;
  @Column('uuid', { nullable: true }) mergedInto: string | null;
  @Column('uuid') canonicalId: string;
  @Column('boolean') provisional: boolean;
  @Column('text') title: string;
  @Column('text') titleKey: string;
  @Column('text') coreKey: string;
  @Column('text') searchKey: string;
  @Column('text', { nullable: true }) taxNumber: string | null;
  /** See tckn-box.ts. */
  @Column('bytea', { nullable: true }) tcknCipher: Buffer | null;
  @Column('text', { nullable: true }) tcknIndex: string | null;
  @Column('text', { nullable: true }) province: string | null;
  @Column('text', { nullable: true }) district: string | null;
  @Column('text', { nullable: true }) districtKey: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) taxOffice: string | null;
  @Column('text', { nullable: true }) mersisNo: string | null;
  @Column('text', { nullable: true }) chamberNo: string | null;
  @Column('text', { nullable: true }) professionGroup: string | null;
  @Column('text', { nullable: true }) nace: string | null;
  @Column('text', { nullable: true }) naceRevision: string | null;
  @Column('date', { nullable: true }) capacityReportUntil: string | null;
  @Column('text', { nullable: true }) kobiClass: FirmState['kobiClass'];
  @Column('int', { nullable: true }) kobiYear: number | null;
  @Column('text', { nullable: true }) kep: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('jsonb') signatories: Signatory[];
  @Column('jsonb') relatedFirmIds: string[];
  @Column('text', { nullable: true }) source: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}

/** The firm as others may know it: without its title, which may be a person's name. */
export function firmState(firm: FirmEntity): FirmState {
  const { id, canonicalId, provisional, nace, province, district, kobiClass, relatedFirmIds } = firm;
  return {
    mergedInto: canonicalId === id ? null : canonicalId,
    provisional,
    nace,
    province,
    district,
    kobiClass,
    relatedFirmIds,
  };
}
