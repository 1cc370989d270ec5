import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import { courseCommands } from '#contracts/training/course.commands';
import { enrolmentCommands } from '#contracts/training/enrolment.commands';
import { headCountCommands as heads } from '#contracts/training/head-count.commands';
import { trainingContract } from '#contracts/training/training.contract';
import { newId } from '#platform/database/ids';
import { staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { trainingService } from '../training.service-definition.js';
import { aCourseWithSessions, aProgramOf, enrolmentsOf, staged } from './factories.js';

let house: House;
let place: ProgramPlace;
const chamber = newId();
const staff = staffOf(chamber);
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService, trainingService] });
  place = await aProgramOf(house, chamber, staff);
});
afterAll(() => house?.stop());

const sample = (path: string) => readFileSync(new URL(`../../../../samples/dekvep/${path}`, import.meta.url));
const run = (courseId: string, fileId: string, dryRun = false) =>
  house.ask(enrolmentCommands.importEnrolments, { courseId, fileId, dryRun }, staff);

/** One person in two spellings with different sessions, an unreadable mark, a cell that says nothing. */
const MESSY = `Program kodu;SP9;;;;;
;;;;;;
No;Ad Soyad;Firma / Kurum;E-posta;1. Oturum;2.Oturum (11.02.2026);3. Oturum
1;Ayşe Hayalî;Örnek Boya San. ve Tic. A.Ş.;ayse@ornek.example;X;;
2;AYŞE HAYALİ;ornek boya sanayi ve ticaret anonim sirketi;;-;+;1
3;Ali Kurgu;Örnek Boya San. ve Tic. A.Ş.;;Evet;?;yok
4;Veli Temsili;Hayali Üniversitesi;;;;
`;

describe('a list of enrolments with attendance', () => {
  test('is tried, then taken; a person in two spellings is one enrolment with the sessions of both', async () => {
    const { courseId } = await aCourseWithSessions(house, place.programId, staff, 3, { code: 'SP9' });
    const fileId = await staged(house, MESSY, 'kayit.csv', staff);
    expect(await run(courseId, fileId, true)).toMatchObject({ dryRun: true, read: 4, refused: 0 });
    expect(await enrolmentsOf(house, courseId, staff)).toEqual([]);
    const report = await run(courseId, fileId);
    expect(report).toMatchObject({ read: 4, merged: 1, refused: 0 });
    expect(report.issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          row: 5,
          outcome: 'merged',
          code: 'SAME_PERSON_ENROLLED',
          params: { first: 4 },
        }),
        expect.objectContaining({
          row: 6,
          outcome: 'warning',
          code: 'CELL_UNREADABLE',
          column: '2.Oturum (11.02.2026)',
        }),
      ]),
    );
    const enrolments = await enrolmentsOf(house, courseId, staff);
    expect(enrolments.map((e) => [e.sessionsAttended, e.completed])).toEqual([
      [3, true],
      [1, false],
      [0, false],
    ]);
    expect(enrolments[2]).toMatchObject({ firmId: null, institutionId: expect.any(String) });
    expect(
      (await house.ask(courseCommands.listSessions, { courseId }, staff)).items.map((s) => [
        s.taken,
        s.present,
      ]),
    ).toEqual([
      [true, 2],
      [true, 1],
      [true, 1],
    ]);
    const again = await run(courseId, fileId);
    expect(again).toMatchObject({ accepted: 0, doubtful: 0, merged: 4 });
    expect(await enrolmentsOf(house, courseId, staff)).toEqual(enrolments);
  });

  test('is refused whole for another course, an unknown session or a day to come', async () => {
    const { courseId } = await aCourseWithSessions(house, place.programId, staff, 2, { code: 'SP10' });
    await expect(run(courseId, await staged(house, MESSY, 'k.csv', staff))).rejects.toMatchObject({
      code: 'LIST_OF_OTHER_COURSE',
      details: { params: { code: 'SP9' } },
    });
    const list = (columns: string, cells: string) =>
      staged(house, `No;Ad Soyad;Firma;${columns}\n1;Ali Kurgu;Örnek;${cells}\n`, 'k.csv', staff);
    await expect(run(courseId, await list('1. Oturum;7. Oturum', 'X;X'))).rejects.toMatchObject({
      code: 'SESSION_UNKNOWN',
      details: { params: { session: '7. Oturum' } },
    });
    await house.ask(courseCommands.planSession, { courseId, number: 3, on: '2026-05-01', hours: '3' }, staff);
    await expect(run(courseId, await list('3. Oturum', 'X'))).rejects.toMatchObject({
      code: 'SESSION_NOT_YET',
    });
    expect(await enrolmentsOf(house, courseId, staff)).toEqual([]);
    expect(await run(courseId, await list('1. Oturum;3. Oturum', 'X;'))).toMatchObject({ accepted: 1 });
  });

  test('of a chamber gives who completed', async () => {
    const { courseId } = await aCourseWithSessions(house, place.programId, staff, 4, {
      code: 'EE1',
      kind: 'ambassador',
      certificateKind: 'attendance',
    });
    const report = await run(
      courseId,
      await staged(house, sample('enrolments/EE1-firma-elcileri.xlsx'), 'ee1.xlsx', staff),
    );
    expect(report.refused).toBe(0);
    const course = await house.ask(courseCommands.readCourse, { courseId }, staff);
    expect(course.enrolled).toBe(report.accepted + report.doubtful);
    expect(course.completed).toBeGreaterThan(30);
    expect(course.completed).toBeLessThanOrEqual(course.enrolled);
  });
});

