import type { Browser } from 'playwright-core';
import { anOpenCall } from './support/calls.js';
import { ADMIN, Api, axe, launch, open, picture, settled, visitor } from './support/house.js';
import { aFirmUser, someWord } from './support/people.js';

let browser: Browser;
let admin: Api;
beforeAll(async () => {
  browser = await launch();
  admin = await Api.as(browser, ADMIN);
});
afterAll(() => browser?.close());

const HEDEF = { key: 'hedef', type: 'text', label: { tr: 'Hedefiniz' } };
const section = (...fields: object[]) => ({
  sections: [{ key: 'enerji', title: { tr: 'Enerji' }, fields }],
});

test('staff change the form while a firm writes: the open page says what changed and loses nothing that was typed', async () => {
  const { items } = await admin.get<{ items: { id: string }[] }>('/institutions');
  const { id: firmId } = await admin.post<{ id: string }>('/firms', {
    title: `Deneme Form ${someWord()} AŞ`,
    institutionId: items[0].id,
  });
  const email = await aFirmUser(browser, admin, firmId);
  const callId = await anOpenCall(
    admin,
    section({ key: 'elektrik', type: 'number', unit: 'kWh', label: { tr: 'Yıllık elektrik' } }, HEDEF),
  );
  const firm = await Api.as(browser, email);
  const { id } = await firm.post<{ id: string }>(`/calls/${callId}/applications`, { firmId });
  const context = await visitor(browser, {}, email);
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await open(page, `/applications/${id}?section=enerji`);
  await page.getByLabel('Hedefiniz').fill('Yüzde on daha az');
  await page.getByText(/^Kaydedildi/).waitFor();

  // Written without a line, for a form that is another one when the line is back.
  await context.setOffline(true);
  await page.getByLabel('Yıllık elektrik').fill('1.250');
  await page.getByLabel('Hedefiniz').fill('Yüzde yirmi daha az');
  await page
    .getByText(/^Bağlantı yok/)
    .first()
    .waitFor();
  await admin.post(`/calls/${callId}/form/revisions`, {
    form: section(HEDEF, { key: 'su', type: 'text', label: { tr: 'Su tüketimi' } }),
    onNumber: 1,
    dryRun: false,
    reason: 'Elektrik sayaçtan okunacak; su da soruluyor.',
  });
  await context.setOffline(false);
  await page.getByLabel('Su tüketimi').waitFor();
  const told = page.getByRole('alert').filter({ hasText: 'Elektrik sayaçtan okunacak' });
  await told.getByText('Su tüketimi').waitFor();
  // What has no place any more can still be read, and copied.
  await told
    .getByRole('listitem')
    .filter({ hasText: '1.250' })
    .filter({ hasText: 'Yıllık elektrik' })
    .waitFor();
  expect(await page.getByLabel('Hedefiniz').inputValue()).toBe('Yüzde yirmi daha az');
  await page.getByText(/^Kaydedildi/).waitFor();
  await settled(page);
  await picture(page, 'form-changed');
  expect(await axe(page)).toEqual([]);
  const answers = async () =>
    (await admin.get<{ content: { answers: object } }>(`/applications/${id}`)).content.answers;
  expect(await answers()).toEqual({ hedef: 'Yüzde yirmi daha az' });

  // It goes on under the new form, and the next change is noticed with the next autosave.
  await admin.post(`/calls/${callId}/form/revisions`, {
    form: section(HEDEF, { key: 'su', type: 'text', label: { tr: 'Yıllık su tüketimi' } }),
    onNumber: 2,
    dryRun: false,
    reason: 'Soru açık değildi.',
  });
  await page.getByLabel('Su tüketimi').fill('40 ton');
  await page.getByLabel('Yıllık su tüketimi').waitFor();
  await page.getByText('Soru açık değildi.').waitFor();
  expect(await page.getByLabel('Yıllık su tüketimi').inputValue()).toBe('40 ton');
  expect(await answers()).toEqual({ hedef: 'Yüzde yirmi daha az', su: '40 ton' });
  await page.getByRole('button', { name: 'Okudum' }).click();
  await page.getByText('Soru açık değildi.').waitFor({ state: 'detached' });
  await context.close();
});
