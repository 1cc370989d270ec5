import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { anOpenCall, ENERGY } from './support/calls.js';
import { ADMIN, Api, axe, BASE, launch, open, picture, settled, visitor } from './support/house.js';
import { Line } from './support/line.js';
import { aFirmUser, someWord } from './support/people.js';

const MB = 1024 * 1024;
const PHONE = '+902160000001';
let browser: Browser;
let admin: Api;
let firmId: string;
/** Two people of one firm. */
let people: string[];
let contexts: BrowserContext[];
beforeAll(async () => {
  browser = await launch();
  admin = await Api.as(browser, ADMIN);
  const { items } = await admin.get<{ items: { id: string }[] }>('/institutions');
  const firm = { title: `Deneme Birlikte ${someWord()} AŞ`, phone: PHONE, institutionId: items[0].id };
  firmId = (await admin.post<{ id: string }>('/firms', firm)).id;
  people = [await aFirmUser(browser, admin, firmId), await aFirmUser(browser, admin, firmId)];
  contexts = [await visitor(browser, {}, people[0]), await visitor(browser, {}, people[1])];
});
afterAll(() => browser?.close());

const FORM = {
  sections: [
    ENERGY,
    {
      key: 'iletisim',
      title: { tr: 'İletişim' },
      fields: [
        {
          key: 'telefon',
          type: 'text',
          label: { tr: 'Telefon' },
          prefill: 'firm.phone',
          correctsRegistry: true,
        },
      ],
    },
    {
      key: 'belgeler',
      title: { tr: 'Belgeler' },
      fields: [{ key: 'rapor', type: 'file', label: { tr: 'Kapasite raporu' }, accept: ['pdf'], maxMb: 10 }],
    },
  ],
};

/** A draft of the firm: its path. */
async function aDraft(): Promise<string> {
  const firm = await Api.as(browser, people[0]);
  const { id } = await firm.post<{ id: string }>(`/calls/${await anOpenCall(admin, FORM)}/applications`, {
    firmId,
  });
  return `/applications/${id}`;
}
const answersOf = async (path: string) =>
  (await admin.get<{ content: { answers?: Record<string, unknown> } }>(path)).content.answers ?? {};
const step = (page: Page, name: string) => page.locator('.form-step', { hasText: name }).click();
/** The answer to an edit that was taken. */
const edited = (page: Page) =>
  page.waitForResponse(
    (answer) =>
      answer.url().includes('/api/v1/applications/') && answer.request().method() === 'PATCH' && answer.ok(),
  );

test('two people write one answer differently: both see both, one chooses, the rest of both stands', async () => {
  const path = await aDraft();
  const [ayse, bora] = [await contexts[0].newPage(), await contexts[1].newPage()];
  await open(ayse, `${path}?section=enerji`);
  await open(bora, `${path}?section=enerji`);
  await contexts[1].setOffline(true);
  await bora.getByLabel('Hedefiniz').fill('Bora’nın hedefi');
  await bora.getByLabel('Yıllık elektrik').fill('20');
  await bora.getByText('Yazdıklarınız bu cihazda duruyor').waitFor();
  expect(await bora.getByText(/^Bağlantı yok/).count()).toBe(1);
  await picture(bora, 'offline');
  const saved = edited(ayse);
  await ayse.getByLabel('Hedefiniz').fill('Ayşe’nin hedefi');
  await saved;
  await contexts[1].setOffline(false);
  const conflict = bora.getByRole('alert').filter({ hasText: 'başkası tarafından da değiştirildi' });
  await conflict.getByText('Ayşe’nin hedefi').waitFor();
  await conflict.getByText('Bora’nın hedefi').waitFor();
  expect(await answersOf(path)).toEqual({ hedef: 'Ayşe’nin hedefi', elektrik: '20' });
  expect(await axe(bora)).toEqual([]);
  await picture(bora, 'two-people');
  const chosen = edited(bora);
  await conflict.getByRole('button', { name: 'Benimki kalsın: Hedefiniz' }).click();
  await chosen;
  expect(await answersOf(path)).toEqual({ hedef: 'Bora’nın hedefi', elektrik: '20' });
  await conflict.waitFor({ state: 'detached' });
  await Promise.all([ayse.close(), bora.close()]);
});

