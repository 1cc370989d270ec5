import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eventCommands, type EventDetail } from '#contracts/workshops/event.commands';
import { DomainError, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';

interface PitchEvent {
  event: EventDetail;
  place: { institutionId: string; programId: string };
}

/** Events of workshops as those who keep their running orders may see them. */
@Injectable()
export class PitchEvents {
  constructor(
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
  ) {}

  /** A pitch day that takes place, for its staff; 404 to others. Errors: NOT_PITCH_DAY. */
  async ofStaff(eventId: string, call: Call): Promise<PitchEvent> {
    const found = await this.of(eventId, ['staff'], call);
    if (found.event.kind !== 'pitch-day' || found.event.state === 'cancelled')
      throw new DomainError('NOT_PITCH_DAY', { pointer: '/eventId' });
    return found;
  }

  /** Asked as the user: an event that is not theirs to see is not there. Neither is one of a programme where nobody pitches. */
  async of(eventId: string, roles: readonly ('staff' | 'analyst')[], call: Call): Promise<PitchEvent> {
    const event = await this.rpc.ask(eventCommands.readEvent, { eventId }, call);
    const [of] = (await this.source.query(
      'SELECT institution_id AS "institutionId" FROM call WHERE program_id = $1 LIMIT 1',
      [event.programId],
    )) as { institutionId: string }[];
    const place = of && { institutionId: of.institutionId, programId: event.programId };
    if (!place || !call.actor.can(roles, place)) throw notFound();
    return { event, place };
  }
}
