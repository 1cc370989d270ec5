import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Request, Response } from 'playwright-core';
import { ADMIN, Api, axe, BASE, launch, open, visitor } from './support/house.js';
import { Line } from './support/line.js';

const MB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'filiz-yukleme-'));
let browser: Browser;
let line: Line;
let context: BrowserContext;
let page: Page;
let address: string;
beforeAll(async () => {
  browser = await launch();
  const admin = await Api.as(browser, ADMIN);
  const { items } = await admin.get<{ items: { id: string }[] }>(
    `/programs/${await admin.programId()}/events`,
  );
  address = `/events/${items[0].id}`;
  line = await Line.to(BASE);
  context = await visitor(browser, {}, ADMIN);
  page = await context.newPage();
});
afterAll(async () => {
  await line?.close();
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A list of 5 MB: what it says matters to nobody here, only that it arrives. */
function list(name: string): { path: string; sha256: string } {
  const content = Buffer.from(`Ad Soyad\n${randomBytes(2.5 * MB).toString('hex')}\n`);
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, sha256: createHash('sha256').update(content).digest('hex') };
}
const choose = (path: string) => page.locator('input[type=file]').first().setInputFiles(path);
const tray = () => page.getByRole('region', { name: 'Yüklenen dosyalar' });
const isUpload = (asked: Request | Response, method: string): boolean =>
  asked.url().includes('/api/v1/files/uploads') &&
  ('method' in asked ? asked : asked.request()).method() === method;
/** The answer that says which file it became. */
const staged = async (): Promise<string> => {
  const answer = await page.waitForResponse(
    (response) => isUpload(response, 'PATCH') && response.headers()['filiz-file-id'] !== undefined,
  );
  return answer.headers()['filiz-file-id'];
};
const sha256Of = async (fileId: string): Promise<string> => {
  const answer = await context.request.get(`${BASE}/api/v1/files/${fileId}`);
  return createHash('sha256')
    .update(await answer.body())
    .digest('hex');
};
/** Cut in the middle: the browser says so. */
async function cutInTheMiddle(path: string): Promise<void> {
  // All that the page asks has come: nothing draws the button anew under the hand.
  await page.waitForLoadState('networkidle');
  const cut = line.cutAfter(2 * MB);
  await choose(path);
  // It has begun; so whatever does not come says where it stood.
  await tray().waitFor();
  await cut;
  await tray().getByText('Bağlantı kesildi').waitFor();
}

test('a file of 5 MB whose line is cut in the middle arrives by itself', async () => {
  const { path, sha256 } = list('kesilen.csv');
  await open(page, line.url + address);
  await cutInTheMiddle(path);
  expect(await axe(page)).toEqual([]);
  const fileId = staged();
  line.mend();
  expect(await sha256Of(await fileId)).toBe(sha256);
  await tray().waitFor({ state: 'detached' });
});

test('while the browser is offline nothing is tried, and when it is back it goes on at once', async () => {
  const { path, sha256 } = list('çevrimdışı.csv');
  await open(page, line.url + address);
  await cutInTheMiddle(path);
  await context.setOffline(true);
  await page.getByText('Bağlantı yok').first().waitFor();
  line.mend();
  let tried = 0;
  page.on('request', (asked) => (tried += isUpload(asked, 'HEAD') ? 1 : 0));
  const fileId = staged();
  await tray().getByText('Bağlantı kesildi').waitFor();
  expect(tried).toBe(0);
  await context.setOffline(false);
  expect(await sha256Of(await fileId)).toBe(sha256);
});

test('after a reload the same file goes on where it was', async () => {
  const { path, sha256 } = list('yeniden.csv');
  await open(page, line.url + address);
  await cutInTheMiddle(path);
  line.mend();
  await page.close({ runBeforeUnload: false });
  page = await context.newPage();
  await open(page, line.url + address);
  const offsets: number[] = [];
  page.on('request', (asked) => {
    if (isUpload(asked, 'POST')) offsets.push(0);
    if (isUpload(asked, 'PATCH')) offsets.push(Number(asked.headers()['upload-offset']));
  });
  const fileId = staged();
  await choose(path);
  expect(await sha256Of(await fileId)).toBe(sha256);
  expect(offsets[0]).toBeGreaterThan(0);
});

test('cancelling leaves nothing, and what is no list is refused by name', async () => {
  await open(page, line.url + address);
  await cutInTheMiddle(list('vazgecilen.csv').path);
  line.mend();
  const ended = page.waitForResponse((response) => isUpload(response, 'DELETE'));
  await tray().getByRole('button', { name: 'vazgecilen.csv yüklemesini iptal et' }).click();
  expect((await ended).status()).toBe(204);
  await page.getByText('vazgecilen.csv yüklemesi iptal edildi.').waitFor();

  const wrong = join(folder, 'program.exe');
  writeFileSync(wrong, randomBytes(2 * MB));
  await choose(wrong);
  await page.getByText('Bu dosya türü kabul edilmiyor').waitFor();
  const large = join(folder, 'buyuk.csv');
  writeFileSync(large, Buffer.alloc(26 * MB, 'a'));
  await choose(large);
  await page.getByText('Gönderilen veri çok büyük.').waitFor();
  expect(await tray().count()).toBe(0);
});
