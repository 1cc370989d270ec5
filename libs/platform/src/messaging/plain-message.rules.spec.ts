import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Day, Id, Ids, Instant, Int, Text, Texts } from '#contracts/core/fields';
import { faultsOfMessage } from './plain-message.rules.js';
import { readMessage } from './rpc-server.js';

const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

class Sample {
  @Text() name: string;
  @Day({ optional: true }) day?: string;
  @Instant({ optional: true }) at?: string;
  @Int({ optional: true }) count?: number;
}
const said = (value: object) =>
  readMessage(Sample, value).then(
    () => [],
    (error: { details: { errors: { code: string; pointer: string }[] } }) =>
      error.details.errors.map((e) => `${e.code} ${e.pointer}`),
  );

describe('a message', () => {
  test.each([
    [{ name: 'a\u0000b' }, ['BAD_TEXT /name']],
    [{ name: 'half \ud800' }, ['BAD_TEXT /name']],
    [{ name: 'whole 🌱' }, []],
    [JSON.parse('{"name":"x","__proto__":{"a":1}}'), ['UNKNOWN_FIELD /__proto__']],
    [{ name: 'x', constructor: 'y' }, ['UNKNOWN_FIELD /constructor']],
    [{ name: 'x', unknown: 1 }, ['UNKNOWN_FIELD /unknown']],
  ])('%j', async (message, expected) => expect(await said(message as object)).toEqual(expected));

  test.each(['2026-02-31', '2026-13-01', '2025-02-29', '0000-01-01', '9999-12-31'])(
    'the day %s is none',
    async (day) =>
      expect(await said({ name: 'x', day })).toEqual([
        expect.stringMatching(/^(NOT_A_DAY|WRONG_FORM) \/day$/),
      ]),
  );
  test.each([
    '2026-02-31T10:00:00Z',
    '2026-01-01T24:01:00Z',
    '2026-01-01T25:00Z',
    '2026-01-01T10:60:00Z',
    '2026-01-01T10:00:00+99:00',
    '0000-01-01T00:00:00Z',
  ])('the instant %s is none', async (at) =>
    expect(await said({ name: 'x', at })).toEqual([
      expect.stringMatching(/^(NOT_AN_INSTANT|WRONG_FORM) \/at$/),
    ]),
  );
  test.each(['2024-02-29', '1899-12-31', '2026-11-21'])('the day %s is one', async (day) =>
    expect(await said({ name: 'x', day })).toEqual([]),
  );
  test.each(['2024-02-29T23:59:59.999Z', '2026-11-21T09:00+03:00', '2026-03-29T02:30:00-11:30'])(
    'the instant %s is one',
    async (at) => expect(await said({ name: 'x', at })).toEqual([]),
  );
  test.each([1e300, 2 ** 53, -1, 1.5, '1'])('the number %p is none', async (count) =>
    expect(await said({ name: 'x', count })).toHaveLength(1),
  );
});

class Lines {
  @Text() title: string;
  @Text({ optional: true, multiline: true }) note?: string;
  @Texts({ optional: true }) names?: string[];
}

class Names {
  @Id() firmId: string;
  @Ids({ optional: true }) others?: string[];
}

test('an id has one spelling: two would be two keys of one record', async () => {
  const id = '0199C5F2-8A4E-7F31-9C1F-2F6C7D1E0B42';
  const spelt = { firmId: id.toLowerCase(), others: [id.toLowerCase()] };
  expect(await readMessage(Names, { firmId: id, others: [id] })).toMatchObject(spelt);
});

describe('a text', () => {
  test('of one line stays on one line, without marks that turn or hide what is read', async () => {
    const read = await readMessage(Lines, {
      title: ' Ayşe\r\n\tÖrnek\u202e\u2066 A.Ş.\u0007 ',
      names: [' bir\niki ', 'üç  dört'],
    });
    expect(read).toMatchObject({ title: 'Ayşe Örnek A.Ş.', names: ['bir iki', 'üç  dört'] });
  });

  test('of several lines keeps its lines and tabs', async () => {
    const read = await readMessage(Lines, { title: 'x', note: ' bir\r\niki\ttab\u0007\u202e\rüç ' });
    expect(read.note).toBe('bir\niki\ttab\nüç');
  });

  test('that is nothing but such marks is none', async () =>
    expect(
      await readMessage(Lines, { title: '\n\u202e' }).catch((e: { details: object }) => e.details),
    ).toMatchObject({
      errors: [{ code: 'REQUIRED', pointer: '/title' }],
    }));
});

/** The same said the short way: by recursion, on the escapes that JSON writes. */
const isBad = (value: unknown): boolean => {
  if (typeof value === 'string') return /(?<!\\)(\\\\)*\\u(0000|d[89a-f])/.test(JSON.stringify(value));
  if (typeof value !== 'object' || value === null) return false;
  const names = ['__proto__', 'constructor', 'prototype'];
  return Object.entries(value).some(([name, within]) => names.includes(name) || isBad(name) || isBad(within));
};

describe('faults', () => {
  test('are none in whatever JSON says in whole characters and few levels', () =>
    fc.assert(
      fc.property(fc.json({ maxDepth: 6, noUnicodeString: false } as never), (text) => {
        const value: unknown = JSON.parse(text);
        expect(faultsOfMessage(value).length > 0).toBe(isBad(value));
      }),
    ));

  test('are found however deep they lie, without running out of stack', () => {
    expect(faultsOfMessage(nested(30))).toEqual([]);
    expect(faultsOfMessage({ x: nested(100_000) })).toEqual([
      { code: 'TOO_DEEP', pointer: '/x', params: { max: 32 } },
    ]);
  });
});
