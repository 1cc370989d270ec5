import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { notificationCommands as commands } from '#contracts/notifications/notifications.commands';
import { notificationsContract } from '#contracts/notifications/notifications.contract';
import { newId } from '#platform/database/ids';
import { staffOf } from '#testing/actors';
import { administrator, answer, eventually, startHouse, startSmtp } from './mail-house.js';

let smtp: Awaited<ReturnType<typeof startSmtp>>;
let it: Awaited<ReturnType<typeof startHouse>>;
beforeAll(async () => {
  smtp = await startSmtp();
  it = await startHouse({
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Örnek Oda <filiz@oda.example>',
    PUBLIC_URL: 'https://filiz.oda.example',
  });
});
afterAll(async () => {
  await it?.house.stop();
  await smtp?.close();
});
afterEach(() => {
  smtp.onRcpt = () => null;
  smtp.onText = () => null;
});

const mailTo = async (email: string) => (await it.mails()).find((m) => m.to === email);
const stateOf = async (email: string) => (await mailTo(email))?.state;
const becomes = (email: string, state: string) =>
  eventually(async () => (await stateOf(email)) === state, `the mail to ${email} is ${state}`);
const arrived = (email: string) => smtp.received.filter((m) => m.to === email);
/** So many mails that the server would not take just now, and that are due again in ten seconds. Gives the addresses. */
async function refusedOnce(count: number): Promise<string[]> {
  smtp.onRcpt = () => answer(450);
  const emails: string[] = [];
  for (let i = 0; i < count; i++) emails.push(await it.invite());
  await eventually(async () => {
    const mails = await Promise.all(emails.map(mailTo));
    return mails.every((mail) => mail?.state === 'queued' && mail.tries === 1);
  }, 'the first try is over');
  smtp.onRcpt = () => null;
  return emails;
}
const quiet = () => new Promise((resolve) => setTimeout(resolve, 800));

