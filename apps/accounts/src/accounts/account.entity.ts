import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#contracts/accounts/account.messages';
import type { AccountState } from '#contracts/accounts/account.facts';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') email: string;
  @Column('text') displayName: string;
  @Column('text') searchKey: string;
  @Column('text') language: Language;
  @Column('text') state: AccountState['state'];
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lastSignInAt: Date | null;
}
