import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '#contracts/core/text';
import { vkn } from '../test/factories.js';
import { FirmBook, type FirmRecord, type FirmRow } from './firm-book.rules.js';
import { titleKeys } from './who-is-who.rules.js';

let serial = 0;
const newId = () => `id-${String(++serial).padStart(6, '0')}`;
const row = (title: string, over: Partial<FirmRow> = {}): FirmRow => ({
  ...titleKeys(title),
  province: null,
  district: null,
  taxKey: null,
  ...over,
});

describe('a firm on a list', () => {
  test('is known by its tax number under whatever title', () => {
    const book = new FirmBook([], newId);
    const first = book.resolve(row('Örnek Söğüt Vernik A.Ş.', { taxKey: 'a' }));
    expect(book.resolve(row('Bambaşka Ltd. Şti.', { taxKey: 'a' }))).toMatchObject({
      canonicalId: first.canonicalId,
      outcome: 'matched',
    });
    expect(book.resolve(row('Örnek Söğüt Vernik A.Ş.', { taxKey: 'b' }))).toMatchObject({
      outcome: 'created',
    });
  });

  test('of the same title in another district is another one', () => {
    const book = new FirmBook([], newId);
    const pendik = book.resolve(row('Taslak Isıtıcı Ltd. Şti.', { district: '34-pendik' }));
    const silivri = book.resolve(row('Taslak Isıtıcı Ltd. Şti.', { district: '34-silivri' }));
    expect(silivri).toMatchObject({ outcome: 'created' });
    const nowhere = book.resolve(row('TASLAK ISITICI LİMİTED ŞİRKETİ'));
    expect(nowhere.outcome).toBe('doubtful');
    expect(nowhere.rivals.map((r) => r.id).sort()).toEqual([pendik.canonicalId, silivri.canonicalId].sort());
    expect(book.resolve(row('taslak ısıtıcı ltd şti')).canonicalId).toBe(nowhere.canonicalId);
  });

  test('in a district that is no district is doubtful, not another one', () => {
    const book = new FirmBook([], newId);
    const first = book.resolve(row('Kurgu Boya A.Ş.', { district: '34-pendik' }));
    expect(book.resolve(row('Kurgu Boya A.Ş.', { district: '?pendk' })).rivals).toMatchObject([
      { id: first.canonicalId, reason: 'same-title' },
    ]);
  });

  test('gets its tax number and place from a later row', () => {
    const book = new FirmBook([], newId);
    const first = book.resolve(row('Kurgu Emaye Ltd. Şti.'));
    expect(book.resolve(row('KURGU EMAYE LTD ŞTİ', { taxKey: 't', district: '34-pendik' }))).toMatchObject({
      canonicalId: first.canonicalId,
      learnsTax: true,
      learnsPlace: true,
    });
    expect(book.resolve(row('Kurgu Emaye', { taxKey: 't' }))).toMatchObject({
      canonicalId: first.canonicalId,
      learnsTax: false,
    });
  });

  test('with a slip of the pen or a short name is doubtful, unless both have tax numbers', () => {
    const book = new FirmBook([], newId);
    const full = book.resolve(row('Masal Söğüt Vernik San. ve Tic. A.Ş.', { taxKey: 'a' }));
    expect(book.resolve(row('Masal Söğüt Vernik')).rivals).toEqual([
      { id: full.canonicalId, similarity: 1, reason: 'same-core' },
    ]);
    expect(book.resolve(row('Masal Sögüt Vernk A.Ş.')).rivals.map((r) => r.reason)).toContain(
      'similar-title',
    );
    expect(
      new FirmBook([record('x', 'Masal Söğüt Vernik Ltd. Şti.', 'b')], newId).resolve(
        row('Masal Söğüt Vernik A.Ş.', { taxKey: 'c' }),
      ).outcome,
    ).toBe('created');
  });

  test('spelled like a merged record leads to the firm it turned out to be', () => {
    const kept = record('k', 'Masal Söğüt Vernik A.Ş.', 'a');
    const book = new FirmBook([kept, { ...record('m', 'Masal Söğüt', null), canonicalId: 'k' }], newId);
    expect(book.resolve(row('MASAL SÖĞÜT'))).toMatchObject({ canonicalId: 'k', outcome: 'matched' });
  });
});

const record = (id: string, title: string, taxKey: string | null): FirmRecord => ({
  ...row(title, { taxKey }),
  id,
  canonicalId: id,
});

