import { describe, expect, test } from '@jest/globals';
import { idleEnd, isOpen, isTokenExpiry, needsSeen, sessionEnd } from './session.rules.js';

const at = (iso: string) => new Date(iso);
const start = at('2026-03-02T09:00:00Z');
const session = { lastSeenAt: start, expiresAt: sessionEnd(start), endedAt: null };

describe('a session', () => {
  test('ends after twelve hours without use', () => {
    expect(isOpen(session, at('2026-03-02T20:59:59.999Z'))).toBe(true);
    expect(isOpen(session, at('2026-03-02T21:00:00Z'))).toBe(false);
  });
  test('ends after seven days however much it is used', () => {
    const used = { ...session, lastSeenAt: at('2026-03-09T08:59:00Z') };
    expect(idleEnd(used)).toEqual(at('2026-03-09T09:00:00Z'));
    expect(isOpen(used, at('2026-03-09T09:00:00Z'))).toBe(false);
  });
  test('ends when it is ended', () => expect(isOpen({ ...session, endedAt: start }, start)).toBe(false));
  test('writes its use down every five minutes at most', () => {
    expect(needsSeen(start, at('2026-03-02T09:04:59Z'))).toBe(false);
    expect(needsSeen(start, at('2026-03-02T09:05:00Z'))).toBe(true);
    expect(needsSeen(null, start)).toBe(true);
  });
});

test('an API token ends in the future, within a year', () => {
  expect(isTokenExpiry(start, start)).toBe(false);
  expect(isTokenExpiry(at('2027-03-02T09:00:00Z'), start)).toBe(true);
  expect(isTokenExpiry(at('2027-03-04T09:00:00Z'), start)).toBe(false);
});
