import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { person as personFacts, type PersonState } from '#contracts/firm-registry/registry.facts';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import { attendanceCommands as commands } from '#contracts/workshops/attendance.commands';
import { eventCommands } from '#contracts/workshops/event.commands';
import { workshopsContract } from '#contracts/workshops/workshops.contract';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { admin, staffOf } from '#testing/actors';
import { aFact } from '#testing/facts';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { WhoIsWho } from '../who-is-who/who-is-who.service.js';
import { workshopsService } from '../workshops.service-definition.js';
import { anEvent, aProgramOf } from './factories.js';

let house: House;
let place: ProgramPlace;
const chamber = newId();
const staff = staffOf(chamber);
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService, workshopsService] });
  place = await aProgramOf(house, chamber, staff);
});
afterAll(() => house?.stop());

const stage = async (content: string | Buffer, name: string, by: Actor = staff) =>
  (
    await house
      .get('workshops', FileStore)
      .stage(Readable.from([Buffer.from(content)]), { name, uploadedBy: by.id, maxBytes: 10_000_000 })
  ).fileId;
const plan = async (over = {}) =>
  (await house.ask(eventCommands.planEvent, anEvent(place.programId, over), staff)).id;
const run = (eventId: string, fileId: string, dryRun = false, by: Actor = staff) =>
  house.ask(commands.importAttendance, { eventId, fileId, dryRun }, by);
const counts = (eventId: string) => house.ask(eventCommands.eventCounts, { eventId }, staff);

/** A list as it comes from the door: one person in three spellings, a namesake, institutions, somebody who did not come. */
const MESSY = `\uFEFFÖrnek seminer – katılımcı listesi;;;;;
;;;;;
Sıra;Adı Soyadı;Firma / Kurum;Cep telefonu;E-posta;Katılım
1;Ayşe Hayalî;Örnek Boya San. ve Tic. A.Ş.;0599 000 00 01;AYSE@ORNEK.EXAMPLE;Geldi
2;AYŞE  HAYALİ;ÖRNEK BOYA SANAYİ VE TİCARET ANONİM ŞİRKETİ;;;Geldi
3;ayse hayali;;+90 599 000 00 01;;Geldi
4;Dr. Ali Kurgu;ornek boya san ve tic as;;;Geldi
5;Ali Kurgu;Masal Dokuma Ltd. Şti.;;yok;Geldi
6;Veli Temsili;Hayali Üniversitesi;;;Geldi
7;Can Misali;SKD Türkiye;;can(at)skd;Geldi
8;Ece Düşsel;Masal Dokuma Ltd. Şti.;;;Gelmedi
9;;Masal Dokuma Ltd. Şti.;;;Geldi
Toplam;9 katılımcı;;;;
`;