test('an attachment whose line is cut arrives whole; one that does not fit is named before it is sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'filiz-ek-'));
  const line = await Line.to(BASE);
  try {
    const path = await aDraft();
    const page = await contexts[0].newPage();
    const content = Buffer.from(`%PDF-1.4\n${randomBytes(2.5 * MB).toString('hex')}\n%%EOF\n`);
    writeFileSync(join(folder, 'rapor.pdf'), content);
    writeFileSync(join(folder, 'rapor.xlsx'), 'a');
    await open(page, `${line.url}${path}?section=belgeler`);
    const choose = (name: string) => page.locator('input[type=file]').setInputFiles(join(folder, name));
    await choose('rapor.xlsx');
    await page.getByText(/rapor\.xlsx: .*pdf/i).waitFor();
    expect(await axe(page)).toEqual([]);
    const cut = line.cutAfter(2 * MB);
    await choose('rapor.pdf');
    await cut;
    await page.getByText('Bağlantı kesildi').first().waitFor();
    const saved = edited(page);
    line.mend();
    await page.locator('.form-files').getByText('rapor.pdf').waitFor();
    await saved;
    const [file] = (await answersOf(path)).rapor as { fileId: string; size: number }[];
    expect(file.size).toBe(content.length);
    const kept = await contexts[0].request.get(`${BASE}/api/v1/files/${file.fileId}`);
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(sha256(await kept.body())).toBe(sha256(content));
    await page.close();
  } finally {
    await line.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('what the registry knows is filled in, and a correction goes back with the submission', async () => {
  const page = await contexts[0].newPage();
  await open(page, `/calls/${await anOpenCall(admin, FORM)}/apply`);
  await page.getByRole('button', { name: 'Başla', exact: true }).click();
  await page.waitForURL(/\/applications\//);
  await page.getByLabel('Hayır').check();
  await step(page, 'İletişim');
  expect(await page.getByLabel('Telefon').inputValue()).toBe(PHONE);
  const saved = edited(page);
  await page.getByLabel('Telefon').fill('+902160000002');
  await saved;
  await page.getByRole('button', { name: 'Önizlemeye geç' }).click();
  const both = 'Kayıttaki: +902160000001 Yeni: +902160000002';
  await page.getByRole('checkbox', { name: `Telefon ${both}` }).check();
  await picture(page, 'corrections-asked');
  await settled(page);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Başvuruyu gönder' }).click();
  await page.getByRole('heading', { name: /^Başvuru DENEME-/ }).waitFor();
  const phone = async () => (await admin.get<{ phone: string }>(`/firms/${firmId}`)).phone;
  const until = Date.now() + 10_000;
  while ((await phone()) !== '+902160000002' && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await phone()).toBe('+902160000002');
  await page.reload();
  await page.getByText('Düzeltmeleriniz firma kaydına geçti').waitFor();
  await settled(page);
  expect(await axe(page)).toEqual([]);
  // Staff read it in words of their own, with what stood there before.
  const staff = await visitor(browser, {}, await admin.emailOf('staff'));
  const theirs = await staff.newPage();
  await open(theirs, new URL(page.url()).pathname);
  const box = theirs.getByRole('alert', { name: 'Firmanın onayladığı düzeltmeler firma kaydına geçti' });
  expect(await box.locator('dl').innerText()).toBe('Telefon\nÖnceki: +902160000001\nYeni: +902160000002');
  await picture(theirs, 'corrections-staff');
  expect(await axe(theirs)).toEqual([]);
  await staff.close();
  await page.close();
});
