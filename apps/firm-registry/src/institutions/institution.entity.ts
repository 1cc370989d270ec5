import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InstitutionState } from '#contracts/firm-registry/registry.facts';

/** A body that is not a firm; schools and organised industrial zones are kinds of it. */
@Entity('institution')
export class InstitutionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') title: string;
  @Column('text', { nullable: true }) shortTitle: string | null;
  @Column('text') titleKey: string;
  @Column('text') searchKey: string;
  @Column('text') kind: InstitutionState['kind'];
  @Column('text', { nullable: true }) province: string | null;
  @Column('text', { nullable: true }) district: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) schoolCode: string | null;
  @Column('text', { nullable: true }) permissionNo: string | null;
  @Column('date', { nullable: true }) permissionUntil: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}

export const institutionState = ({ kind, province }: InstitutionEntity): InstitutionState => ({
  kind,
  province,
  mergedInto: null,
});
