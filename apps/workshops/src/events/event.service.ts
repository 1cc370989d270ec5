import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created, Page } from '#contracts/core/messages';
import type { Role } from '#contracts/core/roles';
import { fold } from '#contracts/core/text';
import {
  programCommands,
  type DoneWithVersion,
  type ProgramPlace,
} from '#contracts/programs/program.commands';
import {
  EVENT_KEEPERS,
  type ChangeEvent,
  type EventCounts,
  type EventDetail,
  type ListPublicEvents,
  type PlanEvent,
  type PublicEvent,
} from '#contracts/workshops/event.commands';
import { event as eventFacts } from '#contracts/workshops/workshops.facts';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { AttendanceEntity, sayAttendance } from '../attendance/attendance.entity.js';
import { standingOf, tellExpected } from '../notices/event-notice.service.js';
import { EventEntity, eventState } from './event.entity.js';
import { EventQueries } from './event.queries.js';
import { checkEvent, checkTransition, registrationOpen } from './event.rules.js';

@Injectable()
export class EventService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly clock: Clock,
    private readonly queries: EventQueries,
  ) {}

  async plan(command: PlanEvent, call: Call): Promise<Created> {
    const place = await this.placeFor(command.programId, ['staff'], call);
    checkSector(place, command.sector);
    return this.work.run(call, async (tx) => {
      const code = command.code ?? null;
      const event: EventEntity = {
        id: newId(),
        version: 1,
        institutionId: place.institutionId,
        programId: place.programId,
        code,
        state: command.state ?? 'planned',
        cancelReason: null,
        createdAt: tx.now,
        ...bodyOf(code, command),
      };
      checkEvent(event, tx.now);
      await tx.manager.insert(EventEntity, event).catch((error: unknown) => {
        if (isConstraintViolation(error, 'event_code'))
          throw new DomainError('EVENT_CODE_TAKEN', { pointer: '/code', params: { code: code ?? '' } });
        throw error;
      });
      say(tx, event.state === 'planned' ? 'planned' : event.state, event);
      return { id: event.id, version: 1 };
    });
  }

  /** What counts at reporting hangs on kind and day: when those move, the lines of the list are said again. */
  async change(command: ChangeEvent, call: Call): Promise<DoneWithVersion> {
    const known = found(await this.source.manager.findOneBy(EventEntity, { id: command.eventId }));
    if (command.sector && command.sector !== known.sector)
      checkSector(await this.placeFor(known.programId, ['staff'], call), command.sector);
    return this.work.run(call, async (tx) => {
      const event = await this.editable(tx, command.eventId, ['staff'], call);
      expectVersion(event.version, command.ifVersion);
      const lines = await tx.manager.findBy(AttendanceEntity, { eventId: event.id });
      checkTransition(event.state, command.state, lines.filter((l) => l.state === 'present').length);
      const before = { kind: event.kind, ...standingOf(event) };
      Object.assign(event, bodyOf(event.code, command), {
        state: command.state,
        cancelReason: command.state === 'cancelled' ? (command.reason ?? event.cancelReason) : null,
        version: event.version + 1,
      });
      checkEvent(event, tx.now);
      await tx.manager.save(event);
      say(
        tx,
        event.state !== before.state && event.state !== 'planned' ? event.state : 'changed',
        event,
        command.reason,
      );
      if (event.kind !== before.kind || event.startsAt.toISOString() !== before.startsAt)
        await sayAgain(tx, event, lines);
      const registered = lines
        .filter(({ state }) => state === 'registered')
        .map(({ personId, firmId }) => ({ personId, firmId }));
      await tellExpected(tx, event, before, registered, command.reason);
      return { done: true, version: event.version };
    });
  }

  async read(eventId: string, call: Call): Promise<EventDetail> {
    const event = found(await this.queries.one(eventId, call.actor));
    const room = event.capacity === null || event.registered + event.present < event.capacity;
    return {
      ...event,
      registrationOpen:
        room &&
        registrationOpen({ state: event.state, startsAt: new Date(event.startsAt) }, this.clock.now()),
    };
  }

  listPublic(query: ListPublicEvents): Promise<Page<PublicEvent>> {
    return this.queries.listPublic(query, this.clock.now());
  }

  async counts(eventId: string, call: Call): Promise<EventCounts> {
    await this.at(eventId, ['staff', 'consultant', 'adviser', 'trainer', 'analyst'], call);
    return this.queries.counts(eventId);
  }

  /** The event, if the actor holds one of these roles at its place; else 404, as if it were not there. */
  async at(eventId: string, roles: readonly Role[], call: Call): Promise<EventEntity> {
    const event = found(await this.source.manager.findOneBy(EventEntity, { id: eventId }));
    if (!call.actor.can(roles, event)) throw notFound();
    return event;
  }

  /** The same, locked for this transaction. */
  async editable(tx: Tx, eventId: string, roles: readonly Role[], call: Call): Promise<EventEntity> {
    const event = found(
      await tx.manager.findOne(EventEntity, { where: { id: eventId }, lock: { mode: 'pessimistic_write' } }),
    );
    if (!call.actor.can(roles, event)) throw notFound();
    return event;
  }

  /** Where a programme stands, asked of its owner; 404 for who holds none of these roles there. */
  async placeFor(programId: string, roles: readonly Role[], call: Call): Promise<ProgramPlace> {
    const place = await this.rpc.askAsService(programCommands.placeOfProgram, { programId }, call.requestId);
    if (!call.actor.can(roles, place)) throw notFound();
    return place;
  }
}

/** Those who keep the lists of an event. */
export const KEEPERS: readonly Role[] = EVENT_KEEPERS;

export function checkSector(place: ProgramPlace, sector: string | undefined): void {
  if (sector && !place.sectors.some((s) => s.code === sector))
    throw new DomainError('EVENT_SECTOR_UNKNOWN', { pointer: '/sector', params: { sector } });
}

/** An event happens on its own day; a plan or a cancellation when it is said. */
function say(
  tx: Tx,
  fact: 'planned' | 'changed' | 'held' | 'cancelled',
  event: EventEntity,
  reason?: string,
): void {
  const { id, version, institutionId, programId } = event;
  const occurredAt = event.state === 'held' ? event.startsAt : tx.now;
  tx.fact(eventFacts, fact, { id, version, institutionId, programId, occurredAt, data: eventState(event) });
  tx.audit(`event.${fact}`, { noun: 'event', id, institutionId, programId, reason });
}

async function sayAgain(tx: Tx, event: EventEntity, lines: AttendanceEntity[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.query('UPDATE attendance SET version = version + 1 WHERE event_id = $1', [event.id]);
  for (const line of lines) {
    line.version++;
    sayAttendance(tx, event, line);
  }
}

function bodyOf(code: string | null, body: Omit<PlanEvent, 'programId' | 'code' | 'state'>) {
  return {
    kind: body.kind,
    title: body.title,
    titleEn: body.titleEn ?? null,
    searchKey: fold(`${code ?? ''} ${body.title} ${body.titleEn ?? ''} ${body.place ?? ''}`),
    sector: body.sector ?? null,
    startsAt: new Date(body.startsAt),
    endsAt: body.endsAt ? new Date(body.endsAt) : null,
    place: body.place ?? null,
    link: body.link ?? null,
    capacity: body.capacity ?? null,
    isPublic: body.isPublic ?? false,
    summary: body.summary ?? null,
  };
}
