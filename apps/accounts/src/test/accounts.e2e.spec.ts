import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountCommands, sessionCommands } from '#contracts/accounts/account.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { staffOf, withRole } from '#testing/actors';
import { aProgram } from '../../../programs/src/test/factories.js';
import { staffGrant, address, People } from './people.js';

let people: People;
beforeAll(async () => {
  people = await People.start();
});
afterAll(() => people?.house.stop());

describe('staff', () => {
  test('give roles within their own institution and nowhere else', async () => {
    const chamber = newId();
    const staff = withRole('institution', chamber, 'staff');
    await people.invite(
      [{ role: 'consultant', scopeType: 'institution', scopeId: chamber }, staffGrant(chamber)],
      staff,
    );
    for (const grant of [
      staffGrant(newId()),
      { role: 'admin', scopeType: 'installation' } as const,
      { role: 'backfill', scopeType: 'institution', scopeId: chamber } as const,
    ])
      await expect(people.invite([grant], staff)).rejects.toMatchObject({
        code: 'GRANT_FORBIDDEN',
        details: { pointer: '/grants/0' },
      });
    await expect(
      people.invite([{ role: 'staff', scopeType: 'firm', scopeId: newId() }], staff),
    ).rejects.toMatchObject({ code: 'GRANT_SCOPE', details: { pointer: '/grants/0/scopeType' } });
    await expect(people.invite([{ role: 'firm', scopeType: 'firm' }], staff)).rejects.toMatchObject({
      details: { errors: [{ code: 'REQUIRED', pointer: '/grants/0/scopeId' }] },
    });
  });

  test('give roles in the programmes of their institution, even one made a moment ago', async () => {
    const chamber = newId();
    const staff = staffOf(chamber);
    const { id } = await people.house.ask(
      programCommands.createProgram,
      aProgram({ executorId: chamber }),
      staff,
    );
    const grant = { role: 'reviewer', scopeType: 'program', scopeId: id } as const;
    await people.invite([grant], staff);
    await people.invite([grant], withRole('program', id, 'staff'));
    await expect(people.invite([grant], staffOf(newId()))).rejects.toMatchObject({ code: 'GRANT_FORBIDDEN' });
    await expect(people.invite([{ ...grant, scopeId: newId() }], staff)).rejects.toMatchObject({
      code: 'GRANT_FORBIDDEN',
    });
  });

  test('bring in firms that nobody has to do with, not those of others', async () => {
    const [ours, theirs] = [staffOf(newId()), staffOf(newId())];
    const grant = (firmId: string) => ({ role: 'firm', scopeType: 'firm', scopeId: firmId }) as const;
    const brought = newId();
    await people.invite([grant(brought)], ours);
    await people.invite([grant(brought)], ours);
    await expect(people.invite([grant(brought)], theirs)).rejects.toMatchObject({ code: 'GRANT_FORBIDDEN' });
    const taking = newId();
    const { id } = await people.house.ask(
      programCommands.createProgram,
      aProgram({ executorId: theirs.grants[0].scopeId }),
      theirs,
    );
    await people.house.ask(
      programCommands.startParticipation,
      { programId: id, firmId: taking, sector: 'textile' },
      theirs,
    );
    await people.house.settled();
    await expect(people.invite([grant(taking)], ours)).rejects.toMatchObject({ code: 'GRANT_FORBIDDEN' });
    await people.invite([grant(taking)], theirs);
    await people.invite([grant(taking)], withRole('program', id, 'staff'));
  });

  test('see accounts of their own scopes, and of those only these roles', async () => {
    const [ours, theirs] = [newId(), newId()];
    const { actor } = await people.somebody(staffGrant(ours), staffGrant(theirs));
    const seen = await people.house.ask(accountCommands.getAccount, { accountId: actor.id }, staffOf(ours));
    expect(seen.grants.map((g) => g.scopeId)).toEqual([ours]);
    await expect(
      people.house.ask(accountCommands.getAccount, { accountId: actor.id }, staffOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const list = await people.house.ask(accountCommands.listAccounts, {}, staffOf(ours));
    expect(list.items.map((a) => a.id)).toEqual([actor.id]);
    expect((await people.house.ask(accountCommands.listAccounts, {}, staffOf(newId()))).items).toEqual([]);
    expect(
      await people.house.statements('accounts', () =>
        people.house.ask(accountCommands.listAccounts, { limit: 3 }, people.root),
      ),
    ).toHaveLength(4); // begin, list, audit, commit
  });

  test('take away only what they could give', async () => {
    const [ours, theirs] = [newId(), newId()];
    const { actor } = await people.somebody(staffGrant(ours), staffGrant(theirs));
    const { grants } = await people.house.ask(
      accountCommands.getAccount,
      { accountId: actor.id },
      people.root,
    );
    const [own, other] = [ours, theirs].map((id) => grants.find((g) => g.scopeId === id)!.id);
    await expect(
      people.house.ask(accountCommands.removeGrant, { accountId: actor.id, grantId: other }, staffOf(ours)),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await people.house.ask(
        accountCommands.removeGrant,
        { accountId: actor.id, grantId: own, reason: 'ayrıldı' },
        staffOf(ours),
      ),
    ).toMatchObject({ grants: [] });
    expect(
      (await people.house.ask(accountCommands.getAccount, { accountId: actor.id }, people.root)).grants,
    ).toHaveLength(1);
  });
});

describe('a list', () => {
  test('pages by name in Turkish order without repeating or leaving out', async () => {
    const chamber = newId();
    const names = ['Çınar', 'Cemal', 'İrem', 'Işıl', 'Zeynep', 'Şule', 'Sema'];
    for (const displayName of names)
      await people.house.ask(
        accountCommands.invite,
        { email: address(), displayName, grants: [staffGrant(chamber)] },
        people.root,
      );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await people.house.ask(
        accountCommands.listAccounts,
        { limit: 2, cursor },
        staffOf(chamber),
      );
      seen.push(...page.items.map((a) => a.displayName));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(['Cemal', 'Çınar', 'Işıl', 'İrem', 'Sema', 'Şule', 'Zeynep']);
    const found = await people.house.ask(
      accountCommands.listAccounts,
      { q: 'IŞIL', scopeId: chamber },
      people.root,
    );
    expect(found.items.map((a) => a.displayName)).toEqual(['Işıl']);
  });
});

describe('an administrator', () => {
  test('blocks an account: sessions and tokens end, signing in fails', async () => {
    const { actor, email } = await people.somebody({ role: 'admin', scopeType: 'installation' });
    const { token: session } = await people.signIn(email);
    const { createHash } = await import('node:crypto');
    const resolve = () =>
      people.house.ask(
        sessionCommands.resolve,
        { tokenHash: createHash('sha256').update(session).digest('base64url') },
        Actor.service('gateway'),
      );
    expect(await resolve()).toMatchObject({ found: true, accountId: actor.id });
    await expect(
      people.house.ask(accountCommands.blockAccount, { accountId: actor.id, reason: 'x' }, actor),
    ).rejects.toMatchObject({ code: 'OWN_ACCOUNT' });
    // The only other active administrator; the test's own people.root has no account.
    await expect(
      people.house.ask(accountCommands.blockAccount, { accountId: actor.id, reason: 'x' }, people.root),
    ).rejects.toMatchObject({ code: 'LAST_ADMIN' });
    await people.somebody({ role: 'admin', scopeType: 'installation' });
    expect(
      await people.house.ask(
        accountCommands.blockAccount,
        { accountId: actor.id, reason: 'görevden ayrıldı' },
        people.root,
      ),
    ).toMatchObject({ state: 'blocked' });
    expect(await resolve()).toEqual({ found: false });
    await expect(people.signIn(email)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await people.house.ask(
      accountCommands.unblockAccount,
      { accountId: actor.id, reason: 'döndü' },
      people.root,
    );
    await people.signIn(email);
  });

  test('changes an account from a fresh copy only', async () => {
    const { actor } = await people.somebody(staffGrant(newId()));
    const { version } = await people.house.ask(
      accountCommands.getAccount,
      { accountId: actor.id },
      people.root,
    );
    const change = { accountId: actor.id, displayName: 'Yeni Ad', ifVersion: version };
    expect(await people.house.ask(accountCommands.changeAccount, change, people.root)).toMatchObject({
      displayName: 'Yeni Ad',
      version: version + 1,
    });
    await expect(people.house.ask(accountCommands.changeAccount, change, people.root)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });
});

describe('names', () => {
  test('are asked in batches by services, and the look is noted', async () => {
    const { actor, email } = await people.somebody(staffGrant(newId()));
    const ask = { accountIds: [actor.id, newId()], purpose: 'değerlendirici listesi' };
    expect(await people.house.ask(accountCommands.names, ask, Actor.service('notifications'))).toEqual({
      items: [{ accountId: actor.id, name: 'Örnek Kişi', language: 'tr' }],
    });
    expect(
      (
        await people.house.ask(
          accountCommands.names,
          { ...ask, withEmail: true },
          Actor.service('notifications'),
        )
      ).items[0].email,
    ).toBe(email);
    await expect(
      people.house.ask(accountCommands.names, ask, Actor.service('training')),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(people.house.ask(accountCommands.names, ask, people.root)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(
      await people.house.sql(
        'accounts',
        `SELECT reason FROM audit WHERE action = 'account.names-read' LIMIT 1`,
      ),
    ).toEqual([{ reason: 'değerlendirici listesi' }]);
  });

  test('are given to many at once: a look takes one connection, so looks cannot wait for each other', async () => {
    const ask = { accountIds: [newId()], purpose: 'many at once' };
    const asked = Array.from({ length: 12 }, () =>
      people.house.ask(accountCommands.names, ask, Actor.service('notifications')),
    );
    expect(await Promise.all(asked)).toEqual(Array(12).fill({ items: [] }));
  });
});
