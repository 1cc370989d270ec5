import type { Browser, BrowserContext, Page } from 'playwright-core';
import common from '../src/i18n/tr/common.js';
import console_ from '../src/i18n/tr/console.js';
import desk from '../src/i18n/tr/desk.js';
import {
  ADMIN,
  Api,
  axe,
  launch,
  open,
  settled,
  sideways,
  visitor,
  type Language,
  type Look,
  type Scheme,
} from './support/house.js';

type Rules = Parameters<typeof axe>[1];
interface Shown {
  scheme: Scheme;
  language: Language;
  width: number;
}
const START: Language = 'tr';
/**
 * All eight, in steps that change one thing. The first and the last are opposites and are held against every rule; between them
 * stand the rules that a change of theme (`colour`), or of language and width alone (`look`), can break.
 */
const LOOKS: (Shown & { rules: Rules })[] = [
  { language: 'tr', scheme: 'light', width: 1280, rules: 'all' },
  { language: 'tr', scheme: 'light', width: 390, rules: 'colour' },
  { language: 'tr', scheme: 'dark', width: 390, rules: 'look' },
  { language: 'tr', scheme: 'dark', width: 1280, rules: 'colour' },
  { language: 'en', scheme: 'dark', width: 1280, rules: 'look' },
  { language: 'en', scheme: 'light', width: 1280, rules: 'look' },
  { language: 'en', scheme: 'light', width: 390, rules: 'look' },
  { language: 'en', scheme: 'dark', width: 390, rules: 'all' },
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
    first(`${program}/resources`),
    first('/institutions'),
  ]);
  const [call, event, course, firm, opportunity, report, measure, request, indicator, resource, institution] =
    records;
  const session = await first(`/courses/${course.id}/sessions`);
  const application = await first(`/calls/${call.id}/applications`);
  const person = (await admin.get<{ personId: string }>(`/accounts/${account.id}`)).personId;
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
      `${program}/calls/new`,
      `/calls/${call.id}`,
      `/calls/${call.id}/reviewing`,
      `/applications/${application.id}`,
      '/needs',
      `/events/${event.id}`,
      `/courses/${course.id}`,
      '/firms?q=tekstil&provisional=false',
      `/firms/${firm.id}`,
      `/opportunities/${opportunity.id}`,
      `/reports/${report.id}`,
      `/measures/${measure.id}`,
      `/data-requests/${request.id}`,
      `/courses/${course.id}/sessions/${session.id}`,
      `/resources/${resource.id}`,
      `/institutions/${institution.id}`,
      `/people/${person}`,
      '/firms?q=zzzz',
      '/calls/none',
      '/merge-queue',
      '/accounts',
      `/accounts/${account.id}`,
      '/mail',
      '/me',
    ],
  };
});
afterAll(() => browser.close());

/** The areas of the dictionary; a text that begins with one and a point is a key whose words were not loaded. */
const AREAS = [common, console_, desk].flatMap((part) => Object.keys(part));

/** Runs in the page: keys that stand where words should be. */
function wordless(areas: string[]): string[] {
  const key = new RegExp(`^(${areas.join('|')})(\\.\\w+)+$`);
  const texts: string[] = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) texts.push(node.textContent?.trim() ?? '');
  return [...new Set(texts)].filter((text) => key.test(text)).map((text) => `no words for ${text}`);
}

/** Everything that is looked at in one look; the faults, each with the look it was seen in. */
async function inspect(page: Page, look: Shown, rules: Rules): Promise<string[]> {
  const faults = await axe(page, rules);
  const over = await sideways(page);
  if (over > 0) faults.push(`${over} px too wide`);
  const titles = await page.locator('h1').count();
  if (titles !== 1) faults.push(`${titles} h1`);
  faults.push(...(await page.evaluate(wordless, AREAS)));
  if ((await page.locator('html').getAttribute('lang')) !== look.language) faults.push('lang');
  return faults.map((fault) => `${look.language} ${look.scheme} ${look.width}: ${fault}`);
}

/** Changes theme, language or width of the open page, as a person does: nothing is loaded anew. */
async function show(page: Page, now: Shown, next: Shown): Promise<void> {
  if (next.language !== now.language) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: next.language === 'en' ? 'English' : 'Türkçe' }).click();
    await page.waitForFunction((language) => document.documentElement.lang === language, next.language);
  }
  await page.emulateMedia({ colorScheme: next.scheme });
  await page.waitForFunction(
    (scheme) => document.documentElement.dataset.mantineColorScheme === scheme,
    next.scheme,
  );
  await page.setViewportSize({ width: next.width, height: 900 });
  await settled(page);
}

describe('screens in both themes, both languages and both widths', () => {
  it.each(['public', 'console'] as const)(
    'of the %s half stand every check',
    async (half) => {
      const faults: string[] = [];
      const left = [...addresses[half]];
      const visit = async (context: BrowserContext): Promise<void> => {
        const address = left.shift();
        if (address === undefined) return;
        const page = await context.newPage();
        page.on('pageerror', (error) => faults.push(`${address}: ${error.message}`));
        page.on('console', (message) => {
          if (/Content Security Policy/i.test(message.text())) faults.push(`${address}: ${message.text()}`);
        });
        await open(page, address);
        let now: Shown = { scheme: 'light', language: START, width: 1280 };
        for (const look of LOOKS) {
          await show(page, now, look);
          now = look;
          const found = await inspect(page, look, look.rules);
          faults.push(...found.map((fault) => `${address}: ${fault}`));
        }
        await page.close();
        return visit(context);
      };
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          const look: Look = { scheme: 'system', language: START };
          const context = await visitor(browser, look, half === 'console' ? ADMIN : undefined);
          await visit(context);
          await context.close();
        }),
      );
      expect(faults).toEqual([]);
    },
    600_000,
  );
});
