/**
 * The only source of "now". Services take it by its class token, rules get the instant handed in; a deadline is judged
 * by the server's clock, and only tests set one.
 */
export abstract class Clock {
  /** The present instant; a fresh object every time. */
  abstract now(): Date;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** A clock that stands still until a test moves it. */
export class FixedClock extends Clock {
  private millis: number;

  constructor(start: Date | string = '2026-01-01T09:00:00Z') {
    super();
    this.millis = instant(start);
  }

  override now(): Date {
    return new Date(this.millis);
  }

  set(to: Date | string): void {
    this.millis = instant(to);
  }

  /** Moves on by so many milliseconds (or `{ days, hours, minutes, seconds }`). */
  advance(by: number | { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    this.millis +=
      typeof by === 'number'
        ? by
        : (by.days ?? 0) * 86_400_000 +
          (by.hours ?? 0) * 3_600_000 +
          (by.minutes ?? 0) * 60_000 +
          (by.seconds ?? 0) * 1_000;
  }
}

function instant(of: Date | string): number {
  const millis = new Date(of).getTime();
  if (Number.isNaN(millis)) throw new RangeError(`not an instant: ${String(of)}`);
  return millis;
}
