import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { House } from '#testing/house';
import { newId } from '#platform/database/ids';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { aProgram } from '../../../programs/src/test/factories.js';
import { Door, type Visitor } from './door.js';

let house: House;
let door: Door;
let staff: Visitor;
const chamber = newId();
beforeAll(async () => {
  house = await House.start({ services: [accountsService, programsService] });
  door = await Door.open(house);
  staff = await door.enter('gorevli@ornek.example', {
    role: 'staff',
    scopeType: 'institution',
    scopeId: chamber,
  });
});
afterAll(() => house?.stop());

const problem = (code: string, status: number) => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  body: { code, status, requestId: expect.any(String) },
});

describe('a generated route', () => {
  test('creates with 201, reads with an ETag, changes with If-Match', async () => {
    const made = await staff.post('/api/v1/programs', aProgram({ executorId: chamber }));
    expect(made).toMatchObject({ status: 201, headers: { etag: '"1"' }, body: { version: 1 } });
    const read = await staff.get(`/api/v1/programs/${made.body.id}`);
    expect(read).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    const { code: _c, executorId: _e, ...tag } = aProgram({ title: 'Yeni ad' });
    const change = { ...tag, state: 'running' };
    const path = `/api/v1/programs/${made.body.id}`;
    expect(await staff.put(path, change)).toMatchObject(problem('VERSION_REQUIRED', 428));
    expect(await staff.put(path, change, { headers: { 'if-match': '"7"' } })).toMatchObject(
      problem('VERSION_CONFLICT', 412),
    );
    expect(await staff.put(path, change, { headers: { 'if-match': '"1"' } })).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
    });
  });

  test('takes an Idempotency-Key', async () => {
    const program = aProgram({ executorId: chamber });
    const headers = { 'idempotency-key': newId() };
    const first = await staff.post('/api/v1/programs', program, { headers });
    expect((await staff.post('/api/v1/programs', program, { headers })).body).toEqual(first.body);
    expect(await staff.post('/api/v1/programs', { ...program, title: 'Başka' }, { headers })).toMatchObject(
      problem('IDEMPOTENCY_KEY_REUSED', 422),
    );
    expect(
      await staff.post('/api/v1/programs', program, { headers: { 'idempotency-key': 'kisa' } }),
    ).toMatchObject({ status: 400 });
  });

  test('turns the texts of the address into what the fields are, and passes on what is unknown to be refused', async () => {
    expect((await staff.get('/api/v1/programs?limit=2')).body.items).toHaveLength(2);
    expect((await staff.get('/api/v1/programs?limit=iki')).body.errors).toMatchObject([
      { code: 'WRONG_TYPE', pointer: '/limit' },
    ]);
    expect((await staff.get('/api/v1/programs?limit=1000')).body.errors).toMatchObject([
      { code: 'TOO_LARGE', pointer: '/limit', params: { max: 100 } },
    ]);
    expect((await staff.get('/api/v1/programs?foo=1')).body.errors).toMatchObject([
      { code: 'UNKNOWN_FIELD', pointer: '/foo' },
    ]);
    expect((await staff.get('/api/v1/programs/x')).body.errors).toMatchObject([
      { code: 'NOT_AN_ID', pointer: '/programId' },
    ]);
  });

  test('keeps to the record that the address names', async () => {
    const { id } = (await staff.post('/api/v1/programs', aProgram({ executorId: chamber }))).body;
    const answer = await staff.post(`/api/v1/programs/${id}/indicators`, { programId: newId(), code: 'A' });
    expect(answer.body.errors).toMatchObject([{ code: 'UNKNOWN_FIELD', pointer: '/programId' }]);
  });

  test('asks who it is before anything else', async () => {
    expect(await door.stranger.get('/api/v1/programs')).toMatchObject(problem('UNAUTHENTICATED', 401));
    const firm = await door.enter('firma@ornek.example', {
      role: 'firm',
      scopeType: 'firm',
      scopeId: newId(),
    });
    expect(await firm.post('/api/v1/programs', aProgram())).toMatchObject(problem('FORBIDDEN', 403));
  });
});

