import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountCommands, firmRequestCommands, sessionCommands } from '#contracts/accounts/account.commands';
import { firm, type FirmState } from '#contracts/firm-registry/registry.facts';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { staffOf, withRole } from '#testing/actors';
import { aFact } from '#testing/facts';
import { Copies } from '../copies/copies.js';
import { address, People, staffGrant } from './people.js';

let people: People;
beforeAll(async () => {
  people = await People.start();
});
afterAll(() => people?.house.stop());

const roleOver = (firmId: string) => ({ role: 'firm', scopeType: 'firm', scopeId: firmId }) as const;
/** Ids of the firms that somebody has the firm role over, as the gateway hears it. */
async function firmsOf(email: string): Promise<string[]> {
  const { token } = await people.signIn(email);
  const tokenHash = createHash('sha256').update(token).digest('base64url');
  const { grants } = await people.house.ask(sessionCommands.resolve, { tokenHash }, Actor.service('gateway'));
  return grants!.filter((g) => g.role === 'firm').map((g) => g.scopeId!);
}
const waiting = async (by: Actor) =>
  (await people.house.ask(firmRequestCommands.listFirmRequests, {}, by)).items;
const decide = (firmRequestId: string, decision: 'accepted' | 'declined', by: Actor) =>
  people.house.ask(firmRequestCommands.decideFirmRequest, { firmRequestId, decision }, by);
/** The chamber whose staff have to do with the firm, since they brought in its first user. */
async function ownFirm() {
  const [firmId, chamber] = [newId(), newId()];
  const staff = staffOf(chamber);
  const email = address();
  const { id, linkId, awaitedFirmIds } = await people.invite([roleOver(firmId)], staff, email);
  expect(awaitedFirmIds).toEqual([]);
  await people.accept(linkId);
  return { firmId, staff, chamber, email, user: new Actor('user', id, [roleOver(firmId)]) };
}

