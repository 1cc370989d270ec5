import { expect, test } from '@jest/globals';
import { dueAfter, noticePossible } from './completion.rules.js';

test('the days run from the notification, to the end of the last one in Istanbul', () => {
  expect(dueAfter('2026-04-03', 5).toISOString()).toBe('2026-04-08T20:59:59.999Z');
  expect(dueAfter('2026-12-30', 3).toISOString()).toBe('2027-01-02T20:59:59.999Z');
});

test('a firm cannot have been told before it was asked, nor tomorrow', () => {
  // 00:30 of 3 April in Istanbul
  const asked = new Date('2026-04-02T21:30:00Z');
  const now = new Date('2026-04-05T09:00:00Z');
  expect(noticePossible('2026-04-02', asked, now)).toBe(false);
  expect(noticePossible('2026-04-03', asked, now)).toBe(true);
  expect(noticePossible('2026-04-05', asked, now)).toBe(true);
  expect(noticePossible('2026-04-06', asked, now)).toBe(false);
});
