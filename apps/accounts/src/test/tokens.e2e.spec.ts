import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountCommands, sessionCommands } from '#contracts/accounts/account.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { staffGrant, People } from './people.js';

let people: People;
beforeAll(async () => {
  people = await People.start();
});
afterAll(() => people?.house.stop());

const versionOf = async (accountId: string) =>
  (await people.house.ask(accountCommands.getAccount, { accountId }, people.root)).version;

describe('an API token', () => {
  const year = '2027-01-01T00:00:00Z';
  test('carries rights of its owner, as long as the owner has them', async () => {
    const chamber = newId();
    const { actor } = await people.somebody(staffGrant(chamber), {
      role: 'analyst',
      scopeType: 'institution',
      scopeId: chamber,
    });
    const grants = [{ role: 'analyst', scopeType: 'institution', scopeId: chamber } as const];
    const key = newId();
    const made = await people.house.ask(
      sessionCommands.createToken,
      { name: 'gece aktarımı', expiresAt: year, grants },
      actor,
      { key },
    );
    expect(
      await people.house.ask(
        sessionCommands.createToken,
        { name: 'gece aktarımı', expiresAt: year, grants },
        actor,
        { key },
      ),
    ).toEqual(made);
    expect(made.token).toMatch(/^flz_[\w-]{43}$/);
    const { createHash } = await import('node:crypto');
    const resolve = () =>
      people.house.ask(
        sessionCommands.resolve,
        { tokenHash: createHash('sha256').update(made.token).digest('base64url') },
        Actor.service('gateway'),
      );
    await people.house.ask(
      accountCommands.changeAccount,
      { accountId: actor.id, ifVersion: await versionOf(actor.id), personId: newId() },
      people.root,
    );
    expect(await resolve()).toMatchObject({ found: true, type: 'token', accountId: actor.id, grants });
    // What is a person's own is no right that the machine was given.
    expect(await resolve()).not.toHaveProperty('personId');
    const stored =
      JSON.stringify(await people.house.sql('accounts', 'SELECT * FROM api_token')) +
      JSON.stringify(await people.house.sql('accounts', 'SELECT * FROM idempotency'));
    expect(stored).not.toContain(made.token);
    const view = await people.house.ask(accountCommands.getAccount, { accountId: actor.id }, people.root);
    await people.house.ask(
      accountCommands.removeGrant,
      { accountId: actor.id, grantId: view.grants.find((g) => g.role === 'analyst')!.id },
      people.root,
    );
    expect(await resolve()).toMatchObject({ found: true, grants: [] });
    expect((await people.house.ask(sessionCommands.listTokens, {}, actor)).items).toEqual([
      expect.objectContaining({ id: made.id, name: 'gece aktarımı' }),
    ]);
    await people.house.ask(sessionCommands.revokeToken, { tokenId: made.id }, actor);
    expect(await resolve()).toEqual({ found: false });
  });

  test('never gives or takes a role, not even an administrator’s', async () => {
    const chamber = newId();
    const { actor, email } = await people.somebody(staffGrant(chamber));
    const grant = { role: 'trainer', scopeType: 'institution', scopeId: chamber } as const;
    const machines = [
      new Actor('token', actor.id, actor.grants),
      new Actor('token', newId(), people.root.grants),
    ];
    const { grants } = await people.house.ask(
      accountCommands.getAccount,
      { accountId: actor.id },
      people.root,
    );
    for (const machine of machines)
      for (const attempt of [
        () => people.invite([grant], machine, email),
        () => people.invite([grant], machine),
        () => people.invite([], machine),
        () => people.house.ask(accountCommands.addGrant, { accountId: actor.id, ...grant }, machine),
        () =>
          people.house.ask(
            accountCommands.removeGrant,
            { accountId: actor.id, grantId: grants[0].id },
            machine,
          ),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'SIGNED_IN_PERSON_ONLY' });
  });

  test('is refused beyond one’s own rights, beyond a year, and to a token', async () => {
    const { actor } = await people.somebody(staffGrant(newId()));
    const create = (over: object, by = actor) =>
      people.house.ask(sessionCommands.createToken, { name: 'x', expiresAt: year, grants: [], ...over }, by);
    await expect(create({ grants: [{ role: 'admin', scopeType: 'installation' }] })).rejects.toMatchObject({
      code: 'GRANT_BEYOND_OWN',
      details: { pointer: '/grants/0' },
    });
    for (const expiresAt of ['2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z'])
      await expect(create({ expiresAt })).rejects.toMatchObject({ code: 'EXPIRY_PAST' });
    await expect(create({}, new Actor('token', actor.id, actor.grants))).rejects.toMatchObject({
      code: 'SIGNED_IN_PERSON_ONLY',
    });
  });
});
