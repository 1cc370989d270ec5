import { expect, test } from '@jest/globals';
import { messagesTo, whomOf } from './message-whom.js';

test('messages go to those whom the list shows', () => {
  const shown = { tab: 'applications', open: 'x', view: 'y', state: 'submitted', q: 'kavak', letter: '' };
  expect(messagesTo(shown)).toEqual({ tab: 'messages', state: 'submitted', q: 'kavak' });
  expect(whomOf(messagesTo(shown))).toEqual({ state: 'submitted', q: 'kavak' });
});

test('an address that means nothing chooses nobody away', () => {
  expect(whomOf({ state: 'none such', eligibility: '1', letter: 'x', q: '  ', sector: '' })).toEqual({});
});
