import { DomainError, wrongState } from '#platform/errors/domain-error';
import type { EventState } from '#contracts/workshops/workshops.facts';
import { dayOf, startOfDay } from '#platform/clock/istanbul';

type State = EventState['state'];

/** A slip is corrected the other way; between held and cancelled the way leads over planned. */
const TRANSITIONS: Record<State, readonly State[]> = {
  planned: ['planned', 'held', 'cancelled'],
  held: ['held', 'planned'],
  cancelled: ['cancelled', 'planned'],
};

/** Refuses a step that the lifecycle does not know, and taking back an event at which people were. */
export function checkTransition(from: State, to: State, present: number): void {
  if (!TRANSITIONS[from].includes(to)) throw wrongState(from);
  if (to !== 'held' && from !== to && present > 0) throw wrongState(from);
}

export interface EventTimes {
  startsAt: Date;
  endsAt: Date | null;
  place: string | null;
  link: string | null;
  state: State;
}

/** An event has a place or a link, ends after it begins, and was not held before its day. */
export function checkEvent(event: EventTimes, now: Date): void {
  if (Number.isNaN(event.startsAt.getTime()))
    throw new DomainError('NOT_AN_INSTANT', { pointer: '/startsAt' });
  if (event.endsAt && Number.isNaN(event.endsAt.getTime()))
    throw new DomainError('NOT_AN_INSTANT', { pointer: '/endsAt' });
  if (!event.place && !event.link) throw new DomainError('EVENT_PLACE', { pointer: '/place' });
  if (event.endsAt && event.endsAt < event.startsAt)
    throw new DomainError('EVENT_TIMES', { pointer: '/endsAt' });
  if (event.state === 'held' && event.startsAt > now)
    throw new DomainError('EVENT_NOT_YET', { pointer: '/state' });
}

/** People sign at the door before it begins: the list is open from the first minute of the event's day (Europe/Istanbul). */
export const listIsOpen = (startsAt: Date, now: Date): boolean => now >= startOfDay(dayOf(startsAt));

/** One may register until it begins. */
export const registrationOpen = (event: { state: State; startsAt: Date }, now: Date): boolean =>
  event.state === 'planned' && now < event.startsAt;
