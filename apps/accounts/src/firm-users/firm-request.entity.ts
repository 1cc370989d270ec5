import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScopeType } from '#contracts/core/roles';
import type { FirmRequestState } from '#contracts/accounts/account.facts';

/** Whether somebody is a user of a firm (`invitation`), or of the record that theirs was merged with (`merge`). */
@Entity('firm_request')
export class FirmRequestEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') accountId: string;
  @Column('uuid') firmId: string;
  @Column('text') kind: FirmRequestState['kind'];
  @Column('text') state: FirmRequestState['state'];
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  /** The scope in whose name it was asked; the role is then given in it. */
  @Column('text') askedByScopeType: ScopeType;
  @Column('text') askedByScopeId: string;
}
