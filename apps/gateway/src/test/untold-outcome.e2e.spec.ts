import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '#platform/database/ids';
import { House } from '#testing/house';
import { services } from '../../../house/src/services.js';
import { openApiDocument } from '../openapi/document.js';
import { CallMaking } from './call-making.js';
import { Door, type Answer } from './door.js';
import { World, type Route } from './world.js';
import { MAKING } from './world-making.js';

/**
 * The board has decided, and no letter is released (docs/decisions/0024): whatever the chosen one, the one in reserve and the refused one
 * ask, they get the same answer from every service, as if nothing had happened. From the OpenAPI document, so a new route is tried as well.
 */
const FIRMS = ['chosen', 'kept', 'refused', 'barred'] as const;
const SELF =
  /^(gateway\.(sign|upload|continue|offset|delete)|accounts\.(endSession|changePassword|changeMe|blockAccount|removeGrant|removeFirmUser))/;

class Decided extends CallMaking {
  callId = '';
  programId = '';
  readonly applications = new Map<string, string>();

  async make(institutionId: string): Promise<void> {
    const place = { scopeType: 'institution', scopeId: institutionId } as const;
    for (const name of ['staff', 'colleague'])
      this.people.set(name, await this.door.enter(`${name}@ornek.example`, { role: 'staff', ...place }));
    this.programId = await this.startProgram(institutionId);
    const reviewer = { role: 'reviewer', scopeType: 'program', scopeId: this.programId } as const;
    for (const name of ['r1', 'r2'])
      this.people.set(name, await this.door.enter(`${name}@ornek.example`, reviewer));
    for (const name of FIRMS)
      await this.enterFirm(name, `Örnek ${name} A.Ş.`, `${name}@ornek.example`, institutionId);
    const callId = await this.openFirmCall(this.programId, { agreement: 'Örnek sözleşme' });
    this.callId = callId;
    for (const name of FIRMS) this.applications.set(name, await this.apply(callId, name));
    await this.closeAndAssign(callId);
    const points = new Map(FIRMS.map((name, i) => [this.firms.get(name)!, ['90', '80', '50', '70'][i]]));
    for (const name of ['r1', 'r2']) await this.review(name, (firmId) => points.get(firmId)!);
    await this.post('staff', `/applications/${this.applications.get('barred')}/eligibility`, {
      eligible: false,
      reason: 'Ölçek',
    });
    await this.door.house.settled();
  }

  decideNow = () => this.decide(this.callId, 'K-1');
  releaseNow = () => this.release(this.callId);
}

let house: House;
let door: Door;
let calls: Decided;
const world = new World(openApiDocument() as never, MAKING);
const running = new Set(['gateway', ...services.map((s) => s.contract.name)]);
const routes = world.routes.filter(
  (r) =>
    !SELF.test(r.operationId) &&
    running.has(r.operationId.split('.')[0]) &&
    (!Array.isArray(r.access) || r.access.includes('firm')),
);
/** What takes something of the firm’s away comes last. */
const LAST = /^open-calls\.(withdrawApplication|deleteDraft|declineSeat)$/;
const byOrder = [
  ...routes.filter((r) => r.method === 'GET'),
  ...routes.filter((r) => r.method !== 'GET' && !LAST.test(r.operationId)),
];

beforeAll(async () => {
  house = await House.start({ services });
  door = await Door.open(house);
  const first = await door.enter('ilk@ornek.example', { role: 'admin', scopeType: 'installation' });
  await world.act('firm-registry.registerInstitution', [first]);
  calls = new Decided(door);
  await calls.make(world.id('institutionId'));
  // Events, courses, plans, reports and a second call of the same programme, so that there is something to see.
  for (const name of ['registerFirm', 'registerPerson']) await world.act(`firm-registry.${name}`, [first]);
  world.know('programId', calls.programId);
  world.know('code', 'G1');
  world.know('list', 'nace');
  await house.settled();
  const makers = [calls.as('staff'), first];
  await world.build(makers, () => house.settled());
}, 180_000);
afterAll(() => house?.stop());

/** The route as this firm would ask it: its own records where it has them, else those of the programme. */
async function asked(route: Route, name: string, words = ''): Promise<Answer> {
  world.know('firmId', calls.firms.get(name)!);
  world.know('applicationId', calls.applications.get(name)!);
  world.know('callId', calls.callId);
  const path = world.address(route) ?? `/api/v1${route.path.replace(/\{(\w+)\}/g, () => newId())}`;
  return calls.as(name).send(route.method, words ? `${path.split('?')[0]}?q=${words}` : path, {
    body: world.bodyOf(route),
    headers: route.versioned ? { 'if-match': '"1"' } : {},
  });
}
/** What came back, without what tells one firm from the other. */
const plain = ({ status, text }: Answer): string =>
  `${status} ${text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replace(/chosen|kept|refused|barred/g, 'FIRM')
    // That an application has changed may be seen, not how.
    .replace(/"version":\d+/g, '"version"')
    .replace(/K1-\d+/g, 'NUMBER')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT')
    .replace(/Gizlikayıt \d+/g, 'WORDS')
    .replace(/"(cursor|next|csrfToken|size|requestId|instance)":("[^"]*"|\d+)/g, '$1')}`;

async function differences(of: readonly Route[], firms: readonly string[] = FIRMS): Promise<string[]> {
  const wrong: string[] = [];
  for (const route of of) {
    const answers: string[] = [];
    for (const name of firms) answers.push(plain(await asked(route, name)));
    if (route.method === 'GET' && route.query.some(({ name }) => name === 'q'))
      for (const [i, name] of FIRMS.entries())
        answers[i] += plain(await asked(route, name, encodeURIComponent('Örnek')));
    if (new Set(answers).size > 1)
      wrong.push(`${route.operationId}: ${answers.map((a) => a.slice(0, 400)).join(' | ')}`);
  }
  return wrong;
}

test('that it is not eligible is not told to a firm before its letter', async () => {
  const before = byOrder.filter((r) => r.operationId.startsWith('open-calls.'));
  expect(await differences(before)).toEqual([]);
}, 120_000);

test('before its letter a firm gets the answers that any other applicant gets, from every service', async () => {
  await calls.decideNow();
  await house.settled();
  expect(await differences(byOrder)).toEqual([]);
  // Whoever leaves is answered alike; the chosen one stays.
  const leaving = routes.filter((r) => LAST.test(r.operationId));
  expect(await differences(leaving, ['kept', 'refused', 'barred'])).toEqual([]);
}, 240_000);

test('with its letter the chosen one comes into the programme, everywhere', async () => {
  await calls.releaseNow();
  await house.settled();
  const seen = async (operationId: string, name: string) =>
    (
      await asked(
        routes.find((r) => r.operationId === operationId)!,
        name,
      )
    ).text;
  for (const operationId of ['workshops.listEvents', 'training.listCourses', 'programs.listParticipations']) {
    expect([operationId, await seen(operationId, 'chosen')]).not.toEqual([
      operationId,
      await seen(operationId, 'refused'),
    ]);
  }
}, 60_000);
