/** Years that records of programmes, firms and people can have; others are slips of the pen. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** Whether the calendar has this day (`2026-02-31` it has not, and JavaScript would read it as 3 March). */
export function isRealDay(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether an ISO 8601 instant names a real day, time and offset. */
export function isRealInstant(text: string): boolean {
  const [, hours, minutes, seconds = '0', offset] =
    /T(\d{2}):(\d{2})(?::(\d{2}))?[^Z+-]*(Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  if (hours === undefined || !isRealDay(text)) return false;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return false;
  return offset === 'Z' || (Number(offset.slice(1, 3)) <= 14 && Number(offset.slice(4)) <= 59);
}
