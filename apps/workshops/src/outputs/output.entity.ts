import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OUTPUT_KINDS } from '#contracts/workshops/attendance.commands';

@Entity('output')
export class OutputEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') eventId: string;
  @Column('text') kind: (typeof OUTPUT_KINDS)[number];
  @Column('text', { nullable: true }) text: string | null;
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('text', { nullable: true }) fileName: string | null;
  @Column('text') state: 'kept' | 'withdrawn';
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
