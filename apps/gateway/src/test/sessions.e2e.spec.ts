import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#platform/database/ids';
import { House } from '#testing/house';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { cookieOf, Door, PASSWORD } from './door.js';

let house: House;
let door: Door;
beforeAll(async () => {
  house = await House.start({ services: [accountsService] });
  door = await Door.open(house);
});
afterAll(() => house?.stop());

const chamber = newId();
const ADMIN = { role: 'admin', scopeType: 'installation' } as const;

describe('signing in', () => {
  test('gives a cookie that no script reads and a CSRF token', async () => {
    await door.enter('ayse@ornek.example', ADMIN);
    const answer = await door.stranger.post('/api/v1/sessions', {
      email: 'AYSE@ornek.example',
      password: PASSWORD,
    });
    expect(answer.status).toBe(201);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^filiz_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(answer.body).toMatchObject({
      email: 'ayse@ornek.example',
      type: 'user',
      grants: [{ role: 'admin' }],
    });
    expect(answer.body.token).toBeUndefined();
    const me = await door.stranger.get('/api/v1/sessions/current', { headers: { cookie: cookieOf(answer) } });
    expect(me).toMatchObject({ status: 200, body: { csrfToken: answer.body.csrfToken } });
  });

  test('over HTTPS gives a cookie of this host alone, and takes no other', async () => {
    const secure = await Door.open(house, { publicUrl: 'https://filiz.ornek.example' });
    await door.enter('guvenli@ornek.example', ADMIN);
    const answer = await secure.stranger.post('/api/v1/sessions', {
      email: 'guvenli@ornek.example',
      password: PASSWORD,
    });
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-filiz_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    const current = (cookie: string) =>
      secure.stranger.get('/api/v1/sessions/current', { headers: { cookie } });
    expect((await current(cookieOf(answer))).body).toMatchObject({ csrfToken: answer.body.csrfToken });
    expect((await current(cookieOf(answer).replace('__Host-', ''))).status).toBe(401);
  });

  test('answers the same for an unknown address and a wrong password', async () => {
    const unknown = await door.stranger.post('/api/v1/sessions', {
      email: 'kimse@ornek.example',
      password: 'x',
    });
    const wrong = await door.stranger.post('/api/v1/sessions', {
      email: 'ayse@ornek.example',
      password: 'x',
    });
    for (const answer of [unknown, wrong]) {
      expect(answer.status).toBe(401);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect({ ...answer.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    }
    expect(unknown.body).toMatchObject({
      code: 'SIGN_IN_FAILED',
      detail: 'E-posta ya da parola yanlış.',
      status: 401,
    });
  });

  test('names every faulty field', async () => {
    const answer = await door.stranger.post(
      '/api/v1/sessions',
      { email: 'x', extra: 1 },
      { headers: { 'accept-language': 'en-GB,en;q=0.9,tr;q=0.5' } },
    );
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        { code: 'NOT_AN_EMAIL', pointer: '/email', detail: 'Not a valid e-mail address.' },
        { code: 'REQUIRED', pointer: '/password', detail: 'This field is required.' },
        { code: 'UNKNOWN_FIELD', pointer: '/extra', detail: 'There is no such field.' },
      ]),
    );
  });

  test('ends with signing out, at once', async () => {
    const visitor = await door.enter('cikan@ornek.example', ADMIN);
    expect((await visitor.get('/api/v1/sessions/current')).status).toBe(200);
    const out = await visitor.delete('/api/v1/sessions/current');
    expect(out).toMatchObject({ status: 200, body: { done: true } });
    expect(String(out.headers['set-cookie'])).toMatch(/filiz_session=;/);
    expect((await visitor.get('/api/v1/sessions/current')).status).toBe(401);
  });
});

describe('CSRF', () => {
  test('a cookie alone changes nothing', async () => {
    const visitor = await door.enter('csrf@ornek.example', ADMIN);
    const { cookie } = visitor.headers;
    for (const token of [undefined, 'x', 'A'.repeat(43)]) {
      const answer = await door.stranger
        .with({ cookie, ...(token ? { 'x-csrf-token': token } : {}) })
        .patch('/api/v1/me', { language: 'en' });
      expect(answer).toMatchObject({ status: 403, body: { code: 'CSRF' } });
    }
    expect((await visitor.patch('/api/v1/me', { language: 'en' })).body).toMatchObject({ language: 'en' });
  });

  test('forms and plain text are no commands', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await door.stranger.send('POST', '/api/v1/sessions', {
        raw: 'email=a',
        headers: { 'content-type': type },
      });
      expect(answer.body).toMatchObject({ status: 415, code: 'MEDIA_TYPE' });
    }
  });
});

