/**
 * Days as people in Türkiye count them. The zone's rules come from the runtime's time zone data, since Türkiye changed
 * its offset (summer time until September 2016, +03:00 since) and past programmes are entered too.
 */
const ZONE = 'Europe/Istanbul';
const MINUTE = 60_000;

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

interface Wall {
  day: string;
  time: string;
  /** the wall clock read as if it were UTC, in ms */
  asUtc: number;
}

function wallOf(at: Date): Wall {
  const part: Record<string, string> = {};
  for (const { type, value } of wallClock.formatToParts(at)) part[type] = value;
  const day = `${part.year.padStart(4, '0')}-${part.month}-${part.day}`;
  const time = `${part.hour}:${part.minute}:${part.second}`;
  return { day, time, asUtc: Date.parse(`${day}T${time}Z`) };
}

/** Calendar day (`YYYY-MM-DD`) of an instant in Türkiye. */
export function dayOf(at: Date): string {
  return wallOf(at).day;
}

/** Wall-clock time (`HH:MM`) of an instant in Türkiye. */
export function timeOf(at: Date): string {
  return wallOf(at).time.slice(0, 5);
}

/** The same to the second (`HH:MM:SS`), where seconds decide: a deadline is one. */
export const exactTimeOf = (at: Date): string => wallOf(at).time;

/** First instant of a Turkish day. */
export function startOfDay(day: string): Date {
  return instantOf(day, '00:00');
}

/** First instant after a Turkish day: a half-open end, so that no millisecond falls between two days. */
export function endOfDay(day: string): Date {
  return startOfDay(addDays(day, 1));
}

/** The instant at which clocks in Türkiye show this day and time (`HH:MM` or `HH:MM:SS`). */
export function instantOf(day: string, time: string): Date {
  const wanted = Date.parse(`${realDay(day)}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(wanted)) throw new RangeError(`not a time of day: ${time}`);
  // Two steps reach the fixed point also when the offset changed on that very day.
  let guess = wanted - 3 * 60 * MINUTE;
  for (let i = 0; i < 2; i++) guess += wanted - wallOf(new Date(guess)).asUtc;
  return new Date(guess);
}

/** The day so many days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${realDay(day)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a text is a calendar day that exists (`2023-02-30` does not). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

function realDay(day: string): string {
  if (!isDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  return day;
}
