import { expect, test } from '@jest/globals';
import { messageOf } from '../error-catalogue.js';
import { shownParam } from './shown-params.js';

test.each([
  ['2027-05-01T14:00:00.000Z', '01.05.2027 17:00', '1 May 2027, 17:00'],
  ['2026-12-31T22:00:00Z', '01.01.2027 01:00', '1 Jan 2027, 01:00'],
  ['2027-05-01', '01.05.2027', '1 May 2027'],
  ['C-2026-1', 'C-2026-1', 'C-2026-1'],
  ['2027-99-99', '2027-99-99', '2027-99-99'],
  [3, '3', '3'],
  [undefined, '', ''],
])('%s is written as people write it', (value, tr, en) => {
  expect(shownParam(value, 'tr')).toBe(tr);
  expect(shownParam(value, 'en')).toBe(en);
});

test('a refusal names the deadline as it was announced', () => {
  expect(messageOf('CALL_CLOSED', 'tr', { deadline: '2027-05-01T14:00:00.000Z' })).toBe(
    'Son başvuru zamanı geçti (01.05.2027 17:00).',
  );
});
