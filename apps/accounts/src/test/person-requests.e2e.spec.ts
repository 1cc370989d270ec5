import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountCommands, sessionCommands } from '#contracts/accounts/account.commands';
import { personRequestCommands } from '#contracts/accounts/person-request.commands';
import { standardCommands } from '#contracts/core/standard';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { mergeCommands } from '#contracts/firm-registry/merge.commands';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { admin, staffOf } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { address, People } from './people.js';

/** Two records of people become one; what their accounts may see waits for the person, or for somebody who did not merge them. */
let people: People;
beforeAll(async () => {
  people = await People.start(firmRegistryService);
});
afterAll(() => people?.house.stop());

const participant = (scopeId: string) => ({ role: 'participant', scopeType: 'person', scopeId }) as const;
async function chamber(title: string): Promise<{ id: string; staff: Actor }> {
  const { id } = await people.house.ask(
    institutionCommands.registerInstitution,
    { title: `${title} ${newId()}`, kind: 'chamber' },
    admin(),
  );
  return { id, staff: staffOf(id) };
}
const colleagueOf = (staff: Actor) => new Actor('user', newId(), staff.grants);
const registered = async (name: string, email: string, staff: Actor) =>
  (await people.house.ask(personCommands.registerPerson, { name, email }, staff)).id;
/** The scopes that somebody holds, as the gateway hears it. */
async function scopesOf(email: string): Promise<string[]> {
  const { token } = await people.signIn(email);
  const tokenHash = createHash('sha256').update(token).digest('base64url');
  const { grants } = await people.house.ask(sessionCommands.resolve, { tokenHash }, Actor.service('gateway'));
  return grants!.map((g) => g.scopeId!).sort();
}
const waiting = async (by: Actor) =>
  (await people.house.ask(personRequestCommands.listPersonRequests, {}, by)).items;
const decide = (personRequestId: string, decision: 'accepted' | 'declined', by: Actor) =>
  people.house.ask(personRequestCommands.decidePersonRequest, { personRequestId, decision }, by);
const tasks = async (by: Actor) =>
  (await people.house.ask(standardCommands('accounts').tasks, {}, by)).items.map((i) => [i.kind, i.count]);
async function mergedBy(staff: Actor): Promise<string> {
  const [pair] = (await people.house.ask(mergeCommands.listMergeCandidates, { kind: 'person' }, staff)).items;
  const { mergeId } = await people.house.ask(
    mergeCommands.decideMerge,
    { candidateId: pair.id, decision: 'same' },
    staff,
  );
  await people.house.settled();
  return mergeId!;
}

/** Staff of the second chamber join a person of theirs with one of the first. */
async function twoAsOne() {
  const [ours, theirs] = [await chamber('Örnek Sanayi Odası'), await chamber('Deneme Ticaret Odası')];
  const email = address();
  const victim = await registered('Zarar Görmez', email, ours.staff);
  const insider = await registered('Araya Girmez', email, theirs.staff);
  expect(insider).not.toBe(victim);
  return { ours, theirs, victim, insider };
}

