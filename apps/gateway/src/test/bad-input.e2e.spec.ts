import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#platform/database/ids';
import { House } from '#testing/house';
import { services } from '../../../house/src/services.js';
import { openApiDocument } from '../openapi/document.js';
import { Door, type Answer, type Sent, type Visitor } from './door.js';
import { chooser, edgesOf, faultsOf } from './faulty-input.js';
import { World, type Route } from './world.js';
import { MAKING } from './world-making.js';

/**
 * Faulty input on every route, made from the OpenAPI document: each is refused by name (problem+json with code, and the
 * pointer of what is wrong), none is an error of ours, and nothing changes. `FILIZ_FUZZ=all` tries every fault.
 */
const SEED = Number(process.env.FILIZ_FUZZ_SEED ?? 20261121);
const FAULTS_A_ROUTE = process.env.FILIZ_FUZZ === 'all' ? Infinity : 3;
const choose = chooser(SEED);

let house: House;
let door: Door;
let admin: Visitor;
const world = new World(openApiDocument() as never, MAKING);
const running = new Set(['gateway', ...services.map((s) => s.contract.name)]);
/** Bodies of uploads are files, HEAD is answered without one, and signing out has no input; they have tests of their own. */
const routes = world.routes.filter(
  (r) =>
    running.has(r.operationId.split('.')[0]) &&
    !/^gateway\.(uploadFile|continueUpload|offsetOfUpload|signOut)$/.test(r.operationId),
);

beforeAll(async () => {
  house = await House.start({ services });
  door = await Door.open(house);
  admin = await door.enter('yonetici@ornek.example', { role: 'admin', scopeType: 'installation' });
  for (const name of ['registerInstitution', 'registerFirm', 'registerPerson'])
    await world.act(`firm-registry.${name}`, [admin]);
  world.know('code', 'G1');
  world.know('list', 'nace');
  await world.build([admin], () => house.settled());
}, 120_000);
afterAll(() => house?.stop());

