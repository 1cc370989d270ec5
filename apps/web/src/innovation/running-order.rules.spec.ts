import { describe, expect, it } from '@jest/globals';
import { moved, planned, rowsOf, tooLate } from './running-order.rules.js';

const event = { startsAt: '2026-05-04T06:00:00.000Z', endsAt: '2026-05-04T07:00:00.000Z' };
const row = (applicationId: string, minutes: number, pause = 0) => ({ applicationId, minutes, pause });
const times = (rows: Parameters<typeof planned>[0]) =>
  planned(rows, event).map(({ startsAt, endsAt }) => [startsAt.slice(11, 16), endsAt.slice(11, 16)]);

describe('a running order', () => {
  it('computes the times from the lengths and the pauses', () => {
    expect(times([row('a', 10), row('b', 15, 5), row('c', 10)])).toEqual([
      ['06:00', '06:10'],
      ['06:15', '06:30'],
      ['06:30', '06:40'],
    ]);
  });

  it('reads the pauses back from the times', () => {
    const rows = [row('a', 10, 5), row('b', 15), row('c', 10, 20)];
    expect(rowsOf(planned(rows, event), event).map(({ pause }) => pause)).toEqual([5, 0, 20]);
    expect(
      rowsOf([{ applicationId: 'a', startsAt: '2026-05-04T05:00:00.000Z', minutes: 10 }], event),
    ).toMatchObject([{ pause: 0 }]);
  });

  it('names what ends after the event', () => {
    const rows = planned([row('a', 50), row('b', 10), row('c', 1)], event);
    expect([...tooLate(rows, event)]).toEqual(['c']);
    expect([...tooLate(rows, { ...event, endsAt: null })]).toEqual([]);
    const night = planned([row('a', 900, 200)], { startsAt: '2026-05-04T20:00:00.000Z' });
    expect([...tooLate(night, { startsAt: '2026-05-04T20:00:00.000Z', endsAt: null })]).toEqual(['a']);
  });

  it('moves one row and keeps the others in their order', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  });
});