describe('a firm that has a user', () => {
  test('says itself who else is one of them; until then nothing is given and no mail goes out', async () => {
    const { firmId, staff, user } = await ownFirm();
    const email = address();
    const asked = await people.invite([roleOver(firmId)], staff, email);
    expect(asked).toMatchObject({ linkId: null, awaitedFirmIds: [firmId] });
    const [request] = await waiting(user);
    expect(request).toMatchObject({
      kind: 'invitation',
      firmId,
      email,
      state: 'waiting',
      accountId: asked.id,
    });
    expect((await waiting(staff)).map((r) => r.id)).toEqual([request.id]);
    expect((await waiting(staffOf(newId()))).length).toBe(0);
    expect((await waiting(withRole('firm', newId(), 'firm'))).length).toBe(0);
    expect(
      (await people.house.ask(accountCommands.getAccount, { accountId: asked.id }, staff)).awaitedFirmIds,
    ).toEqual([firmId]);
    await expect(decide(request.id, 'accepted', staff)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(decide(request.id, 'accepted', withRole('firm', newId(), 'firm'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      decide(request.id, 'accepted', new Actor('token', user.id, user.grants)),
    ).rejects.toMatchObject({ code: 'SIGNED_IN_PERSON_ONLY' });
    await decide(request.id, 'accepted', user);
    await decide(request.id, 'accepted', user);
    await expect(decide(request.id, 'declined', user)).rejects.toMatchObject({ code: 'REQUEST_DECIDED' });
    const [link] = await people.house.sql<{ id: string }>(
      'accounts',
      `SELECT id FROM link WHERE account_id = $1 AND state = 'open'`,
      [asked.id],
    );
    await people.accept(link.id);
    expect(await firmsOf(email)).toEqual([firmId]);
    const audit = await people.house.sql<{ action: string; actor_id: string }>(
      'accounts',
      `SELECT action, actor_id FROM audit WHERE noun_id = $1 ORDER BY at`,
      [request.id],
    );
    expect(audit).toEqual([
      { action: 'firm-request.asked', actor_id: staff.id },
      { action: 'firm-request.accepted', actor_id: user.id },
    ]);
  });

  test('may say no; staff may ask again; the request waits in the firm’s work queue', async () => {
    const { firmId, staff, user } = await ownFirm();
    const email = address();
    const { id } = await people.invite([roleOver(firmId)], staff, email);
    const { standardCommands } = await import('#contracts/core/standard');
    const tasks = () => people.house.ask(standardCommands('accounts').tasks, {}, user);
    expect((await tasks()).items).toMatchObject([{ kind: 'firm-request.waiting', count: 1 }]);
    const [request] = await waiting(user);
    await decide(request.id, 'declined', user);
    expect((await tasks()).items).toEqual([]);
    expect(
      (await people.house.ask(accountCommands.getAccount, { accountId: id }, people.root)).grants,
    ).toEqual([]);
    await people.invite([roleOver(firmId)], staff, email);
    expect((await waiting(user)).map((r) => r.state)).toEqual(['waiting']);
  });

  test('is asked for those who have an account, too, and not for those who have the role', async () => {
    const { firmId, staff, user, email, chamber } = await ownFirm();
    const { actor } = await people.somebody({ role: 'trainer', scopeType: 'institution', scopeId: chamber });
    const view = await people.house.ask(
      accountCommands.addGrant,
      { accountId: actor.id, ...roleOver(firmId) },
      staff,
    );
    expect(view).toMatchObject({ awaitedFirmIds: [firmId], grants: [{ role: 'trainer' }] });
    expect(await people.invite([roleOver(firmId)], staff, email)).toMatchObject({ awaitedFirmIds: [] });
    expect(await waiting(user)).toHaveLength(1);
  });

  test('is not asked when an administrator gives the role, which settles what was asked', async () => {
    const { firmId, staff, user } = await ownFirm();
    const email = address();
    await people.invite([roleOver(firmId)], staff, email);
    const { linkId } = await people.invite([roleOver(firmId)], people.root, email);
    await people.accept(linkId);
    expect(await firmsOf(email)).toEqual([firmId]);
    expect(await waiting(user)).toEqual([]);
  });

  test('keeps its last user unless an administrator takes the role away', async () => {
    const { staff, user } = await ownFirm();
    const { grants } = await people.house.ask(accountCommands.getAccount, { accountId: user.id }, staff);
    const remove = (by: Actor) =>
      people.house.ask(accountCommands.removeGrant, { accountId: user.id, grantId: grants[0].id }, by);
    await expect(remove(staff)).rejects.toMatchObject({ code: 'FIRM_LAST_USER' });
    await remove(people.root);
  });
});

describe('staff', () => {
  test('do not make one of themselves a firm’s user, nor a firm’s user one of themselves', async () => {
    const chamber = newId();
    const staff = staffOf(chamber);
    const { actor, email } = await people.somebody(staffGrant(chamber));
    for (const give of [
      () => people.invite([roleOver(newId())], staff, email),
      () => people.house.ask(accountCommands.addGrant, { accountId: actor.id, ...roleOver(newId()) }, actor),
      () => people.invite([roleOver(newId()), staffGrant(chamber)], staff),
    ])
      await expect(give()).rejects.toMatchObject({ code: 'FIRM_ROLE_OF_STAFF' });
    const firmUser = await ownFirm();
    await expect(
      people.invite([staffGrant(firmUser.chamber)], firmUser.staff, firmUser.email),
    ).rejects.toMatchObject({ code: 'FIRM_ROLE_OF_STAFF' });
    await people.invite([roleOver(newId())], people.root, email);
  });
});

describe('a merge', () => {
  const state = (mergedInto: string | null): FirmState => ({
    mergedInto,
    provisional: false,
    nace: null,
    province: null,
    district: null,
    kobiClass: null,
  });
  const merge = (aggregateId: string, version: number, into: string | null) => {
    const call = {
      actor: Actor.service('accounts'),
      requestId: newId(),
      causationId: newId(),
      deadline: Date.now() + 5000,
      token: '',
    };
    const fact = aFact(firm, into ? 'merged' : 'unmerged', state(into), { aggregateId, version });
    return people.house.get<UnitOfWork>('accounts', UnitOfWork).run(call, async (tx) => {
      await people.house.get('accounts', Copies).merge(fact, tx);
      return {};
    });
  };

  test('does not bring the users of one firm into another that has users, until these say so', async () => {
    const [insider, victim] = [await ownFirm(), await ownFirm()];
    await merge(insider.firmId, 2, victim.firmId);
    expect(await firmsOf(insider.email)).toEqual([insider.firmId]);
    expect(await firmsOf(victim.email)).toEqual([victim.firmId]);
    const [request] = await waiting(victim.user);
    expect(request).toMatchObject({ kind: 'merge', firmId: victim.firmId, email: insider.email });
    expect((await waiting(insider.user)).map((r) => r.email)).toEqual([victim.email]);
    await decide(request.id, 'accepted', victim.user);
    expect((await firmsOf(insider.email)).sort()).toEqual([insider.firmId, victim.firmId].sort());
    await merge(insider.firmId, 3, null);
    expect(await firmsOf(insider.email)).toEqual([insider.firmId]);
    expect(await waiting(insider.user)).toEqual([]);
    // Merged again, it is asked again.
    await merge(insider.firmId, 4, victim.firmId);
    expect(await firmsOf(insider.email)).toEqual([insider.firmId]);
    expect(await waiting(victim.user)).toHaveLength(1);
  });

  test('leads the users of a record to the one without users, and later comers wait for them', async () => {
    const [first, later] = [await ownFirm(), await ownFirm()];
    const canonical = newId();
    await merge(first.firmId, 2, canonical);
    expect((await firmsOf(first.email)).sort()).toEqual([first.firmId, canonical].sort());
    await merge(later.firmId, 2, canonical);
    expect(await firmsOf(later.email)).toEqual([later.firmId]);
    expect((await firmsOf(first.email)).sort()).toEqual([first.firmId, canonical].sort());
    // Whoever is invited to the canonical record is confirmed by the one who has a say there.
    const { awaitedFirmIds } = await people.invite([roleOver(canonical)], first.staff);
    expect(awaitedFirmIds).toEqual([canonical]);
  });
});
