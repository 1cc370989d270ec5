import { expect, test } from '@jest/globals';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { aContent } from '../../../open-calls/src/test/factories.js';
import { callId, chamber, it, mailed, smtp, useCallMailHouse } from './call-mail-house.js';
import { answer, eventually } from './mail-house.js';

useCallMailHouse();

const USERS = 12;

test('what many mails need is asked once: their addresses, their words', async () => {
  const { house } = it;
  const firmId = newId();
  const emails: string[] = [];
  for (let i = 0; i < USERS; i++) emails.push(await it.invite());
  await mailed();
  const user = new Actor('user', newId(), [{ role: 'firm', scopeType: 'firm', scopeId: firmId }]);
  await house.sql('notifications', `UPDATE account_copy SET state = 'active', firm_ids = ARRAY[$1::uuid]`, [
    firmId,
  ]);
  const { id } = await house.ask(
    applicationCommands.startApplication,
    { callId, firmId, sector: 'textile', content: aContent() },
    user,
  );
  await house.ask(applicationCommands.submitApplication, { applicationId: id }, chamber.staff);
  await mailed();
  const waiting = async (tries: number) =>
    (
      await house.sql<{ n: number }>(
        'notifications',
        `SELECT count(*)::int AS n FROM mail WHERE state = 'queued' AND tries = ${tries}`,
      )
    )[0].n;

  // Nobody is taken now; later all are due in the same instant.
  smtp.onRcpt = () => answer(450);
  const said = { subject: 'Bilgilendirme toplantısı', text: 'Yarın 14.00’te Örnek Salon’da.' };
  await house.ask(noticeCommands.sendMessage, { callId, ...said, dryRun: false }, chamber.staff);
  await eventually(async () => (await waiting(1)) === USERS, 'each was tried once');
  smtp.onRcpt = () => null;
  const before = smtp.received.length;
  const gone = () =>
    eventually(() => Promise.resolve(smtp.received.length === before + USERS), 'all have left');
  let words: string[] = [];
  const addresses = await house.statements('accounts', async () => {
    words = await house.statements('open-calls', async () => {
      house.clock.advance({ seconds: 11 });
      await gone();
    });
  });
  expect(addresses.filter((sql) => sql.includes('INSERT INTO audit'))).toHaveLength(1);
  expect(words.filter((sql) => sql.includes('FROM notice'))).toHaveLength(1);
  expect(
    smtp.received
      .slice(before)
      .map(({ to }) => to)
      .sort(),
  ).toEqual([...emails].sort());
  for (const { text } of smtp.received.slice(before)) expect(text).toContain('=C3=96rnek Salon');
});
