import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { House } from '#testing/house';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { cookieOf, Door, PASSWORD } from './door.js';

/** What an attacker tries at the door that no route knows of. */
let house: House;
let door: Door;
beforeAll(async () => {
  house = await House.start({ services: [accountsService] });
  door = await Door.open(house);
});
afterAll(() => house?.stop());

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Sends address and body as they are: clients would tidy them up. */
function raw(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: Buffer,
): Promise<Raw> {
  const { hostname, port } = new URL(door.gateway.url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
        }),
      );
    })
      .on('error', reject)
      .end(body);
  });
}

test('an answer is not kept by any cache, however its address is spelt', async () => {
  const visitor = await door.enter('kisi@ornek.example');
  for (const path of [
    '/api/v1/sessions/current',
    '/%61pi/v1/sessions/current',
    '/api/v1/sessions/%63urrent',
    '/health/ready',
    '/api/v1/%',
  ])
    expect([path, (await raw(path, visitor.headers)).headers['cache-control']]).toEqual([path, 'no-store']);
});

test('no other site may read an answer, and no type is guessed', async () => {
  for (const path of ['/api/v1/sessions/current', '/api/openapi.json', '/api/v1/%', '/yok']) {
    const { headers } = await raw(path, { origin: 'https://baska.example' });
    expect([path, Object.keys(headers).filter((name) => name.startsWith('access-control'))]).toEqual([
      path,
      [],
    ]);
    expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
  }
});

test('a body that is not UTF-8 is refused, and not kept with its letters lost', async () => {
  const visitor = await door.enter('harf@ornek.example');
  const send = (body: Buffer, type = 'application/json') =>
    raw('/api/v1/me', { ...visitor.headers, 'content-type': type }, 'PATCH', body);
  // "Işık" as Windows wrote it (ISO 8859-9).
  const windows = Buffer.concat([
    Buffer.from('{"displayName":"I'),
    Buffer.from([0xfe, 0xfd]),
    Buffer.from('k"}'),
  ]);
  for (const type of ['application/json', 'application/json; charset=iso-8859-9']) {
    const { status, text } = await send(windows, type);
    expect({ status, code: (JSON.parse(text) as { code: string }).code }).toEqual({
      status: 400,
      code: 'BAD_JSON',
    });
  }
  const { status, text } = await send(Buffer.from('\ufeff{"displayName":"Işık"}'));
  expect({ status, ...(JSON.parse(text) as object) }).toMatchObject({ status: 200, displayName: 'Işık' });
});

test('signing in makes a session of its own, whatever cookie was planted before', async () => {
  await door.enter('sabit@ornek.example');
  const planted = randomBytes(32).toString('base64url');
  const signIn = (cookie: string) =>
    door.stranger.post(
      '/api/v1/sessions',
      { email: 'sabit@ornek.example', password: PASSWORD },
      { headers: { cookie } },
    );
  const first = await signIn(`filiz_session=${planted}`);
  expect(cookieOf(first)).not.toContain(planted);
  // Nor is a session that is open already handed on.
  expect(cookieOf(await signIn(cookieOf(first)))).not.toBe(cookieOf(first));
  expect(
    (await door.stranger.get('/api/v1/sessions/current', { headers: { cookie: `filiz_session=${planted}` } }))
      .status,
  ).toBe(401);
});

test('behind a trusted proxy that only appends, an address that the caller made up does not count', async () => {
  const behind = await Door.open(house, {
    trustProxy: true,
    limits: { account: 1000, address: 1, signIn: 1000 },
  });
  const from = (addresses: string) =>
    behind.stranger.get('/api/v1/sessions', { headers: { 'x-forwarded-for': addresses } });
  const seen: number[] = [];
  for (const addresses of ['1.1.1.1, 10.0.0.1', '1.1.1.1, 10.0.0.2', '2.2.2.2, 10.0.0.1'])
    seen.push((await from(addresses)).status);
  expect(seen).toEqual([401, 401, 429]);
});
