import type { Browser, Page } from 'playwright-core';
import { anOpenCall, ENERGY } from '../support/calls.js';
import { ADMIN, Api, launch, open, visitor } from '../support/house.js';
import { aFirmUser, someWord } from '../support/people.js';

/** So long the line is away, by the wall's clock. */
const OFFLINE_S = 60;
const CONTACT = {
  key: 'iletisim',
  title: { tr: 'İletişim' },
  fields: [{ key: 'telefon', type: 'text', label: { tr: 'Telefon' } }],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

test(`${OFFLINE_S} s offline lose nothing of what is written meanwhile in several sections`, async () => {
  const admin = await Api.as(browser, ADMIN);
  const { items } = await admin.get<{ items: { id: string }[] }>('/institutions');
  const title = `Deneme Çevrimdışı ${someWord()} AŞ`;
  const { id: firmId } = await admin.post<{ id: string }>('/firms', { title, institutionId: items[0].id });
  const email = await aFirmUser(browser, admin, firmId);
  const firm = await Api.as(browser, email);
  const { id } = await firm.post<{ id: string }>(
    `/calls/${await anOpenCall(admin, { sections: [ENERGY, CONTACT] })}/applications`,
    {
      firmId,
    },
  );
  const answers = async () =>
    (await admin.get<{ content: { answers?: object } }>(`/applications/${id}`)).content.answers ?? {};
  const context = await visitor(browser, {}, email);
  const page = await context.newPage();
  const step = (name: string) => page.locator('.form-step', { hasText: name }).click();
  await open(page, `/applications/${id}?section=enerji`);

  const began = Date.now();
  const away = () => (Date.now() - began) / 1000;
  await context.setOffline(true);
  await page.getByLabel('Yıllık elektrik').fill('12');
  await page
    .getByText(/^Bağlantı yok/)
    .first()
    .waitFor();
  // Somebody who does not notice goes on: from section to section, a word at a time.
  let words = 'Hedef:';
  for (let i = 1; away() < OFFLINE_S; i++) {
    words += ` ${i}`;
    await page.getByLabel('Hedefiniz').fill(words);
    await step('İletişim');
    await page.getByLabel('Telefon').fill(`+90216000${1000 + i}`);
    await step('Enerji');
    await page.getByLabel('Yıllık elektrik').fill(String(1000 + i));
    expect(await page.getByLabel('Hedefiniz').inputValue()).toBe(words);
    await pause(page, Math.min(3, OFFLINE_S - away()));
  }
  await page
    .getByText(/^Bağlantı yok/)
    .first()
    .waitFor();
  expect(away()).toBeGreaterThanOrEqual(OFFLINE_S);
  expect(await answers()).toEqual({});
  const [elektrik, telefon] = [
    await page.getByLabel('Yıllık elektrik').inputValue(),
    (await step('İletişim'), await page.getByLabel('Telefon').inputValue()),
  ];

  const sent = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await context.setOffline(false);
  await sent;
  await page.getByText(/^Kaydedildi/).waitFor();
  expect(await answers()).toEqual({ elektrik: elektrik.replaceAll('.', ''), hedef: words, telefon });
  await context.close();
}, 180_000);

/** Time that really passes; nothing is waited for but the clock. */
const pause = (page: Page, seconds: number) => page.waitForTimeout(Math.max(0, seconds * 1000));
