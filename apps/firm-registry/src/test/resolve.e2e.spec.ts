import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  resolutionCommands as commands,
  type RowToResolve,
} from '#contracts/firm-registry/resolution.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { staffOf } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../firm-registry.service-definition.js';
import { aList, vkn } from './factories.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [firmRegistryService] });
});
afterAll(() => house?.stop());

const chamber = newId();
const workshops = Actor.service('workshops');
const resolve = (rows: Omit<RowToResolve, 'row'>[], over = {}) =>
  house.ask(commands.resolveRows, aList(chamber, rows, over), workshops);
const count = async (table: string) =>
  (await house.sql<{ n: number }>('firm-registry', `SELECT count(*)::int AS n FROM ${table}`))[0].n;

describe('rows of a list', () => {
  test('three spellings of one firm are one firm, its people one each', async () => {
    const { rows } = await resolve([
      {
        firm: { title: 'Örnek Iğdır Çelik San. ve Tic. A.Ş.' },
        person: { name: 'Işıl Örnekoğlu', email: 'Isil@Igdir.example' },
      },
      {
        firm: { title: 'ÖRNEK IĞDIR ÇELİK SANAYİ VE TİCARET ANONİM ŞİRKETİ' },
        person: { name: 'IŞIL ÖRNEKOĞLU' },
      },
      {
        firm: { title: '  örnek ığdır  çelik san tic aş ' },
        person: { name: 'Dr. Işıl Örnekoğlu', email: 'isil@igdir.example' },
      },
    ]);
    expect(rows.map((r) => [r.firm, r.person])).toEqual([
      ['created', 'created'],
      ['matched', 'matched'],
      ['matched', 'matched'],
    ]);
    expect(new Set(rows.map((r) => r.firmId)).size).toBe(1);
    expect(new Set(rows.map((r) => r.personId)).size).toBe(1);
  });

  test('a faulty tax number is reported and treated as absent; a valid one wins over the title', async () => {
    const first = await resolve([
      {
        firm: { title: 'Kurgu Boya Ltd. Şti.', taxNumber: vkn(1), district: 'Pendik', province: 'İstanbul' },
      },
    ]);
    const { rows } = await resolve([
      { firm: { title: 'Başka Türlü Boya', taxNumber: ` ${vkn(1).slice(0, 5)} ${vkn(1).slice(5)}` } },
      { firm: { title: 'KURGU BOYA LTD ŞTİ', taxNumber: '1234567891', district: 'PENDİK' } },
    ]);
    expect(rows.map((r) => r.firmId)).toEqual([first.rows[0].firmId, first.rows[0].firmId]);
    expect(rows.map((r) => r.notice)).toEqual([undefined, 'BAD_TAX_NUMBER']);
  });

  test('a provisional firm gets its tax number from a later list', async () => {
    const { rows } = await resolve([{ firm: { title: 'Hayali Numarasız Kimya A.Ş.' } }]);
    const again = await resolve([
      {
        firm: {
          title: 'Hayali Numarasız Kimya AŞ',
          taxNumber: vkn(2),
          province: 'Kocaeli',
          district: 'Gebze',
        },
      },
    ]);
    expect(again.rows[0]).toMatchObject({ firmId: rows[0].firmId, firm: 'matched' });
    expect(
      await house.sql(
        'firm-registry',
        'SELECT tax_number, provisional, province, district, version FROM firm WHERE id = $1',
        [rows[0].firmId],
      ),
    ).toEqual([{ tax_number: vkn(2), provisional: false, province: '41', district: '41-gebze', version: 2 }]);
    await house.settled();
    const facts = await house.sql(
      'firm-registry',
      'SELECT type, aggregate_version, data FROM outbox WHERE aggregate_id = $1 ORDER BY position',
      [rows[0].firmId],
    );
    expect(facts).toMatchObject([
      {
        type: 'evt.firm-registry.firm.registered.v1',
        aggregate_version: 1,
        data: { provisional: true, province: null },
      },
      {
        type: 'evt.firm-registry.firm.changed.v1',
        aggregate_version: 2,
        data: { provisional: false, province: '41', mergedInto: null },
      },
    ]);
    expect(JSON.stringify(facts)).not.toContain('Numarasız');
  });

  test('a dry run changes nothing and names nothing that it would make', async () => {
    const known = await resolve([
      { firm: { title: 'Bilinen Plastik A.Ş.' }, person: { name: 'Bilge Bilinen', phone: '0599 000 00 11' } },
    ]);
    const before = [
      await count('firm'),
      await count('person'),
      await count('outbox'),
      await count('resolved_row'),
      await count('institution'),
    ];
    const { rows } = await resolve(
      [
        {
          firm: { title: 'BİLİNEN PLASTİK AŞ' },
          person: { name: 'Bilge Bilinen', phone: '+90 599 000 00 11' },
        },
        { firm: { title: 'Bilinen Plastik' }, person: { name: 'Yeni Biri' } },
        { institution: { title: 'Yeni Kurgu Belediyesi' }, person: { name: 'Başka Biri' } },
        { institution: { title: 'YENİ KURGU BELEDİYESİ' } },
      ],
      { dryRun: true },
    );
    expect(rows).toMatchObject([
      { firmId: known.rows[0].firmId, firm: 'matched', personId: known.rows[0].personId, person: 'matched' },
      { firmId: null, firm: 'doubtful', personId: null, person: 'created' },
      { institutionId: null, institution: 'created', firmId: null, firm: null },
      { institutionId: null, institution: 'matched' },
    ]);
    expect([
      await count('firm'),
      await count('person'),
      await count('outbox'),
      await count('resolved_row'),
      await count('institution'),
    ]).toEqual(before);
  });

  test('the same import once more gives the same answer and makes nothing', async () => {
    const list = aList(chamber, [
      { firm: { title: 'Tekrar Dokuma A.Ş.' }, person: { name: 'Tekin Tekrar' } },
      { firm: { title: 'Tekrar Dokuma' }, person: { name: 'Tekin Tekrar' } },
      { person: { name: 'Yalnız Adı Olan' } },
    ]);
    const first = await house.ask(commands.resolveRows, list, workshops);
    const before = [
      await count('firm'),
      await count('person'),
      await count('merge_candidate'),
      await count('outbox'),
      await count('audit'),
    ];
    expect(await house.ask(commands.resolveRows, list, workshops)).toEqual(first);
    expect([
      await count('firm'),
      await count('person'),
      await count('merge_candidate'),
      await count('outbox'),
      await count('audit'),
    ]).toEqual(before);
    // Another sheet of the same file has rows of the same numbers: they are rows of their own.
    const other = await house.ask(
      commands.resolveRows,
      { ...list, rows: [{ row: 2, firm: { title: 'Öbür Sayfa Ltd. Şti.' } }] },
      workshops,
    );
    expect(other.rows[0].firmId).not.toBe(first.rows[0].firmId);
  });

  test('doubtful pairs wait in the queue, once each', async () => {
    const before = await count('merge_candidate');
    await resolve([{ firm: { title: 'Masal Söğüt Vernik San. ve Tic. A.Ş.', taxNumber: vkn(3) } }]);
    const { rows } = await resolve([
      { firm: { title: 'Masal Söğüt Vernik' } },
      { firm: { title: 'MASAL SÖĞÜT VERNİK' } },
    ]);
    expect(rows.map((r) => r.firm)).toEqual(['doubtful', 'matched']);
    expect(await count('merge_candidate')).toBe(before + 1);
  });

  test('two imports at once make a firm once', async () => {
    const answers = await Promise.all(
      [...Array(6)].map((_, i) =>
        resolve([{ firm: { title: i % 2 ? 'Eşzamanlı Emaye A.Ş.' : 'EŞZAMANLI EMAYE AŞ' } }]),
      ),
    );
    expect(new Set(answers.map((a) => a.rows[0].firmId)).size).toBe(1);
  });

  test('five hundred rows take a handful of statements, new or known', async () => {
    const titles = [...Array(500)].map((_, i) => ({
      firm: {
        title: `Deneme ${i.toString(36)}x${(i * 7919).toString(36)} Makina A.Ş.`,
        district: 'Pendik',
        province: 'İstanbul',
      },
      person: { name: `Kişi ${i.toString(36)} Soyad${i}`, email: `k${i}@deneme.example` },
    }));
    const made = await house.statements('firm-registry', () => resolve(titles));
    const known = await house.statements('firm-registry', () => resolve(titles));
    expect([made.length, known.length].every((n) => n <= 25)).toBe(true);
  });

  test('a TCKN finds its firm and lies encrypted', async () => {
    const tckn = '10000000146';
    const { rows } = await resolve([
      { firm: { title: 'Ahmet Hayalioğlu - Hayali Torna', taxNumber: tckn } },
      { firm: { title: 'Hayali Torna', taxNumber: tckn } },
    ]);
    expect(rows[1].firmId).toBe(rows[0].firmId);
    for (const table of ['firm', 'outbox', 'audit', 'resolved_row', 'firm_spelling', 'merge_candidate'])
      expect(
        JSON.stringify(await house.sql('firm-registry', `SELECT t::text AS line FROM ${table} t`)),
      ).not.toContain(tckn);
  });

  test('is for services only', async () => {
    await expect(house.ask(commands.resolveRows, aList(chamber, []), staffOf(chamber))).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
  });
});
