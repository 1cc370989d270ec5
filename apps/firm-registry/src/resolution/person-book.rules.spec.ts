import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { personNameKey } from '#contracts/core/text';
import { likeness, PersonBook, type PersonRow } from './person-book.rules.js';

let serial = 0;
const newId = () => `id-${String(++serial).padStart(6, '0')}`;
const row = (name: string, over: Partial<PersonRow> = {}): PersonRow => ({
  nameKey: personNameKey(name),
  email: null,
  phone: null,
  place: null,
  ...over,
});
const AT = { place: 'firm:x' };

describe('a person on a list', () => {
  test('is the one with the same e-mail and name, in any letters', () => {
    const book = new PersonBook([], newId);
    const first = book.resolve(row('Işıl Örnekoğlu', { email: 'i@x.example' }));
    expect(book.resolve(row('DR. IŞIL ÖRNEKOĞLU', { email: 'i@x.example', ...AT }))).toMatchObject({
      canonicalId: first.canonicalId,
      outcome: 'matched',
    });
    expect(book.resolve(row('Işıl Örnekoğlu', AT))).toMatchObject({ canonicalId: first.canonicalId });
  });

  test('with the same e-mail and another name is doubtful; with the same phone not', () => {
    const book = new PersonBook([], newId);
    const first = book.resolve(row('Salih Örneksoy', { email: 's@x.example', phone: '+905990000001' }));
    expect(book.resolve(row('Bülent İmgedağ', { email: 's@x.example' })).rivals).toMatchObject([
      { id: first.canonicalId, reason: 'same-email-other-name' },
    ]);
    expect(book.resolve(row('Kemal Kurgu', { phone: '+905990000001' })).outcome).toBe('created');
    expect(book.resolve(row('Salih Örneksoy', { phone: '+905990000001' })).canonicalId).toBe(
      first.canonicalId,
    );
  });

  test('of the same name at the same firm is one, but namesakes with two e-mails are doubtful', () => {
    const book = new PersonBook([], newId);
    const first = book.resolve(row('Rabia Varsayım', { email: 'r1@x.example', ...AT }));
    expect(book.resolve(row('Rabia Varsayım', AT)).canonicalId).toBe(first.canonicalId);
    expect(book.resolve(row('Rabia Varsayım', { email: 'r2@x.example', ...AT })).rivals).toMatchObject([
      { id: first.canonicalId, reason: 'namesake-other-email' },
    ]);
    expect(book.resolve(row('Rabia Varsayım', { email: 'r3@x.example', place: 'firm:y' })).outcome).toBe(
      'created',
    );
  });

  test('with an initial or a slip of the pen at the same firm is doubtful', () => {
    const book = new PersonBook([], newId);
    book.resolve(row('Elif Makettürk', AT));
    expect(book.resolve(row('E. Makettürk', AT)).rivals.map((r) => r.reason)).toEqual(['initial']);
    expect(book.resolve(row('Elif Makettürkk', AT)).outcome).toBe('doubtful');
    expect(book.resolve(row('E. Makettürk', { place: 'firm:y' })).outcome).toBe('created');
  });

  test('with nothing but a known name is doubtful, until a person has decided', () => {
    const known = {
      id: 'a',
      canonicalId: 'a',
      nameKey: 'emine imgetas',
      emails: [],
      phones: [],
      places: ['firm:x'],
    };
    expect(new PersonBook([known], newId).resolve(row('Emine İmgetaş')).rivals).toMatchObject([
      { id: 'a', reason: 'name-only' },
    ]);
    const decided = {
      id: 'b',
      canonicalId: 'a',
      nameKey: 'emine imgetas',
      emails: [],
      phones: [],
      places: [],
    };
    expect(new PersonBook([known, decided], newId).resolve(row('EMİNE İMGETAŞ'))).toMatchObject({
      canonicalId: 'a',
      outcome: 'matched',
    });
  });
});

test('likeness of names is symmetric', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('a b', 'ali b', 'ayse b', 'ali veli b', 'c'),
      fc.constantFrom('a b', 'ali b', 'aliye b', 'd'),
      (a, b) => expect(likeness(a, b)).toBe(likeness(b, a)),
    ),
  );
});

test('a row that was resolved once resolves to the same person again, if it says more than a name', () => {
  const anyRow = fc.record({
    nameKey: fc.constantFrom('ali veli', 'ayse ornek', 'a ornek', 'can kurgu'),
    email: fc.option(fc.constantFrom('1@x.example', '2@x.example', '3@x.example')),
    phone: fc.option(fc.constantFrom('+905990000001', '+905990000002')),
    place: fc.constantFrom('firm:x', 'firm:y', 'institution:z'),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
      const book = new PersonBook([], newId);
      for (const r of rows) book.resolve(r);
      for (const r of rows) expect(book.resolve(r).isNew).toBe(false);
    }),
  );
});
