import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '#platform/database/ids';
import { House } from '#testing/house';
import { services } from '../../../house/src/services.js';
import { openApiDocument } from '../openapi/document.js';
import { TITLE, WORDS } from './call-making.js';
import { DecidedCalls } from './decided-calls.js';
import { Door, type Visitor } from './door.js';
import { enterAll, World, type Route } from './world.js';
import { MAKING } from './world-making.js';

/**
 * What the test of roles on routes cannot see, since its call is not decided: everything that comes with and after a decision, tried by
 * those who have no part in it, a rival in the same call among them. From the OpenAPI document, so a new route is tried as well.
 */
const OURS =
  /^(programs|open-calls|firm-registry|workshops|symbiosis|training|advisory|reporting|accounts|notifications|gateway)\./;
const SELF =
  /^(gateway\.signOut|gateway\.signIn|accounts\.(endSession|changePassword|changeMe|blockAccount|removeGrant))$/;

let house: House;
let door: Door;
let calls: DecidedCalls;
const strangers = new Map<string, Visitor>();
const world = new World(openApiDocument() as never, MAKING);
const routes = world.routes.filter((r) => OURS.test(r.operationId) && !SELF.test(r.operationId));

beforeAll(async () => {
  house = await House.start({ services });
  door = await Door.open(house);
  const first = await door.enter('ilk@ornek.example', { role: 'admin', scopeType: 'installation' });
  await world.act('firm-registry.registerInstitution', [first]);
  calls = new DecidedCalls(door, world.id('institutionId'));
  await calls.make();
  // A rival in the call, a firm of the programme, another provider, a reviewer without an assignment; then whoever works elsewhere.
  for (const name of ['rival', 'member', 'other', 'idle']) strangers.set(name, calls.as(name));
  const elsewhere = await enterAll(door, 'yabanci', {
    institutionId: newId(),
    firmId: newId(),
    personId: newId(),
  });
  elsewhere.delete('admin');
  for (const [role, visitor] of elsewhere) strangers.set(`${role} elsewhere`, visitor);
  strangers.set('visitor', door.stranger);
  world.know('code', 'G1');
  world.know('list', 'nace');
  world.know('programId', calls.programId);
}, 120_000);
afterAll(() => house?.stop());

const SECRET = new Set(['applicationId', 'reviewId', 'appealId', 'meetingId']);
const addressOf = (route: Route): string =>
  world.address(route) ?? `/api/v1${route.path.replace(/\{(\w+)\}/g, () => newId())}`;
const knock = (visitor: Visitor, route: Route, path: string) =>
  visitor.send(route.method, path, {
    body: world.bodyOf(route),
    headers: route.versioned ? { 'if-match': '"1"' } : {},
  });
/** What a list shows, and what it finds when it is asked for our words. */
const withWords = (route: Route, path: string): string[] =>
  route.method === 'GET' && route.query.some(({ name }) => name === 'q')
    ? [path, `${path.split('?')[0]}?q=Gizli`]
    : [path];
/** The same route with ids of nothing where it names a record that is not the asker's. */
const ofNothing = (route: Route): string | undefined =>
  route.params.some((name) => SECRET.has(name))
    ? addressOf({
        ...route,
        path: route.path.replace(/\{(\w+)\}/g, (all, name: string) => (SECRET.has(name) ? newId() : all)),
      })
    : undefined;
/** A role that a route does not let in is the business of the test of roles on routes. */
const mayKnock = (who: string, { access }: Route): boolean => {
  if (!Array.isArray(access)) return true;
  const role = who === 'idle' ? 'reviewer' : who.endsWith(' elsewhere') ? who.split(' ')[0] : 'firm';
  return who !== 'visitor' && access.includes(role);
};

/** Who works in the house reads the registry; a firm finds no other firm in it. */
const readsRegistry = (who: string) => who === 'idle' || /^(?!firm|participant).* elsewhere$/.test(who);
const whatIsShown = (text: string, who: string): string | undefined =>
  calls.secrets.find(({ id }) => text.includes(id))?.what ??
  Object.values(WORDS).find((word) => text.includes(word)) ??
  (!readsRegistry(who) && text.includes(TITLE) ? 'whose it is' : undefined);

/** What goes wrong when this route is tried by somebody. */
async function tried(route: Route, who: string, visitor: Visitor): Promise<string[]> {
  const wrong: string[] = [];
  const path = addressOf(route);
  let said = '';
  for (const address of withWords(route, path)) {
    const { status, text, body } = await knock(visitor, route, address);
    said ||= `${status} ${body?.code}`;
    if (status >= 500) wrong.push(`${route.operationId}: ${status} (${who})`);
    const shown = status < 300 && whatIsShown(text, who);
    if (shown) wrong.push(`${route.operationId} shows ${shown} (${who})`);
  }
  const nothing = ofNothing(route);
  if (!nothing) return wrong;
  const { status, body } = await knock(visitor, route, nothing);
  if (said !== `${status} ${body?.code}`)
    wrong.push(`${route.operationId}: ${said}, of nothing ${status} ${body?.code} (${who})`);
  return wrong;
}

test('nothing of what was decided, told, appealed against or agreed on is shown to those who have no part in it', async () => {
  const wrong = new Set<string>();
  const done = new Set<string>();
  for (const view of calls.views) {
    for (const [name, id] of Object.entries(view)) world.know(name, id);
    for (const route of routes) {
      const line = `${route.operationId} ${addressOf(route)}`;
      if (done.has(line)) continue;
      done.add(line);
      const all = [...strangers].filter(([who]) => mayKnock(who, route));
      const answers = await Promise.all(all.map(([who, visitor]) => tried(route, who, visitor)));
      for (const fault of answers.flat()) wrong.add(fault);
    }
  }
  expect([...wrong].sort()).toEqual([]);
}, 240_000);

test('a file of theirs is not there', async () => {
  const got: string[] = [];
  for (const { what, id } of calls.secrets.filter((secret) => secret.what.includes('file')))
    for (const [who, visitor] of strangers) {
      const { status } = await visitor.get(`/api/v1/files/${id}`);
      if (status !== 404) got.push(`${what}: ${status} (${who})`);
    }
  expect(got).toEqual([]);
}, 60_000);

test('their own people see what is tried here', async () => {
  const seen = new Set<string>();
  const reading = routes.filter(
    ({ method, operationId }) => method === 'GET' && /^open-calls/.test(operationId),
  );
  const insiders = ['staff', 'r1', 'r4', 'promoted', 'appealing', 'provider', 'needing'].map((name) =>
    calls.as(name),
  );
  for (const view of calls.views) {
    for (const [name, id] of Object.entries(view)) world.know(name, id);
    for (const route of reading.filter(
      ({ params }) => params.length === 0 || params.some((name) => name in view),
    ))
      for (const { text } of await Promise.all(insiders.map((one) => knock(one, route, addressOf(route))))) {
        for (const { what, id } of calls.secrets) if (text.includes(id)) seen.add(what);
        for (const word of Object.values(WORDS)) if (text.includes(word)) seen.add(word);
      }
  }
  // Files that are made for who asks stand in no list.
  const made = calls.secrets.map(({ what }) => what).filter((what) => !/ file$/.test(what));
  expect([...seen].sort()).toEqual([...new Set([...made, ...Object.values(WORDS)])].sort());
}, 60_000);
