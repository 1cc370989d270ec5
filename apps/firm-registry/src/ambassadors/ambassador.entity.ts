import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AmbassadorState } from '#contracts/firm-registry/registry.facts';

/** A firm's ambassador in a programme (Firma elçisi). */
@Entity('ambassador')
export class AmbassadorEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') institutionId: string;
  @Column('uuid') programId: string;
  @Column('uuid') firmId: string;
  @Column('uuid') personId: string;
  @Column('text', { nullable: true }) position: string | null;
  @Column('text') state: AmbassadorState['state'];
  @Column('date') since: string;
  @Column('date', { nullable: true }) until: string | null;
  @Column('uuid', { nullable: true }) succeeds: string | null;
}

export function ambassadorState({
  firmId,
  personId,
  state,
  since,
  until,
  succeeds,
}: AmbassadorEntity): AmbassadorState {
  return { firmId, personId, state, since, until, succeeds };
}
