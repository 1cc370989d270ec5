import { DomainError } from '#platform/errors/domain-error';

/** A programme ends on or after the day it starts. Dates as `YYYY-MM-DD`. */
export function checkDates(startsOn: string, endsOn: string): void {
  if (endsOn < startsOn) throw new DomainError('PROGRAM_DATES', { pointer: '/endsOn' });
}

/** A sector that firms take part in cannot leave the tag. Returns the codes that would be orphaned. */
export function orphanedSectors(newCodes: readonly string[], usedCodes: readonly string[]): string[] {
  return usedCodes.filter((code) => !newCodes.includes(code));
}