describe('sessions', () => {
  test('are listed, and ended one by one', async () => {
    const first = await door.enter('iki@ornek.example', ADMIN);
    const second = await door.signIn('iki@ornek.example');
    const { items } = (await first.get('/api/v1/sessions')).body;
    expect(items).toHaveLength(2);
    const third = await door.signIn('iki@ornek.example');
    for (const { id } of items) expect((await third.delete(`/api/v1/sessions/${id}`)).status).toBe(200);
    for (const ended of [first, second])
      expect((await ended.get('/api/v1/sessions/current')).status).toBe(401);
    expect((await third.get('/api/v1/sessions')).body.items).toHaveLength(1);
  });

  test('of others are not there', async () => {
    const one = await door.enter('bir@ornek.example', ADMIN);
    const other = await door.enter('oteki@ornek.example', ADMIN);
    const [{ id }] = (await one.get('/api/v1/sessions')).body.items;
    expect((await other.delete(`/api/v1/sessions/${id}`)).status).toBe(404);
  });

  test('end after twelve hours without use', async () => {
    const visitor = await door.enter('uyuyan@ornek.example', ADMIN);
    house.clock.advance({ hours: 11 });
    expect((await visitor.get('/api/v1/sessions/current')).status).toBe(200);
    house.clock.advance({ hours: 12, minutes: 1 });
    expect((await visitor.get('/api/v1/sessions/current')).status).toBe(401);
  });

  test('end when the password changes', async () => {
    const visitor = await door.enter('degisen@ornek.example', ADMIN);
    expect(
      (
        await visitor.post('/api/v1/me/password', {
          currentPassword: 'yanlış',
          password: 'yepyeni bir parola',
        })
      ).body,
    ).toMatchObject({ code: 'PASSWORD_WRONG', pointer: '/currentPassword' });
    expect(
      (
        await visitor.post('/api/v1/me/password', {
          currentPassword: PASSWORD,
          password: 'degisen@ornek.example',
        })
      ).body,
    ).toMatchObject({ code: 'PASSWORD_IS_EMAIL' });
    expect(
      (
        await visitor.post('/api/v1/me/password', {
          currentPassword: PASSWORD,
          password: 'yepyeni bir parola',
        })
      ).status,
    ).toBe(200);
    expect((await visitor.get('/api/v1/sessions/current')).status).toBe(401);
    await door.signIn('degisen@ornek.example', 'yepyeni bir parola');
  });
});

describe('guessing', () => {
  test('pauses after ten wrong passwords, for unknown addresses as well', async () => {
    await door.enter('hedef@ornek.example', ADMIN);
    for (const email of ['hedef@ornek.example', 'olmayan@ornek.example']) {
      for (let i = 0; i < 10; i++)
        expect(
          (await door.stranger.post('/api/v1/sessions', { email, password: `tahmin ${i}` })).status,
        ).toBe(401);
      const answer = await door.stranger.post('/api/v1/sessions', { email, password: PASSWORD });
      expect(answer).toMatchObject({
        status: 429,
        body: { code: 'TOO_MANY_REQUESTS', params: { seconds: 900 } },
      });
      expect(answer.headers['retry-after']).toBe('900');
    }
    house.clock.advance({ minutes: 15, seconds: 1 });
    await door.signIn('hedef@ornek.example');
  });

  test('gets no further with many tries at once', async () => {
    await door.enter('kosan@ornek.example', ADMIN);
    const tries = Array.from({ length: 30 }, (_, i) =>
      door.stranger.post('/api/v1/sessions', { email: 'kosan@ornek.example', password: `tahmin ${i}` }),
    );
    const statuses = (await Promise.all(tries)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });
});

describe('an API token', () => {
  test('lets a machine in without cookie or CSRF token, with the rights it was given', async () => {
    const person = await door.enter('sahip@ornek.example', ADMIN, {
      role: 'analyst',
      scopeType: 'institution',
      scopeId: chamber,
    });
    const made = await person.post('/api/v1/me/tokens', {
      name: 'aktarım',
      expiresAt: '2027-01-01T00:00:00Z',
      grants: [{ role: 'analyst', scopeType: 'institution', scopeId: chamber }],
    });
    expect(made).toMatchObject({ status: 201, body: { token: expect.stringMatching(/^flz_/) } });
    const machine = door.stranger.with({ authorization: `Bearer ${made.body.token}` });
    const me = await machine.get('/api/v1/sessions/current');
    expect(me.body).toMatchObject({ type: 'token', grants: [{ role: 'analyst' }] });
    expect(me.body.csrfToken).toBeUndefined();
    expect((await machine.patch('/api/v1/me', { language: 'en' })).status).toBe(200);
    expect(await machine.get('/api/v1/accounts')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(
      await machine.post('/api/v1/me/tokens', { name: 'x', expiresAt: '2027-01-01T00:00:00Z', grants: [] }),
    ).toMatchObject({ status: 403, body: { code: 'SIGNED_IN_PERSON_ONLY' } });
    expect((await person.delete(`/api/v1/me/tokens/${made.body.id}`)).status).toBe(200);
    expect(await machine.get('/api/v1/sessions/current')).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    });
  });

  test('that is none is refused even where nobody needs to sign in', async () => {
    const { status, headers } = await door.stranger.get('/health/live', {
      headers: { authorization: 'Bearer flz_x' },
    });
    expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });
});

describe('a role', () => {
  test('given or taken through the same door holds at once', async () => {
    const boss = await door.enter('amir@ornek.example', ADMIN);
    const person = await door.enter('memur@ornek.example', {
      role: 'trainer',
      scopeType: 'institution',
      scopeId: chamber,
    });
    expect((await person.get('/api/v1/accounts')).status).toBe(403);
    const { accountId } = (await person.get('/api/v1/sessions/current')).body;
    const given = await boss.post(`/api/v1/accounts/${accountId}/grants`, {
      role: 'staff',
      scopeType: 'institution',
      scopeId: chamber,
    });
    expect(given).toMatchObject({ status: 201, headers: { etag: expect.any(String) } });
    expect((await person.get('/api/v1/accounts')).status).toBe(200);
    const grant = given.body.grants.find((g: { role: string }) => g.role === 'staff');
    expect((await boss.delete(`/api/v1/accounts/${accountId}/grants/${grant.id}`)).status).toBe(200);
    expect((await person.get('/api/v1/accounts')).status).toBe(403);
    await boss.post(`/api/v1/accounts/${accountId}/block`, { reason: 'görevden ayrıldı' });
    expect((await person.get('/api/v1/sessions/current')).status).toBe(401);
  });
});