describe('heads counted where names are not kept', () => {
  const count = (over: object = {}) =>
    house.ask(
      heads.countHeads,
      {
        programId: place.programId,
        institution: { title: 'Örnek Ortaokulu', kind: 'school' },
        pupils: 40,
        teachers: 2,
        on: '2026-02-20',
        ...over,
      },
      staff,
    );

  test('are numbers of a day; the same visit twice is refused, another group is not', async () => {
    const { id } = await count();
    await expect(count()).rejects.toMatchObject({ code: 'COUNTED_ALREADY' });
    await count({ pupils: 38 });
    await expect(count({ pupils: 0, teachers: 0 })).rejects.toMatchObject({ code: 'HEAD_COUNT_EMPTY' });
    await expect(count({ on: '2026-03-03' })).rejects.toMatchObject({ code: 'HEAD_COUNT_FUTURE' });
    const body = { headCountId: id, pupils: 41, teachers: 2, on: '2026-02-20' };
    await house.ask(heads.correctHeadCount, { ...body, reason: 'Yeniden sayıldı', ifVersion: 1 }, staff);
    await expect(
      house.ask(heads.correctHeadCount, { ...body, reason: 'x', ifVersion: 1 }, staff),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await house.ask(heads.withdrawHeadCount, { headCountId: id, reason: 'Yanlış okul' }, staff);
    const facts = await house.sql(
      'training',
      `SELECT type, occurred_at AS at, data->'total' AS total, data->>'state' AS state FROM outbox WHERE aggregate_id = $1 ORDER BY aggregate_version`,
      [id],
    );
    const at = new Date('2026-02-19T21:00:00Z');
    expect(facts).toEqual([
      { type: 'evt.training.head-count.counted.v1', at, total: 42, state: 'counted' },
      { type: 'evt.training.head-count.corrected.v1', at, total: 43, state: 'counted' },
      { type: 'evt.training.head-count.withdrawn.v1', at, total: 43, state: 'withdrawn' },
    ]);
    await expect(
      house.ask(heads.withdrawHeadCount, { headCountId: id, reason: 'x' }, staffOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of the chamber’s school list are 660; a repeat doubles nothing', async () => {
    const own = await aProgramOf(house, chamber, staff);
    const fileId = await staged(house, sample('schools.csv'), 'okullar.csv', staff);
    const take = (dryRun: boolean) =>
      house.ask(heads.importHeadCounts, { programId: own.programId, fileId, dryRun }, staff);
    const tried = await take(true);
    expect(tried).toMatchObject({ dryRun: true, merged: 0, refused: 0 });
    expect(await take(false)).toMatchObject({ accepted: tried.accepted });
    expect(await take(false)).toMatchObject({ accepted: 0, merged: tried.accepted });
    const { items } = await house.ask(
      heads.listHeadCounts,
      { programId: own.programId, limit: 100 },
      withRole('program', own.programId, 'analyst'),
    );
    expect(items.reduce((sum, h) => sum + h.total, 0)).toBe(660);
    expect(
      await house.statements('training', () =>
        house.ask(heads.listHeadCounts, { programId: own.programId }, staff),
      ),
    ).toHaveLength(1);
    expect(
      (await house.ask(heads.listHeadCounts, { programId: own.programId }, staffOf(newId()))).items,
    ).toEqual([]);
    expect(
      (
        await house.ask(
          trainingContract.commands.audit,
          { noun: 'program' },
          withRole('installation', '', 'admin'),
        )
      ).items.length,
    ).toBeGreaterThan(0);
  });
});