describe('mail over SMTP', () => {
  test('goes out once, in the account’s language, with an id that follows from the mail', async () => {
    const [turkish, english] = [await it.invite('tr'), await it.invite('en')];
    await becomes(turkish, 'sent');
    await becomes(english, 'sent');
    expect(arrived(turkish)).toHaveLength(1);
    const { id } = (await mailTo(turkish))!;
    const [{ text }] = arrived(turkish);
    expect(text).toContain(`Message-ID: <${id}@filiz.oda.example>`);
    expect(text).toContain('Subject: Filiz daveti');
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(arrived(english)[0].text).toContain('Subject: Your invitation to Filiz');
    // Address and text are kept nowhere here; the log of what was done does not know them either.
    const kept = await it.house.sql(
      'notifications',
      'SELECT m::text FROM mail m UNION ALL SELECT a::text FROM audit a',
    );
    expect(JSON.stringify(kept)).not.toContain('posta.example');
    expect(await it.house.ask(commands.readMail, { mailId: id }, administrator)).toMatchObject({
      to: turkish,
      text: null,
      tries: 1,
    });
  });

  test('is tried again later after a temporary refusal, and given up after a final one', async () => {
    smtp.onRcpt = () => answer(450);
    const busy = await it.invite();
    await eventually(
      async () => (await mailTo(busy))?.reason?.includes('450') === true,
      'the refusal is known',
    );
    expect(await mailTo(busy)).toMatchObject({ state: 'queued', tries: 1 });
    smtp.onRcpt = () => null;
    await quiet();
    expect(arrived(busy)).toHaveLength(0);
    smtp.onText = () => answer(451);
    it.house.clock.advance({ seconds: 11 });
    await eventually(
      async () => (await mailTo(busy))?.tries === 2 && (await stateOf(busy)) === 'queued',
      'the second try is refused too',
    );
    smtp.onText = () => null;
    it.house.clock.advance({ minutes: 2 });
    await becomes(busy, 'sent');
    expect(arrived(busy)).toHaveLength(1);

    smtp.onRcpt = () => answer(550);
    const nobody = await it.invite();
    await becomes(nobody, 'failed');
    expect(
      (await it.house.ask(notificationsContract.commands.tasks, {}, administrator)).items,
    ).toContainEqual(expect.objectContaining({ kind: 'mail.failed', count: 1 }));
    smtp.onRcpt = () => null;
    await it.house.ask(commands.resendMail, { mailId: (await mailTo(nobody))!.id }, administrator);
    await becomes(nobody, 'sent');
  });

  test('is never sent again by itself when the connection is lost after the text; a person may', async () => {
    smtp.onText = () => 'drop';
    const lost = await it.invite();
    await becomes(lost, 'uncertain');
    smtp.onText = () => null;
    it.house.clock.advance({ hours: 1 });
    await quiet();
    await it.house.restart('notifications');
    await quiet();
    expect(arrived(lost)).toHaveLength(1);
    expect(
      (await it.house.ask(notificationsContract.commands.tasks, {}, administrator)).items,
    ).toContainEqual(expect.objectContaining({ kind: 'mail.uncertain', count: 1 }));
    const { id } = (await mailTo(lost))!;
    await expect(it.house.ask(commands.resendMail, { mailId: id }, staffOf(newId()))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await it.house.ask(commands.resendMail, { mailId: id }, administrator);
    await becomes(lost, 'sent');
    expect(arrived(lost)).toHaveLength(2);
    // Whoever got both can see that they are one.
    expect(new Set(arrived(lost).map((m) => /Message-ID: (.*)/.exec(m.text)?.[1])).size).toBe(1);
    await expect(it.house.ask(commands.resendMail, { mailId: id }, administrator)).rejects.toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  test('waits without spending a try while nobody can say whom it is for, and goes soon after', async () => {
    const [email] = await refusedOnce(1);
    await it.house.service('accounts').stop();
    const mail = async () =>
      (
        await it.house.sql<{ reason: string; tries: number; next: Date }>(
          'notifications',
          `SELECT reason, tries, next_try_at AS next FROM mail ORDER BY created_at DESC, id DESC LIMIT 1`,
        )
      )[0];
    for (let often = 0; often < 4; often++) {
      it.house.clock.advance({ seconds: 11 });
      const asked = it.house.clock.now();
      await eventually(async () => (await mail()).next > asked, 'the accounts were asked');
      expect(await mail()).toMatchObject({ reason: 'SERVICE_UNAVAILABLE', tries: 1 });
    }
    await it.house.restart('accounts');
    it.house.clock.advance({ seconds: 6 });
    await becomes(email, 'sent');
    expect(arrived(email)).toHaveLength(1);
  }, 60_000);

  test('waits while the server is away, and goes when it is back', async () => {
    await smtp.close();
    const early = await it.invite();
    await eventually(
      async () => (await mailTo(early))?.tries === 1 && (await stateOf(early)) === 'queued',
      'the first try failed',
    );
    const port = smtp.port;
    smtp = await startSmtp();
    // The new server has another port: the service is started anew with it, as after a change of settings.
    expect(smtp.port).not.toBe(port);
    it.house.installation.options.env!.SMTP_URL = smtp.url;
    await it.house.restart('notifications');
    it.house.clock.advance({ seconds: 11 });
    await becomes(early, 'sent');
    expect(arrived(early)).toHaveLength(1);
  });
});

describe('a sender that dies', () => {
  /** Leaves a mail as a killed process leaves it: being sent, and held by nobody. */
  async function killedWhile(handedOver: boolean): Promise<string> {
    const [email] = await refusedOnce(1);
    await it.house.service('notifications').stop();
    await it.house.sql(
      'notifications',
      `UPDATE mail SET state = 'sending', claim = gen_random_uuid(), handed_over_at = ${handedOver ? 'now()' : 'NULL'} WHERE state = 'queued'`,
    );
    await it.house.restart('notifications');
    return email;
  }

  test('before the text left: the mail is sent, once', async () => {
    const email = await killedWhile(false);
    await becomes(email, 'sent');
    await quiet();
    expect(arrived(email)).toHaveLength(1);
  });

  test('after the text left: the mail is uncertain and stays so', async () => {
    const email = await killedWhile(true);
    await becomes(email, 'uncertain');
    await quiet();
    expect(arrived(email)).toHaveLength(0);
  });

  test('stopped while the server keeps silent, it does not send again', async () => {
    let asked = 0;
    smtp.onText = () => (asked++, 'hang');
    const email = await it.invite();
    await eventually(() => Promise.resolve(asked === 1), 'the text has left');
    await it.house.restart('notifications');
    await becomes(email, 'uncertain');
    await quiet();
    expect(asked).toBe(1);
  }, 30_000);

  test('stopped with others still in hand, it lets them go: the next one sends each once', async () => {
    const emails = await refusedOnce(3);
    let asked = 0;
    smtp.onText = () => (asked++, 'hang');
    it.house.clock.advance({ seconds: 11 });
    await eventually(() => Promise.resolve(asked === 1), 'the text of the first has left');
    const stopped = it.house.service('notifications').stop();
    smtp.onText = () => null;
    await stopped;
    const kept = await it.house.sql<{ state: string; tries: number }>(
      'notifications',
      `SELECT state, tries FROM mail ORDER BY created_at DESC, id DESC LIMIT 3`,
    );
    expect(kept.map(({ state, tries }) => [state, tries])).toEqual([
      ['queued', 1],
      ['queued', 1],
      ['uncertain', 2],
    ]);
    await it.house.restart('notifications');
    for (const email of emails.slice(1)) await becomes(email, 'sent');
    expect(emails.map((email) => arrived(email).length)).toEqual([0, 1, 1]);
  }, 30_000);
});
