import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventState } from '#contracts/workshops/workshops.facts';

@Entity('event')
export class EventEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') institutionId: string;
  @Column('uuid') programId: string;
  /** The house's own code, as sign sheets bear it. */
  @Column('text', { nullable: true }) code: string | null;
  @Column('text') kind: EventState['kind'];
  @Column('text') title: string;
  @Column('text', { nullable: true }) titleEn: string | null;
  /** Folded title and code, for search with and without Turkish letters. */
  @Column('text') searchKey: string;
  @Column('text', { nullable: true }) sector: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) startsAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endsAt: Date | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) link: string | null;
  @Column('int', { nullable: true }) capacity: number | null;
  @Column('boolean') isPublic: boolean;
  @Column('text', { nullable: true }) summary: string | null;
  @Column('text') state: EventState['state'];
  /** Why it does not take place, as long as it is cancelled. */
  @Column('text', { nullable: true }) cancelReason: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}

export function eventState(event: EventEntity): EventState {
  return {
    kind: event.kind,
    sector: event.sector,
    startsAt: event.startsAt.toISOString(),
    state: event.state,
  };
}
