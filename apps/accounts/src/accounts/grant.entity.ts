import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role, ScopeType } from '#contracts/core/roles';

@Entity('account_grant')
export class GrantEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  @Column('text') role: Role;
  @Column('text') scopeType: ScopeType;
  /** Empty for the installation. */
  @Column('text') scopeId: string;
  @Column({ type: 'timestamptz', precision: 3 }) since: Date;
  /** The scope in whose name it was given. */
  @Column('text') givenByScopeType: ScopeType;
  @Column('text') givenByScopeId: string;
}
