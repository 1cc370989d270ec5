import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { personCommands as commands } from '#contracts/firm-registry/person.commands';
import { resolutionCommands, type RowToResolve } from '#contracts/firm-registry/resolution.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { admin, firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../firm-registry.service-definition.js';
import { aList, vkn } from './factories.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [firmRegistryService] });
});
afterAll(() => house?.stop());

const chamber = newId();
const staff = staffOf(chamber);
const workshops = Actor.service('workshops');
const resolve = async (rows: Omit<RowToResolve, 'row'>[], over = {}) =>
  (await house.ask(resolutionCommands.resolveRows, aList(chamber, rows, over), workshops)).rows;
const names = async (ids: string[], actor: Actor) =>
  (await house.ask(commands.personNames, { ids }, actor)).items;
const looks = (actor: Actor) =>
  house.sql<{ id: string | null }>(
    'firm-registry',
    `SELECT noun_id AS id FROM audit WHERE action = 'people.seen' AND actor_id = $1`,
    [actor.id],
  );

describe('a person', () => {
  test('entered by hand is found if known, and read with what is known; the look is audited', async () => {
    const { id: firmId } = await house.ask(
      firmCommands.registerFirm,
      { title: 'Kişili Kimya A.Ş.', taxNumber: vkn(70) },
      staff,
    );
    const [row] = await resolve([
      {
        firm: { title: 'x', taxNumber: vkn(70) },
        person: { name: 'Işıl Uydur', email: 'isil@kisili.example' },
      },
    ]);
    const person = await house.ask(
      commands.registerPerson,
      { name: 'IŞIL UYDUR', firmId, phone: '0599 000 00 70', position: 'Çevre Müdürü', birthYear: 1990 },
      staff,
    );
    expect(person).toMatchObject({ id: row.personId, outcome: 'matched' });
    expect(await house.ask(commands.readPerson, { personId: person.id }, staff)).toMatchObject({
      name: 'Işıl Uydur',
      emails: ['isil@kisili.example'],
      phones: ['+905990000070'],
      position: 'Çevre Müdürü',
      birthYear: 1990,
      firmIds: [firmId],
      erased: false,
    });
    expect(await looks(staff)).toEqual([{ id: person.id }]);
    expect((await house.ask(commands.listPeople, { firmId }, staff)).items.map((p) => p.id)).toEqual([
      person.id,
    ]);
    expect((await house.ask(commands.listPeople, { q: 'isil' }, staff)).items.map((p) => p.id)).toEqual([
      person.id,
    ]);
    expect(await house.ask(firmCommands.readFirm, { firmId }, staff)).toMatchObject({ people: 1 });
    await expect(
      house.ask(commands.registerPerson, { name: 'Kimse', firmId: newId() }, staff),
    ).rejects.toMatchObject({ code: 'REFERENCE_NOT_FOUND' });
  });

  test('is seen by those whose records speak of them, and by nobody else', async () => {
    const programId = newId();
    const [{ personId }] = await resolve(
      [{ person: { name: 'Gizli Kurmaca', email: 'gizli@kurmaca.example' } }],
      { programId },
    );
    const id = personId!;
    const known = [{ id, canonicalId: id, name: 'Gizli Kurmaca', recordName: 'Gizli Kurmaca' }];
    for (const actor of [
      staff,
      admin(),
      workshops,
      withRole('program', programId, 'trainer'),
      new Actor('user', newId(), [], id),
    ])
      expect(await names([id, newId()], actor)).toEqual(known);
    for (const actor of [
      staffOf(newId()),
      withRole('program', newId(), 'trainer'),
      withRole('program', programId, 'analyst'),
      withRole('institution', chamber, 'reviewer'),
      firmUserOf(newId()),
    ])
      expect(await names([id], actor)).toEqual([]);
    await expect(house.ask(commands.readPerson, { personId: id }, staffOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(house.ask(commands.readPerson, { personId: id }, firmUserOf(newId()))).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
    expect((await house.ask(commands.listPeople, {}, staffOf(newId()))).items).toEqual([]);
  });

  test('is corrected with If-Match', async () => {
    const [{ personId }] = await resolve([
      { person: { name: 'Yanlış Yazılmıs', email: 'y@yanlis.example' } },
    ]);
    const change = {
      personId: personId!,
      name: 'Yanlış Yazılmış',
      email: 'yeni@yanlis.example',
      gender: 'female' as const,
      ifVersion: 1,
    };
    expect(await house.ask(commands.changePerson, change, staff)).toMatchObject({ version: 2 });
    await expect(house.ask(commands.changePerson, change, staff)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await house.ask(commands.readPerson, { personId: personId! }, staff)).toMatchObject({
      name: 'Yanlış Yazılmış',
      emails: ['y@yanlis.example', 'yeni@yanlis.example'],
      gender: 'female',
    });
  });
});

describe('erasing a person', () => {
  test('deletes name, contacts and merged records’; the id stays and says so; no list brings them back by mistake', async () => {
    const [{ personId }] = await resolve([
      {
        firm: { title: 'Silinen Dokuma A.Ş.' },
        person: {
          name: 'Silinecek Hayali',
          email: 'sil@hayali.example',
          phone: '0599 000 00 99',
          gender: 'female',
        },
      },
    ]);
    const id = personId!;
    expect(await house.ask(commands.erasePerson, { personId: id, reason: 'Başvuru 2026/4' }, staff)).toEqual({
      done: true,
    });
    expect(await house.ask(commands.erasePerson, { personId: id, reason: 'Başvuru 2026/4' }, staff)).toEqual({
      done: true,
    });
    await house.settled();
    expect(
      await house.sql(
        'firm-registry',
        `SELECT type, data FROM outbox WHERE aggregate_id = $1 ORDER BY aggregate_version DESC`,
        [id],
      ),
    ).toMatchObject([
      {
        type: 'evt.firm-registry.person.erased.v1',
        data: { erased: true, gender: 'female', mergedInto: null },
      },
      { type: 'evt.firm-registry.person.registered.v1' },
    ]);
    const tables = (
      await house.sql<{ t: string }>(
        'firm-registry',
        `SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public'`,
      )
    ).map((r) => r.t);
    for (const table of tables)
      expect([
        table,
        JSON.stringify(await house.sql('firm-registry', `SELECT t::text AS line FROM ${table} t`)).match(
          /Silinecek|silinecek|sil@hayali|5990000099/,
        ),
      ]).toEqual([table, null]);
    expect(await names([id], staff)).toEqual([{ id, canonicalId: id, name: null, recordName: null }]);
    await expect(
      house.ask(commands.changePerson, { personId: id, name: 'x', ifVersion: 2 }, staff),
    ).rejects.toMatchObject({ code: 'PERSON_ERASED' });
    const [again] = await resolve([
      { firm: { title: 'Silinen Dokuma A.Ş.' }, person: { name: 'Silinecek Hayali' } },
    ]);
    expect(again.personId).not.toBe(id);
    await expect(
      house.ask(commands.erasePerson, { personId: id, reason: 'x' }, staffOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('being informed and consenting', () => {
  test('are two acts; only the second can be withdrawn', async () => {
    const [{ personId }] = await resolve([{ person: { name: 'Rızalı Kurgu', email: 'riza@kurgu.example' } }]);
    const act = { personId: personId!, purpose: 'photos', textVersion: '2026-01' };
    const notice = await house.ask(commands.recordNotice, act, staff);
    const consent = await house.ask(commands.recordConsent, act, staff);
    await expect(house.ask(commands.withdrawConsent, { consentId: notice.id }, staff)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await house.ask(commands.withdrawConsent, { consentId: consent.id }, staff)).toEqual({
      done: true,
    });
    expect(await house.ask(commands.withdrawConsent, { consentId: consent.id }, staff)).toEqual({
      done: true,
    });
    expect((await house.ask(commands.readPerson, { personId: personId! }, staff)).consents).toMatchObject([
      { kind: 'informed', purpose: 'photos', withdrawnAt: null },
      { kind: 'consented', textVersion: '2026-01', withdrawnAt: expect.any(String) },
    ]);
    await expect(house.ask(commands.recordConsent, act, staffOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
