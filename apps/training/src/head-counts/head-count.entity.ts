import { Column, Entity, PrimaryColumn } from 'typeorm';
import { headCount as headCountFacts, type HeadCountState } from '#contracts/training/training.facts';
import { startOfDay } from '#platform/clock/istanbul';
import type { Tx } from '#platform/database/unit-of-work';

/** People reached where names are not kept. */
@Entity('head_count')
export class HeadCountEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') institutionId: string;
  @Column('uuid') programId: string;
  /** School or other institution; not the chamber that keeps the record. */
  @Column('uuid', { nullable: true }) atInstitutionId: string | null;
  @Column('int') pupils: number;
  @Column('int') teachers: number;
  @Column('int') others: number;
  @Column('date') onDay: string;
  /** The house's code of the visit. */
  @Column('text', { nullable: true }) eventCode: string | null;
  /** İzin yazısı. */
  @Column('text', { nullable: true }) permissionNo: string | null;
  @Column('text') state: HeadCountState['state'];
}

export const totalOf = (h: Pick<HeadCountEntity, 'pupils' | 'teachers' | 'others'>): number =>
  h.pupils + h.teachers + h.others;

/** A count belongs to the day on which heads were counted. */
export function sayHeadCount(
  tx: Tx,
  fact: 'counted' | 'corrected' | 'withdrawn',
  h: HeadCountEntity,
  reason?: string,
): void {
  const { id, version, institutionId, programId, atInstitutionId, pupils, teachers, others, onDay, state } =
    h;
  const data: HeadCountState = {
    atInstitutionId,
    pupils,
    teachers,
    others,
    total: totalOf(h),
    on: onDay,
    state,
  };
  tx.fact(headCountFacts, fact, {
    id,
    version,
    institutionId,
    programId,
    occurredAt: startOfDay(onDay),
    data,
  });
  tx.audit(`head-count.${fact}`, {
    noun: 'head-count',
    id,
    institutionId,
    programId,
    reason,
    details: { total: totalOf(h) },
  });
}
