import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { accountCommands, linkCommands, sessionCommands } from '#contracts/accounts/account.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { linkToken } from '#platform/signing/link-token';
import { admin } from '#testing/actors';
import { House } from '#testing/house';
import { LinkService } from '../links/link.service.js';
import { accountsService } from '../accounts.service-definition.js';
import { PASSWORD, staffGrant, address, People } from './people.js';

let people: People;
beforeAll(async () => {
  people = await People.start();
});
afterAll(() => people?.house.stop());

describe('the first administrator', () => {
  test('is made once, by a link, and only while nobody has come in', async () => {
    const fresh = await House.start({ services: [accountsService] });
    try {
      const bootstrap = { email: 'yonetici@ornek.example', displayName: 'Örnek Yönetici' };
      const ask = () => fresh.ask(accountCommands.bootstrap, bootstrap, Actor.service('gateway'));
      const [first, second] = await Promise.all([ask(), ask()]);
      expect([first.created, second.created].sort()).toEqual([false, true]);
      const { url } = await ask();
      expect(url).toMatch(/^http:\/\/localhost:3000\/invitation#[0-9a-f-]{36}\.[\w-]{43}$/);
      await fresh.ask(
        linkCommands.acceptInvitation,
        { token: url!.split('#')[1], password: PASSWORD },
        Actor.anonymous,
      );
      expect(await ask()).toEqual({ created: false });
      await expect(fresh.ask(accountCommands.bootstrap, bootstrap, admin())).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    } finally {
      await fresh.stop();
    }
  });
});

describe('an invitation', () => {
  test('makes an account that waits, and a fact without address or token', async () => {
    const email = address();
    const { id, linkId } = await people.invite([staffGrant(newId())], people.root, email);
    const facts = await people.house.sql<{ type: string; data: object }>(
      'accounts',
      `SELECT type, data FROM outbox WHERE aggregate_id IN ($1, $2) ORDER BY position`,
      [id, linkId],
    );
    expect(facts.map((f) => f.type)).toEqual([
      'evt.accounts.account.invited.v1',
      'evt.accounts.link.issued.v1',
    ]);
    const said =
      JSON.stringify(facts) + JSON.stringify(await people.house.sql('accounts', 'SELECT * FROM audit'));
    for (const secret of [email, 'Örnek Kişi', people.token(linkId).split('.')[1]])
      expect(said).not.toContain(secret);
    await expect(people.signIn(email, '')).rejects.toMatchObject({ code: 'VALIDATION' });
    await expect(people.signIn(email)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  test('is accepted once, with a password that holds', async () => {
    const email = address();
    const { linkId } = await people.invite([staffGrant(newId())], people.root, email);
    await expect(people.accept(linkId, 'kısa')).rejects.toMatchObject({
      details: { errors: [{ code: 'TOO_SHORT', pointer: '/password', params: { min: 12 } }] },
    });
    await expect(people.accept(linkId, email.toUpperCase())).rejects.toMatchObject({
      code: 'PASSWORD_IS_EMAIL',
    });
    await people.accept(linkId);
    await expect(people.accept(linkId)).rejects.toMatchObject({ code: 'LINK_INVALID' });
    await people.signIn(email);
    const [{ password_hash }] = await people.house.sql<{ password_hash: string }>(
      'accounts',
      'SELECT password_hash FROM account WHERE email = $1',
      [email],
    );
    expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('does not work when forged, late, or meant for something else', async () => {
    const { linkId } = await people.invite([staffGrant(newId())]);
    const forged = [
      `${linkId}.${'A'.repeat(43)}`,
      linkToken('another secret, as long as the first one', linkId!),
      'x',
      `${newId()}.${people.token(linkId).split('.')[1]}`,
    ];
    for (const bad of forged)
      await expect(
        people.house.ask(linkCommands.acceptInvitation, { token: bad, password: PASSWORD }, Actor.anonymous),
      ).rejects.toMatchObject({ code: 'LINK_INVALID' });
    await expect(
      people.house.ask(
        linkCommands.completeReset,
        { token: people.token(linkId), password: PASSWORD },
        Actor.anonymous,
      ),
    ).rejects.toMatchObject({ code: 'LINK_INVALID' });
    people.house.clock.advance({ days: 7, seconds: 1 });
    await expect(people.accept(linkId)).rejects.toMatchObject({ code: 'LINK_INVALID' });
  });

  test('to somebody who is there already gives the roles; repeated, it doubles nothing', async () => {
    const { actor, email } = await people.somebody(staffGrant(newId()));
    const grant = staffGrant(newId());
    expect(await people.invite([grant], people.root, email.toUpperCase())).toMatchObject({
      id: actor.id,
      linkId: null,
    });
    await people.invite([grant], people.root, email);
    const account = await people.house.ask(accountCommands.getAccount, { accountId: actor.id }, people.root);
    expect(account.grants.map((g) => g.role)).toEqual(['staff', 'staff']);
  });

  test('keeps no reply or hash that holds a secret', async () => {
    const { linkId } = await people.invite([staffGrant(newId())]);
    await people.house.ask(
      linkCommands.acceptInvitation,
      { token: people.token(linkId), password: PASSWORD },
      Actor.anonymous,
      { key: 'anahtar-0001' },
    );
    expect(
      await people.house.sql('accounts', `SELECT 1 FROM idempotency WHERE key = 'anahtar-0001'`),
    ).toEqual([]);
  });

  test('is written into a mail by who asks for the link, and by nobody else', async () => {
    const email = address();
    const { linkId } = await people.invite([staffGrant(newId())], people.root, email);
    const opened = await people.house.ask(
      linkCommands.openLink,
      { linkId: linkId! },
      Actor.service('notifications'),
    );
    expect(opened).toMatchObject({
      email,
      name: 'Örnek Kişi',
      language: 'tr',
      purpose: 'invitation',
      url: expect.stringContaining(people.token(linkId)),
    });
    await expect(
      people.house.ask(linkCommands.openLink, { linkId: linkId! }, people.root),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(
      await people.house.sql(
        'accounts',
        `SELECT action FROM audit WHERE noun_id = $1 AND action = 'link.opened'`,
        [linkId],
      ),
    ).toHaveLength(1);
  });
});

describe('a reset', () => {
  test('answers the same for every address, and mails at most three an hour', async () => {
    const { email, actor } = await people.somebody(staffGrant(newId()));
    const ask = (to: string) => people.house.ask(linkCommands.requestReset, { email: to }, Actor.anonymous);
    for (let i = 0; i < 5; i++) expect(await ask(email)).toEqual(await ask('olmayan@ornek.example'));
    await people.house.get('accounts', LinkService).idle();
    const links = await people.house.sql<{ id: string }>(
      'accounts',
      `SELECT id FROM link WHERE account_id = $1 AND purpose = 'password-reset'`,
      [actor.id],
    );
    expect(links).toHaveLength(3);
    await people.signIn(email);
    await people.house.ask(
      linkCommands.completeReset,
      { token: people.token(links[0].id), password: 'bambaşka bir parola' },
      Actor.anonymous,
    );
    await expect(
      people.house.ask(
        linkCommands.completeReset,
        { token: people.token(links[1].id), password: PASSWORD },
        Actor.anonymous,
      ),
    ).rejects.toMatchObject({ code: 'LINK_INVALID' });
    await people.signIn(email, 'bambaşka bir parola');
    await expect(people.signIn(email)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(
      await people.house.sql('accounts', 'SELECT 1 FROM session WHERE account_id = $1 AND ended_at IS NULL', [
        actor.id,
      ]),
    ).toHaveLength(1);
  });

  test('does the same work before the reply, whether there is such an account or not', async () => {
    const { email } = await people.somebody(staffGrant(newId()));
    const links = people.house.get('accounts', LinkService);
    const held = jest
      .spyOn(links as unknown as { later: (work: () => Promise<unknown>) => void }, 'later')
      .mockImplementation(() => undefined);
    const before = async (to: string) =>
      (
        await people.house.statements('accounts', () =>
          people.house.ask(linkCommands.requestReset, { email: to }, Actor.anonymous),
        )
      ).map((statement) => statement.replace(/\s+/g, ' '));
    expect(await before(email)).toEqual(await before('hic-olmayan@ornek.example'));
    held.mockRestore();
  });

  test('that was asked for before the password was changed opens nothing any more', async () => {
    const { email, actor } = await people.somebody(staffGrant(newId()));
    await people.house.ask(linkCommands.requestReset, { email }, Actor.anonymous);
    await people.house.get('accounts', LinkService).idle();
    const [link] = await people.house.sql<{ id: string }>(
      'accounts',
      `SELECT id FROM link WHERE account_id = $1 AND purpose = 'password-reset'`,
      [actor.id],
    );
    await people.house.ask(
      sessionCommands.changePassword,
      { currentPassword: PASSWORD, password: 'yepyeni ve uzun bir parola' },
      actor,
    );
    await expect(
      people.house.ask(
        linkCommands.completeReset,
        { token: people.token(link.id), password: PASSWORD },
        Actor.anonymous,
      ),
    ).rejects.toMatchObject({ code: 'LINK_INVALID' });
  });
});
