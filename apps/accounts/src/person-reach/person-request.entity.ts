import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonRequestState } from '#contracts/accounts/account.facts';

/** Whether an account is also another record of a person, which its own was merged with. */
@Entity('person_request')
export class PersonRequestEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') accountId: string;
  @Column('uuid') personId: string;
  @Column('text') state: PersonRequestState['state'];
  @Column({ type: 'timestamptz', precision: 3 }) askedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
}
