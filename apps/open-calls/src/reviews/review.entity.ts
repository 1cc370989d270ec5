import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SoftFlag } from '#contracts/open-calls/review-assignment.messages';
import type { ReviewKind, ReviewState } from '#contracts/open-calls/review.messages';

/** A mark as it is stored and as it goes into the dossier; null: not applicable. Its comment stands in `remarks`. */
export interface Mark {
  criterion: string;
  points: string | null;
}

/** A reviewer within one call. Others know the alias only. */
@Entity('call_reviewer')
export class CallReviewerEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  /** Null for one known from an imported list only. */
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('text') alias: string;
  @Column('text', { nullable: true }) keyHash: string | null;
  /** Why taken out of the call; null: takes part. */
  @Column('text', { nullable: true }) removed: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) remindedAt: Date | null;
}

/**
 * One application in the hands of one reviewer, from the assignment to the submitted scores; or (kind `committee`) the marks
 * that the committee agreed on, which count instead of all others.
 */
@Entity('review')
export class ReviewEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') callId: string;
  @Column('uuid') applicationId: string;
  /** Null: the committee. */
  @Column('uuid', { nullable: true }) reviewerId: string | null;
  @Column('text') kind: ReviewKind;
  @Column('text') state: ReviewState;
  @Column('text', { nullable: true }) stateReason: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) declaredAt: Date | null;
  @Column('jsonb') scores: Mark[];
  /** Criterion code → comment. */
  @Column('jsonb') remarks: Record<string, string>;
  @Column('text', { nullable: true }) comment: string | null;
  /** Of 100, to ten places, once submitted: for lists, never for the ranking. */
  @Column('numeric', { nullable: true }) score: string | null;
  /** False: agreed marks of the committee stand for it. */
  @Column('boolean') counts: boolean;
  @Column('jsonb') flags: SoftFlag[];
  @Column('text', { nullable: true }) assignedReason: string | null;
  @Column('uuid', { nullable: true }) meetingId: string | null;
  /** From when its days count; null: from the closing of the call. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueFrom: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) savedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) submittedAt: Date | null;
  @Column('uuid', { nullable: true }) importId: string | null;
}
