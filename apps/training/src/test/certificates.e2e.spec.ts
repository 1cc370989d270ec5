import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { person as personFacts } from '#contracts/firm-registry/registry.facts';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import { certificateCommands as commands } from '#contracts/training/certificate.commands';
import { courseCommands } from '#contracts/training/course.commands';
import { enrolmentCommands } from '#contracts/training/enrolment.commands';
import { trainingContract } from '#contracts/training/training.contract';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { callOf } from '#platform/messaging/fact-consumer';
import { staffOf, withRole } from '#testing/actors';
import { aFact } from '#testing/facts';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { trainingService } from '../training.service-definition.js';
import { WhoIsWho } from '../who-is-who/who-is-who.service.js';
import { aCourseWithSessions, aProgramOf, enrolmentsOf, hold } from './factories.js';

let house: House;
let place: ProgramPlace;
const chamber = newId();
const staff = staffOf(chamber);
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService, trainingService] });
  place = await aProgramOf(house, chamber, staff);
});
afterAll(() => house?.stop());

let counter = 0;
/** A held course in which so many of these people were always there, and one more never was. */
async function aHeldCourse(
  count: number,
  over: object = {},
  of: ProgramPlace = place,
  by: Actor = staff,
): Promise<string> {
  const { courseId, sessionIds } = await aCourseWithSessions(house, of.programId, by, 1, over);
  const ids: string[] = [];
  for (let i = 0; i <= count; i++) {
    const person = { name: `Ayşe Hayalî${++counter}`, email: `ayse${counter}@ornek.example` };
    ids.push((await house.ask(enrolmentCommands.enrol, { courseId, person }, by)).id);
  }
  await house.ask(
    courseCommands.takeAttendance,
    { sessionId: sessionIds[0], present: ids.slice(0, count) },
    by,
  );
  await hold(house, courseId, by);
  return courseId;
}
const issue = (courseId: string, over: object = {}, by = staff) =>
  house.ask(commands.issueCertificates, { courseId, ...over }, by);
const certificatesOf = async (courseId: string) =>
  (await house.ask(commands.listCertificates, { courseId, limit: 100 }, staff)).items;

