import type { Browser, Page } from 'playwright-core';
import { aCall, ENERGY } from './support/calls.js';
import { ADMIN, Api, axe, launch, open, sideways, visitor } from './support/house.js';

let browser: Browser;
let admin: Api;
beforeAll(async () => {
  browser = await launch();
  admin = await Api.as(browser, ADMIN);
});
afterAll(() => browser?.close());

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Goes on with Tab until the thing of that name has the focus. */
async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  for (let i = 0; i < most; i++) {
    await press(page, 'Tab');
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      const label =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement
          ? at.labels?.[0]?.textContent
          : undefined;
      return at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '';
    });
    if (name.test(here)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}
/** The menu opens on its first item; the wanted kind is so many steps below. */
async function addField(page: Page, section: RegExp, kind: RegExp, label: string): Promise<void> {
  await tabTo(page, section);
  await press(page, 'Enter');
  await page.getByRole('menuitem', { name: kind }).waitFor();
  for (let i = 0; i < 12; i++) {
    await press(page, 'ArrowDown');
    const here = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (kind.test(here)) break;
  }
  await press(page, 'Enter');
  await page.locator('#set-label:focus').waitFor();
  await page.keyboard.type(label);
}
const outline = (page: Page): Promise<string[]> => page.locator('.form-row-words').allTextContents();

test('a form is built, moved, undone, conditioned and saved by keys alone', async () => {
  const callId = await aCall(admin);
  const context = await visitor(browser, {}, ADMIN);
  const page = await context.newPage();
  await open(page, `/calls/${callId}/form`);
  await tabTo(page, /^Bölüm ekle$/);
  await press(page, 'Enter');
  await page.locator('#set-label:focus').waitFor();
  await page.keyboard.type('Enerji');
  await addField(page, /bölümüne alan ekle/, /^Sayı ve birim$/, 'Elektrik');
  await addField(page, /bölümüne alan ekle/, /^Metin$/, 'Açıklama');

  // The second field is shown only if the first is above a thousand.
  await tabTo(page, /^Ne zaman gösterilsin/);
  await press(page, 'ArrowDown');
  await page.locator('#set-condition-0-value').waitFor();
  await tabTo(page, /^Değer$/);
  await page.keyboard.type('1.000');
  await press(page, 'Tab');

  // Moved up it would look at a later field, and says so; moved back all is well.
  await page.locator('#row-aciklama').focus();
  await press(page, 'Alt+ArrowUp');
  await page.waitForFunction(() => document.activeElement?.id === 'row-aciklama');
  expect(await outline(page)).toEqual(['Enerji', 'Açıklama', 'Elektrik']);
  await page.getByText('1 şey düzeltilmeli').waitFor();
  await press(page, 'Alt+ArrowDown');
  await page.getByText('Form açılmaya hazır').waitFor();

  // Taken away and brought back.
  await press(page, 'Delete');
  expect(await outline(page)).toEqual(['Enerji', 'Elektrik']);
  await press(page, 'Control+z');
  expect(await outline(page)).toEqual(['Enerji', 'Elektrik', 'Açıklama']);

  await page.getByText(/ kaydedildi$/).waitFor();
  await page
    .waitForResponse(
      (answer) =>
        answer.request().method() === 'PUT' && answer.url().endsWith(`${callId}/form`) && answer.ok(),
      { timeout: 3000 },
    )
    .catch(() => undefined); // It may have been saved before we asked.
  const kept = await admin.get<{ form: { sections: { fields: object[] }[] }; faults: object[] }>(
    `/calls/${callId}/form`,
  );
  expect(kept.faults).toEqual([]);
  expect(kept.form.sections[0].fields).toMatchObject([
    { key: 'elektrik', type: 'number' },
    { key: 'aciklama', condition: { field: 'elektrik', is: 'greater', value: '1000' } },
  ]);

  // The preview asks as the applicant will be asked: figures as they are typed here.
  const preview = page.locator('.form-preview');
  expect(await preview.getByLabel('Açıklama').count()).toBe(0);
  await preview.getByLabel('Elektrik').focus();
  await page.keyboard.type('1.000,');
  await press(page, 'Backspace', 'Backspace');
  await page.keyboard.type('1');
  await preview.getByLabel('Açıklama').waitFor();
  expect(await axe(page)).toEqual([]);
  await context.close();
});

/** A file that is no form is refused with the place of each fault in words, and nothing is changed. */
async function refusesBroken(page: Page): Promise<void> {
  const broken = { sections: [{ key: 'a', title: { tr: 'A' }, fields: [{ key: 'x', type: 'hayal' }] }] };
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      { name: 'bozuk.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(broken)) },
    ]);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Bölüm 1 › Alan 1 › Tür: Şunlardan biri olmalıdır').waitFor();
  expect(await axe(page, 'colour')).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

test.each(['light', 'dark'] as const)('the house’s form is clean and narrow enough, %s', async (scheme) => {
  const callId = await aCall(admin);
  const context = await visitor(browser, { scheme, width: 390 }, ADMIN);
  const page = await context.newPage();
  await open(page, `/calls/${callId}/form`);
  await page.getByRole('button', { name: 'Hazır formla başla' }).click();
  await page.getByRole('radio', { name: /Firma çağrısı/ }).check();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bu formla başla' }).click();
  await page.getByText('Form açılmaya hazır').waitFor();
  if (scheme === 'light') await refusesBroken(page);
  await page.locator('#row-atik-tablosu').click();
  expect(await axe(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await page.getByText('Önizleme', { exact: true }).first().click();
  await page.getByRole('button', { name: /^Enerji, su ve atık/ }).click();
  await page.getByRole('button', { name: 'Yanıtları denetle' }).click();
  await page.getByRole('alert', { name: /düzeltilmeli/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  // A line of the summary leads into another section, to its field.
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Firmanın unvanı/ })
    .click();
  await page.locator('#form-unvan:focus').waitFor();
  await context.close();
});

test('the form of an earlier call is where another one begins, and the earlier one stays as it was', async () => {
  const earlier = await aCall(admin);
  await admin.put(`/calls/${earlier}/form`, { form: { sections: [ENERGY] } }, 0);
  const { code } = await admin.get<{ code: string }>(`/calls/${earlier}`);
  const context = await visitor(browser, {}, ADMIN);
  const page = await context.newPage();
  await open(page, `/calls/${await aCall(admin)}/form`);
  await page.getByRole('button', { name: 'Hazır formla başla' }).click();
  await page.getByRole('radio', { name: `Önceki çağrı: ${code}` }).check();
  await page.getByRole('button', { name: 'Bu formla başla' }).click();
  await page.getByText('Form açılmaya hazır').waitFor();
  expect(await outline(page)).toEqual(['Enerji', 'Yıllık elektrik', 'Hedefiniz']);
  await page.locator('#row-hedef').click();
  const label = page.locator('#set-label');
  await label.fill('Bu yılki hedefiniz');
  await page.waitForResponse((r) => r.request().method() === 'PUT' && r.ok());
  const { form } = await admin.get<{ form: { sections: { fields: { label: { tr: string } }[] }[] } }>(
    `/calls/${earlier}/form`,
  );
  expect(form.sections[0].fields.map((field) => field.label.tr)).toEqual(['Yıllık elektrik', 'Hedefiniz']);
  await context.close();
});
