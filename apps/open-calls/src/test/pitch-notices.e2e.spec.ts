import { expect, test } from '@jest/globals';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { innovationCommands as commands } from '#contracts/open-calls/innovation.commands';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { eventCommands } from '#contracts/workshops/event.commands';
import { staffOf, withRole } from '#testing/actors';
import { newId } from '#platform/database/ids';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { workshopsService } from '../../../workshops/src/workshops.service-definition.js';
import { chamber, house, noticeTexts, useCallHouse } from './call-house.js';
import { aContent, anApplicant, anOpenCall } from './factories.js';

useCallHouse(firmRegistryService, workshopsService);

const DAY = {
  kind: 'pitch-day',
  title: 'Çözüm sunumları',
  startsAt: '2026-05-04T09:00:00+03:00',
  endsAt: '2026-05-04T12:00:00+03:00',
  place: 'Örnek Salonu',
} as const;
const innovationCall = () => anOpenCall(house, chamber, { kind: 'open-innovation', sectors: [] });
const aDay = async () =>
  (await house.ask(eventCommands.planEvent, { programId: chamber.programId, ...DAY }, chamber.staff)).id;
const aSolution = (callId: string, solution: string) =>
  anApplicant(house, callId, null, aContent({ solution }));
const read = (eventId: string) => house.ask(commands.readRunningOrder, { eventId }, chamber.staff);

/** Puts these in turn, a quarter of an hour each, from nine o'clock on. */
async function inTurn(eventId: string, ...ids: string[]): Promise<void> {
  const nine = Date.parse(DAY.startsAt);
  const items = ids.map((applicationId, i) => ({
    applicationId,
    startsAt: new Date(nine + i * 900_000).toISOString(),
    minutes: 15,
  }));
  const { version } = await read(eventId);
  await house.ask(commands.setRunningOrder, { eventId, items, ifVersion: version }, chamber.staff);
}
/** Without a word only tried. */
async function tell(eventId: string, how: { dryRun?: boolean } = {}, who = chamber.staff) {
  const { version } = await read(eventId);
  return house.ask(commands.tellRunningOrder, { eventId, ifVersion: version, ...how }, who);
}
const changes = (told: Awaited<ReturnType<typeof tell>>) =>
  told.items.map(({ solution, change, before, after }) => [
    solution,
    change,
    before?.place ?? null,
    after?.place ?? null,
  ]);
/** What the firm of this application is told, in the order in which it was. */
async function said(applicationId: string) {
  const rows = await house.sql<{ id: string }>(
    'open-calls',
    `SELECT id FROM notice WHERE application_id = $1 AND kind LIKE 'pitch-%' ORDER BY at, id`,
    [applicationId],
  );
  return noticeTexts(...rows.map(({ id }) => id));
}

test('whoever pitches is told when staff tell the order, and again only what has changed since', async () => {
  const callId = await innovationCall();
  const [a, b, c] = [
    await aSolution(callId, 'Isı pompası'),
    await aSolution(callId, 'Zar süzgeci'),
    await aSolution(callId, 'Algılayıcı'),
  ];
  const eventId = await aDay();
  expect(await tell(eventId)).toMatchObject({ dryRun: true, applications: 0, items: [] });
  await inTurn(eventId, a.id, b.id);
  expect(await read(eventId)).toMatchObject({ toldAt: null, untold: 2 });

  // Tried: named, and nobody told.
  const tried = await tell(eventId);
  expect(tried).toMatchObject({
    dryRun: true,
    applications: 2,
    items: [
      {
        applicationId: a.id,
        number: a.receipt.number,
        firmId: a.firmId,
        solution: 'Isı pompası',
        change: 'planned',
        before: null,
        after: { place: 1, startsAt: '2026-05-04T06:00:00.000Z', minutes: 15 },
      },
      { applicationId: b.id, change: 'planned', after: { place: 2 } },
    ],
  });
  expect(await said(a.id)).toEqual([]);
  expect(await read(eventId)).toMatchObject({ toldAt: null, untold: 2 });

  expect(changes(await tell(eventId, { dryRun: false }))).toEqual(changes(tried));
  expect(await read(eventId)).toMatchObject({ toldAt: '2026-03-02T09:00:00.000Z', untold: 0 });
  const [first] = await said(b.id);
  expect(first).toMatchObject({
    kind: 'pitch-planned',
    href: `/applications/${b.id}`,
    subject: 'Sunum sıranız: Çözüm sunumları',
    subjectEn: 'Your pitch: Çözüm sunumları',
  });
  expect(first.text).toContain('2. sıra, 04.05.2026 09:15–09:30');
  expect(first.text).toContain('Örnek Salonu');
  expect(first.text).toContain(b.receipt.number);
  expect(first.textEn).toContain('No. 2, 04.05.2026 09:15–09:30');

  // Pressed again: nobody is told anything, and the answer says so.
  house.clock.advance({ minutes: 5 });
  expect(await tell(eventId, { dryRun: false })).toMatchObject({ applications: 0, items: [] });
  expect(await read(eventId)).toMatchObject({ toldAt: '2026-03-02T09:00:00.000Z' });
  expect(await said(a.id)).toHaveLength(1);

  // One is taken out, one moves up, one comes in; what is changed and changed back is no news.
  await inTurn(eventId, b.id, a.id);
  expect(await read(eventId)).toMatchObject({ untold: 2 });
  await inTurn(eventId, a.id, b.id);
  expect(await read(eventId)).toMatchObject({ untold: 0 });
  await inTurn(eventId, b.id, c.id);
  expect(changes(await tell(eventId, { dryRun: false }))).toEqual([
    ['Zar süzgeci', 'moved', 2, 1],
    ['Algılayıcı', 'planned', null, 2],
    ['Isı pompası', 'removed', 1, null],
  ]);
  const moved = (await said(b.id))[1];
  expect(moved).toMatchObject({ kind: 'pitch-moved' });
  expect(moved.text).toContain(
    'Yeni: 1. sıra, 04.05.2026 09:00–09:15\nÖnceki: 2. sıra, 04.05.2026 09:15–09:30',
  );
  const removed = (await said(a.id))[1];
  expect(removed).toMatchObject({
    kind: 'pitch-removed',
    subjectEn: 'Your pitch is taken out: Çözüm sunumları',
  });
  expect(removed.text).toContain('Önceki: 1. sıra, 04.05.2026 09:00–09:15');
  expect(await tell(eventId)).toMatchObject({ applications: 0 });

  // Each has it in its history, and the trail says who told how many.
  const { items } = await house.ask(noticeCommands.readTimeline, { applicationId: b.id }, b.user);
  expect(items.map(({ action }) => action).filter((action) => action.startsWith('notice.pitch'))).toEqual([
    'notice.pitch-planned',
    'notice.pitch-moved',
  ]);
  expect(
    await house.sql(
      'open-calls',
      `SELECT actor_id, details FROM audit WHERE action = 'running-order.told' AND noun_id = $1 ORDER BY at`,
      [eventId],
    ),
  ).toEqual([
    { actor_id: chamber.staff.id, details: { planned: 2, moved: 0, removed: 0 } },
    { actor_id: chamber.staff.id, details: { planned: 1, moved: 1, removed: 1 } },
  ]);
});

