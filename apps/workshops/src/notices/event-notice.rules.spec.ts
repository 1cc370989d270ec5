import { describe, expect, test } from '@jest/globals';
import { noticeKind, noticeWords, type Said, type Standing } from './event-notice.rules.js';

const now = new Date('2026-03-02T09:00:00Z');
const event = (over: Partial<Standing> = {}): Standing => ({
  startsAt: '2026-04-01T07:00:00.000Z',
  endsAt: '2026-04-01T09:30:00.000Z',
  place: 'Örnek Salonu',
  link: null,
  state: 'planned',
  ...over,
});
const cancelled = event({ state: 'cancelled' });

describe('those who are expected hear', () => {
  test('of a cancellation once, and that it takes place after all', () => {
    expect(noticeKind(event(), cancelled, now)).toBe('cancelled');
    expect(noticeKind(cancelled, cancelled, now)).toBeUndefined();
    expect(noticeKind(cancelled, event({ startsAt: '2026-05-01T07:00:00.000Z' }), now)).toBe('planned-again');
  });

  test('of another time, place or link, and of nothing else', () => {
    expect(noticeKind(event(), event({ startsAt: '2026-04-02T07:00:00.000Z' }), now)).toBe('moved');
    expect(noticeKind(event(), event({ endsAt: null }), now)).toBe('moved');
    expect(noticeKind(event(), event({ place: 'Başka Salon' }), now)).toBe('moved');
    expect(noticeKind(event(), event({ link: 'https://ornek.example/x' }), now)).toBe('moved');
    expect(noticeKind(event(), event(), now)).toBeUndefined();
  });

  test('nothing of what is over, however it is tidied up', () => {
    const past = event({ startsAt: '2026-03-01T07:00:00.000Z' });
    expect(noticeKind(past, { ...past, state: 'cancelled' }, now)).toBeUndefined();
    expect(noticeKind(past, { ...past, state: 'held' }, now)).toBeUndefined();
    expect(noticeKind({ ...past, state: 'held' }, past, now)).toBeUndefined();
    // It stood for yesterday by a slip: whoever is expected must know when it is.
    expect(noticeKind(past, event(), now)).toBe('moved');
  });
});

describe('the words', () => {
  const { state: _state, ...before } = event();
  const after = { ...before, startsAt: '2026-04-08T07:00:00.000Z', endsAt: '2026-04-09T09:30:00.000Z' };
  const said = (over: Partial<Said> = {}): Said => ({
    kind: 'cancelled',
    title: 'Çözüm sunumları',
    titleEn: null,
    reason: 'Salon su aldı',
    before,
    after: before,
    ...over,
  });

  test('say which event, when it would have been, and why', () => {
    const { tr, en } = noticeWords(said());
    expect(tr.subject).toBe('Etkinlik iptal edildi: Çözüm sunumları');
    expect(tr.text).toContain('1 Nisan 2026 10:00–12:30, Örnek Salonu');
    expect(tr.text).toContain('Gerekçe: Salon su aldı');
    expect(en.subject).toBe('Event cancelled: Çözüm sunumları');
    expect(en.text).toContain('1 April 2026 10:00–12:30, Örnek Salonu');
  });

  test('say the time before and the new one', () => {
    const { tr, en } = noticeWords(said({ kind: 'moved', after, titleEn: 'Pitches', reason: null }));
    expect(tr.subject).toBe('Etkinliğin zamanı değişti: Çözüm sunumları');
    expect(tr.text).toContain('Yeni: 8 Nisan 2026 10:00 – 9 Nisan 2026 12:30, Örnek Salonu');
    expect(tr.text).toContain('Önceki: 1 Nisan 2026 10:00–12:30');
    expect(tr.text).not.toContain('Gerekçe');
    expect(en.subject).toBe('The event has another time: Pitches');
    expect(noticeWords(said({ kind: 'moved', after: { ...before, place: 'X' } })).tr.subject).toMatch(/yeri/);
  });
});
