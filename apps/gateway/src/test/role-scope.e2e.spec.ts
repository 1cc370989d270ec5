import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GrantInput } from '#contracts/accounts/account.messages';
import { newId } from '#platform/database/ids';
import { House } from '#testing/house';
import { services } from '../../../house/src/services.js';
import { openApiDocument } from '../openapi/document.js';
import { Door, type Visitor } from './door.js';
import { enterAll, World, type Route } from './world.js';
import { MAKING } from './world-making.js';

/**
 * What the test of roles on routes cannot see: roles in another programme of the same institution, and people who hold
 * several roles. Nobody sees more by the sum of their roles than by each of them.
 */
const ROLES = ['staff', 'backfill', 'consultant', 'reviewer', 'adviser', 'trainer', 'analyst'] as const;
/**
 * One record per installation, or announced to all (see role-route.e2e.spec.ts). Who is who is decided by those who entered
 * the row, so the merge queue shows them the other side of the pair, wherever it is from; the look is audited.
 */
const SHARED =
  /^(firm-registry\.listMergeCandidates|firm-registry\.(list|read|change)(Firm|Firms|Facility|Facilities|Institution|Institutions)|open-calls\.(listCalls|readCall|readForm|readSelectionRules))$/;
const SELF = /^(gateway|accounts)\./;

let house: House;
let door: Door;
let ours: Map<string, Visitor>;
let otherProgram: string;
const world = new World(openApiDocument() as never, MAKING);
const running = new Set(services.map((s) => s.contract.name));
const routes = world.routes.filter(
  (r) => r.access !== 'public' && !SELF.test(r.operationId) && running.has(r.operationId.split('.')[0]),
);
const reading = routes.filter((r) => r.method === 'GET');
const settle = () => house.settled();
const people = () => ['staff', 'firm', 'admin'].map((role) => ours.get(role)!);

beforeAll(async () => {
  house = await House.start({ services });
  door = await Door.open(house);
  const first = await door.enter('ilk@ornek.example', { role: 'admin', scopeType: 'installation' });
  for (const name of ['registerInstitution', 'registerFirm', 'registerPerson'])
    await world.act(`firm-registry.${name}`, [first]);
  ours = await enterAll(door, 'biz', {
    institutionId: world.id('institutionId'),
    firmId: world.id('firmId'),
    personId: world.id('personId'),
  });
  for (const [field, role] of [
    ['accountId', 'staff'],
    ['reviewerAccountId', 'reviewer'],
  ])
    world.keep(field, (await ours.get(role)!.get('/api/v1/sessions/current')).body.accountId as string);
  world.know('code', 'G1');
  world.know('list', 'nace');
  await settle();
  await world.build(people(), settle);
  await world.act('open-calls.openCall', people());
  await settle();
  await world.build(people(), settle);
  otherProgram = await another('programs.createProgram', { code: 'DIGER' });
  await secondFirm();
  await settle();
}, 180_000);
afterAll(() => house?.stop());

/** One more record of a kind; its id is not among the world's. */
async function another(operationId: string, over: object): Promise<string> {
  const route = routes.find((r) => r.operationId === operationId)!;
  const answer = await ours
    .get('staff')!
    .send(route.method, world.address(route)!, { body: { ...world.bodyOf(route), ...over } });
  if (answer.status !== 201) throw new Error(`${operationId}: ${answer.text}`);
  return (answer.body.id ?? answer.body.items?.at(-1)?.id) as string;
}

/** A rival in the same programme, with everything that a firm has there. */
async function secondFirm(): Promise<void> {
  const firmId = await another('firm-registry.registerFirm', {
    title: 'Rakip Örnek Tekstil A.Ş.',
    taxNumber: undefined,
  });
  await another('programs.startParticipation', { firmId });
  await settle();
  await another('open-calls.startApplication', { firmId });
  for (const [operationId, over] of [
    ['advisory.openDataRequests', { reference: 'VT-2', firmIds: [firmId] }],
    ['advisory.proposeMeasure', { firmId }],
    ['advisory.draftReport', { firmId }],
  ] as const)
    await another(operationId, over);
}

const addressOf = (route: Route): string =>
  world.address(route) ?? `/api/v1${route.path.replace(/\{(\w+)\}/g, () => newId())}`;
const knock = (visitor: Visitor, route: Route) =>
  visitor.send(route.method, addressOf(route), {
    body: world.bodyOf(route),
    headers: route.versioned ? { 'if-match': '"1"' } : {},
  });
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Ids in what a route shows. */
async function seen(visitor: Visitor, route: Route): Promise<Set<string>> {
  const { status, text } = await knock(visitor, route);
  return new Set(status === 200 ? (text.match(ID) ?? []) : []);
}

describe('a role in another programme of the same institution', () => {
  test('shows and changes nothing of ours', async () => {
    const common = new Set(['institutionId', 'firmId', 'facilityId'].map((name) => world.id(name)));
    const kindOf = (id: string) => [...world.ids].find(([, known]) => known === id)?.[0] ?? id;
    const wrong: string[] = [];
    for (const role of ROLES) {
      const visitor = await door.enter(`diger-${role}@ornek.example`, {
        role,
        scopeType: 'program',
        scopeId: otherProgram,
      });
      for (const route of routes) {
        if (SHARED.test(route.operationId) || (Array.isArray(route.access) && !route.access.includes(role)))
          continue;
        const { status, text } = await knock(visitor, route);
        if (status >= 300) continue;
        const shown = [...world.made].find((id) => !common.has(id) && text.includes(id));
        if (shown) wrong.push(`${role} ${route.operationId}: ${status} shows ${kindOf(shown)}`);
        else if (
          route.method !== 'GET' &&
          route.params.some((name) => name !== 'institutionId' && world.ids.has(name))
        )
          wrong.push(`${role} ${route.operationId}: ${status} changed something of ours`);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});

describe('a firm’s user who works elsewhere, too', () => {
  test('sees of the programme what the firm sees', async () => {
    const elsewhere = newId();
    const firm: GrantInput = { role: 'firm', scopeType: 'firm', scopeId: world.id('firmId') };
    const wrong: string[] = [];
    const rivals = new Map<string, Set<string>>();
    for (const route of reading) rivals.set(route.operationId, await seen(ours.get('staff')!, route));
    const shown = [...rivals.values()].reduce((n, ids) => n + ids.size, 0);
    expect(shown).toBeGreaterThan(30);
    for (const role of ROLES) {
      const other: GrantInput = { role, scopeType: 'institution', scopeId: elsewhere };
      const alone = await door.enter(`yalniz-${role}@ornek.example`, other);
      const both = await door.enter(`ikili-${role}@ornek.example`, firm, other);
      for (const route of reading) {
        const allowed = new Set([...(await seen(ours.get('firm')!, route)), ...(await seen(alone, route))]);
        const more = [...(await seen(both, route))].filter(
          (id) => rivals.get(route.operationId)!.has(id) && !allowed.has(id),
        );
        if (more.length > 0) wrong.push(`firm and ${role}: ${route.operationId} shows ${more.length} more`);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});
