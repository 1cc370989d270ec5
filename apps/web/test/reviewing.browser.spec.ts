import type { Browser, Page } from 'playwright-core';
import { axe, launch, open, picture, settled, visitor } from './support/house.js';
import { aReviewer, desk, type Account, type Desk } from './support/review-call.js';

/** Staff at their reviewers: pool, assignment by hand, differences. */
let browser: Browser;
let all: Desk;
let reviewers: Account[];
beforeAll(async () => {
  browser = await launch();
  all = await desk(browser);
  reviewers = await Promise.all(['Bir', 'İki', 'Üç'].map((name) => aReviewer(all, name)));
});
afterAll(() => browser?.close());

async function staffAt(path: string): Promise<Page> {
  const context = await visitor(browser, {}, all.staffEmail);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await open(page, path);
  return page;
}

test('one reviewer of the pool after the other is described, however fast the keys are pressed', async () => {
  const { items } = await all.staff.get<{ items: { id: string; institutionId: string }[] }>(
    `/programs/${all.programId}/calls?limit=1`,
  );
  const call = await all.staff.get<{ institutionId: string }>(`/calls/${items[0].id}`);
  for (const { accountId } of reviewers)
    await all.staff.post(`/institutions/${call.institutionId}/reviewers`, {
      accountId,
      nace: [],
      sectors: [],
      tags: [],
    });
  const page = await staffAt(`/calls/${items[0].id}/reviewing`);
  const [first, second] = reviewers;
  const dialog = ({ name }: Account) => page.getByRole('dialog', { name });
  const row = ({ name }: Account) => page.locator('tr', { hasText: name }).last();
  const edit = ({ name }: Account) => page.getByRole('button', { name: `Düzenle: ${name}` }).click();
  await edit(first);
  await dialog(first).getByLabel('NACE', { exact: true }).fill('13.10');
  // Enter adds what is typed, and where nothing is typed it does nothing: it never sends the form away from under the hands.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await dialog(first).getByLabel('Uzmanlık sözcükleri').fill('atık ısı');
  await page.keyboard.press('Enter');
  // Saved, left and gone on to the next before the answer is there: the answer leaves the next one alone.
  let answer = () => undefined as unknown;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/v1/pool-reviewers/*', async (route) => {
    await held;
    await route.continue();
  });
  await dialog(first).getByRole('button', { name: 'Kaydet' }).click();
  await page.keyboard.press('Escape');
  await dialog(first).waitFor({ state: 'detached' });
  await edit(second);
  await dialog(second).getByLabel('NACE', { exact: true }).fill('22.22');
  const saved = page.waitForResponse((r) => r.request().method() === 'PUT' && r.ok());
  answer();
  await saved;
  await row(first).getByText('13.10 · atık ısı').waitFor();
  expect(await dialog(second).getByLabel('NACE', { exact: true }).inputValue()).toBe('22.22');
  await page.keyboard.press('Enter');
  await settled(page);
  await picture(page, 'pool-member');
  expect(await axe(page)).toEqual([]);
  await dialog(second).getByRole('button', { name: 'Kaydet' }).click();
  await row(second).getByText('22.22').waitFor();
  await page.context().close();
});
