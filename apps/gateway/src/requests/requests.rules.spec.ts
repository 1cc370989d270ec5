import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { command } from '#contracts/core/command';
import { Flag, Id, Ids, Int, Json, Text, Texts } from '#contracts/core/fields';
import { Done } from '#contracts/core/messages';
import { languageOf } from './language.rules.js';
import { idempotencyKeyOf, requestMessage, versionOf } from './request-message.rules.js';
import { isRequestId } from './request-id.rules.js';

class Example {
  @Id() thingId: string;
  @Int({ optional: true }) count?: number;
  @Int({ optional: true }) ifVersion?: number;
  @Flag({ optional: true }) open?: boolean;
  @Text({ optional: true }) word?: string;
  @Texts({ optional: true }) words?: string[];
  @Ids({ optional: true }) ids?: string[];
  @Json({ optional: true }) extra?: object;
}
const plain = command('rpc.things.thing.list.v1', {
  request: Example,
  reply: Done,
  doc: '',
  access: 'account',
  http: 'POST /things/:thingId',
});
const versioned = command('rpc.things.thing.change.v1', {
  request: Example,
  reply: Done,
  doc: '',
  access: 'account',
  http: 'PUT /things/:thingId',
  versioned: true,
});
const said = (sent: { params?: object; query?: object; body?: unknown }) =>
  requestMessage(plain, { params: { ...sent.params }, query: { ...sent.query }, body: sent.body });

describe('a message', () => {
  test('takes texts of the address as what the fields are', () => {
    expect(said({ query: { count: '12', open: 'true', word: '12', words: 'a', ids: ['x', 'y'] } })).toEqual({
      count: 12,
      open: true,
      word: '12',
      words: ['a'],
      ids: ['x', 'y'],
    });
  });
  test('leaves to the service what does not fit', () => {
    expect(said({ query: { count: 'twelve', open: 'yes', unknown: '1' } })).toEqual({
      count: 'twelve',
      open: 'yes',
      unknown: '1',
    });
    expect(said({ query: { count: '1'.repeat(20) } })).toEqual({ count: '1'.repeat(20) });
  });
  test('does not touch the body', () => expect(said({ body: { count: '12' } })).toEqual({ count: '12' }));
  test('says each field once', () => {
    expect(() => said({ query: { word: 'a' }, body: { word: 'a' } })).toThrow('VALIDATION');
    expect(() => said({ params: { thingId: 'a' }, body: { thingId: 'b' } })).toThrow('VALIDATION');
    expect(said({ params: { thingId: 'a' }, body: { thingId: 'a' } })).toEqual({ thingId: 'a' });
  });
  test('is an object', () => {
    for (const body of [[], 'x', 1, true]) expect(() => said({ body })).toThrow('VALIDATION');
    for (const body of [undefined, null, {}]) expect(said({ body })).toEqual({});
  });
  test('takes its version from If-Match and from nowhere else', () => {
    expect(
      requestMessage(versioned, { params: {}, query: {}, body: { ifVersion: 9 }, ifMatch: '"3"' }),
    ).toEqual({ ifVersion: 3 });
    expect(() => requestMessage(versioned, { params: {}, query: {}, body: { ifVersion: 9 } })).toThrow(
      'VERSION_REQUIRED',
    );
  });
});

test('If-Match is a number in quotes; any other tag is of no version', () => {
  expect(versionOf('"3"')).toBe(3);
  expect(versionOf('W/"12"')).toBe(12);
  for (const other of ['3', '*', '"abc"', '"1", "2"', ''])
    expect(() => versionOf(other)).toThrow('VERSION_CONFLICT');
});

test('an Idempotency-Key is some visible text', () => {
  expect(idempotencyKeyOf(undefined)).toBeUndefined();
  expect(idempotencyKeyOf('0199c5f2-8a4e')).toBe('0199c5f2-8a4e');
  for (const bad of ['short', 'with a space', 'x'.repeat(201), ['a', 'b']])
    expect(() => idempotencyKeyOf(bad)).toThrow('VALIDATION');
});

describe('the reader’s language', () => {
  test.each([
    [undefined, 'tr'],
    ['', 'tr'],
    ['tr', 'tr'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,tr;q=0.8', 'en'],
    ['tr-TR,tr;q=0.9,en;q=0.8', 'tr'],
    ['de,en;q=0.3', 'en'],
    ['de', 'tr'],
    ['tr;q=0.1,en;q=0.2', 'en'],
    ['*', 'tr'],
  ])('%s → %s', (header, language) => expect(languageOf(header)).toBe(language));
  test('never fails', () =>
    fc.assert(fc.property(fc.string(), (header) => ['tr', 'en'].includes(languageOf(header)))));
});

test('a request id can stand in a header and a log line', () => {
  fc.assert(fc.property(fc.string(), (id) => !isRequestId(id) || /^[\w.-]{8,64}$/.test(id)));
  expect(isRequestId('0199c5f2-8a4e-7f31')).toBe(true);
});
