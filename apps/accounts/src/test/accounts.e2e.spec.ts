import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountCommands, linkCommands, sessionCommands } from '#contracts/accounts/account.commands';
import type { GrantInput } from '#contracts/accounts/account.messages';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { linkToken } from '#platform/signing/link-token';
import { programCommands } from '#contracts/programs/program.commands';
import { admin, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { aProgram } from '../../../programs/src/test/factories.js';
import { accountsService } from '../accounts.service-definition.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [accountsService, programsService] });
});
afterAll(() => house?.stop());

const root = admin();
const PASSWORD = 'uzun ve kolay bir parola';
let counter = 0;
const address = () => `kisi${++counter}@ornek.example`;
const invite = (grants: GrantInput[], by = root, email = address()) => house.ask(accountCommands.invite, { email, displayName: 'Örnek Kişi', grants }, by);
const staffGrant = (institutionId: string): GrantInput => ({ role: 'staff', scopeType: 'institution', scopeId: institutionId });
const token = (linkId: string | null) => linkToken(house.installation.envOf('accounts').LINK_SECRET!, linkId!);
const accept = (linkId: string | null, password = PASSWORD) => house.ask(linkCommands.acceptInvitation, { token: token(linkId), password }, Actor.anonymous);
const signIn = (email: string, password = PASSWORD) => house.ask(sessionCommands.signIn, { email, password }, Actor.anonymous);
/** Somebody who has accepted, as the gateway would vouch for them. */
async function somebody(...grants: GrantInput[]): Promise<{ actor: Actor; email: string }> {
  const email = address();
  const { id, linkId } = await invite(grants, root, email);
  await accept(linkId);
  return { email, actor: new Actor('user', id, grants.map((g) => ({ ...g, scopeId: g.scopeId ?? '' }))) };
}

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
      await fresh.ask(linkCommands.acceptInvitation, { token: url!.split('#')[1], password: PASSWORD }, Actor.anonymous);
      expect(await ask()).toEqual({ created: false });
      await expect(fresh.ask(accountCommands.bootstrap, bootstrap, admin())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    } finally {
      await fresh.stop();
    }
  });
});