describe('a sign sheet', () => {
  test('is tried first, then taken; the same person in other letters is one participation', async () => {
    await house.ask(institutionCommands.registerInstitution, { title: 'SKD Türkiye', kind: 'ngo' }, admin());
    const eventId = await plan();
    const fileId = await stage(MESSY, 'katilim.csv');
    const tried = await run(eventId, fileId, true);
    expect(tried).toMatchObject({ dryRun: true, read: 9, merged: 2, refused: 1 });
    expect(await counts(eventId)).toMatchObject({ participations: 0, registered: 0 });

    const done = await run(eventId, fileId);
    expect(done).toMatchObject({
      dryRun: false,
      read: 9,
      accepted: tried.accepted,
      merged: 2,
      doubtful: tried.doubtful,
      refused: 1,
    });
    expect(done.issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ row: 5, outcome: 'merged', code: 'SAME_PERSON', params: { first: 4 } }),
        expect.objectContaining({ row: 6, outcome: 'merged', code: 'SAME_PERSON', params: { first: 4 } }),
        expect.objectContaining({ row: 12, outcome: 'refused', code: 'CELL_REQUIRED' }),
        expect.objectContaining({ row: 11, code: 'DID_NOT_COME' }),
        expect.objectContaining({ row: 10, outcome: 'warning', column: 'E-posta' }),
      ]),
    );
    expect(await counts(eventId)).toEqual({
      participations: 5,
      people: 5,
      firms: 2,
      institutions: 2,
      registered: 1,
    });
  });

  test('read again doubles nothing, and what was taken off by hand stays off', async () => {
    const eventId = await plan();
    const fileId = await stage(MESSY, 'katilim.csv');
    await run(eventId, fileId);
    const before = await counts(eventId);
    const again = await run(eventId, fileId);
    expect(again).toMatchObject({ accepted: 0, doubtful: 0, merged: 8, refused: 1 });
    const { items } = await house.ask(commands.listAttendances, { eventId, state: 'present' }, staff);
    await house.ask(
      commands.withdrawAttendance,
      { attendanceId: items[0].id, reason: 'Yanlış satır' },
      staff,
    );
    await run(eventId, fileId);
    expect(await counts(eventId)).toEqual({
      ...before,
      participations: before.participations - 1,
      people: before.people - 1,
    });
    const facts = await house.sql(
      'workshops',
      `SELECT count(*)::int AS n FROM outbox WHERE aggregate_type = 'attendance' AND data->>'eventId' = $1`,
      [eventId],
    );
    expect(facts).toEqual([{ n: before.participations + before.registered + 1 }]);
  });

  test('asked twice at once is taken once', async () => {
    const eventId = await plan();
    const fileId = await stage(MESSY, 'katilim.csv');
    await Promise.all([run(eventId, fileId), run(eventId, fileId)]);
    expect(await counts(eventId)).toMatchObject({ participations: 5, registered: 1 });
  });

  test('says no name to facts and audit', async () => {
    await house.settled();
    const said = await house.sql<{ text: string }>(
      'workshops',
      `SELECT data::text AS text FROM outbox UNION ALL SELECT coalesce(details::text, '') FROM audit`,
    );
    expect(said.some(({ text }) => /hayal|kurgu|örnek boya|0599|example/i.test(text))).toBe(false);
  });

  test('is refused when it is another event’s, a stranger’s upload, no list, or of a day to come', async () => {
    const eventId = await plan({ code: 'E-A1' });
    const other = await stage(
      'Etkinlik kodu;E-B7;;\n;;;\nSıra;Ad Soyad;Firma\n1;Ali Kurgu;Örnek\n',
      'b7.csv',
    );
    await expect(run(eventId, other)).rejects.toMatchObject({
      code: 'LIST_OF_OTHER_EVENT',
      details: { params: { code: 'E-B7' } },
    });
    const foreign = await stage(MESSY, 'x.csv', staffOf(chamber));
    await expect(run(eventId, foreign)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(run(eventId, await stage('Firma;Telefon\nÖrnek;1\n', 'x.csv'))).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
    });
    const coming = await plan({ startsAt: '2026-04-01T07:00:00Z', endsAt: undefined, state: 'planned' });
    await expect(run(coming, await stage(MESSY, 'x.csv'))).rejects.toMatchObject({ code: 'EVENT_NOT_YET' });
    const rival = staffOf(newId());
    await expect(run(eventId, await stage(MESSY, 'x.csv', rival), false, rival)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await counts(eventId)).toMatchObject({ participations: 0 });
  });

  test('of a chamber, with its title rows and mess, is read to the last line', async () => {
    const eventId = await plan({ code: 'E-S1' });
    const fileId = await stage(
      readFileSync(
        new URL('../../../../samples/dekvep/attendance/2022-09-28-seminer-1.xlsx', import.meta.url),
      ),
      'seminer.xlsx',
    );
    const report = await run(eventId, fileId);
    expect(report.refused).toBe(0);
    expect(report.read).toBe(report.accepted + report.merged + report.doubtful);
    expect(report.read).toBeGreaterThan(150);
    const four = await counts(eventId);
    expect(four.participations + four.registered).toBe(report.accepted + report.doubtful);
    const { items } = await house.ask(
      workshopsContract.commands.audit,
      { noun: 'event', nounId: eventId },
      admin(),
    );
    expect(items[0]).toMatchObject({ action: 'attendance.imported', details: { read: report.read } });
    expect(
      await house.ask(
        workshopsContract.commands.fileAccess,
        { fileId, of: `import:${report.importId}` },
        staff,
      ),
    ).toEqual({ allowed: true });
    expect(
      await house.ask(
        workshopsContract.commands.fileAccess,
        { fileId, of: `import:${report.importId}` },
        staffOf(newId()),
      ),
    ).toEqual({ allowed: false });
  });
});

describe('people who turn out to be one', () => {
  test('stay two participations and are one person', async () => {
    const eventId = await plan();
    const [left, right] = [newId(), newId()];
    for (const personId of [left, right])
      await house.ask(commands.addAttendance, { eventId, personId }, staff);
    expect(await counts(eventId)).toMatchObject({ participations: 2, people: 2 });
    const merged: PersonState = {
      mergedInto: left,
      firmId: null,
      institutionId: null,
      gender: null,
      birthYear: null,
      erased: false,
    };
    const take = (data: PersonState, version: number) =>
      house
        .get('workshops', UnitOfWork)
        .run({ actor: staff, requestId: '', causationId: '', deadline: 0, token: '' }, async (tx) => {
          await house
            .get('workshops', WhoIsWho)
            .takeMerge(aFact(personFacts, 'merged', data, { aggregateId: right, version }), tx);
          return {};
        });
    await take(merged, 2);
    expect(await counts(eventId)).toMatchObject({ participations: 2, people: 1 });
    await take({ ...merged, mergedInto: null }, 3);
    await take(merged, 2);
    expect(await counts(eventId)).toMatchObject({ people: 2 });
  });
});
