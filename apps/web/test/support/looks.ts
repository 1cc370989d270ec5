import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axe, open, picture, settled, sideways, visitor, type Language, type Scheme } from './house.js';

type Rules = Parameters<typeof axe>[1];
interface Shown {
  scheme: Scheme;
  language: Language;
  width: number;
}
const START: Shown = { language: 'tr', scheme: 'light', width: 1280 };
/**
 * All eight, in steps that change one thing. Widths and words are measured in each of them; axe looks at four, among which every
 * pair of theme, language and width stands: at two of them with every rule, and at the two in the dark with those that colours,
 * words and widths can break.
 */
const LOOKS: (Shown & { rules?: Rules })[] = [
  { language: 'tr', scheme: 'light', width: 1280, rules: 'all' },
  { language: 'tr', scheme: 'light', width: 390 },
  { language: 'tr', scheme: 'dark', width: 390, rules: 'colour' },
  { language: 'tr', scheme: 'dark', width: 1280 },
  { language: 'en', scheme: 'dark', width: 1280, rules: 'colour' },
  { language: 'en', scheme: 'light', width: 1280 },
  { language: 'en', scheme: 'light', width: 390, rules: 'all' },
  { language: 'en', scheme: 'dark', width: 390 },
];
/** Screens are visited two at a time: there are two cores. */
const AT_ONCE = 2;

/** The areas of the dictionary; a text that begins with one and a point is a key whose words were not loaded. */
const AREAS: string[] = [];
for (const file of readdirSync(new URL('../../src/i18n/tr/', import.meta.url))) {
  const { default: words } = (await import(`../../src/i18n/tr/${file.replace(/\.ts$/, '.js')}`)) as {
    default: object;
  };
  AREAS.push(...Object.keys(words));
}

/** Runs in the page: keys that stand where words should be. */
function wordless(areas: string[]): string[] {
  const key = new RegExp(`^(${areas.join('|')})(\\.\\w+)+$`);
  const texts: string[] = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) texts.push(node.textContent?.trim() ?? '');
  return [...new Set(texts)].filter((text) => key.test(text)).map((text) => `no words for ${text}`);
}

/** Everything that is looked at in one look; the faults, each with the look it was seen in. */
async function inspect(page: Page, look: Shown, rules?: Rules): Promise<string[]> {
  const faults = rules ? await axe(page, rules) : [];
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

/** A screen: its address, and what is pressed on it before it is looked at. */
export type Screen = string | [address: string, press: (page: Page) => Promise<unknown>];

/** Looks at screens in both themes, both languages and both widths, as somebody (or nobody) sees them; the faults. */
export async function looked(
  browser: Browser,
  screens: readonly Screen[],
  email?: string,
): Promise<string[]> {
  const faults: string[] = [];
  const left = [...screens];
  const visit = async (context: BrowserContext): Promise<void> => {
    const screen = left.shift();
    if (screen === undefined) return;
    const [address, press] = typeof screen === 'string' ? [screen, undefined] : screen;
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`${address}: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) faults.push(`${address}: ${message.text()}`);
    });
    await open(page, address);
    await press?.(page);
    let now = START;
    for (const look of LOOKS) {
      await show(page, now, look);
      now = look;
      const found = await inspect(page, look, look.rules);
      faults.push(...found.map((fault) => `${address}: ${fault}`));
      await picture(
        page,
        `${address.replaceAll(/[^\w]+/g, '-')}-${look.language}-${look.scheme}-${look.width}`,
      );
    }
    await page.close();
    return visit(context);
  };
  await Promise.all(
    Array.from({ length: Math.min(AT_ONCE, screens.length) }, async () => {
      const context = await visitor(browser, { scheme: 'system', language: START.language }, email);
      await visit(context);
      await context.close();
    }),
  );
  return faults;
}
