import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CompletionRule, Signatory, Topic } from '#contracts/training/course.commands';
import type { CertificateState, CourseState } from '#contracts/training/training.facts';

@Entity('course')
export class CourseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') institutionId: string;
  @Column('uuid') programId: string;
  /** The house's own code, as lists bear it. */
  @Column('text', { nullable: true }) code: string | null;
  @Column('text') kind: CourseState['kind'];
  @Column('text') title: string;
  @Column('text', { nullable: true }) titleEn: string | null;
  @Column('text') searchKey: string;
  @Column('jsonb') topics: Topic[];
  @Column('jsonb') completion: CompletionRule;
  @Column('text') certificateKind: CertificateState['kind'];
  @Column('text', { nullable: true }) protocolNo: string | null;
  @Column('jsonb') trainers: string[];
  @Column('jsonb') signatories: Signatory[];
  @Column('text', { nullable: true }) place: string | null;
  @Column('text') state: CourseState['state'];
}
