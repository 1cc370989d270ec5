import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FixedClock } from './clock.js';
import { addDays, dayOf, endOfDay, instantOf, isDay, startOfDay, timeOf } from './istanbul.js';

describe('days in Türkiye', () => {
  it('turns over at 21:00 UTC', () => {
    expect(dayOf(new Date('2026-03-14T20:59:59.999Z'))).toBe('2026-03-14');
    expect(dayOf(new Date('2026-03-14T21:00:00Z'))).toBe('2026-03-15');
    expect(timeOf(new Date('2026-03-14T21:05:00Z'))).toBe('00:05');
  });

  it('knows the offsets of earlier years', () => {
    expect(startOfDay('2011-01-10').toISOString()).toBe('2011-01-09T22:00:00.000Z');
    expect(startOfDay('2011-07-10').toISOString()).toBe('2011-07-09T21:00:00.000Z');
    // 27 March 2016: clocks went forward for good
    expect(startOfDay('2016-03-27').toISOString()).toBe('2016-03-26T22:00:00.000Z');
    expect(endOfDay('2016-03-27').toISOString()).toBe('2016-03-27T21:00:00.000Z');
  });

  it('gives back the day and time it was asked for', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2017-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (at) => {
          const day = dayOf(at);
          expect(startOfDay(day).getTime()).toBeLessThanOrEqual(at.getTime());
          expect(endOfDay(day).getTime()).toBeGreaterThan(at.getTime());
          expect(instantOf(day, timeOf(at)).getTime()).toBe(Math.floor(at.getTime() / 60_000) * 60_000);
          expect(dayOf(endOfDay(day))).toBe(addDays(day, 1));
        },
      ),
    );
  });

  it('refuses days that do not exist', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2023-02-29')).toBe(false);
    expect(isDay('14.03.2023')).toBe(false);
    expect(() => startOfDay('2023-02-30')).toThrow(RangeError);
    expect(() => instantOf('2023-02-28', '25:00')).toThrow(RangeError);
  });
});

describe('FixedClock', () => {
  it('moves only when told', () => {
    const clock = new FixedClock('2026-01-01T00:00:00Z');
    clock.advance({ days: 1, minutes: 30 });
    expect(clock.now().toISOString()).toBe('2026-01-02T00:30:00.000Z');
    clock.set('2020-05-05T00:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2020-05-05T00:00:00.000Z');
    expect(() => new FixedClock('soon')).toThrow(RangeError);
  });
});
