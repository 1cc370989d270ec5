import { beforeAll, expect, test } from '@jest/globals';
import { accountCommands } from '#contracts/accounts/account.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { innovationCommands as commands } from '#contracts/open-calls/innovation.commands';
import { notificationCommands } from '#contracts/notifications/notifications.commands';
import { eventCommands } from '#contracts/workshops/event.commands';
import { Actor } from '#platform/actor/actor';
import { firmUserOf } from '#testing/actors';
import { aContent, aFirm } from '../../../open-calls/src/test/factories.js';
import { workshopsService } from '../../../workshops/src/workshops.service-definition.js';
import { callId, chamber, it, mailed, smtp, useCallMailHouse } from './call-mail-house.js';
import { administrator } from './mail-house.js';

/** What firm and provider of open innovation hear of each other, in the console and by mail; a real SMTP server. */
useCallMailHouse([workshopsService], { kind: 'open-innovation', sectors: [] });
let firm: User, provider: User;
beforeAll(async () => {
  firm = await aUser('Örnek Görüşen Tekstil A.Ş.', true);
  provider = await aUser('Örnek Görüşen Çözüm Ltd. Şti.');
});

interface User {
  firmId: string;
  email: string;
  user: Actor;
}
/** A firm with a user who may sign in. */
async function aUser(title: string, takesPart = false, language?: 'en'): Promise<User> {
  const { id: firmId } = await aFirm(it.house, chamber, title, takesPart);
  const email = await it.invite(language);
  const [{ id }] = (await it.house.ask(accountCommands.listAccounts, { q: email }, administrator)).items;
  await it.house.settled();
  await it.house.sql(
    'notifications',
    `UPDATE account_copy SET state = 'active', firm_ids = ARRAY[$2::uuid] WHERE id = $1`,
    [id, firmId],
  );
  const user = new Actor('user', id, [{ role: 'firm', scopeType: 'firm', scopeId: firmId }]);
  return { firmId, email, user };
}

/** An application of a provider, handed in, that answers these needs. */
async function aSolution(
  of: Pick<User, 'firmId' | 'user'>,
  needIds: string[] = [],
  signatoryPersonId?: string,
): Promise<string> {
  const { id: applicationId } = await it.house.ask(
    applicationCommands.startApplication,
    { callId, firmId: of.firmId, content: aContent({ solution: 'Isı pompası', signatoryPersonId }) },
    of.user,
  );
  await it.house.ask(commands.nameNeeds, { applicationId, needIds }, of.user);
  await it.house.ask(applicationCommands.submitApplication, { applicationId }, of.user);
  return applicationId;
}

/** Titles of the messages in the console, newest first, in both languages. */
const heard = async ({ user }: User) =>
  (await it.house.ask(notificationCommands.listMessages, {}, user)).items.map(({ title }) => [
    title.tr,
    title.en,
  ]);

/** Mails of this address about the event, as they read; what stands in them is in UTF-8, written as quoted-printable. */
const mailsTo = (email: string) =>
  smtp.received
    .filter(({ to }) => to === email)
    .map(({ text }) => {
      const bytes = text
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
      return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r', '');
    })
    .filter((text) => text.includes('Çözüm sunumları'));

