import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewState, Score } from '#contracts/open-calls/review.messages';

/** A reviewer within one call. Others know the alias only. */
@Entity('call_reviewer')
export class CallReviewerEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  /** Null for one known from an imported list only. */
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('text') alias: string;
  @Column('text', { nullable: true }) keyHash: string | null;
}

/** One application in the hands of one reviewer, from the assignment to the submitted scores. */
@Entity('review')
export class ReviewEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') callId: string;
  @Column('uuid') applicationId: string;
  @Column('uuid') reviewerId: string;
  @Column('text') state: ReviewState;
  @Column('text', { nullable: true }) stateReason: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) declaredAt: Date | null;
  @Column('jsonb') scores: Score[];
  @Column('text', { nullable: true }) comment: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) submittedAt: Date | null;
  @Column('uuid', { nullable: true }) importId: string | null;
}
