import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { ADMIN, Api, launch, open, visitor } from './support/house.js';
import { linkInMail } from './support/mail.js';

let browser: Browser;
let admin: Api;
let programId: string;

beforeAll(async () => {
  browser = await launch();
  admin = await Api.as(browser, ADMIN);
  programId = await admin.programId();
});
afterAll(() => browser.close());

describe('an agency’s analyst', () => {
  it('sees target against actual, opens the rows behind a number, and takes the file in one click', async () => {
    const email = await admin.emailOf('analyst');
    const { items } = await admin.get<{
      items: { code: string; name: string; value: string; rows: number }[];
    }>(`/programs/${programId}/indicator-values`);
    const context = await visitor(browser, {}, email);
    const page = await context.newPage();
    await open(page, `/programs/${programId}`);
    const figures = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('td.figure a')?.textContent));
    expect(figures).toEqual(items.map((item) => new Intl.NumberFormat('tr-TR').format(Number(item.value))));
    for (const name of ['Katılım', 'Tekil kişi', 'Tekil firma', 'Tekil kurum'])
      await page.locator('dt', { hasText: name }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Raporu indir', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect((await readFile((await download.path())!)).subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('link', { name: new RegExp(`^Kayıtları göster: ${items[0].name}`) }).click();
    await page.getByRole('heading', { level: 1, name: `${items[0].code} · ${items[0].name}` }).waitFor();
    await page.locator('tbody tr:visible').first().waitFor();
    await page.getByRole('heading', { name: 'Sayının dayandığı kayıtlar' }).waitFor();
    await page.locator('main svg[width] path, main [role=img] svg').first().waitFor();
    await context.close();
  });
});

describe('a symbiosis adviser', () => {
  it('writes “A gives, B takes”, and the count goes up', async () => {
    const email = await admin.emailOf('adviser');
    const total = async () =>
      (await admin.get<{ total: number }>(`/programs/${programId}/opportunities/funnel`)).total;
    const before = await total();
    const context = await visitor(browser, {}, email);
    const page = await context.newPage();
    await open(page, `/programs/${programId}/opportunities`);
    const { items } = await admin.get<{ items: { title: string }[] }>('/firms?q=plastik&limit=2');
    await page.getByRole('combobox', { name: 'Kim verir?' }).fill(items[0].title);
    await page.getByRole('combobox', { name: 'Kim alır?' }).fill(items[1].title);
    await page.getByLabel('Ne?', { exact: true }).fill(`Deneme kırpıntısı ${randomUUID().slice(0, 6)}`);
    await page.getByLabel('Ton/yıl (tahmini)').fill('1.234,5');
    await page.getByRole('button', { name: 'Ekle' }).click();
    await page.getByText(/^Eklendi:/).waitFor();
    expect(await total()).toBe(before + 1);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('giver');
    await context.close();
  });
});

describe('a trainer, a consultant and a reviewer', () => {
  it.each([
    ['trainer', '/programs/:id/courses', 'Eğitimler'],
    ['consultant', '/programs/:id/measures', 'Önlemler'],
    ['reviewer', '/tasks', 'İş kuyruğum'],
  ] as const)('%s comes to the pages of their work', async (role, path, title) => {
    const context = await visitor(browser, {}, await admin.emailOf(role));
    const page = await context.newPage();
    await open(page, path.replace(':id', programId));
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });
});

describe('an administrator', () => {
  it('invites somebody, whose mail leads to a password and in', async () => {
    const email = `deneme-${randomUUID().slice(0, 8)}@kurum.example`;
    const context = await visitor(browser, {}, ADMIN);
    const page = await context.newPage();
    await open(page, '/accounts');
    await page.getByRole('button', { name: 'Kişi davet et' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Daveti gönder' }).click();
    await form.getByRole('link', { name: /E-posta: Bu alan zorunludur/ }).waitFor();
    await form.getByLabel('Ad', { exact: true }).fill('Deneme Davetli');
    await form.getByLabel('E-posta').fill(email);
    await form.getByLabel('Rol', { exact: true }).selectOption('analyst');
    await form.getByLabel('Kapsam', { exact: true }).selectOption('program');
    await form.getByRole('combobox', { name: 'Hangi proje?' }).click();
    await page.getByRole('option', { name: /·/ }).first().click();
    await form.getByRole('button', { name: 'Daveti gönder' }).click();
    await page.getByText(`${email} davet edildi.`).waitFor();

    // The mail list names whom it went to: what the administrator looks for.
    await open(page, '/mail');
    await page.locator('tbody tr', { hasText: email }).waitFor();
    const link = await linkInMail(admin, email);
    const guest = await visitor(browser);
    const door = await guest.newPage();
    await open(door, link);
    const password = 'uzun ve anlamsiz bir tumce';
    await door.getByLabel('Yeni parola', { exact: true }).fill(password);
    await door.getByLabel('Yeni parola (yeniden)').fill(password);
    await door.getByRole('button', { name: 'Hesabımı aç' }).click();
    await door.getByRole('link', { name: 'Oturum aç' }).last().click();
    await door.getByLabel('E-posta').fill(email);
    await door.getByLabel('Parola', { exact: true }).fill(password);
    await door.getByRole('button', { name: 'Oturum aç' }).click();
    await door.getByRole('heading', { level: 1, name: 'İş kuyruğum' }).waitFor();
    await guest.close();
    await context.close();
  });
});
