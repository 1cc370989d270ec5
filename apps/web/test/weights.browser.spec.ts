import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { ADMIN, Api, launch, open, visitor } from './support/house.js';

const KB = 1024;
/** Charts come when they are looked at. */
const LATER = /\/chart[^/]*\.js$/;

let browser: Browser;
let programId: string;
beforeAll(async () => {
  browser = await launch();
  programId = await (await Api.as(browser, ADMIN)).programId();
});
afterAll(() => browser.close());

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
