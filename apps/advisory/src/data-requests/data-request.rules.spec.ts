import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DATA_REQUEST_STATES } from '#contracts/advisory/advisory.facts';
import { after, checkDue, notYetAsked, referenceKey, type Step } from './data-request.rules.js';

type State = (typeof DATA_REQUEST_STATES)[number];
const firm = fc.constantFrom<string>('a', 'b', 'c', 'd');
const steps = fc.array(fc.constantFrom<Step>('part', 'answer', 'return', 'accept', 'withdraw'), {
  maxLength: 30,
});

describe('a data request', () => {
  test('never comes back from being withdrawn, and is accepted only after an answer', () => {
    fc.assert(
      fc.property(steps, (path) => {
        let state = 'open' as State;
        let answered = false;
        for (const step of path) {
          let next: State;
          try {
            next = after(state, step);
          } catch (error) {
            expect(error).toMatchObject({ code: 'WRONG_STATE', details: { params: { state } } });
            continue;
          }
          if (state === 'withdrawn') expect(next).toBe('withdrawn');
          if (step === 'answer') answered = true;
          if (next === 'accepted') expect(answered).toBe(true);
          state = next;
        }
      }),
    );
  });

  test('asking again asks only those not asked yet, each once', () => {
    fc.assert(
      fc.property(fc.array(firm), fc.array(firm), (firms, before) => {
        const asked = new Set(before);
        const now = notYetAsked(firms, asked);
        expect(new Set(now).size).toBe(now.length);
        expect(now.every((id) => !asked.has(id) && firms.includes(id))).toBe(true);
        expect(notYetAsked(firms, new Set([...asked, ...now]))).toEqual([]);
      }),
    );
  });

  test('is due on the day of the request at the earliest; its round is known in any letters', () => {
    expect(() => checkDue('2026-03-01', '2026-03-02')).toThrow('DUE_BEFORE_OPENING');
    expect(() => checkDue('2026-03-02', '2026-03-02')).not.toThrow();
    expect(referenceKey(' VT-01 İlk')).toBe(referenceKey('vt-01  ilk'));
  });
});
