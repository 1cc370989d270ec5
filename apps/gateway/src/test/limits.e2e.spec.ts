import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { House } from '#testing/house';
import { newId } from '#platform/database/ids';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { Door } from './door.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [accountsService] });
});
afterAll(() => house?.stop());
const ROLE = { role: 'trainer', scopeType: 'institution', scopeId: newId() } as const;

describe('limits', () => {
  test('count the signed-in per account', async () => {
    const door = await Door.open(house, { limits: { account: 5, address: 1000, signIn: 1000 } });
    const [one, other] = [
      await door.enter('bir@ornek.example', ROLE),
      await door.enter('iki@ornek.example', ROLE),
    ];
    for (let i = 0; i < 5; i++) expect((await one.get('/api/v1/sessions')).status).toBe(200);
    const refused = await one.get('/api/v1/sessions');
    expect(refused).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await other.get('/api/v1/sessions')).status).toBe(200);
  });

  test('count strangers and passwords per address, and no header gets around it', async () => {
    const door = await Door.open(house, { limits: { account: 1000, address: 8, signIn: 3 } });
    const headers = (i: number) => ({
      headers: {
        'x-forwarded-for': `10.0.0.${i}`,
        'x-real-ip': `10.0.0.${i}`,
        forwarded: `for=10.0.0.${i}`,
        'user-agent': `u${i}`,
      },
    });
    for (let i = 0; i < 3; i++)
      expect(
        (
          await door.stranger.post(
            '/api/v1/sessions',
            { email: `a${i}@ornek.example`, password: 'x' },
            headers(i),
          )
        ).status,
      ).toBe(401);
    for (const path of [
      '/api/v1/sessions',
      '/api/v1/accounts/password-resets',
      '/api/v1/accounts/links/check',
    ])
      expect((await door.stranger.post(path, {}, headers(9))).status).toBe(429);
    for (let i = 0; i < 5; i++)
      expect((await door.stranger.get('/api/v1/sessions', headers(i))).status).toBe(401);
    expect((await door.stranger.get('/api/v1/sessions', headers(7))).status).toBe(429);
  });

  test('behind a proxy that is trusted, count the address it names', async () => {
    const door = await Door.open(house, {
      trustProxy: true,
      limits: { account: 1000, address: 1, signIn: 1000 },
    });
    const from = (address: string) =>
      door.stranger.get('/api/v1/sessions', { headers: { 'x-forwarded-for': address } });
    expect([
      (await from('10.0.0.1')).status,
      (await from('10.0.0.2')).status,
      (await from('10.0.0.1')).status,
    ]).toEqual([401, 401, 429]);
  });

  test('stop those who try tokens', async () => {
    const door = await Door.open(house);
    const attempts: number[] = [];
    for (let i = 0; i < 65; i++)
      attempts.push(
        (
          await door.stranger.get('/api/v1/sessions', {
            headers: { cookie: `filiz_session=${String(i).padStart(43, 'a')}` },
          })
        ).status,
      );
    expect(attempts.slice(0, 60).every((status) => status === 401)).toBe(true);
    expect(attempts.at(-1)).toBe(429);
  });
});
