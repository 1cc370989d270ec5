import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DataRequestState } from '#contracts/advisory/advisory.facts';

@Entity('data_request')
export class DataRequestEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') programId: string;
  @Column('uuid') institutionId: string;
  @Column('uuid') firmId: string;
  /** Names the round: a firm is asked once under it. */
  @Column('text') reference: string;
  @Column('text') referenceKey: string;
  @Column('text') state: DataRequestState['state'];
  @Column('date') dueOn: string;
  @Column('jsonb') items: string[];
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) openedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) acceptedAt: Date | null;
}

/** What a firm sent, in parts; plant data, which leaves this table only to the firm and its advisers. */
@Entity('data_answer')
export class DataAnswerEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') dataRequestId: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('boolean') onBehalf: boolean;
  @Column('boolean') complete: boolean;
  @Column('jsonb') values: Record<string, unknown>;
  @Column('uuid', { array: true }) fileIds: string[];
  @Column('text', { nullable: true }) note: string | null;
}

/** The request as others may know it: nothing of what was sent. */
export function dataRequestState(request: DataRequestEntity): DataRequestState {
  const { firmId, state, dueOn, answeredAt } = request;
  return { firmId, state, dueOn, answeredAt: answeredAt?.toISOString() ?? null };
}
