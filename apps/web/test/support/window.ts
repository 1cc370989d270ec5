import type { Browser, Page } from 'playwright-core';
import { axe, picture, settled, sideways, visitor, type Look } from './house.js';

/** A window of somebody; what does not come within a quarter of a minute does not come. */
export async function aWindow(browser: Browser, email: string, look: Look = {}): Promise<Page> {
  const context = await visitor(browser, look, email);
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** The page as it stands: a picture for human eyes, nothing that axe finds, nothing wider than the window. */
export async function faultless(page: Page, name: string, rules?: Parameters<typeof axe>[1]): Promise<void> {
  await settled(page);
  await picture(page, name);
  expect(await axe(page, rules)).toEqual([]);
  expect(await sideways(page)).toBe(0);
}
