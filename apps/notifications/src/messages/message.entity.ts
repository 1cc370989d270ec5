import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MESSAGE_TEMPLATES } from '#contracts/notifications/notifications.commands';

export type MessageTemplate = (typeof MESSAGE_TEMPLATES)[number];

/** A message in the console. It holds ids and words for states; its text is made when it is read. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('uuid') id: string;
  /** With template and recipient it makes the message unique, however often the fact arrives. */
  @Column('uuid') factId: string;
  @Column('text') template: MessageTemplate;
  @Column('uuid') recipient: string;
  @Column('jsonb') params: Record<string, string | number>;
  @Column('text') href: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) readAt: Date | null;
}
