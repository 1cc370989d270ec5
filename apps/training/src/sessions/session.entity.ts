import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') courseId: string;
  @Column('int') number: number;
  @Column('date') onDay: string;
  @Column('text', { nullable: true }) startsAt: string | null;
  /** Lesson hours. */
  @Column('numeric') hours: string;
  @Column('text', { nullable: true }) topic: string | null;
  @Column('text', { nullable: true }) place: string | null;
  /** A cancelled session counts neither for nor against anybody. */
  @Column('text') state: 'planned' | 'cancelled';
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) takenAt: Date | null;
}
