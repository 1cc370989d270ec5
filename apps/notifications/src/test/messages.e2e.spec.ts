import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountCommands, linkCommands } from '#contracts/accounts/account.commands';
import { personRequest, type PersonRequestState } from '#contracts/accounts/account.facts';
import { notice } from '#contracts/open-calls/open-calls.facts';
import { certificate, type CertificateState } from '#contracts/training/training.facts';
import { factType, type Aggregate, type Fact } from '#contracts/core/fact';
import { notificationCommands as commands } from '#contracts/notifications/notifications.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { callOf } from '#platform/messaging/fact-consumer';
import { linkToken } from '#platform/signing/link-token';
import { staffOf } from '#testing/actors';
import { CertificateNews } from '../messages/certificate-news.js';
import { NoticeNews } from '../messages/notice-news.js';
import { PersonRequestNews } from '../messages/person-request-news.js';
import { administrator, eventually, startHouse } from './mail-house.js';

let it: Awaited<ReturnType<typeof startHouse>>;
beforeAll(async () => {
  it = await startHouse();
});
afterAll(() => it?.house.stop());

/** A fact as it would arrive. */
function aFact<D extends object, N extends string>(
  of: Aggregate<D, N>,
  name: N,
  data: D,
  over: Partial<Fact<D>> = {},
): Fact<D> {
  const now = it.house.clock.now().toISOString();
  return {
    id: newId(),
    type: factType(of, name),
    seq: 1,
    aggregate: { type: of.noun, id: newId(), version: 2 },
    occurredAt: now,
    recordedAt: now,
    actor: { type: 'service', id: 'open-calls' },
    institutionId: newId(),
    requestId: newId(),
    causationId: newId(),
    data,
    ...over,
  };
}

async function arrives<D extends object>(
  fact: Fact<D>,
  handler: { take(fact: Fact<D>, tx: never): Promise<void> },
): Promise<void> {
  await it.house.get('notifications', UnitOfWork).run(callOf('notifications', fact), async (tx) => {
    await handler.take(fact, tx as never);
    return {};
  });
}

/** An account of a firm's user that may sign in, as notifications knows it. */
async function firmUser(firmId: string, personId: string | null = null): Promise<Actor> {
  const email = await it.invite();
  const account = (
    await it.house.ask(accountCommands.listAccounts, { q: 'Şule', limit: 100 }, administrator)
  ).items.find((a) => a.email === email)!;
  await it.house.settled();
  await it.house.sql(
    'notifications',
    `UPDATE account_copy SET state = 'active', firm_ids = ARRAY[$2::uuid], person_ids = ARRAY[$3::uuid] WHERE id = $1`,
    [account.id, firmId, personId],
  );
  return new Actor('user', account.id, [{ role: 'firm', scopeType: 'firm', scopeId: firmId }]);
}

describe('messages in the console', () => {
  test('a firm’s user gets one receipt, which only they see and can mark as read', async () => {
    const firmId = newId();
    const me = await firmUser(firmId);
    const other = new Actor('user', newId());
    const applicationId = newId();
    const fact = aFact(notice, 'sent', { callId: newId(), applicationId, firmId, kind: 'submitted' });
    for (let i = 0; i < 2; i++) await arrives(fact, it.house.get('notifications', NoticeNews));
    const { items } = await it.house.ask(commands.listMessages, {}, me);
    expect(items).toMatchObject([
      {
        template: 'notice',
        href: `/applications/${applicationId}`,
        read: false,
        title: { tr: 'Başvurunuz alındı', en: 'Your application has arrived' },
      },
    ]);
    expect(await it.house.ask(commands.unreadMessages, {}, me)).toEqual({ unread: 1 });
    expect((await it.house.ask(commands.listMessages, {}, other)).items).toEqual([]);
    const messageId = items[0].id;
    await expect(it.house.ask(commands.readMessage, { messageId }, other)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    for (let i = 0; i < 2; i++) await it.house.ask(commands.readMessage, { messageId }, me);
    expect(await it.house.ask(commands.unreadMessages, {}, me)).toEqual({ unread: 0 });
    expect((await it.house.ask(commands.listMessages, { unread: 'true' }, me)).items).toEqual([]);
    await expect(it.house.ask(commands.listMessages, {}, Actor.anonymous)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test('a firm’s users hear that somebody is to be one of them, in the console and by mail', async () => {
    const firmId = newId();
    const grants = [{ role: 'firm', scopeType: 'firm', scopeId: firmId } as const];
    const invite = (email: string, by = administrator) =>
      it.house.ask(accountCommands.invite, { email, displayName: 'Örnek Kullanıcı', grants }, by);
    const first = await invite('ilk-kullanici@ornek.example');
    const token = linkToken(it.house.installation.envOf('accounts').LINK_SECRET!, first.linkId!);
    await it.house.ask(
      linkCommands.acceptInvitation,
      { token, password: 'uzun ve kolay bir parola' },
      Actor.anonymous,
    );
    const chamber = newId();
    await it.house.sql(
      'accounts',
      `UPDATE account_grant SET given_by_scope_type = 'institution', given_by_scope_id = $2 WHERE scope_id = $1`,
      [firmId, chamber],
    );
    await invite('ikinci-kullanici@ornek.example', staffOf(chamber));
    await it.house.settled();
    const { items } = await it.house.ask(commands.listMessages, {}, new Actor('user', first.id, grants));
    expect(items).toMatchObject([{ template: 'firm-request', href: '/firm-requests' }]);
    expect(JSON.stringify(items)).not.toContain('ikinci-kullanici');
    const told = async () =>
      (await it.mails()).find((m) => m.template === 'firm-request' && m.state === 'sent');
    await eventually(async () => (await told()) !== undefined, 'the firm is written to');
    expect(await told()).toMatchObject({ to: 'ilk-kullanici@ornek.example' });
  });

  test('whose record was merged hears that another account would see what is theirs, without its name', async () => {
    const personId = newId();
    const actor = await firmUser(newId(), personId);
    const state: PersonRequestState = {
      accountId: newId(),
      personId,
      state: 'waiting',
      askedOf: [actor.id],
    };
    await arrives(aFact(personRequest, 'asked', state), it.house.get('notifications', PersonRequestNews));
    expect((await it.house.ask(commands.listMessages, {}, actor)).items).toMatchObject([
      { template: 'person-request', href: '/person-requests' },
    ]);
    const queued = await it.house.sql<{ n: number }>(
      'notifications',
      `SELECT count(*)::int AS n FROM mail WHERE template = 'person-request' AND recipient = $1`,
      [actor.id],
    );
    expect(queued).toEqual([{ n: 1 }]);
  });

  test('a participant hears of the certificate', async () => {
    const personId = newId();
    const actor = await firmUser(newId(), personId);
    const state: CertificateState = {
      courseId: newId(),
      courseKind: 'certificate',
      personId,
      firmId: null,
      kind: 'success',
      number: 'S-2026-7',
      state: 'issued',
      issuedOn: '2026-03-02',
    };
    await arrives(aFact(certificate, 'issued', state), it.house.get('notifications', CertificateNews));
    expect((await it.house.ask(commands.listMessages, {}, actor)).items).toMatchObject([
      { template: 'certificate-issued', href: '/me', title: { tr: 'Belgeniz hazır: S-2026-7' } },
    ]);
  });
});
