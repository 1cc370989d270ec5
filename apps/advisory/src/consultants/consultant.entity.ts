import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom a firm's plant data is shown to beside the firm, while `until` is empty. */
@Entity('named_consultant')
export class NamedConsultantEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') programId: string;
  @Column('uuid') institutionId: string;
  @Column('uuid') firmId: string;
  @Column('uuid') accountId: string;
  @Column({ type: 'timestamptz', precision: 3 }) since: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) until: Date | null;
}