describe('a broken request', () => {
  test.each([
    ['no JSON', '{"a":', 'application/json', 'BAD_JSON', 400],
    ['a poisoned prototype', '{"__proto__":{"a":1}}', 'application/json', 'BAD_JSON', 400],
    ['a list', '[]', 'application/json', 'VALIDATION', 400],
    ['XML', '<a/>', 'application/xml', 'MEDIA_TYPE', 415],
    [
      'too much',
      JSON.stringify({ title: 'x'.repeat(600_000) }),
      'application/json',
      'PAYLOAD_TOO_LARGE',
      413,
    ],
  ])('%s', async (_what, raw, type, code, status) => {
    expect(
      await staff.send('POST', '/api/v1/programs', { raw, headers: { 'content-type': type } }),
    ).toMatchObject(problem(code, status));
  });

  test('an address that is none', async () => {
    for (const path of [
      '/api/v1/nothing',
      '/api/v1',
      '/api/v2/programs',
      '/nothing',
      '/api/v1/programs/%zz',
      '/api/v1/%00',
    ])
      expect(await staff.get(path)).toMatchObject({
        body: { code: expect.stringMatching(/ROUTE_NOT_FOUND|BAD_REQUEST|VALIDATION/) },
      });
    expect(await staff.delete('/api/v1/programs')).toMatchObject({ status: 404 });
  });

  test('an empty body with a JSON header is no body', async () => {
    const answer = await staff.send('DELETE', `/api/v1/sessions/${newId()}`, {
      raw: '',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer).toMatchObject(problem('NOT_FOUND', 404));
  });
});

describe('every answer', () => {
  test('bears the request’s id, the caller’s own if it is a fit one', async () => {
    expect(
      (await door.stranger.get('/api/v1/programs', { headers: { 'x-request-id': 'fatura-2026-0001' } }))
        .headers['x-request-id'],
    ).toBe('fatura-2026-0001');
    for (const bad of ['x', 'a b c d e f g h', 'ş'.repeat(9)]) {
      const { headers, body } = await door.stranger.get('/api/v1/programs', {
        headers: { 'x-request-id': encodeURI(bad) },
      });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(body.requestId).toBe(headers['x-request-id']);
    }
    await staff.post('/api/v1/programs', aProgram({ executorId: chamber }), {
      headers: { 'x-request-id': 'istek-00000042' },
    });
    expect(
      await house.sql('programs', `SELECT request_id FROM audit WHERE request_id = 'istek-00000042'`),
    ).toHaveLength(1);
  });

  test('speaks the reader’s language', async () => {
    const en = await door.stranger.get('/api/v1/programs', { headers: { 'accept-language': 'en' } });
    expect(en.body).toMatchObject({
      title: 'Not signed in',
      detail: 'Sign in first.',
      type: 'urn:filiz:problem:unauthenticated',
    });
    expect((await door.stranger.get('/api/v1/programs')).body).toMatchObject({
      title: 'Oturum gerekli',
      detail: 'Önce oturum açın.',
    });
  });

  test('is guarded by headers', async () => {
    const { headers } = await door.stranger.get('/api/v1/programs');
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("script-src 'self';"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('questions to all services', () => {
  test('are merged, and say who did not answer', async () => {
    const { id, code } = await staff
      .post('/api/v1/programs', aProgram({ executorId: chamber, title: 'Işıklı Gölbaşı' }))
      .then((a) => ({ id: a.body.id, code: a.body.code }));
    const found = await staff.get(`/api/v1/search?q=${encodeURIComponent('ISIKLI')}`);
    expect(found.body.items).toEqual([expect.objectContaining({ id, kind: 'program', service: 'programs' })]);
    expect(found.body.failed).toContain('training');
    expect(found.body.failed).not.toContain('accounts');
    expect(code).toBeUndefined();
    expect((await staff.get('/api/v1/tasks')).body).toMatchObject({
      items: [],
      failed: expect.arrayContaining(['training']),
    });
    const status = await staff.get('/api/v1/system/status');
    expect(status.body.services.map((s: { service: string }) => s.service)).toEqual(['accounts', 'programs']);
    expect((await staff.get('/api/v1/search')).body.errors).toMatchObject([
      { code: 'REQUIRED', pointer: '/q' },
    ]);
  });

  test('a service that is not there is 503', async () => {
    expect(
      await (
        await door.enter('yonetici@ornek.example', { role: 'admin', scopeType: 'installation' })
      ).get('/api/v1/system/services/training/audit'),
    ).toMatchObject(problem('SERVICE_UNAVAILABLE', 503));
  });
});

describe('health', () => {
  test('says that it lives, that it is ready, and its numbers to the machine itself', async () => {
    expect((await door.stranger.get('/health/live')).body).toEqual({ status: 'live' });
    expect((await door.stranger.get('/health/ready')).body).toEqual({ status: 'ready' });
    expect((await door.stranger.get('/metrics')).text).toContain('filiz_http_seconds_count');
    expect((await door.stranger.get('/metrics', { headers: { 'x-forwarded-for': '10.0.0.1' } })).status).toBe(
      404,
    );
  });
});

describe('the door', () => {
  test('is on both loopback addresses, and on no other', async () => {
    const { port } = new URL(door.gateway.url);
    const status = (host: string) =>
      fetch(`http://${host}:${port}/health/live`).then(
        (answer) => answer.status,
        () => 'closed',
      );
    expect(await status('127.0.0.1')).toBe(200);
    const addresses = Object.values(networkInterfaces()).flat();
    if (addresses.some((a) => a?.address === '::1')) expect(await status('[::1]')).toBe(200);
    else process.stderr.write('::1 is not tried: this machine has no IPv6\n');
    for (const outer of addresses)
      if (outer && !outer.internal && outer.family === 'IPv4')
        expect(await status(outer.address)).toBe('closed');
  });
});
