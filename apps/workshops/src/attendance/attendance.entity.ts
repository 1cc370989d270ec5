import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ATTENDANCE_SOURCES } from '#contracts/workshops/attendance.commands';
import { attendance as attendanceFacts, type AttendanceState } from '#contracts/workshops/workshops.facts';
import type { Tx } from '#platform/database/unit-of-work';
import type { EventEntity } from '../events/event.entity.js';

/** A line of an event's list. The ids are those given at entry; counting goes through the merge map. */
@Entity('attendance')
export class AttendanceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') eventId: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) firmId: string | null;
  /** Where the person came from, if it is no firm; not the chamber that keeps the record. */
  @Column('uuid', { nullable: true }) institutionId: string | null;
  @Column('text') state: AttendanceState['state'];
  @Column('text') source: (typeof ATTENDANCE_SOURCES)[number];
  @Column('uuid', { nullable: true }) importId: string | null;
  @Column('int', { nullable: true }) row: number | null;
}

const FACTS = { registered: 'registered', present: 'attended', withdrawn: 'withdrawn' } as const;

/** Says how a line stands now. Who was there, was there on the day of the event, whenever the list is entered. */
export function sayAttendance(tx: Tx, event: EventEntity, line: AttendanceEntity): void {
  tx.fact(attendanceFacts, FACTS[line.state], {
    id: line.id,
    version: line.version,
    institutionId: event.institutionId,
    programId: event.programId,
    occurredAt: line.state === 'present' ? event.startsAt : tx.now,
    data: {
      eventId: event.id,
      eventKind: event.kind,
      personId: line.personId,
      firmId: line.firmId,
      institutionId: line.institutionId,
      state: line.state,
    },
  });
}
