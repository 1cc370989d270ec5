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

/** What a stranger may see or do, by role, and why. Everybody else is still held to see nothing. */
type Shared = Record<string, { roles: readonly string[]; why: string }>;
const HOUSE = ['staff', 'consultant', 'reviewer', 'adviser', 'trainer', 'analyst'];
const ALL = [...HOUSE, 'backfill', 'firm', 'participant'];
const READ = { roles: HOUSE, why: 'who a firm is and where it works is one record per installation' };
const KEEP = {
  roles: ['staff'],
  why: 'staff of every institution keep the one registry; each change is audited',
};
const BODIES = { roles: ALL, why: 'institutions are public bodies, one record per installation' };
const ANNOUNCEMENT = { roles: ALL, why: 'an open call is announced to all' };
const SHARED: Shared = {
  'firm-registry.listFirms': READ,
  'firm-registry.readFirm': READ,
  'firm-registry.readFacility': READ,
  'firm-registry.listFacilities': READ,
  'firm-registry.changeFirm': KEEP,
  'firm-registry.changeFacility': KEEP,
  'firm-registry.changeInstitution': KEEP,
  'firm-registry.listInstitutions': BODIES,
  'firm-registry.readInstitution': BODIES,
};
const ANNOUNCED: Shared = {
  ...SHARED,
  'open-calls.listCalls': ANNOUNCEMENT,
  'open-calls.readCall': ANNOUNCEMENT,
  'open-calls.readForm': ANNOUNCEMENT,
  'open-calls.readSelectionRules': ANNOUNCEMENT,
};

/** Routes whose records cannot be made from the document alone, and where they are tried with true ones. A new route stands here or is tried. */
const ELSEWHERE: Record<string, readonly string[]> = {
  'gateway: file-access, files, uploads': [
    'gateway.downloadFile',
    'gateway.readUpload',
    'gateway.continueUpload',
    'gateway.endUpload',
    'gateway.offsetOfUpload',
  ],
  'gateway: told-to-nobody': [
    'open-calls.answerAppeal',
    'open-calls.answerMeeting',
    'open-calls.moveMeeting',
  ],
  'accounts: firm-requests, person-requests, tokens': [
    'accounts.decideFirmRequest',
    'accounts.decidePersonRequest',
    'accounts.revokeToken',
  ],
  'firm-registry: merges': [
    'firm-registry.decideMerge',
    'firm-registry.reopenMergeCandidate',
    'firm-registry.undoMerge',
  ],
  'notifications: messages, folder': [
    'notifications.readMail',
    'notifications.readMessage',
    'notifications.resendMail',
  ],
  'training: certificates': [
    'training.correctCertificate',
    'training.readCertificate',
    'training.revokeCertificate',
  ],
  'workshops: plans': ['workshops.changeAction'],
};

const SCOPES = ['institutionId', 'firmId', 'personId'] as const;
const people = () => ['staff', 'firm', 'admin'].map((role) => ours.get(role)!);
const settle = () => house.settled();

beforeAll(async () => {
  house = await House.start({ services });
  door = await Door.open(house);
  // Whom all else belongs to comes first; then our people, then everything that they can make.
  const first = await door.enter('ilk@ornek.example', { role: 'admin', scopeType: 'installation' });
  for (const name of ['registerInstitution', 'registerFirm', 'registerPerson'])
    await world.act(`firm-registry.${name}`, [first]);
  for (const name of SCOPES) if (!world.ids.has(name)) world.keep(name, newId());
  ours = await enterAll(
    door,
    'biz',
    Object.fromEntries(SCOPES.map((name) => [name, world.id(name)])) as never,
  );
  strangers = await enterAll(door, 'yabanci', { institutionId: newId(), firmId: newId(), personId: newId() });
  for (const [field, role] of [
    ['accountId', 'staff'],
    ['reviewerAccountId', 'reviewer'],
    ['consultantAccountId', 'consultant'],
  ]) {
    const { accountId } = (await ours.get(role)!.get('/api/v1/sessions/current')).body as {
      accountId: string;
    };
    world.keep(field, accountId);
  }
  world.know('code', 'G1');
  world.know('list', 'nace');
  world.know('kind', 'selected');
  world.know('number', '1');
  await settle();
  await world.build(people(), settle);
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
    expect((await shownToStrangers(SHARED)).list()).toEqual([]);
  }, 240_000);
});

/** Last, since our own people change and end what is tried here. */
describe('once a call is open, every route', () => {
  beforeAll(async () => {
    await world.act('open-calls.openCall', people());
    await settle();
    await world.build(people(), settle);
    await world.act('open-calls.submitApplication', [ours.get('firm')!, ours.get('staff')!]);
    house.clock.advance({ minutes: 1 });
    await world.act('open-calls.closeCall', people());
    await world.act('open-calls.addReviewer', people(), 'reviewerId');
    await world.act('open-calls.addPoolReviewer', people(), 'poolReviewerId');
    await world.act('open-calls.assignReview', people(), 'reviewId');
    await settle();
  }, 120_000);

  test('shows and changes nothing of ours, what was sent in included', async () => {
    expect((await shownToStrangers(ANNOUNCED)).list()).toEqual([]);
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

  test('that names a record was tried with one of ours, or it is said why not', () => {
    const untried = routes.filter((r) => r.params.length > 0 && !world.address(r)).map((r) => r.operationId);
    if (process.env.FILIZ_TEST_LOG) console.log({ untried, unmade: Object.fromEntries(world.unmade) });
    expect(untried.sort()).toEqual(Object.values(ELSEWHERE).flat().sort());
  });
});

/** Knocks with every role of strangers at every route that is not public. */
async function shownToStrangers(shared: Shared): Promise<Wrong> {
  const wrong = new Wrong();
  for (const route of routes) {
    if (route.access === 'public') continue;
    for (const [role, visitor] of strangers) {
      if (role === 'admin' || (Array.isArray(route.access) && !route.access.includes(role))) continue;
      const { status, text } = await knock(visitor, route);
      if (status >= 500) wrong.add(route, role, `${status}`);
      if (status >= 300 || shared[route.operationId]?.roles.includes(role)) continue;
      const shown = [world.marker, ...world.made].find((word) => text.includes(word));
      if (shown) wrong.add(route, role, `${status} shows ${shown}`);
      else if (route.method !== 'GET' && route.params.some((name) => world.ids.has(name)))
        wrong.add(route, role, `${status} changed something of ours`);
    }
  }
  return wrong;
}