describe('people who were merged', () => {
  test('lend each other no rights until the one who holds the other record says so', async () => {
    const { theirs, victim, insider } = await twoAsOne();
    const [one, other] = [
      await people.somebody(participant(insider)),
      await people.somebody(participant(victim)),
    ];
    const mergeId = await mergedBy(theirs.staff);
    expect(await scopesOf(one.email)).toEqual([insider]);
    expect(await scopesOf(other.email)).toEqual([victim]);

    const [request] = (await waiting(other.actor)).filter((r) => r.mayAnswer);
    expect(request).toMatchObject({
      personId: victim,
      accountId: one.actor.id,
      email: one.email,
      state: 'waiting',
    });
    expect(await tasks(other.actor)).toEqual([['person-request.waiting', 1]]);
    // The asker sees that it waits, and answers only what is asked of them.
    expect((await waiting(one.actor)).map((r) => [r.personId, r.mayAnswer]).sort()).toEqual(
      [
        [insider, true],
        [victim, false],
      ].sort(),
    );
    for (const by of [one.actor, theirs.staff, colleagueOf(theirs.staff), staffOf(newId())])
      await expect(decide(request.id, 'accepted', by)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      decide(request.id, 'accepted', new Actor('token', other.actor.id, other.actor.grants)),
    ).rejects.toMatchObject({ code: 'SIGNED_IN_PERSON_ONLY' });

    await decide(request.id, 'accepted', other.actor);
    await decide(request.id, 'accepted', other.actor);
    await expect(decide(request.id, 'declined', other.actor)).rejects.toMatchObject({
      code: 'REQUEST_DECIDED',
    });
    expect(await scopesOf(one.email)).toEqual([insider, victim].sort());
    expect(await scopesOf(other.email)).toEqual([victim]);
    const audit = await people.house.sql<{ action: string; actor_id: string }>(
      'accounts',
      `SELECT action, actor_id FROM audit WHERE noun_id = $1 ORDER BY at, action DESC`,
      [request.id],
    );
    expect(audit.map((a) => a.action)).toEqual(['person-request.asked', 'person-request.accepted']);
    expect(audit[1].actor_id).toBe(other.actor.id);

    // Apart again, nothing is left of it; joined anew, it is asked anew.
    await people.house.ask(mergeCommands.undoMerge, { mergeId }, theirs.staff);
    await people.house.settled();
    expect(await scopesOf(one.email)).toEqual([insider]);
    expect(await waiting(other.actor)).toEqual([]);
    await mergedBy(theirs.staff);
    expect(await scopesOf(one.email)).toEqual([insider]);
    expect((await waiting(other.actor)).filter((r) => r.mayAnswer)).toHaveLength(1);
  });

  test('wait for somebody else’s eyes where the other record has no account: of its institution, never who merged', async () => {
    const { ours, theirs, victim, insider } = await twoAsOne();
    const one = await people.somebody(participant(insider));
    await mergedBy(theirs.staff);
    expect(await scopesOf(one.email)).toEqual([insider]);
    const [request] = await waiting(ours.staff);
    expect(request).toMatchObject({ personId: victim, mayAnswer: true });
    expect(await tasks(ours.staff)).toContainEqual(['person-request.waiting', 1]);
    for (const by of [theirs.staff, colleagueOf(theirs.staff), one.actor])
      await expect(decide(request.id, 'accepted', by)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await decide(request.id, 'declined', ours.staff);
    expect(await scopesOf(one.email)).toEqual([insider]);
    expect(await tasks(ours.staff)).toEqual([]);
  });

  test('of one chamber’s own lists are confirmed by a colleague of who merged them', async () => {
    const { staff } = await chamber('Tek Oda');
    const email = address();
    const first = await registered('Bir Ad', email, staff);
    const second = await registered('Öbür Ad', email, staff);
    const { email: account } = await people.somebody(participant(first));
    await mergedBy(staff);
    expect(await waiting(staff)).toEqual([]);
    const colleague = colleagueOf(staff);
    const [request] = await waiting(colleague);
    await expect(decide(request.id, 'accepted', staff)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await decide(request.id, 'accepted', colleague);
    expect(await scopesOf(account)).toEqual([first, second].sort());
  });

  test('are asked for, too, when the role comes after the merge, and when the account is the person by its record', async () => {
    const { ours, theirs, victim, insider } = await twoAsOne();
    await mergedBy(theirs.staff);
    // A merge does not make the other chamber’s person one whose rights may be given away.
    const invite = (scopeId: string) =>
      people.house.ask(
        accountCommands.invite,
        { email: address(), displayName: 'Araya Girmez', grants: [participant(scopeId)] },
        theirs.staff,
      );
    await expect(invite(victim)).rejects.toMatchObject({ code: 'GRANT_FORBIDDEN' });
    await invite(insider);
    expect((await waiting(ours.staff)).map((r) => r.personId)).toEqual([victim]);

    const { actor, email } = await people.somebody({
      role: 'trainer',
      scopeType: 'institution',
      scopeId: theirs.id,
    });
    const { version } = await people.house.ask(
      accountCommands.getAccount,
      { accountId: actor.id },
      people.root,
    );
    await people.house.ask(
      accountCommands.changeAccount,
      { accountId: actor.id, personId: insider, ifVersion: version },
      people.root,
    );
    expect(await scopesOf(email)).toEqual([theirs.id]);
    const request = (await waiting(ours.staff)).find((r) => r.accountId === actor.id)!;
    await decide(request.id, 'accepted', people.root);
    expect(await scopesOf(email)).toEqual([theirs.id, victim].sort());
  });
});