/** Everything that every service knows, as one digest a table. Counted tries of signing in are no effect of a command. */
async function everything(): Promise<Record<string, string>> {
  const digests = services.map(async ({ contract: { name } }) => {
    const tables = await house.sql<{ name: string }>(
      name,
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('migrations', 'attempt')`,
    );
    const union = tables.map(
      (t) =>
        `SELECT '${name}.${t.name}' AS t, count(*) || ' ' || coalesce(md5(string_agg(r::text, '' ORDER BY r::text)), '') AS d FROM ${t.name} r`,
    );
    return house.sql<{ t: string; d: string }>(name, union.join(' UNION ALL '));
  });
  return Object.fromEntries((await Promise.all(digests)).flat().map(({ t, d }) => [t, d]));
}

/** One knock at the door; says what came back that should not have. */
type Attempt = () => Promise<string | undefined>;

/** How many knock at the same time: one alone would mostly wait. */
const LANES = 8;

/** Tries everything, and says what came back that should not have; nothing may have changed at the end. */
async function refuses(attempts: () => Iterable<Attempt>): Promise<void> {
  await house.settled();
  const before = await everything();
  const wrong: string[] = [];
  const waiting = attempts()[Symbol.iterator]();
  const lane = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const line = await next.value();
      if (line) wrong.push(line);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  expect(wrong.sort()).toEqual([]);
  await house.settled();
  expect(await everything()).toEqual(before);
}

/** What is wrong with a refusal; a fault in the body must be named by its place. */
function wrongWith({ status, headers, body }: Answer, pointer?: string): string | undefined {
  if (status >= 500) return `${status} ${body?.code}`;
  if (status < 400) return `${status}, was taken`;
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return `${status} as ${String(headers['content-type'])}`;
  if (typeof body.code !== 'string' || body.status !== status) return `${status} without a code`;
  if (pointer === undefined) return undefined;
  // Refused while it is read: there is no place in it yet.
  if (body.code === 'BAD_JSON') return undefined;
  const places = [body.pointer, ...((body.errors ?? []) as { pointer?: string }[]).map((e) => e.pointer)];
  const near = places.some((p) => p !== undefined && (pointer.startsWith(p) || p.startsWith(pointer)));
  return near ? undefined : `${status} ${body.code} at ${JSON.stringify(places)} instead of ${pointer}`;
}

const addressOf = (route: Route): string =>
  world.address(route) ?? `/api/v1${route.path.replace(/\{(\w+)\}/g, () => newId())}`;
const knock =
  (route: Route, what: string, sent: Sent & { path?: string }, pointer?: string): Attempt =>
  async () => {
    const { path = addressOf(route), ...rest } = sent;
    const headers = { ...(route.versioned ? { 'if-match': '"1"' } : {}), ...rest.headers };
    const said = wrongWith(await admin.send(route.method, path, { ...rest, headers }), pointer);
    return said && `${route.operationId} ${what}: ${said}`;
  };

const changing = routes.filter((r) => r.method !== 'GET');

describe('faulty input is refused by name and changes nothing', () => {
  test(
    'in any field of a body',
    () =>
      refuses(function* () {
        for (const route of routes) {
          if (!route.body) continue;
          for (const { what, pointer, body } of choose(
            faultsOf(route.body, world.bodyOf(route), world.schemas as never),
            FAULTS_A_ROUTE,
          ))
            yield knock(route, `with ${what} at ${pointer || 'the top'}`, { body }, pointer);
        }
      }),
    120_000,
  );

  test(
    'in the form of a body',
    () =>
      refuses(function* () {
        const forms: [string, Sent][] = [
          ['broken JSON', { raw: '{"a":', headers: { 'content-type': 'application/json' } }],
          [
            'a name of JavaScript',
            { raw: '{"__proto__":{"a":1}}', headers: { 'content-type': 'application/json' } },
          ],
          ['endless brackets', { raw: '['.repeat(200_000), headers: { 'content-type': 'application/json' } }],
          [
            'endless depth',
            {
              raw: `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
              headers: { 'content-type': 'application/json' },
            },
          ],
          [
            'more than half a megabyte',
            {
              raw: JSON.stringify({ a: 'x'.repeat(600_000) }),
              headers: { 'content-type': 'application/json' },
            },
          ],
          ['a page’s form', { raw: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
          ['plain text', { raw: '{}', headers: { 'content-type': 'text/plain' } }],
          ['JSON as another type', { raw: '{}', headers: { 'content-type': 'text/json' } }],
          ['an odd type', { raw: '{}', headers: { 'content-type': 'application/json+x; charset=utf-7' } }],
          [
            'parts',
            { raw: '--x\r\n\r\n--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
          ],
        ];
        for (const route of changing) {
          if (route.method === 'DELETE') continue;
          for (const [what, sent] of choose(forms, FAULTS_A_ROUTE / 2))
            yield knock(route, `with ${what}`, sent);
          if (route.creates && route.body)
            yield knock(route, 'with a key that is none', {
              body: world.bodyOf(route),
              headers: { 'idempotency-key': 'a b' },
            });
          if (route.versioned)
            for (const tag of ['"0x1"', '1', '"99999999999999999999"', '*'])
              yield knock(route, `with If-Match ${tag}`, {
                body: world.bodyOf(route),
                headers: { 'if-match': tag },
              });
        }
      }),
    120_000,
  );

  test(
    'in an address',
    () =>
      refuses(function* () {
        const ids = [
          'x',
          '%00',
          '%ED%A0%80',
          '%',
          '..%2F..%2Fetc%2Fpasswd',
          'a'.repeat(290),
          'a'.repeat(5_000),
          '%F0%9F%8C%B1',
          "1'%20OR%201=1",
          '0199c5f2-8a4e-7f31-9c1f-2f6c7d1e0b4',
          '__proto__',
        ];
        for (const route of routes)
          for (const name of route.params)
            for (const id of choose(ids, FAULTS_A_ROUTE / 2)) {
              const path = addressOf({ ...route, path: route.path.replace(`{${name}}`, '~') }).replace(
                '~',
                id,
              );
              yield knock(route, `with ${name} = ${id.slice(0, 20)}`, { path, body: world.bodyOf(route) });
            }
      }),
    120_000,
  );

  test(
    'in what a list is asked for',
    () =>
      refuses(function* () {
        const values: Record<string, string[]> = {
          integer: ['-1', '1e2', '99999999999999999999', 'on', '1.5', '%00'],
          boolean: ['evet', '2'],
          uuid: ['x', '%00', newId().slice(1)],
          date: ['2026-02-31', '31.12.2026'],
          'date-time': ['2026-02-31T10:00:00Z', 'dun'],
          string: ['%00', 'x'.repeat(3_000)],
        };
        for (const route of routes.filter((r) => r.method === 'GET')) {
          const address = addressOf(route);
          const asking = (query: string) => `${address}${address.includes('?') ? '&' : '?'}${query}`;
          for (const { name, schema } of route.query) {
            const kind = schema.format ?? [schema.type].flat()[0] ?? 'string';
            for (const value of choose(values[kind] ?? [], 2))
              yield knock(route, `with ${name}=${value.slice(0, 30)}`, { path: asking(`${name}=${value}`) });
            if (schema.enum)
              yield knock(route, `with ${name} of no such word`, { path: asking(`${name}=hicbiri`) });
            if ([schema.type].flat()[0] !== 'array')
              yield knock(route, `with ${name} twice`, { path: asking(`${name}=1&${name}=2`) });
          }
          if (!route.operationId.startsWith('gateway.'))
            for (const unknown of ['bilinmeyen=1', '__proto__=1', 'constructor=1'])
              yield knock(route, `with ${unknown}`, { path: asking(unknown) });
        }
      }),
    120_000,
  );
});

