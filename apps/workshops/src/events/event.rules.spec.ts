import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkEvent, checkTransition, listIsOpen, registrationOpen, type EventTimes } from './event.rules.js';

const now = new Date('2026-03-02T09:00:00Z');
const event = (over: Partial<EventTimes> = {}): EventTimes => ({
  startsAt: new Date('2026-03-01T07:00:00Z'),
  endsAt: null,
  place: 'Salon',
  link: null,
  state: 'planned',
  ...over,
});
const STATES = ['planned', 'held', 'cancelled'] as const;

describe('an event', () => {
  test('needs a place or a link, and ends after it begins', () => {
    expect(() => checkEvent(event({ place: null }), now)).toThrow('EVENT_PLACE');
    expect(() => checkEvent(event({ place: null, link: 'https://ornek.example' }), now)).not.toThrow();
    expect(() => checkEvent(event({ endsAt: new Date('2026-03-01T06:59:59Z') }), now)).toThrow('EVENT_TIMES');
    expect(() => checkEvent(event({ startsAt: new Date('x') }), now)).toThrow('NOT_AN_INSTANT');
  });

  test('was not held before it began', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (startsAt) => {
          const check = () => checkEvent(event({ startsAt, state: 'held' }), now);
          if (startsAt > now) expect(check).toThrow('EVENT_NOT_YET');
          else expect(check).not.toThrow();
        },
      ),
    );
  });

  test('with people on its list stays held; without, a slip can be corrected', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.constantFrom(...STATES), fc.nat(5), (from, to, present) => {
        const step = () => checkTransition(from, to, present);
        if (from === to) expect(step).not.toThrow();
        else if (present > 0 && to !== 'held') expect(step).toThrow('WRONG_STATE');
        else if (from !== 'planned' && to !== 'planned') expect(step).toThrow('WRONG_STATE');
        else expect(step).not.toThrow();
      }),
    );
  });

  test('opens its list with the Turkish day and closes registration when it begins', () => {
    const startsAt = new Date('2026-03-02T07:00:00Z');
    expect(listIsOpen(startsAt, new Date('2026-03-01T20:59:59Z'))).toBe(false);
    expect(listIsOpen(startsAt, new Date('2026-03-01T21:00:00Z'))).toBe(true);
    expect(registrationOpen({ state: 'planned', startsAt }, new Date('2026-03-02T06:59:59Z'))).toBe(true);
    expect(registrationOpen({ state: 'planned', startsAt }, startsAt)).toBe(false);
    expect(registrationOpen({ state: 'cancelled', startsAt }, new Date('2026-01-01T00:00:00Z'))).toBe(false);
  });
});
