import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { person as personFacts, type PersonState } from '#contracts/firm-registry/registry.facts';
import { programCommands, type ProgramPlace } from '#contracts/programs/program.commands';
import { courseCommands as commands } from '#contracts/training/course.commands';
import { enrolmentCommands } from '#contracts/training/enrolment.commands';
import { trainingContract } from '#contracts/training/training.contract';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { aFact } from '#testing/facts';
import { House } from '#testing/house';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { trainingService } from '../training.service-definition.js';
import { WhoIsWho } from '../who-is-who/who-is-who.service.js';
import { aCourse, aCourseWithSessions, aProgramOf, bodyOf, enrolmentsOf, hold } from './factories.js';

let house: House;
let place: ProgramPlace;
const chamber = newId();
const staff = staffOf(chamber);
beforeAll(async () => {
  house = await House.start({ services: [programsService, trainingService] });
  place = await aProgramOf(house, chamber, staff);
});
afterAll(() => house?.stop());

const enrol = async (courseId: string, over: object = {}) =>
  (await house.ask(enrolmentCommands.enrol, { courseId, personId: newId(), ...over }, staff)).id;
const take = (sessionId: string, present: string[], by = staff) =>
  house.ask(commands.takeAttendance, { sessionId, present }, by);
const lastFact = async (id: string) =>
  (
    await house.sql<{ type: string; at: Date; data: Record<string, unknown> }>(
      'training',
      'SELECT type, occurred_at AS at, data FROM outbox WHERE aggregate_id = $1 ORDER BY aggregate_version DESC LIMIT 1',
      [id],
    )
  )[0];

