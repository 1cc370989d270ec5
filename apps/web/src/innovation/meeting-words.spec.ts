import { describe, expect, it } from '@jest/globals';
import type { Message } from '../api/client.js';
import { meetingWord } from './meeting-words.js';

type Step = Message<'Meeting'>['steps'][number];
const meeting = (...steps: [Step['state'], Step['side']][]) => ({
  state: steps.at(-1)![0],
  askedBy: 'firm' as const,
  steps: steps.map(([state, side]) => ({ state, side, at: '2026-03-02T09:00:00Z', reason: null })),
});

describe('the word for a meeting', () => {
  it('tells an answer from an outcome', () => {
    expect(meetingWord(meeting(['asked', 'firm']))).toBe('asked');
    expect(meetingWord(meeting(['asked', 'firm'], ['ended', 'provider']))).toBe('declined');
    expect(meetingWord(meeting(['asked', 'firm'], ['ended', 'firm']))).toBe('taken-back');
    expect(meetingWord(meeting(['asked', 'firm'], ['ended', 'staff']))).toBe('ended');
    expect(meetingWord(meeting(['asked', 'firm'], ['agreed', 'provider'], ['ended', 'provider']))).toBe(
      'ended',
    );
  });
});
