import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { programCommands, type ProgramPlace } from '#contracts/programs/program.commands';
import { attendanceCommands } from '#contracts/workshops/attendance.commands';
import { eventCommands as commands, type ChangeEvent } from '#contracts/workshops/event.commands';
import { workshopsContract } from '#contracts/workshops/workshops.contract';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { workshopsService } from '../workshops.service-definition.js';
import { aComingEvent, anEvent, aProgramOf } from './factories.js';

let house: House;
let place: ProgramPlace;
const chamber = newId();
const staff = staffOf(chamber);
beforeAll(async () => {
  house = await House.start({ services: [programsService, workshopsService] });
  place = await aProgramOf(house, chamber, staff);
});
afterAll(() => house?.stop());

const plan = (over = {}) => house.ask(commands.planEvent, anEvent(place.programId, over), staff);
const planComing = (over = {}) => house.ask(commands.planEvent, aComingEvent(place.programId, over), staff);
const change = (eventId: string, ifVersion: number, over: Partial<ChangeEvent> = {}): ChangeEvent => {
  const { programId: _program, ...body } = anEvent(place.programId);
  return { ...body, state: 'held', eventId, ifVersion, ...over };
};

describe('an event', () => {
  test('held last week counts on its own day, without the right to backfill', async () => {
    const plain = withRole('institution', chamber, 'staff');
    const { id } = await house.ask(commands.planEvent, anEvent(place.programId, { code: 'E-S1' }), plain);
    expect(await house.ask(commands.readEvent, { eventId: id }, staff)).toMatchObject({
      code: 'E-S1',
      state: 'held',
      present: 0,
      registrationOpen: false,
    });
    const facts = await house.sql(
      'workshops',
      'SELECT type, occurred_at, program_id, data FROM outbox WHERE aggregate_id = $1',
      [id],
    );
    expect(facts).toEqual([
      {
        type: 'evt.workshops.event.held.v1',
        occurred_at: new Date('2026-03-01T07:00:00Z'),
        program_id: place.programId,
        data: { kind: 'seminar', sector: null, startsAt: '2026-03-01T07:00:00.000Z', state: 'held' },
      },
    ]);
    await expect(plan({ code: 'E-S1' })).rejects.toMatchObject({
      code: 'EVENT_CODE_TAKEN',
      details: { pointer: '/code' },
    });
  });

  test('says what is wrong with it and changes nothing', async () => {
    const before = await house.sql('workshops', 'SELECT count(*) FROM event');
    await expect(plan({ place: undefined })).rejects.toMatchObject({
      code: 'EVENT_PLACE',
      details: { pointer: '/place' },
    });
    await expect(plan({ endsAt: '2026-03-01T06:00:00Z' })).rejects.toMatchObject({ code: 'EVENT_TIMES' });
    await expect(planComing({ state: 'held' })).rejects.toMatchObject({ code: 'EVENT_NOT_YET' });
    await expect(plan({ sector: 'mining' })).rejects.toMatchObject({
      code: 'EVENT_SECTOR_UNKNOWN',
      details: { pointer: '/sector', params: { sector: 'mining' } },
    });
    await expect(plan({ link: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'VALIDATION' });
    expect(await house.sql('workshops', 'SELECT count(*) FROM event')).toEqual(before);
  });

  test('is planned by staff of its programme only, and edited from one tab', async () => {
    await expect(
      house.ask(commands.planEvent, anEvent(place.programId), staffOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      house.ask(
        commands.planEvent,
        anEvent(place.programId),
        withRole('program', place.programId, 'adviser'),
      ),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await planComing();
    const body = change(id, 1, {
      ...aComingEvent(place.programId),
      state: 'cancelled',
      reason: 'Salon yok',
    } as Partial<ChangeEvent>);
    const { programId: _program, ...command } = body as ChangeEvent & { programId?: string };
    expect(await house.ask(commands.changeEvent, command, staff)).toMatchObject({ version: 2 });
    await expect(house.ask(commands.changeEvent, command, staff)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    await expect(
      house.ask(commands.changeEvent, { ...command, ifVersion: 2 }, staffOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // Whoever sees the event reads why; once it is planned again there is nothing to say.
    const why = async () => (await house.ask(commands.readEvent, { eventId: id }, staff)).cancelReason;
    expect(await why()).toBe('Salon yok');
    const { reason: _reason, ...again } = { ...command, state: 'planned' as const, ifVersion: 2 };
    await house.ask(commands.changeEvent, again, staff);
    expect(await why()).toBeNull();
  });

  test('is seen by its people, its firms and, if public, by all', async () => {
    const { id } = await plan();
    const open = await planComing({ isPublic: true, title: 'Açık gün', link: 'https://ornek.example/gun' });
    const firmId = newId();
    await house.ask(programCommands.startParticipation, { programId: place.programId, firmId }, staff);
    await house.settled();
    for (const actor of [staff, withRole('program', place.programId, 'analyst'), firmUserOf(firmId)])
      expect(await house.ask(commands.readEvent, { eventId: id }, actor)).toMatchObject({ id });
    const stranger = firmUserOf(newId());
    await expect(house.ask(commands.readEvent, { eventId: id }, stranger)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await house.ask(commands.readEvent, { eventId: open.id }, stranger)).toMatchObject({
      title: 'Açık gün',
      registrationOpen: true,
    });
    const rivals = await house.ask(commands.listEvents, { programId: place.programId }, staffOf(newId()));
    expect(rivals.items.every((e) => e.isPublic)).toBe(true);
    const page = await house.ask(commands.listPublicEvents, {}, Actor.anonymous);
    expect(page.items).toEqual([expect.objectContaining({ id: open.id, online: true, open: true })]);
    expect(JSON.stringify(page)).not.toContain('ornek.example/gun');
  });

  test('is found by folded words; lists of any length take one statement', async () => {
    await plan({ title: 'İklim Çalıştayı', kind: 'workshop-session', sector: 'textile' });
    for (const q of ['iklim', 'İKLİM CALISTAYI'])
      expect(
        (await house.ask(commands.listEvents, { programId: place.programId, q }, staff)).items.map(
          (e) => e.title,
        ),
      ).toEqual(['İklim Çalıştayı']);
    expect(
      await house.statements('workshops', () =>
        house.ask(commands.listEvents, { programId: place.programId, limit: 2 }, staff),
      ),
    ).toHaveLength(1);
    expect(
      await house.statements('workshops', () => house.ask(commands.listPublicEvents, {}, Actor.anonymous)),
    ).toHaveLength(1);
    const hits = await house.ask(workshopsContract.commands.search, { q: 'iklim' }, staff);
    expect(hits.items).toMatchObject([{ kind: 'event', title: 'İklim Çalıştayı' }]);
  });
});

describe('coming and going', () => {
  test('a participant registers, is counted against the places, and may leave until it begins', async () => {
    const { id } = await planComing({ isPublic: true, capacity: 2 });
    const [ayse, ali, can] = [newId(), newId(), newId()].map(
      (personId) =>
        new Actor(
          'user',
          newId(),
          [{ role: 'participant', scopeType: 'person', scopeId: personId }],
          personId,
        ),
    );
    const mine = await house.ask(attendanceCommands.registerForEvent, { eventId: id }, ayse);
    await expect(house.ask(attendanceCommands.registerForEvent, { eventId: id }, ayse)).rejects.toMatchObject(
      { code: 'REGISTRATION_EXISTS' },
    );
    await expect(
      house.ask(attendanceCommands.registerForEvent, { eventId: id, personId: ayse.personId }, ali),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await house.ask(attendanceCommands.registerForEvent, { eventId: id }, ali);
    await expect(house.ask(attendanceCommands.registerForEvent, { eventId: id }, can)).rejects.toMatchObject({
      code: 'EVENT_FULL',
      details: { params: { capacity: 2 } },
    });
    await expect(
      house.ask(attendanceCommands.withdrawAttendance, { attendanceId: mine.id, reason: 'x' }, can),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await house.ask(
      attendanceCommands.withdrawAttendance,
      { attendanceId: mine.id, reason: 'Gelemiyor' },
      ayse,
    );
    await house.ask(attendanceCommands.registerForEvent, { eventId: id }, can);
    const own = await house.ask(attendanceCommands.listAttendances, { eventId: id }, ali);
    expect(own.items.map((line) => line.personId)).toEqual([ali.personId]);
    expect((await house.ask(attendanceCommands.listAttendances, { eventId: id }, staff)).items).toHaveLength(
      3,
    );
    expect(
      await house.ask(attendanceCommands.withdrawAttendance, { attendanceId: mine.id, reason: 'x' }, ayse),
    ).toMatchObject({ version: 2 });
  });

  test('only one of many who want the last place gets it', async () => {
    const { id } = await planComing({ isPublic: true, capacity: 1 });
    const people = Array.from({ length: 6 }, () => new Actor('user', newId(), [], newId()));
    const asked = await Promise.allSettled(
      people.map((p) => house.ask(attendanceCommands.registerForEvent, { eventId: id }, p)),
    );
    expect(asked.filter((a) => a.status === 'fulfilled')).toHaveLength(1);
  });

  test('someone noted by hand is one participation; four numbers are told apart', async () => {
    const { id } = await plan();
    const [personId, firmId, school] = [newId(), newId(), newId()];
    const add = (over: object) =>
      house.ask(attendanceCommands.addAttendance, { eventId: id, ...over }, staff);
    const line = await add({ personId, firmId });
    await expect(add({ personId, firmId })).rejects.toMatchObject({ code: 'ATTENDANCE_TWICE' });
    await add({ personId: newId(), firmId });
    await add({ personId: newId(), institutionId: school });
    await add({ personId: newId() });
    expect(await house.ask(commands.eventCounts, { eventId: id }, staff)).toEqual({
      participations: 4,
      people: 4,
      firms: 1,
      institutions: 1,
      registered: 0,
    });
    const [fact] = await house.sql<{ occurred_at: Date; data: object }>(
      'workshops',
      'SELECT occurred_at, data FROM outbox WHERE aggregate_id = $1',
      [line.id],
    );
    expect(fact).toEqual({
      occurred_at: new Date('2026-03-01T07:00:00Z'),
      data: { eventId: id, eventKind: 'seminar', personId, firmId, institutionId: null, state: 'present' },
    });
    await house.ask(
      attendanceCommands.withdrawAttendance,
      { attendanceId: line.id, reason: 'Yanlış kişi' },
      staff,
    );
    expect(await house.ask(commands.eventCounts, { eventId: id }, staff)).toMatchObject({
      participations: 3,
      people: 3,
    });
    const back = await add({ personId });
    expect(back).toEqual({ id: line.id, version: 3 });
    await expect(
      house.ask(commands.changeEvent, change(id, 1, { state: 'planned' }), staff),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await expect(
      house.ask(attendanceCommands.addAttendance, { eventId: (await planComing()).id, personId }, staff),
    ).rejects.toMatchObject({ code: 'EVENT_NOT_YET' });
  });

  test('a corrected kind or day says the lines again', async () => {
    const { id } = await plan();
    const line = await house.ask(attendanceCommands.addAttendance, { eventId: id, personId: newId() }, staff);
    await house.ask(
      commands.changeEvent,
      change(id, 1, { kind: 'meeting', startsAt: '2026-02-20T07:00:00Z', endsAt: undefined }),
      staff,
    );
    const facts = await house.sql(
      'workshops',
      "SELECT aggregate_version AS v, occurred_at AS at, data->>'eventKind' AS kind FROM outbox WHERE aggregate_id = $1 ORDER BY id",
      [line.id],
    );
    expect(facts).toEqual([
      { v: 1, at: new Date('2026-03-01T07:00:00Z'), kind: 'seminar' },
      { v: 2, at: new Date('2026-02-20T07:00:00Z'), kind: 'meeting' },
    ]);
    expect(await house.sql('workshops', 'SELECT version FROM attendance WHERE id = $1', [line.id])).toEqual([
      { version: 2 },
    ]);
  });

  test('held events without a list wait for somebody', async () => {
    const { id } = await plan({ title: 'Listesi eksik' });
    const { items } = await house.ask(workshopsContract.commands.tasks, {}, staff);
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'event.attendance', href: `/events/${id}` }),
    );
    expect((await house.ask(workshopsContract.commands.tasks, {}, staffOf(newId()))).items).toEqual([]);
  });
});

describe('what an event brings', () => {
  test('is kept with the event; a firm does not see the photos', async () => {
    const { id } = await plan();
    const firmId = newId();
    await house.ask(attendanceCommands.addAttendance, { eventId: id, personId: newId(), firmId }, staff);
    await expect(
      house.ask(attendanceCommands.addOutput, { eventId: id, kind: 'note' }, staff),
    ).rejects.toMatchObject({ code: 'OUTPUT_EMPTY' });
    const note = await house.ask(
      attendanceCommands.addOutput,
      { eventId: id, kind: 'decision', text: 'Ortak tesis araştırılacak.' },
      staff,
    );
    await house.ask(attendanceCommands.addOutput, { eventId: id, kind: 'photo', text: 'Salon' }, staff);
    expect((await house.ask(attendanceCommands.listOutputs, { eventId: id }, staff)).items).toHaveLength(2);
    expect(
      (await house.ask(attendanceCommands.listOutputs, { eventId: id }, firmUserOf(firmId))).items,
    ).toMatchObject([{ kind: 'decision' }]);
    await house.ask(attendanceCommands.withdrawOutput, { outputId: note.id, reason: 'Yanlış' }, staff);
    expect(
      (await house.ask(attendanceCommands.listOutputs, { eventId: id }, firmUserOf(firmId))).items,
    ).toEqual([]);
    await expect(
      house.ask(attendanceCommands.listOutputs, { eventId: id }, firmUserOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
