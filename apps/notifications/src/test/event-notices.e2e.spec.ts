import { beforeEach, expect, test } from '@jest/globals';
import { accountCommands } from '#contracts/accounts/account.commands';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { notificationCommands } from '#contracts/notifications/notifications.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { innovationCommands } from '#contracts/open-calls/innovation.commands';
import { attendanceCommands } from '#contracts/workshops/attendance.commands';
import { eventCommands, type ChangeEvent } from '#contracts/workshops/event.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { firmUserOf } from '#testing/actors';
import { aContent } from '../../../open-calls/src/test/factories.js';
import { workshopsService } from '../../../workshops/src/workshops.service-definition.js';
import { callId, chamber, it, mailed, smtp, useCallMailHouse } from './call-mail-house.js';
import { administrator } from './mail-house.js';

/** Whoever is expected at an event hears what has become of it, once; real services, a real SMTP server. */
let sinceMail = 0;
useCallMailHouse([workshopsService], {
  kind: 'open-innovation',
  sectors: [],
});

let serial = 0;
const address = () => `kisi${++serial}-${newId().slice(-6)}@salon.example`;
const aFirm = async (email?: string) =>
  (
    await it.house.ask(
      firmCommands.registerFirm,
      { title: `Sunucu Deneme ${++serial} AŞ`, institutionId: chamber.institutionId, email },
      chamber.staff,
    )
  ).id;
const aPerson = async (email?: string, firmId?: string) =>
  (
    await it.house.ask(
      personCommands.registerPerson,
      { name: `Beklenen Kişi${++serial}`, institutionId: chamber.institutionId, email, firmId },
      chamber.staff,
    )
  ).id;

/** An account of this firm's user, or of this person. */
async function anAccount(of: { firmId?: string; personId?: string }): Promise<{ email: string; id: string }> {
  const email = await it.invite();
  const [{ id }] = (await it.house.ask(accountCommands.listAccounts, { q: email }, administrator)).items;
  await it.house.settled();
  await it.house.sql(
    'notifications',
    `UPDATE account_copy SET state = 'active', firm_ids = $2::uuid[], person_ids = $3::uuid[] WHERE id = $1`,
    [id, of.firmId ? [of.firmId] : [], of.personId ? [of.personId] : []],
  );
  return { email, id };
}

/** An application of the firm that may be pitched. */
async function aSolution(firmId: string, signatoryPersonId?: string): Promise<string> {
  const user = firmUserOf(firmId);
  const { id } = await it.house.ask(
    applicationCommands.startApplication,
    { callId, firmId, content: aContent({ solution: 'Isı pompası', signatoryPersonId }) },
    user,
  );
  await it.house.ask(applicationCommands.submitApplication, { applicationId: id }, user);
  return id;
}

const [first, later] = ['2027-04-05T07:00:00.000Z', '2027-04-12T08:30:00.000Z'];
const aDay = () => ({
  kind: 'pitch-day' as const,
  title: 'Çözüm sunumları',
  startsAt: first,
  endsAt: '2027-04-05T10:00:00.000Z',
  place: 'Örnek Salonu',
});
const plan = async () =>
  (await it.house.ask(eventCommands.planEvent, { programId: chamber.programId, ...aDay() }, chamber.staff))
    .id;
async function change(eventId: string, over: Partial<ChangeEvent>): Promise<void> {
  const { version } = await it.house.ask(eventCommands.readEvent, { eventId }, chamber.staff);
  await it.house.ask(
    eventCommands.changeEvent,
    { eventId, ifVersion: version, ...aDay(), state: 'planned', ...over },
    chamber.staff,
  );
  await mailed();
}
/** A quarter of an hour each, from the beginning of the event. */
async function pitchInTurn(eventId: string, solutions: readonly string[]): Promise<void> {
  const startOf = (i: number) => new Date(Date.parse(first) + i * 900_000).toISOString();
  const items = solutions.map((applicationId, i) => ({ applicationId, startsAt: startOf(i), minutes: 15 }));
  await it.house.ask(innovationCommands.setRunningOrder, { eventId, ifVersion: 1, items }, chamber.staff);
  await it.house.settled();
}
const register = (eventId: string, personId: string, firmId?: string) =>
  it.house.ask(attendanceCommands.registerForEvent, { eventId, personId, firmId }, chamber.staff);

