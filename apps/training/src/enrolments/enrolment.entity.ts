import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enrolment as enrolmentFacts, type EnrolmentState } from '#contracts/training/training.facts';
import { startOfDay } from '#platform/clock/istanbul';
import type { Tx } from '#platform/database/unit-of-work';
import type { CourseEntity } from '../courses/course.entity.js';

/** A person in a course. The ids are those given at entry; counting goes through the merge map. */
@Entity('enrolment')
export class EnrolmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') courseId: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) firmId: string | null;
  /** Where the person came from, if it is no firm; not the chamber that keeps the record. */
  @Column('uuid', { nullable: true }) institutionId: string | null;
  @Column('text') state: EnrolmentState['state'];
  @Column({ type: 'timestamptz', precision: 3 }) enrolledAt: Date;
  /** The assessment's result; null while there is none. */
  @Column('boolean', { nullable: true }) passed: boolean | null;
  @Column('numeric', { nullable: true }) score: string | null;
  @Column('numeric') hoursAttended: string;
  @Column('int') sessionsAttended: number;
  @Column('boolean') completed: boolean;
  @Column('date', { nullable: true }) completedOn: string | null;
  @Column('uuid', { nullable: true }) importId: string | null;
}

export const newEnrolment = (
  id: string,
  courseId: string,
  who: Pick<EnrolmentEntity, 'personId' | 'firmId' | 'institutionId'>,
  at: Date,
): EnrolmentEntity => ({
  id,
  version: 1,
  courseId,
  ...who,
  state: 'enrolled',
  enrolledAt: at,
  passed: null,
  score: null,
  hoursAttended: '0',
  sessionsAttended: 0,
  completed: false,
  completedOn: null,
  importId: null,
});

/** Says how an enrolment stands now; who completed did so on the day of the last session attended. */
export function sayEnrolment(tx: Tx, course: CourseEntity, e: EnrolmentEntity): void {
  const fact = e.state === 'withdrawn' ? 'withdrawn' : e.version === 1 ? 'enrolled' : 'changed';
  tx.fact(enrolmentFacts, fact, {
    id: e.id,
    version: e.version,
    institutionId: course.institutionId,
    programId: course.programId,
    occurredAt: e.completedOn ? startOfDay(e.completedOn) : fact === 'withdrawn' ? tx.now : e.enrolledAt,
    data: {
      courseId: course.id,
      courseKind: course.kind,
      personId: e.personId,
      firmId: e.firmId,
      hoursAttended: e.hoursAttended,
      completed: e.completed,
      state: e.state,
    },
  });
}
