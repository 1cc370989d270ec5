import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Criterion, SectorQuota } from '#contracts/open-calls/call.messages';
import type { CallState } from '#contracts/open-calls/open-calls.facts';
import { plain } from '#platform/money/decimal';

@Entity('call')
export class CallEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') programId: string;
  @Column('uuid') institutionId: string;
  @Column('text') code: string;
  @Column('text') kind: CallState['kind'];
  @Column('text') state: CallState['state'];
  @Column('text') title: string;
  @Column('text', { nullable: true }) titleEn: string | null;
  /** Folded code and titles. */
  @Column('text') searchKey: string;
  @Column('text') summary: string;
  @Column('text', { nullable: true }) summaryEn: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) deadline: Date;
  @Column('jsonb') sectors: SectorQuota[];
  @Column('jsonb') criteria: Criterion[];
  @Column('numeric') threshold: string;
  @Column('int') reviewersPerApplication: number;
  @Column('int', { nullable: true }) maxSelected: number | null;
  @Column('int', { nullable: true }) maxReserve: number | null;
  @Column('jsonb') tieBreakers: string[];
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) openedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
  @Column('date', { nullable: true }) decidedOn: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}

/** The call as others may know it. */
export const callState = (call: CallEntity): CallState => ({
  kind: call.kind,
  state: call.state,
  deadline: call.deadline.toISOString(),
});

/** Where a call stands, for the actor's scopes. */
export const placeOf = (call: Pick<CallEntity, 'institutionId' | 'programId'>) => ({
  institutionId: call.institutionId,
  programId: call.programId,
});

/** `numeric` keeps the zeros that a person typed; the rules and the dossier want one spelling. */
export const thresholdOf = (call: CallEntity): string => plain(call.threshold);

/** What the call itself announces; its parts (form, rules of review, …) stand beside it in a frozen version. */
export const announced = (call: CallEntity) => ({
  id: call.id,
  code: call.code,
  kind: call.kind,
  title: call.title,
  titleEn: call.titleEn,
  summary: call.summary,
  summaryEn: call.summaryEn,
  deadline: call.deadline.toISOString(),
  sectors: call.sectors,
  criteria: call.criteria,
  threshold: thresholdOf(call),
  reviewersPerApplication: call.reviewersPerApplication,
  maxSelected: call.maxSelected,
  maxReserve: call.maxReserve,
  tieBreakers: call.tieBreakers,
});