test('a cursor made by hand is never an error of ours', async () => {
  const values = ['x', '\u0000', 'Infinity', '2026-02-31T00:00:00Z', -1, 1e300, null, true, {}, [], newId()];
  const wrong: string[] = [];
  for (const route of routes.filter((r) => r.query.some((q) => q.name === 'cursor'))) {
    const address = addressOf(route);
    for (const length of [1, 2, 3])
      for (const value of choose(values, FAULTS_A_ROUTE)) {
        const cursor = Buffer.from(JSON.stringify(Array<unknown>(length).fill(value))).toString('base64url');
        const { status, body } = await admin.get(
          `${address}${address.includes('?') ? '&' : '?'}cursor=${cursor}`,
        );
        if (status >= 500)
          wrong.push(
            `${route.operationId} with [${JSON.stringify(value)}] × ${length}: ${status} ${body?.code}`,
          );
      }
    const { status, body } = await admin.get(`${address}${address.includes('?') ? '&' : '?'}cursor=%25%25`);
    if (status !== 404 && body?.code !== 'BAD_CURSOR')
      wrong.push(`${route.operationId} with no cursor at all: ${status} ${body?.code}`);
  }
  expect(wrong).toEqual([]);
}, 60_000);

/** Sends what may be good, with the version that the record has by now. */
async function put(route: Route, body: unknown): Promise<Answer> {
  const send = (version: number) =>
    admin.send(route.method, addressOf(route), {
      body,
      headers: route.versioned ? { 'if-match': `"${version}"` } : {},
    });
  const answer = await send(1);
  return answer.status === 412 ? send(Number(answer.body.params.version)) : answer;
}

/** Last: what can be kept is kept. */
test('a value at the edge of its type is kept or refused, never an error of ours', async () => {
  const wrong: string[] = [];
  for (const route of routes) {
    // These would end who is asking.
    if (!route.body || /^accounts\./.test(route.operationId)) continue;
    // Made anew each time: a code is taken only once.
    const edges = () => edgesOf(route.body!, world.bodyOf(route), world.schemas as never);
    for (const at of choose([...edges().keys()], FAULTS_A_ROUTE)) {
      const { what, pointer, body } = edges()[at];
      const answer = await put(route, body);
      const line = `${route.operationId} with ${what} at ${pointer}`;
      if (answer.status >= 500) wrong.push(`${line}: ${answer.status} ${answer.body?.code}`);
      if (answer.text.includes('OUT_OF_RANGE')) wrong.push(`${line}: the contract does not say the limit`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);