/** Addresses that got a mail about an event since the last look, once for each mail. */
function arrived(): { to: string; text: string }[] {
  const [from, upTo] = [sinceMail, smtp.received.length];
  sinceMail = upTo;
  // An invitation may arrive at any time.
  return smtp.received.slice(from, upTo).filter(({ text }) => text.includes('sunumlar'));
}
const to = (mails: { to: string }[]) => mails.map((mail) => mail.to).sort();
beforeEach(() => void arrived());

test('a cancellation and another date are told to all who are registered or pitch there, once each, with the reason', async () => {
  const eventId = await plan();
  // Registered: one with an account, one without, a colleague of a firm without an address.
  const [withAccount, mailOnly] = [await aPerson(), await aPerson((serial++, 'yalniz@salon.example'))];
  const account = await anAccount({ personId: withAccount });
  const guestFirm = await aFirm();
  const guestUser = await anAccount({ firmId: guestFirm });
  await register(eventId, withAccount);
  await register(eventId, mailOnly);
  await register(eventId, await aPerson(), guestFirm);
  const left = await register(eventId, await aPerson('gelmeyecek@salon.example'));
  await it.house.ask(
    attendanceCommands.withdrawAttendance,
    { attendanceId: left.id, reason: 'Gelemiyor' },
    chamber.staff,
  );
  // With a pitch: a provider with a user, and one without, who named a signatory. A third one pitches elsewhere.
  const [a, b, rival] = [await aFirm(), await aFirm('firma@salon.example'), await aFirm(address())];
  const provider = await anAccount({ firmId: a });
  const rivals = await anAccount({ firmId: rival });
  const signatory = await aPerson('imza@salon.example', b);
  const [solutionA, solutionB] = [await aSolution(a), await aSolution(b, signatory)];
  await aSolution(rival);
  await pitchInTurn(eventId, [solutionA, solutionB]);
  const expected = [
    account.email,
    guestUser.email,
    provider.email,
    'yalniz@salon.example',
    'firma@salon.example',
    'imza@salon.example',
  ].sort();
  const messages = async (id: string) =>
    (
      await it.house.ask(
        notificationCommands.listMessages,
        {},
        new Actor('user', id, [{ role: 'firm', scopeType: 'firm', scopeId: a }]),
      )
    ).items.filter(({ template }) => template === 'event-notice');

  // Whoever pitches sees the event, though it is not public and the firm not of the programme; another does not.
  const asProvider = () => it.house.ask(eventCommands.readEvent, { eventId }, firmUserOf(a));
  expect(await asProvider()).toMatchObject({ id: eventId, pitching: 2 });
  await expect(it.house.ask(eventCommands.readEvent, { eventId }, firmUserOf(rival))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });

  await change(eventId, { state: 'cancelled', reason: 'Salon su aldı' });
  const cancelled = arrived();
  expect(to(cancelled)).toEqual(expected);
  for (const { text } of cancelled) {
    expect(text).toMatch(/^Subject: .*/m);
    expect(text).toContain('Salon su ald');
  }
  const page = `/events/${eventId}`;
  expect(cancelled.find((mail) => mail.to === provider.email)!.text).toContain(page);
  expect(cancelled.find((mail) => mail.to === 'firma@salon.example')!.text).not.toContain(page);
  expect(await messages(provider.id)).toMatchObject([
    { template: 'event-notice', href: page, title: { en: 'An event is cancelled' }, read: false },
  ]);
  expect(await messages(rivals.id)).toEqual([]);
  const pitches = async () =>
    (await it.house.ask(innovationCommands.readInnovation, { applicationId: solutionB }, firmUserOf(b)))
      .pitches;
  expect(await pitches()).toMatchObject([{ cancelled: true, startsAt: '2027-04-05T07:15:00.000Z' }]);

  // Planned again at another date: told anew, and the running order moves with its day.
  await change(eventId, { startsAt: later, endsAt: '2027-04-12T11:30:00.000Z', reason: 'Salon hazır' });
  const again = arrived();
  expect(to(again)).toEqual(expected);
  expect(again[0].text).toContain('12 Nisan 2027 11:30');
  expect(await pitches()).toMatchObject([{ cancelled: false, startsAt: '2027-04-12T08:45:00.000Z' }]);
  const order = await it.house.ask(innovationCommands.readRunningOrder, { eventId }, chamber.staff);
  expect(order.version).toBeGreaterThan(2);

  // Another place is told; what nobody has to know is not.
  await change(eventId, { startsAt: later, endsAt: '2027-04-12T11:30:00.000Z', summary: 'Program eklendi' });
  expect(arrived()).toEqual([]);
  await change(eventId, { startsAt: later, endsAt: '2027-04-12T11:30:00.000Z', place: 'Başka Salon' });
  expect(to(arrived())).toEqual(expected);

  // Addresses and names stand in no fact, queue or audit row of the way.
  for (const [service, tables] of [
    ['notifications', ['mail', 'message', 'audit']],
    ['workshops', ['outbox', 'audit', 'event_notice', 'pitch_copy']],
    ['open-calls', ['outbox', 'audit']],
    ['firm-registry', ['outbox', 'audit']],
  ] as const)
    for (const table of tables)
      expect(JSON.stringify(await it.house.sql(service, `SELECT * FROM ${table}`))).not.toMatch(
        /salon\.example|Beklenen/,
      );
  const told = await it.house.sql(
    'workshops',
    `SELECT details FROM audit WHERE action = 'event.told' AND noun_id = $1 ORDER BY at, id`,
    [eventId],
  );
  expect(told).toHaveLength(3);
  expect(told[0]).toMatchObject({ details: { kind: 'cancelled', people: 3, pitching: 2 } });
});

