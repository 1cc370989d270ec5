import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountCommands, sessionCommands } from '#contracts/accounts/account.commands';
import { firm, person, type FirmState } from '#contracts/firm-registry/registry.facts';
import { participation, type ParticipationState } from '#contracts/programs/program.facts';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { staffOf } from '#testing/actors';
import { aFact } from '#testing/facts';
import { Erasure } from '../accounts/erasure.js';
import { Copies } from '../copies/copies.js';
import { People } from './people.js';

let people: People;
beforeAll(async () => {
  people = await People.start();
});
afterAll(() => people?.house.stop());

const registry = (mergedInto: string | null): FirmState => ({
  mergedInto,
  provisional: false,
  nace: null,
  province: null,
  district: null,
  kobiClass: null,
});
/** Takes a fact in, as the consumer would. */
const take = (work: (copies: Copies, tx: Tx) => Promise<void>) => {
  const call = {
    actor: Actor.service('accounts'),
    requestId: newId(),
    causationId: newId(),
    deadline: Date.now() + 5000,
    token: '',
  };
  const copies = people.house.get('accounts', Copies);
  return people.house.get<UnitOfWork>('accounts', UnitOfWork).run(call, async (tx) => {
    await work(copies, tx);
    return {};
  });
};
const merged = (aggregateId: string, version: number, into: string | null) =>
  take((copies, tx) =>
    copies.merge(aFact(firm, into ? 'merged' : 'unmerged', registry(into), { aggregateId, version }), tx),
  );

test('rights over a firm reach what it was merged into, until the merge is undone', async () => {
  const [spelled, canonical] = [newId(), newId()];
  const { email } = await people.somebody({ role: 'firm', scopeType: 'firm', scopeId: spelled });
  const { token } = await people.signIn(email);
  const tokenHash = createHash('sha256').update(token).digest('base64url');
  const scopes = async () => {
    const { grants } = await people.house.ask(
      sessionCommands.resolve,
      { tokenHash },
      Actor.service('gateway'),
    );
    return grants!.map((g) => g.scopeId);
  };
  expect(await scopes()).toEqual([spelled]);
  await merged(spelled, 2, canonical);
  expect(await scopes()).toEqual([spelled, canonical]);
  // An older fact that comes again changes nothing.
  await merged(spelled, 1, null);
  expect(await scopes()).toEqual([spelled, canonical]);
  await merged(spelled, 3, null);
  expect(await scopes()).toEqual([spelled]);
});

test('rights over a firm reach every record that turned out to be it, over several merges', async () => {
  const [first, second, last] = [newId(), newId(), newId()];
  await merged(first, 2, second);
  await merged(second, 2, last);
  for (const held of [first, second, last]) {
    const { email } = await people.somebody({ role: 'firm', scopeType: 'firm', scopeId: held });
    const { token } = await people.signIn(email);
    const { grants } = await people.house.ask(
      sessionCommands.resolve,
      { tokenHash: createHash('sha256').update(token).digest('base64url') },
      Actor.service('gateway'),
    );
    expect(grants!.map((g) => g.scopeId).sort()).toEqual([first, second, last].sort());
  }
});

test('staff bring in people of a firm that takes part under its other id', async () => {
  const [spelled, canonical, chamber] = [newId(), newId(), newId()];
  const state: ParticipationState = {
    firmId: canonical,
    sector: null,
    state: 'active',
    source: 'staff',
    callId: null,
    since: '2026-02-01',
    until: null,
  };
  const fact = aFact(participation, 'started', state, { institutionId: chamber, programId: newId() });
  await take((copies, tx) => copies.participation(fact, tx));
  await merged(spelled, 2, canonical);
  const grant = { role: 'firm', scopeType: 'firm', scopeId: spelled } as const;
  await expect(people.invite([grant], staffOf(newId()))).rejects.toMatchObject({ code: 'GRANT_FORBIDDEN' });
  await people.invite([grant], staffOf(chamber));
});

test('a person who is erased leaves an account without name, address or way in', async () => {
  const personId = newId();
  const { email, actor } = await people.somebody({
    role: 'participant',
    scopeType: 'person',
    scopeId: personId,
  });
  await people.signIn(email);
  const { version } = await people.house.ask(
    accountCommands.getAccount,
    { accountId: actor.id },
    people.root,
  );
  await people.house.ask(
    accountCommands.changeAccount,
    { accountId: actor.id, personId, ifVersion: version },
    people.root,
  );
  const state = {
    mergedInto: null,
    firmId: null,
    institutionId: null,
    gender: null,
    birthYear: null,
    erased: true,
  };
  const erased = aFact(person, 'erased', state, { aggregateId: personId, version: 2 });
  await take((_, tx) => people.house.get('accounts', Erasure).erase(erased, tx));
  await expect(people.signIn(email)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  const tables = await people.house.sql<{ name: string }>(
    'accounts',
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  for (const { name } of tables)
    expect(JSON.stringify(await people.house.sql('accounts', `SELECT * FROM ${name}`))).not.toContain(email);
});
