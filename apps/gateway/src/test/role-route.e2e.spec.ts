import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '#platform/database/ids';
import { House } from '#testing/house';
import { services } from '../../../house/src/services.js';
import { openApiDocument } from '../openapi/document.js';
import { Door, type Visitor } from './door.js';
import { enterAll, World, type Route } from './world.js';
import { MAKING } from './world-making.js';

/**
 * Tries every role on every route (DESIGN §6.4), from the OpenAPI document: whoever adds a route is tested without
 * writing a line. Routes whose records cannot be made from the document alone are tried with ids that do not exist.
 */
let house: House;
let door: Door;
let ours: Map<string, Visitor>;
let strangers: Map<string, Visitor>;
const world = new World(openApiDocument() as never, MAKING);
/** End sessions, or would change who is asking. */
const SELF =
  /^(gateway\.signOut|gateway\.signIn|accounts\.(endSession|changePassword|changeMe|blockAccount|removeGrant))$/;
const running = new Set(['gateway', ...services.map((s) => s.contract.name)]);
const routes = world.routes.filter(
  (r) => !SELF.test(r.operationId) && running.has(r.operationId.split('.')[0]),
);

/** What is one for the whole installation (a firm's identity, DESIGN §6.4) or meant for everybody: with the reason. */
const SHARED: Record<string, string> = {};

beforeAll(async () => {
  house = await House.start({ services });
  door = await Door.open(house);
  const scopes = { institutionId: newId(), firmId: newId(), personId: newId() };
  for (const [name, id] of Object.entries(scopes)) world.keep(name, id);
  ours = await enterAll(door, 'biz', scopes);
  strangers = await enterAll(door, 'yabanci', { institutionId: newId(), firmId: newId(), personId: newId() });
  world.keep('accountId', (await ours.get('staff')!.get('/api/v1/sessions/current')).body.accountId);
  await world.build([ours.get('staff')!, ours.get('firm')!, ours.get('admin')!]);
  await house.settled();
}, 120_000);
afterAll(() => house?.stop());

/** One line a route, however many roles it goes wrong for. */
class Wrong {
  private readonly lines = new Map<string, Set<string>>();

  add(route: Route, role: string, what: string): void {
    const line = `${route.operationId}: ${what}`;
    this.lines.set(line, (this.lines.get(line) ?? new Set()).add(role));
  }

  list(): string[] {
    return [...this.lines].map(([line, roles]) => `${line} (${[...roles].join(', ')})`);
  }
}

/** The route with our ids where they are known, otherwise with ids of nothing. */
const addressOf = (route: Route): string =>
  world.address(route) ?? `/api/v1${route.path.replace(/\{(\w+)\}/g, () => newId())}`;
const knock = (visitor: Visitor, route: Route) =>
  visitor.send(route.method, addressOf(route), {
    body: world.bodyOf(route),
    headers: route.versioned ? { 'if-match': '"1"' } : {},
  });

describe('every route', () => {
  test('asks strangers to sign in, unless it is public', async () => {
    const wrong = new Wrong();
    for (const route of routes) {
      const { status, body } = await knock(door.stranger, route);
      if (route.access === 'public' ? status === 401 || status === 403 : status !== 401)
        wrong.add(route, 'anonymous', `${status} ${body?.code}`);
    }
    expect(wrong.list()).toEqual([]);
  }, 120_000);

  test('refuses the roles that its access does not name', async () => {
    const wrong = new Wrong();
    for (const route of routes) {
      if (!Array.isArray(route.access)) continue;
      for (const [role, visitor] of ours) {
        if (
          role === 'admin' ||
          route.access.includes(role) ||
          (role === 'staff' && route.access.includes('backfill'))
        )
          continue;
        const { status, body } = await knock(visitor, route);
        if (status !== 403) wrong.add(route, role, `${status} ${body?.code}`);
      }
    }
    expect(wrong.list()).toEqual([]);
  }, 120_000);

  test('shows and changes nothing of ours for those of another institution, firm or person', async () => {
    const wrong = new Wrong();
    for (const route of routes) {
      if (route.access === 'public' || SHARED[route.operationId]) continue;
      for (const [role, visitor] of strangers) {
        if (role === 'admin' || (Array.isArray(route.access) && !route.access.includes(role))) continue;
        const { status, text } = await knock(visitor, route);
        if (status >= 500) wrong.add(route, role, `${status}`);
        if (status >= 300) continue;
        const shown = [...world.made].filter((id) => text.includes(id));
        if (text.includes(world.marker) || shown.length > 0)
          wrong.add(route, role, `${status} shows ${text.includes(world.marker) ? world.marker : shown[0]}`);
        else if (route.method !== 'GET' && route.params.some((name) => world.ids.has(name)))
          wrong.add(route, role, `${status} changed something of ours`);
      }
    }
    expect(wrong.list()).toEqual([]);
  }, 240_000);

  test('never fails for those whom it lets in', async () => {
    const wrong = new Wrong();
    for (const route of routes)
      for (const role of ['staff', 'firm', 'admin']) {
        const { status, body } = await knock(ours.get(role)!, route);
        if (status >= 500) wrong.add(route, role, `${status} ${body?.code}`);
      }
    expect(wrong.list()).toEqual([]);
  }, 240_000);

  test('that names a record was tried with one of ours, or is listed here', () => {
    const untried = routes.filter((r) => r.params.length > 0 && !world.address(r)).map((r) => r.operationId);
    if (process.env.FILIZ_TEST_LOG) console.log({ untried, unmade: Object.fromEntries(world.unmade) });
    expect(untried.length).toBeLessThan(routes.length / 2);
  });
});
