import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkStep, chosenNeeds, orderFaults, pitchChange, proposedTimes } from './innovation.rules.js';

const at = (time: string) => `2026-05-04T${time}:00Z`;
const slot = (applicationId: string, time: string, minutes = 10) => ({
  applicationId,
  startsAt: at(time),
  minutes,
});
const event = { startsAt: at('09:00'), endsAt: at('10:00') };

describe('a running order', () => {
  test('holds one pitch at a time, each application once, within the event', () => {
    expect(orderFaults([slot('b', '09:10'), slot('a', '09:00')], event)).toEqual([]);
    expect(orderFaults([slot('a', '09:05'), slot('b', '09:00')], event)).toMatchObject([
      { code: 'PITCH_OVERLAP', pointer: '/items/0/startsAt' },
    ]);
    expect(
      orderFaults([slot('a', '09:00'), slot('a', '09:30'), slot('b', '09:55')], event).map((f) => [
        f.code,
        f.pointer,
      ]),
    ).toEqual([
      ['REPEATED', '/items/1/applicationId'],
      ['PITCH_OUTSIDE_EVENT', '/items/2/startsAt'],
    ]);
    const openEnd = { startsAt: at('09:00'), endsAt: null };
    expect(orderFaults([slot('a', '19:00')], openEnd)).toEqual([]);
    expect(
      orderFaults([{ applicationId: 'a', startsAt: '2026-05-05T09:00:00Z', minutes: 5 }], openEnd),
    ).toMatchObject([{ code: 'PITCH_OUTSIDE_EVENT' }]);
  });

  test('is free of faults exactly when no two of its pitches meet, whatever the order they are given in', () => {
    const pitches = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 59 }), minutes: fc.integer({ min: 1, max: 20 }) }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(pitches, (given) => {
        const day = { startsAt: at('00:00'), endsAt: at('23:00') };
        const items = given.map((p, i) => slot(`a${i}`, `09:${String(p.from).padStart(2, '0')}`, p.minutes));
        const meet = given.some((a, i) =>
          given.some((b, j) => i < j && a.from < b.from + b.minutes && b.from < a.from + a.minutes),
        );
        expect(orderFaults(items, day).length > 0).toBe(meet);
        expect(orderFaults([...items].reverse(), day).length).toBe(orderFaults(items, day).length);
      }),
    );
  });
});

describe('a place in a running order', () => {
  const now = new Date(at('08:00'));
  const place = (no: number, time: string, minutes = 10) => ({ place: no, startsAt: at(time), minutes });

  test('is news when it is another one than was told, and still to come', () => {
    const told = place(2, '09:10');
    expect(pitchChange(null, told, now)).toBe('planned');
    expect(pitchChange(told, null, now)).toBe('removed');
    expect(pitchChange(told, { ...told }, now)).toBeUndefined();
    for (const other of [place(1, '09:10'), place(2, '09:20'), place(2, '09:10', 15)])
      expect(pitchChange(told, other, now)).toBe('moved');
    for (const [before, after] of [
      [null, told],
      [told, null],
      [told, place(1, '09:00')],
    ] as const)
      expect(pitchChange(before, after, new Date(at('09:10')))).toBeUndefined();
    // What was to come and has been put before now is a surprise that has to be told.
    expect(pitchChange(told, place(1, '09:00'), new Date(at('09:05')))).toBe('moved');
  });
});

describe('a meeting', () => {
  const agreed = new Date(at('09:00'));
  test('moves forward only, may leave a step out, and ends with a reason', () => {
    const day = '2026-05-05';
    expect(() => checkStep('agreed', 'held', { day }, agreed)).not.toThrow();
    expect(() => checkStep('held', 'agreement', { day }, agreed)).not.toThrow();
    expect(() => checkStep('asked', 'ended', { day, reason: 'Vazgeçildi' }, agreed)).not.toThrow();
    expect(() => checkStep('asked', 'held', { day }, agreed)).toThrow('WRONG_STATE');
    expect(() => checkStep('trial', 'held', { day }, agreed)).toThrow('WRONG_STATE');
    expect(() => checkStep('ended', 'trial', { day }, agreed)).toThrow('WRONG_STATE');
    expect(() => checkStep('held', 'ended', { day }, agreed)).toThrow('MEETING_REASON');
    expect(() => checkStep('agreed', 'held', { day: '2026-05-03' }, agreed)).toThrow('MEETING_DATE');
  });

  test('is proposed for times to come, with their offset, each once', () => {
    expect(proposedTimes([at('12:00'), '2026-05-04T14:00:00+03:00', at('12:00')], agreed)).toEqual([
      '2026-05-04T11:00:00.000Z',
      '2026-05-04T12:00:00.000Z',
    ]);
    for (const times of [[], [at('08:59')], ['2026-05-04T12:00'], ['yarın']])
      expect(() => proposedTimes(times, agreed)).toThrow('MEETING_TIMES');
  });
});

test('needs that two choose at once are all there, whoever was first', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  fc.assert(
    fc.property(ids, ids, ids, (seen, one, other) => {
      const after = chosenNeeds(chosenNeeds(seen, one, seen), other, seen);
      const asWell = chosenNeeds(chosenNeeds(seen, other, seen), one, seen);
      expect([...after].sort()).toEqual([...asWell].sort());
      for (const id of [...one, ...other]) if (!seen.includes(id)) expect(after).toContain(id);
      for (const id of seen) if (!one.includes(id) || !other.includes(id)) expect(after).not.toContain(id);
      expect([...chosenNeeds(seen, one, seen)].sort()).toEqual([...one].sort());
    }),
  );
});