describe('certificates', () => {
  test('go to each who completed, once; numbers run without a gap', async () => {
    const own = await aProgramOf(house, chamber, staff);
    const first = await aHeldCourse(3, {}, own);
    expect(await issue(first)).toMatchObject({ issued: 3, already: 0, notCompleted: 1, withoutName: 0 });
    expect(await issue(first)).toMatchObject({ issued: 0, already: 3, notCompleted: 1, certificateIds: [] });
    await issue(await aHeldCourse(2, {}, own));
    const rows = await house.sql<{ number: string }>(
      'training',
      'SELECT number FROM certificate WHERE program_id = $1 ORDER BY number',
      [own.programId],
    );
    expect(rows.map((r) => r.number)).toEqual([1, 2, 3, 4, 5].map((n) => `${own.code}-2026-000${n}`));
    expect((await enrolmentsOf(house, first, staff)).filter((e) => e.certificateId !== null)).toHaveLength(3);
  });

  test('tell nobody the name of somebody who stands on no list of theirs', async () => {
    const { id: personId } = await house.ask(
      personCommands.registerPerson,
      { name: 'Gizli Hayalî', email: 'gizli@ornek.example' },
      staffOf(newId()),
    );
    const { courseId, sessionIds } = await aCourseWithSessions(house, place.programId, staff, 1);
    const { id } = await house.ask(enrolmentCommands.enrol, { courseId, personId }, staff);
    await house.ask(courseCommands.takeAttendance, { sessionId: sessionIds[0], present: [id] }, staff);
    await hold(house, courseId, staff);
    for (const by of [staff, withRole('program', place.programId, 'trainer')])
      expect(await issue(courseId, {}, by)).toMatchObject({ issued: 0, withoutName: 1 });
    expect(await house.sql('training', 'SELECT 1 FROM certificate WHERE course_id = $1', [courseId])).toEqual(
      [],
    );
  });

  test('asked for by several at once are issued once, without a hole in the numbers', async () => {
    const own = await aProgramOf(house, chamber, staff);
    const courses = [await aHeldCourse(4, {}, own), await aHeldCourse(3, {}, own)];
    const replies = await Promise.all(
      [...courses, ...courses, ...courses].map((courseId) => issue(courseId)),
    );
    expect(replies.reduce((sum, r) => sum + r.issued, 0)).toBe(7);
    const rows = await house.sql<{ number: string; person_id: string }>(
      'training',
      'SELECT number, person_id FROM certificate WHERE program_id = $1 ORDER BY number',
      [own.programId],
    );
    expect(rows.map((r) => Number(r.number.slice(-4)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(rows.map((r) => r.person_id)).size).toBe(7);
    const facts = await house.sql(
      'training',
      `SELECT count(*)::int AS n FROM outbox WHERE aggregate_type = 'certificate' AND program_id = $1`,
      [own.programId],
    );
    expect(facts).toEqual([{ n: 7 }]);
  });

  test('wait for the end of the course, and for those who run it', async () => {
    const { courseId } = await aCourseWithSessions(house, place.programId, staff, 1);
    await expect(issue(courseId)).rejects.toMatchObject({ code: 'CERTIFICATE_TOO_EARLY' });
    const held = await aHeldCourse(1);
    await expect(issue(held, {}, staffOf(newId()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(issue(held, {}, withRole('program', place.programId, 'analyst'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(issue(held, { enrolmentIds: [newId()] })).rejects.toMatchObject({
      code: 'ENROLMENT_UNKNOWN',
    });
    expect(await issue(held, {}, withRole('program', place.programId, 'trainer'))).toMatchObject({
      issued: 1,
    });
  });

  test('of a past course bear their own date, with the right to say so', async () => {
    const courseId = await aHeldCourse(1);
    const past = { occurredAt: '2025-12-08T09:00:00Z', backfillReason: 'Kâğıttan aktarıldı' };
    await expect(issue(courseId, past, withRole('institution', chamber, 'staff'))).rejects.toMatchObject({
      code: 'BACKFILL_FORBIDDEN',
    });
    await issue(courseId, past);
    const [certificate] = await certificatesOf(courseId);
    expect(certificate).toMatchObject({
      issuedOn: '2025-12-08',
      number: `${place.code}-2025-0001`,
      state: 'issued',
      kind: 'success',
      hours: '3',
    });
    const [fact] = await house.sql(
      'training',
      'SELECT type, occurred_at AS at, data FROM outbox WHERE aggregate_id = $1',
      [certificate.id],
    );
    expect(fact).toMatchObject({
      type: 'evt.training.certificate.issued.v1',
      at: new Date('2025-12-07T21:00:00Z'),
      data: { courseKind: 'certificate', state: 'issued', issuedOn: '2025-12-08' },
    });
  });
});

describe('anyone', () => {
  test('who has the paper sees whose it is; a number alone tells only that it is valid', async () => {
    const courseId = await aHeldCourse(1);
    await issue(courseId);
    const [{ id, number }] = await certificatesOf(courseId);
    const { code, holderName, verifyUrl } = await house.ask(
      commands.readCertificate,
      { certificateId: id },
      staff,
    );
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(verifyUrl).toBe(`http://localhost:3000/certificates/${code}`);
    const seen = await house.ask(commands.verifyCertificate, { code: code.toLowerCase() }, Actor.anonymous);
    expect(seen).toMatchObject({
      number,
      holderName,
      valid: true,
      state: 'issued',
      courseTitle: 'Enerji verimliliği ve karbon ayak izi',
      hours: '3',
      programCode: place.code,
      startsOn: '2026-02-10',
      endedOn: null,
    });
    const byNumber = await house.ask(commands.verifyNumber, { number }, Actor.anonymous);
    expect(byNumber).toEqual({
      number,
      state: 'issued',
      valid: true,
      kind: 'success',
      issuedOn: '2026-03-02',
    });
    await expect(
      house.ask(commands.verifyCertificate, { code: '0'.repeat(26) }, Actor.anonymous),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      house.ask(commands.verifyNumber, { number: 'YOK-2026-0001' }, Actor.anonymous),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('sees that a certificate was revoked, and reads no reason', async () => {
    const courseId = await aHeldCourse(1);
    await issue(courseId);
    const [{ id, number }] = await certificatesOf(courseId);
    const { code } = await house.ask(commands.readCertificate, { certificateId: id }, staff);
    const revoke = (by = staff) =>
      house.ask(commands.revokeCertificate, { certificateId: id, reason: 'Yoklama hatalıydı' }, by);
    await expect(revoke(staffOf(newId()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await revoke()).toEqual({ done: true, version: 2 });
    expect(await revoke()).toEqual({ done: true, version: 2 });
    const seen = await house.ask(commands.verifyCertificate, { code }, Actor.anonymous);
    expect(seen).toMatchObject({ valid: false, state: 'revoked', endedOn: '2026-03-02' });
    expect(JSON.stringify(seen)).not.toContain('Yoklama');
    expect(await house.ask(commands.verifyNumber, { number }, Actor.anonymous)).toMatchObject({
      valid: false,
      state: 'revoked',
    });
    // Bulk never gives it back; only by name.
    expect(await issue(courseId)).toMatchObject({ issued: 0, already: 1 });
    const enrolment = (await enrolmentsOf(house, courseId, staff)).find((e) => e.completed)!;
    expect(await issue(courseId, { enrolmentIds: [enrolment.id] })).toMatchObject({ issued: 1 });
  });

  test('is led from a corrected certificate to the one that stands for it', async () => {
    const courseId = await aHeldCourse(1);
    await issue(courseId);
    const [old] = await certificatesOf(courseId);
    const { code } = await house.ask(commands.readCertificate, { certificateId: old.id }, staff);
    const { items } = await house.ask(personCommands.personNames, { ids: [old.personId] }, staff);
    await house.ask(
      personCommands.changePerson,
      { personId: old.personId, name: 'Ayşe Düzeltilmiş', ifVersion: 1 },
      staff,
    );
    const { id } = await house.ask(
      commands.correctCertificate,
      { certificateId: old.id, reason: 'Soyadı düzeltildi' },
      staff,
    );
    const next = await house.ask(commands.readCertificate, { certificateId: id }, staff);
    expect(next).toMatchObject({ holderName: 'Ayşe Düzeltilmiş', supersedes: old.id, state: 'issued' });
    expect(await house.ask(commands.verifyCertificate, { code }, Actor.anonymous)).toMatchObject({
      state: 'superseded',
      valid: false,
      supersededByNumber: next.number,
      holderName: items[0].name,
    });
    await expect(
      house.ask(commands.correctCertificate, { certificateId: old.id, reason: 'x' }, staff),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
  });
});

describe('the paper', () => {
  test('is drawn once, stays as issued, and is for the holder and those who run the course', async () => {
    const courseId = await aHeldCourse(1);
    await issue(courseId);
    const [{ id, personId }] = await certificatesOf(courseId);
    const holder = new Actor(
      'user',
      newId(),
      [{ role: 'participant', scopeType: 'person', scopeId: personId }],
      personId,
    );
    const stranger = new Actor('user', newId(), [
      { role: 'participant', scopeType: 'person', scopeId: newId() },
    ]);
    const mine = await house.ask(commands.myCertificates, {}, holder);
    const detail = await house.ask(commands.readCertificate, { certificateId: id }, holder);
    expect(mine.items).toEqual([detail]);
    expect(await house.ask(commands.readCertificate, { certificateId: id }, staff)).toEqual(detail);
    await expect(house.ask(commands.readCertificate, { certificateId: id }, stranger)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await house.ask(commands.myCertificates, {}, stranger)).items).toEqual([]);
    const pdf = await house.get('training', FileStore).read(detail.fileId!, 5_000_000);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const may = (actor: Actor) =>
      house.ask(
        trainingContract.commands.fileAccess,
        { fileId: detail.fileId!, of: `certificate:${id}` },
        actor,
      );
    expect(await Promise.all([staff, holder, stranger, staffOf(newId()), Actor.anonymous].map(may))).toEqual(
      [true, true, false, false, false].map((allowed) => ({ allowed })),
    );
    expect(
      await house.sql(
        'training',
        `SELECT count(*)::int AS n FROM audit WHERE action = 'certificate.read' AND noun_id = $1`,
        [id],
      ),
    ).toEqual([{ n: 1 }]);
  });

  test('is not lent by a merge of people: what an account is, accounts says', async () => {
    const courseId = await aHeldCourse(1);
    await issue(courseId);
    const [{ id, personId }] = await certificatesOf(courseId);
    const into = newId();
    const merged = {
      mergedInto: into,
      firmId: null,
      institutionId: null,
      gender: null,
      birthYear: null,
      erased: false,
    };
    const fact = aFact(personFacts, 'merged', merged, { aggregateId: personId, version: 9 });
    await house.get<UnitOfWork>('training', UnitOfWork).run(callOf('training', fact), async (tx) => {
      await house.get('training', WhoIsWho).takePerson(fact, tx);
      return {};
    });
    const role = (scopeId: string) => ({ role: 'participant', scopeType: 'person', scopeId }) as const;
    const other = new Actor('user', newId(), [role(into)], into);
    expect((await house.ask(commands.myCertificates, {}, other)).items).toEqual([]);
    await expect(house.ask(commands.readCertificate, { certificateId: id }, other)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const opened = new Actor('user', other.id, [role(into), role(personId)], into);
    expect((await house.ask(commands.myCertificates, {}, opened)).items.map((c) => c.id)).toEqual([id]);
  });

  test('goes with the person: erased, the certificate has no name and no paper, but stands', async () => {
    const courseId = await aHeldCourse(1);
    await issue(courseId);
    const [{ id, personId, number }] = await certificatesOf(courseId);
    const { code, fileId } = await house.ask(commands.readCertificate, { certificateId: id }, staff);
    await house.ask(personCommands.erasePerson, { personId, reason: 'Kişinin istemi' }, staff);
    await house.settled();
    expect(await house.ask(commands.verifyCertificate, { code }, Actor.anonymous)).toMatchObject({
      number,
      valid: true,
      holderName: null,
    });
    expect(await house.ask(commands.readCertificate, { certificateId: id }, staff)).toMatchObject({
      holderName: null,
      fileId: null,
    });
    await expect(house.get('training', FileStore).meta(fileId!)).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });

  test('facts and audit hold no name', async () => {
    await house.settled();
    const said = await house.sql<{ text: string }>(
      'training',
      `SELECT data::text AS text FROM outbox UNION ALL SELECT coalesce(details::text, '') || coalesce(reason, '') FROM audit`,
    );
    expect(said.some(({ text }) => /hayal|ayse|ornek\.example/i.test(text))).toBe(false);
  });

  test('a class of fifty is certified while its trainer waits for the answer', async () => {
    const courseId = await aHeldCourse(50);
    expect(await issue(courseId)).toMatchObject({ issued: 50 });
    expect(
      await house.sql('training', 'SELECT count(file_id)::int AS n FROM certificate WHERE course_id = $1', [
        courseId,
      ]),
    ).toEqual([{ n: 50 }]);
  });
});