test('who pitches when is told to providers in the console and by mail, and to contacts without an account', async () => {
  const { house } = it;
  const { institutionId, programId, staff } = chamber;
  const english = await aUser('Örnek Yabancı Ltd. Şti.', false, 'en');
  const register = { title: 'Örnek Hesapsız Ltd. Şti.', institutionId, email: 'firma@sunum.example' };
  const { id: noUser } = await house.ask(firmCommands.registerFirm, register, staff);
  const { id: signatory } = await house.ask(
    personCommands.registerPerson,
    { name: 'Sunan Kişi', institutionId, email: 'imza@sunum.example', firmId: noUser },
    staff,
  );
  const { id: unreached } = await house.ask(
    firmCommands.registerFirm,
    { title: 'Örnek Adressiz Ltd. Şti.', institutionId },
    staff,
  );
  const solutions = [
    await aSolution(provider),
    await aSolution(english),
    await aSolution({ firmId: noUser, user: firmUserOf(noUser) }, [], signatory),
    await aSolution({ firmId: unreached, user: firmUserOf(unreached) }),
  ];
  const startsAt = new Date(
    Math.ceil(house.clock.now().getTime() / 86_400_000 + 30) * 86_400_000 + 6 * 3_600_000,
  );
  const { id: eventId } = await house.ask(
    eventCommands.planEvent,
    {
      programId,
      kind: 'pitch-day',
      title: 'Çözüm sunumları',
      startsAt: startsAt.toISOString(),
      place: 'Örnek Salonu',
    },
    staff,
  );
  const set = (ids: readonly string[], ifVersion: number) =>
    house.ask(
      commands.setRunningOrder,
      {
        eventId,
        ifVersion,
        items: ids.map((applicationId, i) => ({
          applicationId,
          startsAt: new Date(startsAt.getTime() + i * 600_000).toISOString(),
          minutes: 10,
        })),
      },
      staff,
    );
  const tell = (ifVersion: number, dryRun?: boolean) =>
    house.ask(commands.tellRunningOrder, { eventId, ifVersion, dryRun }, staff);
  await set(solutions, 1);
  await mailed();
  const { reach } = await tell(2);
  expect(reach).toMatchObject({
    console: 2,
    mailOnly: 1,
    nobody: 1,
    unreached: [{ applicationId: solutions[3] }],
  });
  expect(mailsTo(provider.email)).toEqual([]);

  await tell(2, false);
  await mailed();
  const page = `/applications/${solutions[0]}`;
  const [mail, ...more] = mailsTo(provider.email);
  expect(more).toEqual([]);
  expect(mail).toContain('“Çözüm sunumları” etkinliğinde çözümünüzü sunacaksınız.');
  expect(mail).toMatch(/\nSıra ve saat: 1\. sıra, \d\d\.\d\d\.\d{4} 09:00–09:10\nYer: Örnek Salonu\n/);
  expect(mail).toContain(page);
  expect(mailsTo(english.email)[0]).toContain('You are to pitch your solution at “Çözüm sunumları”.');
  expect(mailsTo(english.email)[0]).toMatch(
    /\nPlace and time: No\. 2, .* 09:10–09:20\nWhere: Örnek Salonu\n/,
  );
  for (const email of ['firma@sunum.example', 'imza@sunum.example']) {
    expect(mailsTo(email)).toHaveLength(1);
    expect(mailsTo(email)[0]).toContain('3. sıra,');
    expect(mailsTo(email)[0]).not.toContain('/applications/');
  }
  const messages = async ({ user }: User) =>
    (await house.ask(notificationCommands.listMessages, {}, user)).items.filter(({ title }) =>
      /[Ss]unum/.test(title.tr),
    );
  expect(await messages(provider)).toMatchObject([
    { title: { tr: 'Sunum sıranız belli oldu', en: 'Your pitch has its place' }, href: page },
  ]);

  // Two change places, the third is taken out; the one behind them moves up.
  await set([solutions[1], solutions[0], solutions[3]], 2);
  await tell(3, false);
  await tell(3, false);
  await mailed();
  expect(mailsTo(provider.email)[1]).toMatch(
    /\nYeni: 2\. sıra, .* 09:10–09:20\nÖnceki: 1\. sıra, .* 09:00–09:10\n/,
  );
  expect(mailsTo(english.email)[1]).toContain('Your pitch at “Çözüm sunumları” has another place');
  expect(mailsTo('imza@sunum.example')[1]).toContain('sunum sırasında artık yer almıyorsunuz');
  expect((await messages(provider)).map(({ title }) => title.en)).toEqual([
    'Your pitch has another place or time',
    'Your pitch has its place',
  ]);
  // Addresses and names stand in no fact, queue or audit row of the way.
  for (const [service, tables] of [
    ['notifications', ['mail', 'message', 'audit']],
    ['open-calls', ['outbox', 'audit', 'notice']],
  ] as const)
    for (const table of tables)
      expect(JSON.stringify(await house.sql(service, `SELECT * FROM ${table}`))).not.toMatch(
        /sunum\.example|Sunan/,
      );
});

test('whoever asked for a meeting hears that it was declined, whoever was asked that it was taken back', async () => {
  const asker = await aUser('Örnek Soran Çözüm Ltd. Şti.');
  const { id: needId } = await it.house.ask(
    commands.writeNeed,
    {
      programId: chamber.programId,
      firmId: firm.firmId,
      callId,
      title: 'Atık ısı',
      text: 'Isı boşa gidiyor.',
      sought: 'Isı pompası',
    },
    firm.user,
  );
  await it.house.ask(commands.publishNeed, { needId }, firm.user);
  const applicationId = await aSolution(asker, [needId]);
  it.house.clock.advance({ days: 2 });
  await it.house.ask(callCommands.closeCall, { callId }, chamber.staff);
  const now = it.house.clock.now();
  const ask = async () =>
    (
      await it.house.ask(
        commands.askMeeting,
        { needId, applicationId, times: [new Date(now.getTime() + 86_400_000).toISOString()] },
        asker.user,
      )
    ).id;
  await it.house.ask(
    commands.answerMeeting,
    { meetingId: await ask(), answer: 'decline', reason: 'Bu yıl yatırım yok' },
    firm.user,
  );
  await mailed();
  expect((await heard(asker))[0]).toEqual([
    'Görüşme isteğiniz kabul edilmedi',
    'The meeting you asked for was declined',
  ]);
  const on = now.toISOString().slice(0, 10);
  await it.house.ask(
    commands.moveMeeting,
    { meetingId: await ask(), state: 'ended', on, reason: 'Ekip yok' },
    asker.user,
  );
  await mailed();
  expect((await heard(firm))[0]).toEqual([
    'Görüşme isteği geri çekildi',
    'The request for a meeting was taken back',
  ]);
});
