import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ParticipationState } from '#contracts/programs/program.facts';

@Entity('participation')
export class ParticipationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') programId: string;
  @Column('uuid') firmId: string;
  @Column('text', { nullable: true }) sector: string | null;
  @Column('text') state: ParticipationState['state'];
  /** What the firm knows: a selection reaches it with its letter. Null: nothing yet. */
  @Column('text', { nullable: true }) told: ParticipationState['state'] | null;
  @Column('text') source: ParticipationState['source'];
  @Column('uuid', { nullable: true }) callId: string | null;
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
}

export function participationState(p: ParticipationEntity): ParticipationState {
  const { firmId, sector, state, source, callId, since, until, told } = p;
  return { firmId, sector, state, source, callId, since, until, told };
}
