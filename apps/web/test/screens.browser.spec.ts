import type { Browser } from 'playwright-core';
import { ADMIN, Api, axe, launch, open, sideways, visitor, type Look } from './support/house.js';

/** Every screen in both themes, both languages and both widths: axe finds nothing, nothing moves sideways, one h1. */
const LOOKS: Required<Look>[] = [
  { scheme: 'light', language: 'tr', width: 1280 },
  { scheme: 'dark', language: 'en', width: 390 },
];
/** Screens are visited two at a time: there are two cores. */
const AT_ONCE = 2;

let browser: Browser;
let addresses: { public: string[]; console: string[] };

beforeAll(async () => {
  browser = await launch();
  const admin = await Api.as(browser, ADMIN);
  const first = async (path: string) =>
    (await admin.get<{ items: { id: string; code?: string }[] }>(path)).items[0];
  const programId = await admin.programId();
  const program = `/programs/${programId}`;
  const account = await first('/accounts?role=trainer');
  const records = await Promise.all([
    first(`${program}/calls?state=decided`),
    first(`${program}/events?kind=seminar`),
    first(`${program}/courses?kind=certificate`),
    first('/firms'),
    first(`${program}/opportunities`),
    first(`${program}/reports`),
    first(`${program}/measures`),
    first(`${program}/data-requests`),
    first(`${program}/indicator-values`),
  ]);
  const [call, event, course, firm, opportunity, report, measure, request, indicator] = records;
  addresses = {
    public: [
      '/',
      `/open-calls/${call.id}`,
      '/certificates',
      '/certificates/DEKVEP-1999-1',
      '/sign-in',
      '/forgotten-password',
      '/invitation#none',
      '/nowhere',
    ],
    console: [
      '/tasks',
      '/programs',
      program,
      `${program}?view=chart`,
      `${program}/indicators/${indicator.code}`,
      `${program}/tag`,
      `${program}/participations`,
      `${program}/calls`,
      `${program}/events`,
      `${program}/courses`,
      `${program}/data-requests`,
      `${program}/reports`,
      `${program}/measures`,
      `${program}/opportunities`,
      `/calls/${call.id}`,
      `/events/${event.id}`,
      `/courses/${course.id}`,
      '/firms?q=tekstil&provisional=false',
      `/firms/${firm.id}`,
      `/opportunities/${opportunity.id}`,
      `/reports/${report.id}`,
      `/measures/${measure.id}`,
      `/data-requests/${request.id}`,
      '/merge-queue',
      '/accounts',
      `/accounts/${account.id}`,
      '/mail',
      '/me',
    ],
  };
});
afterAll(() => browser.close());

describe.each(LOOKS)('screens, $scheme, $language, $width px', (look) => {
  it.each(['public', 'console'] as const)(
    'of the %s half stand every check',
    async (half) => {
      const context = await visitor(browser, look, half === 'console' ? ADMIN : undefined);
      const faults: string[] = [];
      const left = [...addresses[half]];
      const visit = async (): Promise<void> => {
        const address = left.shift();
        if (address === undefined) return;
        const page = await context.newPage();
        page.on('pageerror', (error) => faults.push(`${address}: ${error.message}`));
        page.on('console', (message) => {
          if (/Content Security Policy/i.test(message.text())) faults.push(`${address}: ${message.text()}`);
        });
        await open(page, address);
        for (const line of await axe(page)) faults.push(`${address}: ${line}`);
        const over = await sideways(page);
        if (over > 0) faults.push(`${address}: ${over} px too wide`);
        const titles = await page.locator('h1').count();
        if (titles !== 1) faults.push(`${address}: ${titles} h1`);
        if ((await page.locator('html').getAttribute('lang')) !== look.language)
          faults.push(`${address}: lang`);
        await page.close();
        return visit();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, visit));
      await context.close();
      expect(faults).toEqual([]);
    },
    240_000,
  );
});
