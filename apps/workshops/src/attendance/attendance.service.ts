import { Injectable } from '@nestjs/common';
import type { Created } from '#contracts/core/messages';
import { resolutionCommands, type RowToResolve } from '#contracts/firm-registry/resolution.commands';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import type { AddAttendance, WithdrawAttendance } from '#contracts/workshops/attendance.commands';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound, wrongState } from '#platform/errors/domain-error';
import { resolveWritten } from '#platform/imports/import-source';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { organisationWritten } from '#contracts/firm-registry/organisation';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { EventEntity } from '../events/event.entity.js';
import { listIsOpen } from '../events/event.rules.js';
import { EventService, KEEPERS } from '../events/event.service.js';
import { canonical } from '../who-is-who/who-is-who.service.js';
import { AttendanceEntity, sayAttendance } from './attendance.entity.js';

/** Who stands on a line, by ids. */
export interface Attendee {
  personId: string;
  firmId: string | null;
  institutionId: string | null;
}

@Injectable()
export class AttendanceService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly events: EventService,
  ) {}

  /** One who came, noted by hand. Somebody registered becomes present; nobody stands on a list twice. */
  async add(command: AddAttendance, call: Call): Promise<Created> {
    const known = await this.events.at(command.eventId, KEEPERS, call);
    const who = await this.attendeeOf(known, command, call);
    return this.work.run(call, async (tx) => {
      const event = await this.events.editable(tx, command.eventId, KEEPERS, call);
      checkListOpen(event, tx.now);
      const line = await lineOf(tx, event.id, who.personId);
      if (line?.state === 'present')
        throw new DomainError('ATTENDANCE_TWICE', { pointer: command.personId ? '/personId' : '/person' });
      const kept = line
        ? await move(tx, event, line, 'present', who)
        : await enter(tx, event, who, 'present', 'hand');
      audit(tx, event, kept);
      return { id: kept.id, version: kept.version };
    });
  }

  /** Staff take any line back; others their own or their firm's registration, until the event begins. */
  withdraw(command: WithdrawAttendance, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { eventId } = found(await tx.manager.findOneBy(AttendanceEntity, { id: command.attendanceId }));
      const event = found(
        await tx.manager.findOne(EventEntity, {
          where: { id: eventId },
          lock: { mode: 'pessimistic_write' },
        }),
      );
      const line = found(await tx.manager.findOneBy(AttendanceEntity, { id: command.attendanceId }));
      const keeper = call.actor.can(KEEPERS, event);
      const own =
        call.actor.people.includes(line.personId) ||
        (line.firmId !== null && call.actor.scopes(['firm'], 'firm').includes(line.firmId));
      if (!keeper && !own) throw notFound();
      if (line.state === 'withdrawn') return { done: true, version: line.version };
      if (!keeper && (line.state !== 'registered' || event.startsAt <= tx.now)) throw wrongState(line.state);
      await move(tx, event, line, 'withdrawn');
      audit(tx, event, line, command.reason);
      return { done: true, version: line.version };
    });
  }

  /** A known person by id, or one as written on the list: then the registry says who it is, and the event's day was its source. */
  private async attendeeOf(
    event: EventEntity,
    who: Omit<AddAttendance, 'eventId'>,
    call: Call,
  ): Promise<Attendee> {
    const given = {
      firmId: who.firmId ?? null,
      institutionId: who.firmId ? null : (who.institutionId ?? null),
    };
    if (!who.person && !who.personId) throw new DomainError('ATTENDEE_UNKNOWN', { pointer: '/person' });
    if (who.personId && !who.person && !who.organisation) return { personId: who.personId, ...given };
    const asked = await organisationWritten(who.organisation, (query) =>
      this.rpc.ask(institutionCommands.listInstitutions, query, call),
    );
    const found = await this.resolveOne(
      event,
      { ...asked, ...(who.person && !who.personId ? { person: who.person } : {}) },
      call,
    );
    const personId = who.personId ?? found.personId;
    if (!personId) throw new DomainError('ATTENDEE_UNKNOWN', { pointer: '/person' });
    return {
      personId,
      firmId: given.firmId ?? found.firmId,
      institutionId: given.institutionId ?? found.institutionId,
    };
  }

  /** One row of no list. With an idempotency key the registry is asked the same thing again on a repeat. */
  async resolveOne(
    event: EventEntity,
    row: Omit<RowToResolve, 'row'>,
    call: Call,
  ): Promise<{ personId: string | null; firmId: string | null; institutionId: string | null }> {
    const { id, programId, title } = event;
    const resolved = await resolveWritten(
      this.rpc,
      resolutionCommands.resolveRows,
      { parts: ['workshops', 'line', id], institutionId: event.institutionId, programId, source: title },
      [{ row: 1, ...row }],
      call,
    );
    const { personId, firmId, institutionId } = resolved.get(1) ?? {
      personId: null,
      firmId: null,
      institutionId: null,
    };
    return { personId, firmId, institutionId: firmId ? null : institutionId };
  }
}

/** The list of a cancelled event stays empty, and nobody came before the day. */
export function checkListOpen(event: EventEntity, now: Date): void {
  if (event.state === 'cancelled') throw wrongState(event.state);
  if (!listIsOpen(event.startsAt, now)) throw new DomainError('EVENT_NOT_YET');
}

/** This person's line, also when it was entered for a record that turned out to be this person. */
export async function lineOf(
  tx: Tx,
  eventId: string,
  personId: string,
): Promise<AttendanceEntity | undefined> {
  const lines = await tx.manager.findBy(AttendanceEntity, { eventId });
  const roots = await canonical(tx, [personId, ...lines.map((l) => l.personId)]);
  const same = lines.filter((l) => l.personId === personId || roots.get(l.personId) === roots.get(personId));
  return same.find((l) => l.state !== 'withdrawn') ?? same[0];
}

export async function enter(
  tx: Tx,
  event: EventEntity,
  who: Attendee,
  state: 'registered' | 'present',
  source: AttendanceEntity['source'],
): Promise<AttendanceEntity> {
  const line: AttendanceEntity = {
    id: newId(),
    version: 1,
    eventId: event.id,
    ...who,
    state,
    source,
    importId: null,
    row: null,
  };
  await tx.manager.insert(AttendanceEntity, line);
  sayAttendance(tx, event, line);
  return line;
}

/** A line in a new state; firm and institution are filled in where they were unknown. */
export async function move(
  tx: Tx,
  event: EventEntity,
  line: AttendanceEntity,
  state: AttendanceEntity['state'],
  who?: Attendee,
): Promise<AttendanceEntity> {
  if (who && !line.firmId && !line.institutionId)
    Object.assign(line, { firmId: who.firmId, institutionId: who.institutionId });
  Object.assign(line, { state, version: line.version + 1 });
  await tx.manager.save(AttendanceEntity, line);
  sayAttendance(tx, event, line);
  return line;
}

export function audit(tx: Tx, event: EventEntity, line: AttendanceEntity, reason?: string): void {
  tx.audit(`attendance.${line.state}`, {
    noun: 'attendance',
    id: line.id,
    institutionId: event.institutionId,
    programId: event.programId,
    reason,
  });
}
