import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextTry, outcomeOf, type SendError } from './mail.rules.js';

const error: fc.Arbitrary<SendError> = fc.record(
  {
    message: fc.string(),
    responseCode: fc.constantFrom(421, 450, 452, 535, 550, 554),
    command: fc.constantFrom('CONN', 'EHLO', 'AUTH PLAIN', 'MAIL FROM', 'RCPT TO', 'DATA'),
    code: fc.constantFrom('ECONNECTION', 'ETIMEDOUT', 'EENVELOPE', 'EMESSAGE'),
  },
  { requiredKeys: ['message'] },
);

describe('a failed try', () => {
  test('after the text left without an answer is uncertain, and never tried again by itself', () => {
    fc.assert(
      fc.property(error, (e) => {
        const lost = outcomeOf({ ...e, responseCode: undefined }, true);
        expect(lost.state).toBe('uncertain');
        expect(outcomeOf({ ...e, responseCode: undefined }, false).state).not.toBe('uncertain');
      }),
    );
  });

  test('with a temporary answer waits, with a final one to recipient or text ends', () => {
    fc.assert(
      fc.property(error, fc.boolean(), (e, handedOver) => {
        const { state } = outcomeOf(e, handedOver);
        if (e.responseCode !== undefined && e.responseCode < 500 && e.command !== 'CONN')
          expect(state).toBe('queued');
        if (state === 'failed') expect((e.responseCode ?? 500) >= 500).toBe(true);
      }),
    );
    expect(outcomeOf({ message: 'no such user', responseCode: 550, command: 'RCPT TO' }, false).state).toBe(
      'failed',
    );
    expect(
      outcomeOf({ message: 'bad password', responseCode: 535, command: 'AUTH PLAIN' }, false).state,
    ).toBe('queued');
    expect(outcomeOf({ message: 'refused', code: 'ESOCKET', command: 'CONN' }, false).state).toBe('queued');
    expect(outcomeOf({ message: 'closing', responseCode: 421, command: 'CONN' }, true).state).toBe(
      'uncertain',
    );
  });

  test('is kept as its class: what the server said may name people', () => {
    fc.assert(
      fc.property(error, fc.boolean(), (e, handedOver) => {
        const words = `550 5.1.1 <sule.ornekcioglu@posta.example>: no such user here ${e.message}`;
        const outcome = outcomeOf({ ...e, message: words }, handedOver);
        expect((outcome as { reason: string }).reason).toMatch(/^[A-Z0-9 ()-]{1,45}$/);
      }),
    );
    expect(outcomeOf({ message: 'x', responseCode: 550, command: 'RCPT TO' }, false)).toEqual({
      state: 'failed',
      reason: 'SMTP 550 (RCPT TO)',
    });
    expect(outcomeOf({ message: 'x', code: 'ETIMEDOUT', command: 'CONN' }, true)).toMatchObject({
      reason: 'ETIMEDOUT (CONN)',
    });
    expect(outcomeOf({ message: 'x', code: 'ali@posta.example' }, true)).toMatchObject({
      reason: 'CONNECTION',
    });
  });

  test('is repeated later and later, and not for ever', () => {
    const now = new Date('2026-03-02T09:00:00Z');
    let last = 0;
    let tries = 1;
    for (let at = nextTry(tries, now); at; at = nextTry(++tries, now)) {
      expect(at.getTime() - now.getTime()).toBeGreaterThanOrEqual(last);
      last = at.getTime() - now.getTime();
    }
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(15);
  });
});
