/** A pitch as it is moved about: how long it takes, and how long the pause before it. */
export interface PitchRow {
  applicationId: string;
  minutes: number;
  pause: number;
}
export interface PlannedRow extends PitchRow {
  startsAt: string;
  endsAt: string;
}
interface Event {
  startsAt: string;
  endsAt: string | null;
}

const MINUTE = 60_000;

/** Times follow from the beginning of the event, the pauses and the lengths. */
export function planned<R extends PitchRow>(
  rows: readonly R[],
  event: Pick<Event, 'startsAt'>,
): (R & PlannedRow)[] {
  let next = Date.parse(event.startsAt);
  return rows.map((row) => {
    const from = next + row.pause * MINUTE;
    next = from + row.minutes * MINUTE;
    return { ...row, startsAt: new Date(from).toISOString(), endsAt: new Date(next).toISOString() };
  });
}

/** What was planned, with the pauses that its times say; what began before the event or overlaps comes without one. */
export function rowsOf<R extends { applicationId: string; startsAt: string; minutes: number }>(
  items: readonly R[],
  event: Pick<Event, 'startsAt'>,
): (R & PitchRow)[] {
  let free = Date.parse(event.startsAt);
  return items.map((item) => {
    const from = Date.parse(item.startsAt);
    const pause = Math.max(0, Math.round((from - free) / MINUTE));
    free = Math.max(free, from) + item.minutes * MINUTE;
    return { ...item, pause };
  });
}

/** Which rows end after the event does; without an end an event lasts its own day (of Türkiye). */
export function tooLate(rows: readonly PlannedRow[], event: Event): Set<string> {
  const day = (at: string) => new Date(at).toLocaleDateString('sv', { timeZone: 'Europe/Istanbul' });
  const late = rows.filter((row) =>
    event.endsAt
      ? Date.parse(row.endsAt) > Date.parse(event.endsAt)
      : day(row.startsAt) !== day(event.startsAt),
  );
  return new Set(late.map((row) => row.applicationId));
}

export function moved<T>(rows: readonly T[], from: number, to: number): T[] {
  const next = [...rows];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