test('the order that is told is the one that was seen; strangers and readers tell nobody', async () => {
  const callId = await innovationCall();
  const a = await aSolution(callId, 'Isı pompası');
  const eventId = await aDay();
  await inTurn(eventId, a.id);
  const stale = { eventId, ifVersion: 1, dryRun: false };
  for (const command of [stale, { ...stale, dryRun: true }])
    await expect(house.ask(commands.tellRunningOrder, command, chamber.staff)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  await expect(
    house.ask(commands.tellRunningOrder, { ...stale, ifVersion: 2 }, staffOf(newId())),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  for (const who of [withRole('institution', chamber.institutionId, 'analyst'), a.user])
    await expect(house.ask(commands.tellRunningOrder, { ...stale, ifVersion: 2 }, who)).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
  expect(await said(a.id)).toEqual([]);
  // Two who press at once tell it once.
  await Promise.all([tell(eventId, { dryRun: false }), tell(eventId, { dryRun: false })]);
  expect(await said(a.id)).toHaveLength(1);
});

test('what workshops tells is not told twice: an event that moves takes what was told with it, a cancelled one tells nothing', async () => {
  const callId = await innovationCall();
  const [a, b] = [await aSolution(callId, 'Isı pompası'), await aSolution(callId, 'Zar süzgeci')];
  const eventId = await aDay();
  await inTurn(eventId, a.id);
  await tell(eventId, { dryRun: false });
  const change = async (over: object) => {
    const { version } = await house.ask(eventCommands.readEvent, { eventId }, chamber.staff);
    await house.ask(
      eventCommands.changeEvent,
      { eventId, ifVersion: version, ...DAY, state: 'planned', reason: 'Salon dolu', ...over },
      chamber.staff,
    );
    await house.settled();
  };
  const later = { startsAt: '2026-05-11T10:00:00+03:00', endsAt: '2026-05-11T13:00:00+03:00' };
  await change(later);
  expect(await read(eventId)).toMatchObject({
    untold: 0,
    items: [{ startsAt: '2026-05-11T07:00:00.000Z' }],
  });
  await change({ ...later, state: 'cancelled' });
  expect(await read(eventId)).toMatchObject({ untold: 0 });
  await expect(tell(eventId, { dryRun: false })).rejects.toMatchObject({ code: 'NOT_PITCH_DAY' });
  await change(DAY);
  expect(await read(eventId)).toMatchObject({ untold: 0 });

  // Who withdrew has gone by itself, and nobody is told of what is over.
  await inTurn(eventId, a.id, b.id);
  await house.ask(applicationCommands.withdrawApplication, { applicationId: b.id }, b.user);
  expect(await tell(eventId)).toMatchObject({ applications: 0 });
  await inTurn(eventId, b.id, a.id);
  expect(await read(eventId)).toMatchObject({ untold: 1 });
  house.clock.set('2026-05-04T08:00:00Z');
  expect(await read(eventId)).toMatchObject({ untold: 0 });
  expect(await tell(eventId, { dryRun: false })).toMatchObject({ applications: 0 });
  expect(await said(a.id)).toHaveLength(1);
});

test('telling takes as many statements for many pitches as for few', async () => {
  const callId = await innovationCall();
  const cost = async (n: number) => {
    const eventId = await aDay();
    const ids: string[] = [];
    for (let i = 0; i < n; i++) ids.push((await aSolution(callId, `Çözüm ${i}`)).id);
    await inTurn(eventId, ...ids);
    await tell(eventId, { dryRun: false });
    await inTurn(eventId, ...ids.slice(1));
    const { version } = await read(eventId);
    const ask = (dryRun: boolean) => () =>
      house.ask(commands.tellRunningOrder, { eventId, ifVersion: version, dryRun }, chamber.staff);
    const of = async (work: () => Promise<unknown>) => (await house.statements('open-calls', work)).length;
    return [await of(() => read(eventId)), await of(ask(true)), await of(ask(false))];
  };
  const few = await cost(2);
  expect(await cost(7)).toEqual(few);
  expect(few[0]).toBe(3);
}, 60_000);
