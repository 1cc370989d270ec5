import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Api, launch, open, visitor } from './support/house.js';

let browser: Browser;
let email: string;
let staff: Api;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  email = await (await Api.as(browser, 'yonetici@filiz.example')).emailOf('staff');
  staff = await Api.as(browser, email);
});
beforeEach(async () => {
  context = await visitor(browser, {}, email);
  page = await context.newPage();
});
afterEach(() => context.close());
afterAll(() => browser.close());

describe('chamber staff', () => {
  it('begins with what waits, and goes where it is done', async () => {
    await open(page, '/tasks');
    const first = page.locator('main li a').first();
    await first.click();
    await page.waitForURL((url) => url.pathname !== '/tasks');
    await page.locator('h1').waitFor();
    expect(await page.getByText('Aradığınız sayfa bulunamadı').count()).toBe(0);
  });

  it('filters firms with or without Turkish letters; the filters stand in the address and survive', async () => {
    await open(page, '/firms');
    await page.getByRole('searchbox', { name: 'Listede ara' }).fill('TEKSTIL');
    await page.waitForURL(/q=TEKSTIL/);
    await page.locator('tbody tr').first().waitFor();
    await page.waitForLoadState('networkidle');
    const shown = await page.locator('tbody tr').count();
    expect(shown).toBeGreaterThan(0);
    await page.getByRole('navigation', { name: 'Ana menü' }).getByRole('link', { name: 'Projeler' }).click();
    await page.getByRole('heading', { level: 1, name: 'Projeler' }).waitFor();
    await page.getByRole('navigation', { name: 'Ana menü' }).getByRole('link', { name: 'Firmalar' }).click();
    await page.waitForURL(/q=TEKSTIL/);
    await page.getByRole('button', { name: 'Listede ara filtresini kaldır' }).click();
    await page.waitForURL((url) => !url.search.includes('q='));
  });

  it('saves a view, and “update” is another button than “save as new”', async () => {
    await open(page, '/firms?q=boya');
    await page.getByRole('button', { name: 'Yeni görünüm olarak kaydet…' }).click();
    await page.getByLabel('Görünümün adı').fill('Boyahaneler');
    await page.getByRole('button', { name: 'Kaydet', exact: true }).click();
    await page.getByRole('button', { name: 'Boyahaneler', exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Listede ara' }).fill('tekstil');
    await page.getByRole('button', { name: '“Boyahaneler” görünümünü güncelle' }).waitFor();
    await page.getByRole('button', { name: 'Yeni görünüm olarak kaydet…' }).waitFor();
  });

  it('walks a list by keys, names what is chosen, opens the drawer', async () => {
    await open(page, '/firms');
    await page.locator('tbody tr').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    const bar = page.getByRole('region', { name: 'İşlemler' });
    const names = await page.locator('tbody tr [data-row]').allInnerTexts();
    expect(await bar.innerText()).toContain(`2 kayıt seçildi: ${names[0]}, ${names[1]}`);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('link', { name: 'Tam sayfada aç' }).click();
    await page.getByRole('heading', { level: 1, name: names[1] }).waitFor();
  });

  it('finds by Ctrl+K what is typed without Turkish letters', async () => {
    const { items } = await staff.get<{ items: { id: string; title: string }[] }>('/firms?q=tekstil&limit=1');
    await open(page, '/tasks');
    await page.keyboard.press('Control+k');
    const box = page.getByRole('textbox', { name: 'Ara ya da git' });
    await box.fill(
      items[0].title.toLocaleLowerCase('tr').replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, ''),
    );
    await page
      .getByRole('button', { name: new RegExp(escape(items[0].title)) })
      .first()
      .waitFor();
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: items[0].title }).waitFor();
  });

  it('decides a doubtful pair by a key and takes it back', async () => {
    const word = randomUUID().slice(0, 8).replace(/\d/g, 'a');
    const title = `Deneme ${word} Boya`;
    await staff.post('/firms', { title: `${title} San. ve Tic. A.Ş.`, province: '34', district: 'Tuzla' });
    await staff.post('/firms', { title: `${title} Ltd. Şti.` });
    const waiting = async () => (await staff.get<{ total: number }>('/merge-candidates?limit=1')).total;
    const before = await waiting();
    expect(before).toBeGreaterThan(0);
    await open(page, '/merge-queue');
    for (let i = 0; i < before && !(await page.getByText(title).first().isVisible()); i++)
      await page.keyboard.press('j');
    await page.getByText('Neden kuşkulu?').waitFor();
    await page.keyboard.press('s');
    await page.getByText('birleştirildi.').waitFor();
    expect(await waiting()).toBeLessThan(before);
    await page.keyboard.press('u');
    await page.getByText('Karar geri alındı').waitFor();
    expect(await waiting()).toBe(before);
  });

  it('downloads an event’s sign sheet', async () => {
    const programId = await staff.programId();
    await open(page, `/programs/${programId}/events`);
    await page.locator('tbody [data-row]').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'İmza föyünü indir (PDF)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  });

  it('shows the keys by ?', async () => {
    await open(page, '/tasks');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Kısayol tuşları').waitFor();
  });
});

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