describe('an invitation', () => {
  test('makes an account that waits, and a fact without address or token', async () => {
    const email = address();
    const { id, linkId } = await invite([staffGrant(newId())], root, email);
    const facts = await house.sql<{ type: string; data: object }>('accounts', `SELECT type, data FROM outbox WHERE aggregate_id IN ($1, $2) ORDER BY position`, [id, linkId]);
    expect(facts.map((f) => f.type)).toEqual(['evt.accounts.account.invited.v1', 'evt.accounts.link.issued.v1']);
    const said = JSON.stringify(facts) + JSON.stringify(await house.sql('accounts', 'SELECT * FROM audit'));
    for (const secret of [email, 'Örnek Kişi', token(linkId).split('.')[1]]) expect(said).not.toContain(secret);
    await expect(signIn(email, '')).rejects.toMatchObject({ code: 'VALIDATION' });
    await expect(signIn(email)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  test('is accepted once, with a password that holds', async () => {
    const email = address();
    const { linkId } = await invite([staffGrant(newId())], root, email);
    await expect(accept(linkId, 'kısa')).rejects.toMatchObject({ details: { errors: [{ code: 'TOO_SHORT', pointer: '/password', params: { min: 12 } }] } });
    await expect(accept(linkId, email.toUpperCase())).rejects.toMatchObject({ code: 'PASSWORD_IS_EMAIL' });
    await accept(linkId);
    await expect(accept(linkId)).rejects.toMatchObject({ code: 'LINK_INVALID' });
    await signIn(email);
    const [{ password_hash }] = await house.sql<{ password_hash: string }>('accounts', 'SELECT password_hash FROM account WHERE email = $1', [email]);
    expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('does not work when forged, late, or meant for something else', async () => {
    const { linkId } = await invite([staffGrant(newId())]);
    const forged = [`${linkId}.${'A'.repeat(43)}`, linkToken('another secret, as long as the first one', linkId!), 'x', `${newId()}.${token(linkId).split('.')[1]}`];
    for (const bad of forged)
      await expect(house.ask(linkCommands.acceptInvitation, { token: bad, password: PASSWORD }, Actor.anonymous)).rejects.toMatchObject({ code: 'LINK_INVALID' });
    await expect(house.ask(linkCommands.completeReset, { token: token(linkId), password: PASSWORD }, Actor.anonymous)).rejects.toMatchObject({ code: 'LINK_INVALID' });
    house.clock.advance({ days: 7, seconds: 1 });
    await expect(accept(linkId)).rejects.toMatchObject({ code: 'LINK_INVALID' });
  });

  test('to somebody who is there already gives the roles; repeated, it doubles nothing', async () => {
    const { actor, email } = await somebody(staffGrant(newId()));
    const grant = staffGrant(newId());
    expect(await invite([grant], root, email.toUpperCase())).toMatchObject({ id: actor.id, linkId: null });
    await invite([grant], root, email);
    const account = await house.ask(accountCommands.getAccount, { accountId: actor.id }, root);
    expect(account.grants.map((g) => g.role)).toEqual(['staff', 'staff']);
  });

  test('keeps no reply or hash that holds a secret', async () => {
    const { linkId } = await invite([staffGrant(newId())]);
    await house.ask(linkCommands.acceptInvitation, { token: token(linkId), password: PASSWORD }, Actor.anonymous, { key: 'anahtar-0001' });
    expect(await house.sql('accounts', `SELECT 1 FROM idempotency WHERE key = 'anahtar-0001'`)).toEqual([]);
  });

  test('is written into a mail by who asks for the link, and by nobody else', async () => {
    const email = address();
    const { linkId } = await invite([staffGrant(newId())], root, email);
    const opened = await house.ask(linkCommands.openLink, { linkId: linkId! }, Actor.service('gateway'));
    expect(opened).toMatchObject({ email, name: 'Örnek Kişi', language: 'tr', purpose: 'invitation', url: expect.stringContaining(token(linkId)) });
    await expect(house.ask(linkCommands.openLink, { linkId: linkId! }, root)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await house.sql('accounts', `SELECT action FROM audit WHERE noun_id = $1 AND action = 'link.opened'`, [linkId])).toHaveLength(1);
  });
});

describe('a reset', () => {
  test('answers the same for every address, and mails at most three an hour', async () => {
    const { email, actor } = await somebody(staffGrant(newId()));
    const ask = (to: string) => house.ask(linkCommands.requestReset, { email: to }, Actor.anonymous);
    for (let i = 0; i < 5; i++) expect(await ask(email)).toEqual(await ask('olmayan@ornek.example'));
    const links = await house.sql<{ id: string }>('accounts', `SELECT id FROM link WHERE account_id = $1 AND purpose = 'password-reset'`, [actor.id]);
    expect(links).toHaveLength(3);
    await signIn(email);
    await house.ask(linkCommands.completeReset, { token: token(links[0].id), password: 'bambaşka bir parola' }, Actor.anonymous);
    await expect(house.ask(linkCommands.completeReset, { token: token(links[1].id), password: PASSWORD }, Actor.anonymous)).rejects.toMatchObject({ code: 'LINK_INVALID' });
    await signIn(email, 'bambaşka bir parola');
    await expect(signIn(email)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await house.sql('accounts', 'SELECT 1 FROM session WHERE account_id = $1 AND ended_at IS NULL', [actor.id])).toHaveLength(1);
  });
});

describe('staff', () => {
  test('give roles within their own institution and nowhere else', async () => {
    const chamber = newId();
    const staff = withRole('institution', chamber, 'staff');
    await invite([{ role: 'consultant', scopeType: 'institution', scopeId: chamber }, staffGrant(chamber)], staff);
    for (const grant of [staffGrant(newId()), { role: 'admin', scopeType: 'installation' } as const, { role: 'backfill', scopeType: 'institution', scopeId: chamber } as const])
      await expect(invite([grant], staff)).rejects.toMatchObject({ code: 'GRANT_FORBIDDEN', details: { pointer: '/grants/0' } });
    await expect(invite([{ role: 'staff', scopeType: 'firm', scopeId: newId() }], staff)).rejects.toMatchObject({ code: 'GRANT_SCOPE', details: { pointer: '/grants/0/scopeType' } });
    await expect(invite([{ role: 'firm', scopeType: 'firm' }], staff)).rejects.toMatchObject({ details: { errors: [{ code: 'REQUIRED', pointer: '/grants/0/scopeId' }] } });
  });

  test('give roles in the programmes of their institution, even one made a moment ago', async () => {
    const chamber = newId();
    const staff = staffOf(chamber);
    const { id } = await house.ask(programCommands.createProgram, aProgram({ executorId: chamber }), staff);
    const grant = { role: 'reviewer', scopeType: 'program', scopeId: id } as const;
    await invite([grant], staff);
    await invite([grant], withRole('program', id, 'staff'));
    await expect(invite([grant], staffOf(newId()))).rejects.toMatchObject({ code: 'GRANT_FORBIDDEN' });
    await expect(invite([{ ...grant, scopeId: newId() }], staff)).rejects.toMatchObject({ code: 'GRANT_FORBIDDEN' });
  });

  test('bring in firms that nobody has to do with, not those of others', async () => {
    const [ours, theirs] = [staffOf(newId()), staffOf(newId())];
    const grant = (firmId: string) => ({ role: 'firm', scopeType: 'firm', scopeId: firmId }) as const;
    const brought = newId();
    await invite([grant(brought)], ours);
    await invite([grant(brought)], ours);
    await expect(invite([grant(brought)], theirs)).rejects.toMatchObject({ code: 'GRANT_FORBIDDEN' });
    const taking = newId();
    const { id } = await house.ask(programCommands.createProgram, aProgram({ executorId: theirs.grants[0].scopeId }), theirs);
    await house.ask(programCommands.startParticipation, { programId: id, firmId: taking, sector: 'textile' }, theirs);
    await house.settled();
    await expect(invite([grant(taking)], ours)).rejects.toMatchObject({ code: 'GRANT_FORBIDDEN' });
    await invite([grant(taking)], theirs);
    await invite([grant(taking)], withRole('program', id, 'staff'));
  });

  test('see accounts of their own scopes, and of those only these roles', async () => {
    const [ours, theirs] = [newId(), newId()];
    const { actor } = await somebody(staffGrant(ours), staffGrant(theirs));
    const seen = await house.ask(accountCommands.getAccount, { accountId: actor.id }, staffOf(ours));
    expect(seen.grants.map((g) => g.scopeId)).toEqual([ours]);
    await expect(house.ask(accountCommands.getAccount, { accountId: actor.id }, staffOf(newId()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const list = await house.ask(accountCommands.listAccounts, {}, staffOf(ours));
    expect(list.items.map((a) => a.id)).toEqual([actor.id]);
    expect((await house.ask(accountCommands.listAccounts, {}, staffOf(newId()))).items).toEqual([]);
    await house.settled();
    expect(await house.statements('accounts', () => house.ask(accountCommands.listAccounts, { limit: 3 }, root))).toHaveLength(4); // begin, list, audit, commit
  });

  test('take away only what they could give', async () => {
    const [ours, theirs] = [newId(), newId()];
    const { actor } = await somebody(staffGrant(ours), staffGrant(theirs));
    const { grants } = await house.ask(accountCommands.getAccount, { accountId: actor.id }, root);
    const [own, other] = [ours, theirs].map((id) => grants.find((g) => g.scopeId === id)!.id);
    await expect(house.ask(accountCommands.removeGrant, { accountId: actor.id, grantId: other }, staffOf(ours))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await house.ask(accountCommands.removeGrant, { accountId: actor.id, grantId: own, reason: 'ayrıldı' }, staffOf(ours))).toMatchObject({ grants: [] });
    expect((await house.ask(accountCommands.getAccount, { accountId: actor.id }, root)).grants).toHaveLength(1);
  });
});

describe('a list', () => {
  test('pages by name in Turkish order without repeating or leaving out', async () => {
    const chamber = newId();
    const names = ['Çınar', 'Cemal', 'İrem', 'Işıl', 'Zeynep', 'Şule', 'Sema'];
    for (const displayName of names) await house.ask(accountCommands.invite, { email: address(), displayName, grants: [staffGrant(chamber)] }, root);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await house.ask(accountCommands.listAccounts, { limit: 2, cursor }, staffOf(chamber));
      seen.push(...page.items.map((a) => a.displayName));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(['Cemal', 'Çınar', 'Işıl', 'İrem', 'Sema', 'Şule', 'Zeynep']);
    const found = await house.ask(accountCommands.listAccounts, { q: 'IŞIL', scopeId: chamber }, root);
    expect(found.items.map((a) => a.displayName)).toEqual(['Işıl']);
  });
});

describe('an administrator', () => {
  test('blocks an account: sessions and tokens end, signing in fails', async () => {
    const { actor, email } = await somebody({ role: 'admin', scopeType: 'installation' });
    const { token: session } = await signIn(email);
    const { createHash } = await import('node:crypto');
    const resolve = () => house.ask(sessionCommands.resolve, { tokenHash: createHash('sha256').update(session).digest('base64url') }, Actor.service('gateway'));
    expect(await resolve()).toMatchObject({ found: true, accountId: actor.id });
    await expect(house.ask(accountCommands.blockAccount, { accountId: actor.id, reason: 'x' }, actor)).rejects.toMatchObject({ code: 'OWN_ACCOUNT' });
    // The only other active administrator; the test's own root has no account.
    await expect(house.ask(accountCommands.blockAccount, { accountId: actor.id, reason: 'x' }, root)).rejects.toMatchObject({ code: 'LAST_ADMIN' });
    await somebody({ role: 'admin', scopeType: 'installation' });
    expect(await house.ask(accountCommands.blockAccount, { accountId: actor.id, reason: 'görevden ayrıldı' }, root)).toMatchObject({ state: 'blocked' });
    expect(await resolve()).toEqual({ found: false });
    await expect(signIn(email)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await house.ask(accountCommands.unblockAccount, { accountId: actor.id, reason: 'döndü' }, root);
    await signIn(email);
  });

  test('changes an account from a fresh copy only', async () => {
    const { actor } = await somebody(staffGrant(newId()));
    const { version } = await house.ask(accountCommands.getAccount, { accountId: actor.id }, root);
    const change = { accountId: actor.id, displayName: 'Yeni Ad', ifVersion: version };
    expect(await house.ask(accountCommands.changeAccount, change, root)).toMatchObject({ displayName: 'Yeni Ad', version: version + 1 });
    await expect(house.ask(accountCommands.changeAccount, change, root)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });
});

describe('an API token', () => {
  const year = '2027-01-01T00:00:00Z';
  test('carries rights of its owner, as long as the owner has them', async () => {
    const chamber = newId();
    const { actor } = await somebody(staffGrant(chamber), { role: 'analyst', scopeType: 'institution', scopeId: chamber });
    const grants = [{ role: 'analyst', scopeType: 'institution', scopeId: chamber } as const];
    const key = newId();
    const made = await house.ask(sessionCommands.createToken, { name: 'gece aktarımı', expiresAt: year, grants }, actor, { key });
    expect(await house.ask(sessionCommands.createToken, { name: 'gece aktarımı', expiresAt: year, grants }, actor, { key })).toEqual(made);
    expect(made.token).toMatch(/^flz_[\w-]{43}$/);
    const { createHash } = await import('node:crypto');
    const resolve = () => house.ask(sessionCommands.resolve, { tokenHash: createHash('sha256').update(made.token).digest('base64url') }, Actor.service('gateway'));
    expect(await resolve()).toMatchObject({ found: true, type: 'token', accountId: actor.id, grants });
    const stored = JSON.stringify(await house.sql('accounts', 'SELECT * FROM api_token')) + JSON.stringify(await house.sql('accounts', 'SELECT * FROM idempotency'));
    expect(stored).not.toContain(made.token);
    const view = await house.ask(accountCommands.getAccount, { accountId: actor.id }, root);
    await house.ask(accountCommands.removeGrant, { accountId: actor.id, grantId: view.grants.find((g) => g.role === 'analyst')!.id }, root);
    expect(await resolve()).toMatchObject({ found: true, grants: [] });
    expect((await house.ask(sessionCommands.listTokens, {}, actor)).items).toEqual([expect.objectContaining({ id: made.id, name: 'gece aktarımı' })]);
    await house.ask(sessionCommands.revokeToken, { tokenId: made.id }, actor);
    expect(await resolve()).toEqual({ found: false });
  });

  test('is refused beyond one’s own rights, beyond a year, and to a token', async () => {
    const { actor } = await somebody(staffGrant(newId()));
    const create = (over: object, by = actor) => house.ask(sessionCommands.createToken, { name: 'x', expiresAt: year, grants: [], ...over }, by);
    await expect(create({ grants: [{ role: 'admin', scopeType: 'installation' }] })).rejects.toMatchObject({ code: 'GRANT_BEYOND_OWN', details: { pointer: '/grants/0' } });
    for (const expiresAt of ['2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z']) await expect(create({ expiresAt })).rejects.toMatchObject({ code: 'EXPIRY_PAST' });
    await expect(create({}, new Actor('token', actor.id, actor.grants))).rejects.toMatchObject({ code: 'SIGNED_IN_PERSON_ONLY' });
  });
});

describe('names', () => {
  test('are asked in batches by services, and the look is noted', async () => {
    const { actor, email } = await somebody(staffGrant(newId()));
    const ask = { accountIds: [actor.id, newId()], purpose: 'değerlendirici listesi' };
    expect(await house.ask(accountCommands.names, ask, Actor.service('gateway'))).toEqual({ items: [{ accountId: actor.id, name: 'Örnek Kişi', language: 'tr' }] });
    expect((await house.ask(accountCommands.names, { ...ask, withEmail: true }, Actor.service('gateway'))).items[0].email).toBe(email);
    await expect(house.ask(accountCommands.names, ask, root)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await house.sql('accounts', `SELECT reason FROM audit WHERE action = 'account.names-read' LIMIT 1`)).toEqual([{ reason: 'değerlendirici listesi' }]);
  });
});
