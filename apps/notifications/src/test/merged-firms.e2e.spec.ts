import { expect, test } from '@jest/globals';
import { accountCommands } from '#contracts/accounts/account.commands';
import { mergeCommands } from '#contracts/firm-registry/merge.commands';
import { resolutionCommands } from '#contracts/firm-registry/resolution.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { firmUserOf } from '#testing/actors';
import { aList } from '../../../firm-registry/src/test/factories.js';
import { aContent } from '../../../open-calls/src/test/factories.js';
import { callId, chamber, it, mailed, smtp, useCallMailHouse } from './call-mail-house.js';
import { administrator } from './mail-house.js';

/** Two records turned out to be one firm: whoever may open its application hears of it; real services, a real SMTP server. */
useCallMailHouse();

async function aFirm(title: string): Promise<string> {
  const list = aList(chamber.institutionId, [{ firm: { title } }]);
  const workshops = Actor.service('workshops');
  return (await it.house.ask(resolutionCommands.resolveRows, list, workshops)).rows[0].firmId!;
}

/** Somebody with the role over this record; gives the address. */
async function aUserOf(firmId: string): Promise<string> {
  const { house } = it;
  const email = `kisi-${newId().slice(-8)}@birlesen.example`;
  const grants = [{ role: 'firm' as const, scopeType: 'firm' as const, scopeId: firmId }];
  await house.ask(accountCommands.invite, { email, displayName: 'Deniz Örnek', grants }, administrator);
  await house.settled();
  const [{ id }] = (await house.ask(accountCommands.listAccounts, { q: email }, administrator)).items;
  await house.sql('notifications', `UPDATE account_copy SET state = 'active' WHERE id = $1`, [id]);
  return email;
}

/** The second record is merged into the first one. */
async function merge(kept: string, other: string): Promise<void> {
  const { items } = await it.house.ask(mergeCommands.listMergeCandidates, {}, chamber.staff);
  const { id, left } = items.find(
    (c) => [c.left.id, c.right.id].sort().join() === [kept, other].sort().join(),
  )!;
  const keep = left.id === kept ? ('left' as const) : ('right' as const);
  await it.house.ask(mergeCommands.decideMerge, { candidateId: id, decision: 'same', keep }, chamber.staff);
  await it.house.settled();
}

async function write(applicationId: string): Promise<(email: string) => number> {
  const text = `Salon ${newId().slice(-6)}`;
  const said = { callId, subject: 'Bilgilendirme', text, applicationIds: [applicationId], dryRun: false };
  await it.house.ask(noticeCommands.sendMessage, said, chamber.staff);
  await mailed();
  return (email) => smtp.received.filter((m) => m.to === email && m.text.includes(text)).length;
}

const anApplication = (firmId: string) =>
  it.house.ask(
    applicationCommands.startApplication,
    { callId, firmId, sector: 'textile', content: aContent({}) },
    firmUserOf(firmId),
  );

test('a user of the record that was merged hears on, since the other one had nobody', async () => {
  const kept = await aFirm('Uydurma Meşe Boya San. ve Tic. A.Ş.');
  const merged = await aFirm('UYDURMA MEŞE BOYA');
  const user = await aUserOf(merged);
  const { id } = await anApplication(merged);
  await merge(kept, merged);
  const mails = await write(id);
  expect(mails(user)).toBe(1);
});

test('where the other record has users, too, all who may open the application hear, and once each', async () => {
  const kept = await aFirm('Uydurma Ardıç Kalıp San. ve Tic. A.Ş.');
  const merged = await aFirm('UYDURMA ARDIÇ KALIP');
  const [before, here] = [await aUserOf(merged), await aUserOf(kept)];
  const mine = await anApplication(merged);
  await merge(kept, merged);
  const mails = await write(mine.id);
  // The application stands under the record of the first one, who has not been let into the other one.
  expect([mails(before), mails(here)]).toEqual([1, 1]);
});

test('who is not let into the other record hears nothing of what stands there', async () => {
  const kept = await aFirm('Uydurma Kavak Döküm San. ve Tic. A.Ş.');
  const merged = await aFirm('UYDURMA KAVAK DÖKÜM');
  const [before, here] = [await aUserOf(merged), await aUserOf(kept)];
  const theirs = await anApplication(kept);
  await merge(kept, merged);
  const mails = await write(theirs.id);
  expect([mails(before), mails(here)]).toEqual([0, 1]);
});
