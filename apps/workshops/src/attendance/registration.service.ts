import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import type { RegisterForEvent } from '#contracts/workshops/attendance.commands';
import { Clock } from '#platform/clock/clock';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { EventEntity } from '../events/event.entity.js';
import { EventQueries } from '../events/event.queries.js';
import { registrationOpen } from '../events/event.rules.js';
import { KEEPERS } from '../events/event.service.js';
import { AttendanceEntity } from './attendance.entity.js';
import { AttendanceService, audit, enter, lineOf, move, type Attendee } from './attendance.service.js';

@Injectable()
export class RegistrationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly queries: EventQueries,
    private readonly attendances: AttendanceService,
  ) {}

  /** For a planned event, until it begins and while there is room: oneself, a colleague of one's firm, or (staff) anyone. */
  async register(command: RegisterForEvent, call: Call): Promise<Created> {
    if (!(await this.queries.one(command.eventId, call.actor))) throw notFound();
    const who = await this.registrant(
      found(await this.source.manager.findOneBy(EventEntity, { id: command.eventId })),
      command,
      call,
    );
    return this.work.run(call, async (tx) => {
      const event = found(
        await tx.manager.findOne(EventEntity, {
          where: { id: command.eventId },
          lock: { mode: 'pessimistic_write' },
        }),
      );
      if (!registrationOpen(event, tx.now)) throw new DomainError('EVENT_CLOSED');
      const taken = await tx.manager.countBy(AttendanceEntity, [
        { eventId: event.id, state: 'registered' },
        { eventId: event.id, state: 'present' },
      ]);
      if (event.capacity !== null && taken >= event.capacity)
        throw new DomainError('EVENT_FULL', { params: { capacity: event.capacity } });
      const line = await lineOf(tx, event.id, who.personId);
      if (line && line.state !== 'withdrawn') throw new DomainError('REGISTRATION_EXISTS');
      const kept = line
        ? await move(tx, event, line, 'registered', who)
        : await enter(tx, event, who, 'registered', 'registration');
      audit(tx, event, kept);
      return { id: kept.id, version: kept.version };
    });
  }

  /** Whom the asker may register: themselves, those of their firm as written, and staff anybody. */
  private async registrant(event: EventEntity, command: RegisterForEvent, call: Call): Promise<Attendee> {
    const keeper = call.actor.can(KEEPERS, event);
    const own = call.actor.people;
    const firms = call.actor.scopes(['firm'], 'firm');
    const firmId = command.firmId ?? (firms.length === 1 ? firms[0] : null);
    if (command.firmId && !keeper && !firms.includes(command.firmId))
      throw new DomainError('FORBIDDEN', { pointer: '/firmId' });
    if (command.personId && !keeper && !own.includes(command.personId))
      throw new DomainError('FORBIDDEN', { pointer: '/personId' });
    if (command.person && !command.personId) {
      if (!keeper && !firmId) throw new DomainError('FORBIDDEN', { pointer: '/person' });
      // Nobody becomes known to the registry for an event that takes nobody any more.
      if (!registrationOpen(event, this.clock.now())) throw new DomainError('EVENT_CLOSED');
      const { personId } = await this.attendances.resolveOne(event, { person: command.person }, call);
      if (!personId) throw new DomainError('ATTENDEE_UNKNOWN', { pointer: '/person' });
      return { personId, firmId, institutionId: null };
    }
    const personId = command.personId ?? own[0];
    if (!personId) throw new DomainError('ATTENDEE_UNKNOWN', { pointer: '/person' });
    return { personId, firmId, institutionId: null };
  }
}
