import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportState } from '#contracts/advisory/advisory.facts';

@Entity('report')
export class ReportEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') programId: string;
  @Column('uuid') institutionId: string;
  @Column('text') scope: ReportState['scope'];
  @Column('uuid', { nullable: true }) firmId: string | null;
  @Column('text', { nullable: true }) sector: string | null;
  @Column('text') title: string;
  @Column('text') searchKey: string;
  @Column('text', { nullable: true }) number: string | null;
  /** Of the document; the record's own version counts every change. */
  @Column('int') revision: number;
  @Column('text') state: ReportState['state'];
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) draftedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) finalisedAt: Date | null;
}

export function reportState({ scope, firmId, sector, state }: ReportEntity): ReportState {
  return { scope, firmId, sector, state };
}
