import { dayOf, instantOf, isDay } from '#platform/clock/istanbul';
import { DomainError } from '#platform/errors/domain-error';

/** Business time of something that is known by its day: its noon, or now if that is still to come. */
export function instantOn(day: string, now: Date, pointer: string): Date {
  if (!isDay(day)) throw new DomainError('NOT_AN_INSTANT', { pointer });
  if (day > dayOf(now)) throw new DomainError('BACKFILL_FUTURE', { pointer });
  const noon = instantOf(day, '12:00');
  return noon < now ? noon : now;
}
