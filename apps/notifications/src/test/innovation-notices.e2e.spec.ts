import { beforeAll, expect, test } from '@jest/globals';
import { accountCommands } from '#contracts/accounts/account.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { innovationCommands as commands } from '#contracts/open-calls/innovation.commands';
import { notificationCommands } from '#contracts/notifications/notifications.commands';
import { Actor } from '#platform/actor/actor';
import { aContent, aFirm } from '../../../open-calls/src/test/factories.js';
import { workshopsService } from '../../../workshops/src/workshops.service-definition.js';
import { callId, chamber, it, mailed, useCallMailHouse } from './call-mail-house.js';
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
async function aUser(title: string, takesPart = false): Promise<User> {
  const { id: firmId } = await aFirm(it.house, chamber, title, takesPart);
  const email = await it.invite();
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

/** An application of the provider, handed in, that answers these needs. */
async function aSolution(needIds: string[] = []): Promise<string> {
  const { id: applicationId } = await it.house.ask(
    applicationCommands.startApplication,
    { callId, firmId: provider.firmId, content: aContent({ solution: 'Isı pompası' }) },
    provider.user,
  );
  await it.house.ask(commands.nameNeeds, { applicationId, needIds }, provider.user);
  await it.house.ask(applicationCommands.submitApplication, { applicationId }, provider.user);
  return applicationId;
}

/** Titles of the messages in the console, newest first, in both languages. */
const heard = async ({ user }: User) =>
  (await it.house.ask(notificationCommands.listMessages, {}, user)).items.map(({ title }) => [
    title.tr,
    title.en,
  ]);

test('whoever asked for a meeting hears that it was declined, whoever was asked that it was taken back', async () => {
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
  const applicationId = await aSolution([needId]);
  it.house.clock.advance({ days: 2 });
  await it.house.ask(callCommands.closeCall, { callId }, chamber.staff);
  const now = it.house.clock.now();
  const ask = async () =>
    (
      await it.house.ask(
        commands.askMeeting,
        { needId, applicationId, times: [new Date(now.getTime() + 86_400_000).toISOString()] },
        provider.user,
      )
    ).id;
  await it.house.ask(
    commands.answerMeeting,
    { meetingId: await ask(), answer: 'decline', reason: 'Bu yıl yatırım yok' },
    firm.user,
  );
  await mailed();
  expect((await heard(provider))[0]).toEqual([
    'Görüşme isteğiniz kabul edilmedi',
    'The meeting you asked for was declined',
  ]);
  const on = now.toISOString().slice(0, 10);
  await it.house.ask(
    commands.moveMeeting,
    { meetingId: await ask(), state: 'ended', on, reason: 'Ekip yok' },
    provider.user,
  );
  await mailed();
  expect((await heard(firm))[0]).toEqual([
    'Görüşme isteği geri çekildi',
    'The request for a meeting was taken back',
  ]);
});
