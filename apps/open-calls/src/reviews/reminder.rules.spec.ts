import { expect, test } from '@jest/globals';
import { reminderWords } from './reminder.rules.js';

const of = { title: 'Örnek çağrı', titleEn: null, dueAt: new Date('2026-04-11T20:59:59.999Z'), open: 3 };

test('a reminder says how many wait and until when, by the clocks of Türkiye, in both languages', () => {
  const { tr, en } = reminderWords(of);
  expect(tr.subject).toBe('Bekleyen değerlendirmeleriniz: Örnek çağrı');
  expect(tr.text).toContain('3 başvuru');
  expect(tr.text).toContain('11.04.2026 23:59');
  expect(en.text).toContain('3 applications wait');
});

test('who has finished meanwhile is told so, and no deadline', () => {
  const { tr, en } = reminderWords({ ...of, open: 0 });
  expect(tr.text).toContain('kalmadı');
  expect(`${tr.text}${en.text}`).not.toContain('2026');
});

test('a call without a deadline names none', () => {
  expect(reminderWords({ ...of, dueAt: null, open: 1 }).en.text).toBe(
    'In the call “Örnek çağrı” 1 application waits for your review.',
  );
});
