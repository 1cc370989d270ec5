import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linkCommands } from '#contracts/accounts/account.commands';
import type { LinkState } from '#contracts/accounts/account.facts';
import type { Fact } from '#contracts/core/fact';
import { notificationCommands as commands } from '#contracts/notifications/notifications.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { callOf } from '#platform/messaging/fact-consumer';
import { staffOf } from '#testing/actors';
import { LinkService } from '../../../accounts/src/links/link.service.js';
import { LinkMail } from '../mail/link-mail.js';
import { administrator, eventually, startHouse } from './mail-house.js';

let it: Awaited<ReturnType<typeof startHouse>>;
beforeAll(async () => {
  it = await startHouse();
});
afterAll(() => it?.house.stop());

const folder = () => join(it.house.folder, 'mail');
const mailTo = async (email: string) => (await it.mails()).find((m) => m.to === email);
const sent = (email: string) =>
  eventually(async () => (await mailTo(email))?.state === 'sent', `the mail to ${email} lies in the folder`);

describe('mail without a server', () => {
  test('lies in the folder, one file a mail, and the console shows it', async () => {
    const email = await it.invite();
    await sent(email);
    const { id } = (await mailTo(email))!;
    const mail = await it.house.ask(commands.readMail, { mailId: id }, administrator);
    expect(mail).toMatchObject({ to: email, subject: 'Filiz daveti', state: 'sent', tries: 1 });
    expect(mail.text).toContain('Sayın Şule Örnekçioğlu,');
    expect(
      await it.house.sql(
        'notifications',
        `SELECT actor_id, details FROM audit WHERE action = 'mail.opened' AND noun_id = $1`,
        [id],
      ),
    ).toEqual([{ actor_id: administrator.id, details: { template: 'invitation', textShown: true } }]);
    const url = /(http:\/\/localhost:3000\S+)/.exec(mail.text!)![1];
    expect(readdirSync(folder())).toContain(`${id}.eml`);
    expect(readFileSync(join(folder(), `${id}.eml`), 'utf8')).toContain(`Message-ID: <${id}@localhost>`);
    // The link in it works.
    const token = url.split(/[=/#?]/).at(-1)!;
    expect(await it.house.ask(linkCommands.checkLink, { token }, Actor.anonymous)).toMatchObject({
      purpose: 'invitation',
    });
    await expect(it.house.ask(commands.listMail, {}, staffOf(newId()))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('still names whom it went to when its link has been used', async () => {
    const email = await it.invite();
    await sent(email);
    const { id } = (await mailTo(email))!;
    const { text } = await it.house.ask(commands.readMail, { mailId: id }, administrator);
    const token = /invitation#(\S+)/.exec(text!)![1];
    await it.house.ask(
      linkCommands.acceptInvitation,
      { token, password: 'uzun ve anlamsiz bir tumce' },
      Actor.anonymous,
    );
    expect(await mailTo(email)).toMatchObject({ id, to: email });
    expect(await it.house.ask(commands.readMail, { mailId: id }, administrator)).toMatchObject({ to: email });
  });

  test('is written once however often the sender is stopped between', async () => {
    const email = await it.invite();
    await sent(email);
    const { id } = (await mailTo(email))!;
    await it.house.service('notifications').stop();
    await it.house.sql(
      'notifications',
      `UPDATE mail SET state = 'sending', claim = gen_random_uuid() WHERE id = $1`,
      [id],
    );
    const before = readdirSync(folder()).length;
    await it.house.restart('notifications');
    await sent(email);
    expect(readdirSync(folder())).toHaveLength(before);
  });

  test('a reset follows an invitation; a link that was used meanwhile is not sent', async () => {
    const email = await it.invite();
    await sent(email);
    await it.house.service('notifications').stop();
    await it.house.ask(linkCommands.requestReset, { email }, Actor.anonymous);
    // It is answered before it is written, so that nobody learns by the time it takes whether there is such an account.
    await it.house.get('accounts', LinkService).idle();
    await it.house.sql(
      'accounts',
      `UPDATE link SET state = 'expired' WHERE state = 'open' AND account_id = (SELECT id FROM account WHERE email = $1)`,
      [email],
    );
    await it.house.restart('notifications');
    await eventually(
      async () => (await it.mails()).some((m) => m.to === email && m.state === 'failed'),
      'the mail is given up',
    );
    expect((await it.mails()).filter((m) => m.to === email).map((m) => [m.state, m.reason])).toEqual([
      ['failed', 'LINK_INVALID'],
      ['sent', null],
    ]);
  });

  test('the same fact twice makes one mail', async () => {
    const email = await it.invite();
    await sent(email);
    await it.house.settled();
    const { id } = (await mailTo(email))!;
    const [{ fact_id: factId }] = await it.house.sql<{ fact_id: string }>(
      'notifications',
      'SELECT fact_id FROM mail WHERE id = $1',
      [id],
    );
    const [row] = await it.house.sql<{ type: string; aggregate_id: string; data: LinkState }>(
      'accounts',
      'SELECT type, aggregate_id, data FROM outbox WHERE id = $1',
      [factId],
    );
    const fact = {
      id: factId,
      type: row.type,
      aggregate: { type: 'link', id: row.aggregate_id, version: 1 },
      data: row.data,
      requestId: newId(),
    } as Fact<LinkState>;
    const work = it.house.get('notifications', UnitOfWork);
    for (let i = 0; i < 3; i++)
      await work.run(callOf('notifications', fact), async (tx) => {
        await it.house.get('notifications', LinkMail).take(fact, tx);
        return {};
      });
    expect(
      await it.house.sql('notifications', 'SELECT count(*)::int AS n FROM mail WHERE fact_id = $1', [factId]),
    ).toEqual([{ n: 1 }]);
  });
});
