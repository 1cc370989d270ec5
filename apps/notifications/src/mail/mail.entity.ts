import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MAIL_TEMPLATES, MailState } from '#contracts/notifications/notifications.commands';
import type { Language } from '#contracts/accounts/account.messages';

export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

/** A mail on its way: to which account and about what, but not the address and not the text. */
@Entity('mail')
export class MailEntity {
  /** Also its Message-ID and the name of its file. */
  @PrimaryColumn('uuid') id: string;
  /** With template and recipient it makes the mail unique, however often the fact arrives. */
  @Column('uuid') factId: string;
  @Column('text') template: MailTemplate;
  @Column('uuid') recipient: string;
  @Column('text') language: Language;
  @Column('jsonb') params: Record<string, string | number>;
  @Column('text') state: MailState;
  @Column('int') tries: number;
  @Column({ type: 'timestamptz', precision: 3 }) nextTryAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sentAt: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
  /** Who is sending it: one that lost its hold must not go on. */
  @Column('uuid', { nullable: true }) claim: string | null;
  /** Set before the first byte of the text leaves: from then on only the server's answer tells what became of it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) handedOverAt: Date | null;
}
