import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { canonicalJson, sha256 } from './canonical.js';

test('spells a value as RFC 8785 does: sorted members, no spaces, what is not there left out', () => {
  // The members of section 3.2.3 of the RFC, sorted by UTF-16 units.
  const members = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7, gone: undefined };
  expect(canonicalJson(members)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  expect(canonicalJson({ b: [true, null, 'a"b'], a: { d: '1,5', c: 4.5 } })).toBe(
    '{"a":{"c":4.5,"d":"1,5"},"b":[true,null,"a\\"b"]}',
  );
});

test('gives the hash of a text as everybody computes it', async () => {
  const text = canonicalJson({ title: 'Firma seçimi açık çağrısı' });
  expect(await sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
});