describe('a course', () => {
  test('says its topics and the sum of its lesson hours', async () => {
    const { courseId, sessionIds } = await aCourseWithSessions(house, place.programId, staff, 2);
    expect(await lastFact(courseId)).toMatchObject({
      type: 'evt.training.course.changed.v1',
      data: { kind: 'certificate', state: 'planned', topics: 2, lessonHours: '6' },
    });
    await house.ask(
      commands.changeSession,
      { sessionId: sessionIds[1], number: 2, on: '2026-02-11', hours: '2.5', state: 'planned', ifVersion: 1 },
      staff,
    );
    expect(await house.ask(commands.readCourse, { courseId }, staff)).toMatchObject({
      sessions: 2,
      lessonHours: '5.5',
      startsOn: '2026-02-10',
      endsOn: '2026-02-11',
    });
    await hold(house, courseId, staff);
    expect(await lastFact(courseId)).toMatchObject({
      type: 'evt.training.course.held.v1',
      at: new Date('2026-02-10T21:00:00Z'),
      data: { state: 'held', lessonHours: '5.5' },
    });
    await expect(
      house.ask(commands.planSession, { courseId, number: 3, on: '2026-03-01', hours: '3' }, staff),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
  });

  test('says what is wrong with it', async () => {
    await house.ask(commands.planCourse, aCourse(place.programId, { code: 'SP1' }), staff);
    await expect(
      house.ask(commands.planCourse, aCourse(place.programId, { code: 'SP1' }), staff),
    ).rejects.toMatchObject({ code: 'COURSE_CODE_TAKEN' });
    await expect(
      house.ask(commands.planCourse, aCourse(place.programId, { completion: { minPercent: '101' } }), staff),
    ).rejects.toMatchObject({ code: 'TOO_LARGE', details: { pointer: '/completion/minPercent' } });
    await expect(
      house.ask(commands.planCourse, aCourse(place.programId), staffOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { courseId } = await aCourseWithSessions(house, place.programId, staff, 1);
    await expect(
      house.ask(commands.planSession, { courseId, number: 1, on: '2026-02-12', hours: '3' }, staff),
    ).rejects.toMatchObject({ code: 'SESSION_NUMBER_TAKEN' });
    const { id: later } = await house.ask(
      commands.planSession,
      { courseId, number: 2, on: '2026-03-10', hours: '3' },
      staff,
    );
    await expect(hold(house, courseId, staff)).rejects.toMatchObject({ code: 'COURSE_NOT_YET' });
    await expect(take(later, [])).rejects.toMatchObject({ code: 'SESSION_NOT_YET' });
  });

  test('is seen by its people, its firms and those enrolled; strangers and rivals find nothing', async () => {
    const { courseId } = await aCourseWithSessions(house, place.programId, staff, 1);
    const [firmId, personId] = [newId(), newId()];
    await house.ask(programCommands.startParticipation, { programId: place.programId, firmId }, staff);
    await house.settled();
    await enrol(courseId, { personId });
    await enrol(courseId, { firmId });
    const participant = new Actor(
      'user',
      newId(),
      [{ role: 'participant', scopeType: 'person', scopeId: personId }],
      personId,
    );
    for (const actor of [
      staff,
      withRole('program', place.programId, 'trainer'),
      withRole('program', place.programId, 'analyst'),
      firmUserOf(firmId),
      participant,
    ])
      expect(await house.ask(commands.readCourse, { courseId }, actor)).toMatchObject({ id: courseId });
    for (const actor of [staffOf(newId()), firmUserOf(newId()), withRole('program', newId(), 'trainer')]) {
      await expect(house.ask(commands.readCourse, { courseId }, actor)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(house.ask(enrolmentCommands.listEnrolments, { courseId }, actor)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(await enrolmentsOf(house, courseId, staff)).toHaveLength(2);
    expect((await enrolmentsOf(house, courseId, firmUserOf(firmId))).map((e) => e.firmId)).toEqual([firmId]);
    expect((await enrolmentsOf(house, courseId, participant)).map((e) => e.personId)).toEqual([personId]);
    const onCard = async (actor: Actor) =>
      (await house.ask(enrolmentCommands.listFirmEnrolments, { firmId }, actor)).items;
    for (const actor of [staff, firmUserOf(firmId)])
      expect(await onCard(actor)).toMatchObject([{ courseId, firmId, certificateId: null }]);
    for (const actor of [staffOf(newId()), firmUserOf(newId()), participant])
      expect(await onCard(actor)).toEqual([]);
  });

  test('is found by folded words; lists of any length take one statement more than the right to see them', async () => {
    await house.ask(commands.planCourse, aCourse(place.programId, { title: 'İleri Çevrim Atölyesi' }), staff);
    for (const q of ['ileri', 'ILERI CEVRIM'])
      expect(
        (await house.ask(commands.listCourses, { programId: place.programId, q }, staff)).items,
      ).toMatchObject([{ title: 'İleri Çevrim Atölyesi' }]);
    expect(
      await house.statements('training', () =>
        house.ask(commands.listCourses, { programId: place.programId }, staff),
      ),
    ).toHaveLength(1);
    const { courseId } = await aCourseWithSessions(house, place.programId, staff, 1);
    for (let i = 0; i < 3; i++) await enrol(courseId);
    expect(await house.statements('training', () => enrolmentsOf(house, courseId, staff))).toHaveLength(2);
    expect((await house.ask(trainingContract.commands.search, { q: 'ileri' }, staff)).items).toMatchObject([
      { kind: 'course', title: 'İleri Çevrim Atölyesi' },
    ]);
  });
});

describe('attendance', () => {
  test('completes a course by its rule, and a corrected list takes it back', async () => {
    const { courseId, sessionIds } = await aCourseWithSessions(house, place.programId, staff, 4);
    const [ayse, ali] = [await enrol(courseId), await enrol(courseId)];
    for (const sessionId of sessionIds.slice(0, 3)) await take(sessionId, [ayse, ali]);
    expect(await enrolmentsOf(house, courseId, staff)).toEqual([
      expect.objectContaining({ id: ayse, completed: true, hoursAttended: '9', sessionsAttended: 3 }),
      expect.objectContaining({ id: ali, completed: true }),
    ]);
    expect(await lastFact(ayse)).toMatchObject({
      at: new Date('2026-02-11T21:00:00Z'),
      data: { completed: true, hoursAttended: '9' },
    });
    const { version } = await take(sessionIds[2], [ayse]);
    expect((await enrolmentsOf(house, courseId, staff)).map((e) => e.completed)).toEqual([true, false]);
    expect(await take(sessionIds[2], [ayse])).toEqual({ done: true, version });
    expect(await house.ask(commands.readAttendance, { sessionId: sessionIds[2] }, staff)).toMatchObject({
      taken: true,
      present: [ayse],
    });
    await house.ask(
      commands.changeSession,
      { sessionId: sessionIds[3], number: 4, on: '2026-02-13', hours: '3', state: 'cancelled', ifVersion: 1 },
      staff,
    );
    expect((await enrolmentsOf(house, courseId, staff)).map((e) => e.completed)).toEqual([true, false]);
    const course = await house.ask(commands.readCourse, { courseId }, staff);
    await house.ask(
      commands.changeCourse,
      {
        ...bodyOf(course),
        completion: { minPercent: '60', of: 'sessions' },
        courseId,
        state: 'planned',
        ifVersion: course.version,
      },
      staff,
    );
    expect((await enrolmentsOf(house, courseId, staff)).map((e) => e.completed)).toEqual([true, true]);
  });

  test('is taken by the course’s trainers, of its own enrolments only', async () => {
    const { courseId, sessionIds } = await aCourseWithSessions(house, place.programId, staff, 1);
    const other = await aCourseWithSessions(house, place.programId, staff, 1);
    const stranger = await enrol(other.courseId);
    await expect(take(sessionIds[0], [stranger])).rejects.toMatchObject({ code: 'ENROLMENT_UNKNOWN' });
    await expect(take(sessionIds[0], [], withRole('program', newId(), 'trainer'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await take(sessionIds[0], [await enrol(courseId)], withRole('program', place.programId, 'trainer'));
  });

  test('of an assessed course needs the assessment, too', async () => {
    const { courseId, sessionIds } = await aCourseWithSessions(house, place.programId, staff, 1, {
      completion: { minPercent: '100', assessment: true },
    });
    const id = await enrol(courseId);
    await take(sessionIds[0], [id]);
    expect((await enrolmentsOf(house, courseId, staff))[0]).toMatchObject({ completed: false, passed: null });
    await house.ask(enrolmentCommands.assess, { enrolmentId: id, passed: true, score: '87.5' }, staff);
    expect((await enrolmentsOf(house, courseId, staff))[0]).toMatchObject({ completed: true, passed: true });
  });

  test('two records that turn out to be one person have attended together, until the merge is undone', async () => {
    const { courseId, sessionIds } = await aCourseWithSessions(house, place.programId, staff, 4);
    const [left, right] = [newId(), newId()];
    const [a, b] = [await enrol(courseId, { personId: left }), await enrol(courseId, { personId: right })];
    await take(sessionIds[0], [a]);
    await take(sessionIds[1], [a, b]);
    await take(sessionIds[2], [b]);
    const done = async () => (await enrolmentsOf(house, courseId, staff)).map((e) => e.completed);
    expect(await done()).toEqual([false, false]);
    const state: PersonState = {
      mergedInto: left,
      firmId: null,
      institutionId: null,
      gender: null,
      birthYear: null,
      erased: false,
    };
    const say = (data: PersonState, version: number) =>
      house
        .get('training', UnitOfWork)
        .run({ actor: staff, requestId: '', causationId: '', deadline: 0, token: '' }, async (tx) => {
          await house
            .get('training', WhoIsWho)
            .takePerson(aFact(personFacts, 'merged', data, { aggregateId: right, version }), tx);
          return {};
        });
    await say(state, 2);
    expect(await done()).toEqual([true, true]);
    await say({ ...state, mergedInto: null }, 3);
    expect(await done()).toEqual([false, false]);
  });

  test('a person stands in a course once, and comes back to the same record', async () => {
    const { courseId, sessionIds } = await aCourseWithSessions(house, place.programId, staff, 1);
    const personId = newId();
    const id = await enrol(courseId, { personId });
    await expect(enrol(courseId, { personId })).rejects.toMatchObject({ code: 'ENROLMENT_EXISTS' });
    await take(sessionIds[0], [id]);
    await house.ask(enrolmentCommands.withdrawEnrolment, { enrolmentId: id, reason: 'Ayrıldı' }, staff);
    expect((await enrolmentsOf(house, courseId, staff))[0]).toMatchObject({
      state: 'withdrawn',
      completed: false,
    });
    expect(await enrol(courseId, { personId })).toBe(id);
    expect((await enrolmentsOf(house, courseId, staff))[0]).toMatchObject({
      state: 'enrolled',
      completed: true,
    });
  });
});

describe('beside it', () => {
  test('the day’s sessions, finished courses and certificates wait for somebody', async () => {
    const mine = staffOf(newId());
    const own = await aProgramOf(house, mine.grants[0].scopeId, mine);
    const { courseId, sessionIds } = await aCourseWithSessions(house, own.programId, mine, 1);
    const { items } = await house.ask(trainingContract.commands.tasks, {}, mine);
    // Each is for its day, until that is over; who takes the roll is led to it.
    expect(items.map(({ kind, dueAt, href }) => ({ kind, dueAt, href }))).toEqual([
      { kind: 'course.outcome', dueAt: '2026-02-10T21:00:00.000Z', href: `/courses/${courseId}` },
      {
        kind: 'session.attendance',
        dueAt: '2026-02-10T21:00:00.000Z',
        href: `/courses/${courseId}/sessions/${sessionIds[0]}`,
      },
    ]);
    const { id } = await house.ask(enrolmentCommands.enrol, { courseId, personId: newId() }, mine);
    await take(sessionIds[0], [id], mine);
    await hold(house, courseId, mine);
    expect((await house.ask(trainingContract.commands.tasks, {}, mine)).items).toMatchObject([
      { kind: 'course.certificates', count: 1, href: `/courses/${courseId}` },
    ]);
  });

  test('feedback keeps no names: one form an enrolment, anonymous ones by staff', async () => {
    const { courseId } = await aCourseWithSessions(house, place.programId, staff, 1);
    const personId = newId();
    const enrolmentId = await enrol(courseId, { personId });
    const participant = new Actor('user', newId(), [], personId);
    await house.ask(enrolmentCommands.giveFeedback, { courseId, enrolmentId, score: 2 }, participant);
    await house.ask(
      enrolmentCommands.giveFeedback,
      { courseId, enrolmentId, score: 5, comment: 'Örnekler iyiydi' },
      participant,
    );
    await house.ask(enrolmentCommands.giveFeedback, { courseId, score: 4, content: 3 }, staff);
    await expect(
      house.ask(enrolmentCommands.giveFeedback, { courseId, score: 1 }, participant),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      house.ask(enrolmentCommands.giveFeedback, { courseId, score: 6 }, staff),
    ).rejects.toMatchObject({ code: 'VALIDATION' });
    expect(await house.ask(enrolmentCommands.listFeedback, { courseId }, staff)).toMatchObject({
      forms: 2,
      meanScore: '4.5',
      meanContent: '3',
      meanTrainer: null,
    });
  });

  test('the report of a site visit stands with its course', async () => {
    const { courseId } = await aCourseWithSessions(house, place.programId, staff, 1, { kind: 'expert' });
    await house.ask(
      enrolmentCommands.reportSiteVisit,
      { courseId, on: '2026-02-20', place: 'Örnek Boya fabrikası', findings: 'Buhar kaçakları ölçüldü.' },
      staff,
    );
    await expect(
      house.ask(
        enrolmentCommands.reportSiteVisit,
        { courseId, on: '2026-12-20', place: 'x', findings: 'x' },
        staff,
      ),
    ).rejects.toMatchObject({ code: 'BACKFILL_FUTURE' });
    expect((await house.ask(enrolmentCommands.listSiteVisits, { courseId }, staff)).items).toMatchObject([
      { place: 'Örnek Boya fabrikası', fileId: null },
    ]);
  });
});
