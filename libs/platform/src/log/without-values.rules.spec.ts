import { describe, expect, test } from '@jest/globals';
import { describe as described } from '../messaging/rpc-server.js';
import { withoutValues } from './without-values.rules.js';

describe('what an error says', () => {
  test.each([
    ['550 5.1.1 <ayse.ornek@firma.example>: no such user', '550 5.1.1 <…>: no such user'],
    ['connect to postgres://filiz:geheim@db:5432/x failed', 'connect to postgres://… failed'],
    ['no firm with 1234567890', 'no firm with …'],
    ['no phone +90 532 000 00 00 known', 'no phone … known'],
    ['fact 0199c5f2-8a4e-7f31-9c1f-123456789012 failed', 'fact 0199c5f2-8a4e-7f31-9c1f-123456789012 failed'],
    ['column "display_name" does not exist', 'column "display_name" does not exist'],
  ])('%s', (text, expected) => expect(withoutValues(text)).toBe(expected));

  test('does not quote what was sent, in message or stack', () => {
    const refused = Object.assign(new Error('invalid input syntax for type date: "Ayşe \\" Örnek"'), {
      code: '22007',
    });
    const unread = (() => {
      try {
        return JSON.parse('{"ad": Ayşe Örnek}') as never;
      } catch (error) {
        return error as Error;
      }
    })();
    for (const error of [refused, unread]) {
      expect(JSON.stringify(described(error))).not.toMatch(/Ayşe|Örnek/);
      expect(JSON.stringify(described(error))).toContain('without-values');
    }
  });

  test('keeps the name of what was violated', () =>
    expect(
      described(
        Object.assign(new Error('x'), { driverError: { code: '23505', constraint: 'account_email' } }),
      ),
    ).toMatchObject({
      code: '23505',
      constraint: 'account_email',
    }));
});