test('whoever is on the list and pitches, too, gets one mail; a shared address one; what is over writes to nobody', async () => {
  const eventId = await plan();
  const firmId = await aFirm('ortak@salon.example');
  const person = await aPerson('ortak@salon.example', firmId);
  await register(eventId, person, firmId);
  const both = await aFirm();
  const user = await anAccount({ firmId: both, personId: await aPerson() });
  const [{ person_ids: own }] = await it.house.sql<{ person_ids: string[] }>(
    'notifications',
    'SELECT person_ids FROM account_copy WHERE id = $1',
    [user.id],
  );
  await register(eventId, own[0], both);
  await pitchInTurn(eventId, [await aSolution(firmId, person), await aSolution(both)]);
  await change(eventId, { state: 'cancelled', reason: 'Salon su aldı' });
  expect(to(arrived())).toEqual(['ortak@salon.example', user.email].sort());

  const over = await plan();
  await register(over, person, firmId);
  it.house.clock.set('2027-04-06T09:00:00.000Z');
  await change(over, { state: 'cancelled', reason: 'Yapılmamış' });
  expect(arrived()).toEqual([]);
});

test('a thousand on the list are told by several facts, and nobody twice', async () => {
  const eventId = await plan();
  const firmId = await aFirm();
  const user = await anAccount({ firmId });
  await it.house.sql(
    'workshops',
    `INSERT INTO attendance (id, version, event_id, person_id, firm_id, state, source)
     SELECT gen_random_uuid(), 1, $1, gen_random_uuid(), $2, 'registered', 'import' FROM generate_series(1, 1001)`,
    [eventId, firmId],
  );
  it.house.clock.set('2027-03-01T09:00:00.000Z');
  await it.house.ask(
    eventCommands.changeEvent,
    { eventId, ifVersion: 1, ...aDay(), state: 'cancelled', reason: 'Salon su aldı' },
    chamber.staff,
  );
  await it.house.settled();
  const [{ facts }] = await it.house.sql<{ facts: number }>(
    'workshops',
    `SELECT count(*)::int AS facts FROM outbox WHERE type = 'evt.workshops.event-notice.sent.v1' AND data->>'eventId' = $1`,
    [eventId],
  );
  expect(facts).toBe(3);
  // The thousand have no address in this registry; their colleague with an account hears for all of them, once.
  const mails = await it.house.sql(
    'notifications',
    `SELECT recipient FROM mail WHERE params->>'eventId' = $1 AND template = 'event-notice'`,
    [eventId],
  );
  expect(mails).toEqual([{ recipient: user.id }]);
}, 60_000);
