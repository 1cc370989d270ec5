import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { aCall } from './support/calls.js';
import { ADMIN, Api, launch, open, visitor } from './support/house.js';
import { aFirmUser } from './support/people.js';

const KB = 1024;
/** Charts come when they are looked at. */
const LATER = /\/chart[^/]*\.js$/;

let browser: Browser;
let programId: string;
let admin: Api;
beforeAll(async () => {
  browser = await launch();
  admin = await Api.as(browser, ADMIN);
  programId = await admin.programId();
});
afterAll(() => browser?.close());

/** Kilobytes of JavaScript that the page loads, each file as gzip would send it. */
async function weightOf(path: string, email?: string): Promise<number> {
  const context = await visitor(browser, {}, email);
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js') && !LATER.test(pathname)) scripts.add(request.url());
  });
  await open(page, path);
  let total = 0;
  for (const url of scripts)
    total += gzipSync(await (await context.request.get(url)).body(), { level: 9 }).length;
  await context.close();
  return Math.round(total / KB);
}

describe('pages are light', () => {
  it.each(['/', '/certificates', '/sign-in'])('%s: at most 150 KB', async (path) =>
    expect(await weightOf(path)).toBeLessThanOrEqual(150),
  );
  it.each([
    '/tasks',
    '/programs/:id',
    '/firms',
    '/merge-queue',
    '/programs/:id/opportunities',
    '/programs/:id/events',
  ])('%s: at most 250 KB', async (path) =>
    expect(await weightOf(path.replace(':id', programId), ADMIN)).toBeLessThanOrEqual(250),
  );
});

describe('pages of a call are light', () => {
  let firm: string;
  const at: Record<string, string> = {};
  beforeAll(async () => {
    const { items: firms } = await admin.get<{ items: { id: string }[] }>('/firms?limit=1');
    firm = await aFirmUser(browser, admin, firms[0].id);
    const { items: calls } = await admin.get<{ items: { id: string; state: string }[] }>(
      `/programs/${programId}/calls?state=decided`,
    );
    at.decided = calls[0].id;
    at.draft = await aFormedCall();
    at.open = await aFormedCall();
    await admin.post(`/calls/${at.open}/opening`, {});
    const { id } = await (
      await Api.as(browser, firm)
    ).post<{ id: string }>(`/calls/${at.open}/applications`, {
      firmId: firms[0].id,
      content: {},
    });
    at.application = id;
  });

  /** A draft call with a form of the house. */
  async function aFormedCall(): Promise<string> {
    const id = await aCall(admin);
    const { items } = await admin.get<{ items: { key: string }[] }>('/form-templates');
    await admin.post(`/calls/${id}/form/starts`, { template: items[0].key }, 0);
    return id;
  }

  it.each([
    '/calls/:decided',
    '/calls/:decided?tab=applications',
    '/calls/:decided?tab=selection',
    '/calls/:decided?tab=letters',
    '/calls/:decided/reviewing',
    '/calls/:draft/settings',
    '/calls/:draft/form',
  ])('%s: at most 250 KB', async (path) =>
    expect(
      await weightOf(
        path.replace(/:(\w+)/, (_, name: string) => at[name]),
        ADMIN,
      ),
    ).toBeLessThanOrEqual(250),
  );
  it.each(['/calls/:open/apply', '/applications/:application'])(
    '%s as a firm: at most 250 KB',
    async (path) =>
      expect(
        await weightOf(
          path.replace(/:(\w+)/, (_, name: string) => at[name]),
          firm,
        ),
      ).toBeLessThanOrEqual(250),
  );
});
