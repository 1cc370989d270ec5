import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountCommands } from '#contracts/accounts/account.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { notificationCommands } from '#contracts/notifications/notifications.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { openCallsService } from '../../../open-calls/src/open-calls.service-definition.js';
import { aChamber, aContent, anOpenCall } from '../../../open-calls/src/test/factories.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { administrator, eventually, startHouse } from './mail-house.js';

let it: Awaited<ReturnType<typeof startHouse>>;
beforeAll(async () => {
  it = await startHouse({}, [programsService, firmRegistryService, openCallsService]);
});
afterAll(() => it?.house.stop());

test('what staff write to applicants reaches the firm’s users by mail and in the console, in the words they wrote', async () => {
  const { house } = it;
  const chamber = await aChamber(house);
  const firmId = newId();
  const email = await it.invite();
  const { items } = await house.ask(accountCommands.listAccounts, { q: 'Şule', limit: 100 }, administrator);
  const account = items.find((a) => a.email === email)!;
  const user = new Actor('user', account.id, [{ role: 'firm', scopeType: 'firm', scopeId: firmId }]);
  await house.settled();
  await house.sql(
    'notifications',
    `UPDATE account_copy SET state = 'active', firm_ids = ARRAY[$2::uuid] WHERE id = $1`,
    [account.id, firmId],
  );
  const deadline = new Date(house.clock.now().getTime() + 86_400_000).toISOString();
  const callId = await anOpenCall(house, chamber, { deadline });
  const { id } = await house.ask(
    applicationCommands.startApplication,
    { callId, firmId, sector: 'textile', content: aContent() },
    user,
  );
  await house.ask(applicationCommands.submitApplication, { applicationId: id }, user);
  const said = { subject: 'Bilgilendirme toplantısı', text: 'Yarın 14.00’te İzmir’de.' };
  await house.ask(noticeCommands.sendMessage, { callId, ...said, dryRun: false }, chamber.staff);
  const mails = async () => {
    const sent = (await it.mails()).filter(
      (m) => m.to === email && m.template === 'notice' && m.state === 'sent',
    );
    return Promise.all(
      sent.map(({ id }) => house.ask(notificationCommands.readMail, { mailId: id }, administrator)),
    );
  };
  await eventually(async () => (await mails()).length === 2, 'receipt and notice lie in the folder');
  const read = (await mails()).find((m) => m.text?.includes(said.text))!;
  expect(read.text).toContain(`/applications/${id}`);
  const inside = await house.ask(notificationCommands.listMessages, {}, user);
  expect(inside.items.map((m) => m.title.tr).sort()).toEqual([
    'Başvurunuz alındı',
    'Başvurunuzla ilgili bir ileti var',
  ]);
});

test('the receipt goes to all users of the firm, also when staff submit for it', async () => {
  const { house } = it;
  const chamber = await aChamber(house);
  const firmId = newId();
  const emails = [await it.invite(), await it.invite()];
  await house.settled();
  await house.sql(
    'notifications',
    `UPDATE account_copy SET state = 'active', firm_ids = ARRAY[$1::uuid] WHERE id = ANY($2::uuid[])`,
    [
      firmId,
      (await house.ask(accountCommands.listAccounts, { q: 'Şule', limit: 100 }, administrator)).items
        .filter(({ email }) => emails.includes(email ?? ''))
        .map(({ id }) => id),
    ],
  );
  const deadline = new Date(house.clock.now().getTime() + 86_400_000).toISOString();
  const callId = await anOpenCall(house, chamber, { deadline });
  const firm = new Actor('user', newId(), [{ role: 'firm', scopeType: 'firm', scopeId: firmId }]);
  const { id } = await house.ask(
    applicationCommands.startApplication,
    { callId, firmId, sector: 'textile', content: aContent() },
    firm,
  );
  await house.ask(applicationCommands.submitApplication, { applicationId: id }, chamber.staff);
  const told = async () =>
    (await it.mails()).filter((m) => m.template === 'notice' && emails.includes(m.to ?? ''));
  await eventually(async () => (await told()).length === 2, 'both users have the mail');
});
