import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkState } from '#contracts/accounts/account.facts';

/** A one-time link; its token is derived from id and secret and stands nowhere. */
@Entity('link')
export class LinkEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') accountId: string;
  @Column('text') purpose: LinkState['purpose'];
  @Column('text') state: LinkState['state'];
  @Column({ type: 'timestamptz', precision: 3 }) issuedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
}