const CORES = [
  'Örnek Söğüt Vernik',
  'Hayali Yunus Emaye',
  'Kurgu İğde Çelik',
  'Düşsel Biberiye Pompa',
  'Farazi Ardıç Plastik',
  'Numune Zühre İplik',
];
const LEGAL = [
  'San. ve Tic. A.Ş.',
  'SANAYİ VE TİCARET ANONİM ŞİRKETİ',
  'san tic aş',
  'Sanayi & Ticaret A. Ş.',
];
const LETTERS: ((text: string) => string)[] = [
  (t) => t,
  (t) => t.toLocaleUpperCase('tr'),
  (t) => t.toLocaleLowerCase('tr'),
  fold,
  (t) => `  ${t.replaceAll(' ', '\u00a0 ')}`,
];

/** A row and the firm that it truly means. */
const truthful = fc.record({
  firm: fc.nat(CORES.length - 1),
  legal: fc.option(fc.nat(LEGAL.length - 1)),
  letters: fc.nat(LETTERS.length - 1),
  place: fc.boolean(),
  tax: fc.boolean(),
});
type Truthful = typeof truthful extends fc.Arbitrary<infer T> ? T : never;
const written = (t: Truthful): FirmRow =>
  row(LETTERS[t.letters](t.legal === null ? CORES[t.firm] : `${CORES[t.firm]} ${LEGAL[t.legal]}`), {
    district: t.place ? `34-ilce-${t.firm}` : null,
    taxKey: t.tax ? vkn(t.firm) : null,
  });

/** Runs lists through the rules as the service does; a person who knows the truth decides after each list. */
function run(lists: Truthful[][]): { sets: Map<number, Set<string>>; records: FirmRecord[] } {
  const records = new Map<string, FirmRecord>();
  const truth = new Map<string, number>();
  const seen: { firm: number; id: string }[] = [];
  const root = (id: string): string =>
    records.get(id)!.canonicalId === id ? id : root(records.get(id)!.canonicalId);
  for (const list of lists) {
    const book = new FirmBook([...records.values()], newId);
    const doubts: [string, string][] = [];
    for (const entry of list) {
      const given = written(entry);
      const verdict = book.resolve(given);
      if (verdict.made) records.set(verdict.made.id, verdict.made);
      if (verdict.made) truth.set(verdict.made.id, entry.firm);
      if (verdict.learnsTax) records.get(verdict.canonicalId)!.taxKey = given.taxKey;
      if (verdict.learnsPlace) records.get(verdict.canonicalId)!.district = given.district;
      doubts.push(...verdict.rivals.map((r): [string, string] => [verdict.canonicalId, r.id]));
      seen.push({ firm: entry.firm, id: verdict.canonicalId });
    }
    for (const [a, b] of doubts) {
      if (truth.get(a) !== truth.get(b) || root(a) === root(b)) continue;
      const [kept, merged] = [root(a), root(b)].sort();
      for (const r of records.values())
        if (r.canonicalId === merged) records.set(r.id, { ...r, canonicalId: kept });
    }
  }
  const sets = new Map<number, Set<string>>();
  for (const { firm, id } of seen) sets.set(firm, (sets.get(firm) ?? new Set()).add(root(id)));
  return { sets, records: [...records.values()] };
}

describe('whatever the order and the letters', () => {
  test('after the decisions every true firm is one, and no two are mixed', () => {
    fc.assert(
      fc.property(fc.array(fc.array(truthful, { maxLength: 12 }), { maxLength: 4 }), (lists) => {
        const { sets } = run(lists);
        for (const ids of sets.values()) expect(ids.size).toBe(1);
        expect(new Set([...sets.values()].flatMap((ids) => [...ids])).size).toBe(sets.size);
      }),
      { numRuns: 300 },
    );
  });

  test('a tax number always wins: equal ones are one firm, different ones two', () => {
    fc.assert(
      fc.property(fc.array(truthful, { maxLength: 25 }), (list) => {
        const { records } = run([list]);
        const byTax = new Map<string, string>();
        for (const r of records) {
          if (r.taxKey === null) continue;
          expect(byTax.get(r.taxKey) ?? r.id).toBe(r.id);
          byTax.set(r.taxKey, r.id);
        }
      }),
    );
  });

  test('the same list once more makes nothing new', () => {
    fc.assert(
      fc.property(fc.array(truthful, { maxLength: 20 }), (list) => {
        expect(run([list, list]).records.length).toBe(run([list]).records.length);
      }),
    );
  });
});
