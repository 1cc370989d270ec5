import { createHash, createHmac } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { launch, open, settled } from '../support/house.js';
import { aPdf, desk, today, type Desk } from '../support/review-call.js';
import { decided, scoredCall, userOf, type ScoredCall, type ScoredFirm } from '../support/scored-call.js';
import { aWindow, faultless } from '../support/window.js';

let browser: Browser;
let at: Desk;
let call: ScoredCall;
let staff: Page;
/** Of equal score: as the lot orders them. */
let drawn: ScoredFirm[];

beforeAll(async () => {
  browser = await launch();
  at = await desk(browser);
  call = await scoredCall(at, { points: [80, 80, 80, 85, 75], tieBreakers: [] });
  staff = await aWindow(browser, at.staffEmail);
}, 120_000);
afterAll(() => browser?.close());

const tab = (name: string, page = staff) => open(page, `/calls/${call.id}?tab=${name}`);
const ranking = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const ranked = ({ title }: ScoredFirm) => ranking(staff, 'Sonuç').locator('tbody tr', { hasText: title });

test('where nothing else decides the lot does: what was drawn, the seed and its digest stand there and agree', async () => {
  await tab('selection');
  const seed = await factOf('Tohum');
  expect(await factOf('Tohumun özeti (SHA-256)')).toBe(createHash('sha256').update(seed).digest('hex'));
  const lot = ({ applicationId }: ScoredFirm) =>
    createHmac('sha256', seed).update(applicationId).digest('hex');
  drawn = call.firms.slice(0, 3).sort((a, b) => (lot(a) < lot(b) ? -1 : 1));
  const [first, second, third] = drawn;
  for (const [i, firm] of drawn.entries()) {
    await ranked(firm)
      .getByText(`çekilen sayı ${lot(firm).slice(0, 8)}…`)
      .waitFor();
    expect(await ranked(firm).getByText(/^kura/).count()).toBe(i === 0 ? 0 : 1);
  }
  await ranked(first).getByText('Asil', { exact: true }).waitFor();
  await ranked(second).getByText('1. yedek').waitFor();
  await ranked(third).getByText('Elendi', { exact: true }).waitFor();
  await faultless(staff, 'lot');
});
const factOf = async (name: string): Promise<string> =>
  (
    await staff
      .locator('dt', { hasText: new RegExp(`^${name.replaceAll(/[()]/g, '\\$&')}$`) })
      .locator('xpath=following-sibling::dd[1]')
      .innerText()
  ).trim();

test('an exception by hand has its reason, and names the firms that it concerns', async () => {
  const [, second, third] = drawn;
  const except = async () => {
    await ranked(third)
      .getByRole('button', { name: /^Elendi, / })
      .click();
    await staff.getByRole('menuitem', { name: 'İstisna…' }).click();
    const dialog = staff.getByRole('dialog', { name: `İstisna: ${third.title}` });
    await dialog.getByLabel('Verilecek sonuç').selectOption({ label: 'Asil' });
    return dialog;
  };
  const dialog = await except();
  await dialog.getByRole('button', { name: 'İstisnayı kaydet' }).click();
  await dialog
    .getByRole('alert')
    .getByRole('link', { name: /^Gerekçe/ })
    .click();
  await staff.keyboard.type('Bölgenin tek örneği; kurul kontenjanı bir artırdı.');
  await faultless(staff, 'exception', 'look');
  await dialog.getByRole('button', { name: 'İstisnayı kaydet' }).click();
  await staff.getByText('İstisna kaydedildi; önizleme yenilendi.').waitFor();
  await ranked(third).getByText('Asil', { exact: true }).waitFor();
  await ranked(third).getByText('Gerekçeli istisna').waitFor();
  const stands = staff.locator('li', { hasText: 'Bölgenin tek örneği' });
  await stands.getByText(`${third.title}, ${third.number}: Asil`).waitFor();
  await stands.getByText(`${second.title}, ${second.number} (önüne geçildi)`).waitFor();
  await faultless(staff, 'exception-stands');
  await stands.getByRole('button', { name: 'İstisnayı kaldır' }).click();
  await staff.getByText('İstisna yok: sonuç yalnızca duyurulan kurallardan çıkıyor.').waitFor();
  await ranked(third).getByText('Elendi', { exact: true }).waitFor();
  const again = await except();
  await again.getByLabel('Gerekçe').fill('Bölgenin tek örneği; kurul kontenjanı bir artırdı.');
  await again.getByRole('button', { name: 'İstisnayı kaydet' }).click();
  await ranked(third).getByText('Asil', { exact: true }).waitFor();

  // On a telephone a second line says what there are no columns for, and nothing is wider than the window.
  const small = await aWindow(browser, at.staffEmail, { width: 390, scheme: 'dark', language: 'en' });
  await tab('selection', small);
  const lines = ranking(small, 'Outcome').locator('tbody tr.rest');
  await lines.filter({ hasText: 'Tie broken by: lot' }).first().waitFor();
  await lines.filter({ hasText: 'Exception with a reason' }).first().waitFor();
  await faultless(small, 'ranking-narrow', 'colour');
  for (const name of ['Outcome', 'Quotas and budget'])
    expect(await ranking(small, name).evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
});

test('firms that were told in another way see their result and no letter; the time for an appeal runs from that day', async () => {
  await decided(at, call.id);
  // What the auditor is given, and the board.
  await tab('selection');
  for (const [what, name] of [
    ['Denetçi için hepsi (ZIP)', /\.zip$/],
    ['Komite raporu (PDF)', /\.pdf$/],
  ] as const) {
    await staff.getByRole('button', { name: 'Seçim dosyası', exact: true }).click();
    const file = staff.waitForEvent('download');
    await staff.getByRole('menuitem', { name: what }).click();
    expect((await file).suggestedFilename()).toMatch(name);
  }
  await tab('letters');
  await staff.getByRole('button', { name: 'Başka yoldan bildirildi' }).click();
  const dialog = staff.getByRole('dialog', { name: 'Başka yoldan bildirildi' });
  for (const { title } of call.firms) await dialog.getByText(title).waitFor();
  const save = dialog.locator('button[type=submit]');
  await save.click();
  await dialog
    .getByRole('alert')
    .getByRole('link', { name: /^Bildirildiği gün/ })
    .click();
  await staff.keyboard.type(today());
  await faultless(staff, 'told-outside-day', 'look');
  await save.click();
  await staff.getByText('5 firma sonucunu artık görüyor.').waitFor();
  await staff
    .locator('tbody tr', { hasText: drawn[0].title })
    .getByText(`${today()} · başka yoldan`)
    .waitFor();
  await faultless(staff, 'told-outside-done');

  const waits = await aWindow(browser, await userOf(at, drawn[1]), {
    width: 390,
    scheme: 'dark',
    language: 'en',
  });
  await open(waits, `/applications/${drawn[1].applicationId}`);
  await waits.getByText('Your application is on the reserve list.').waitFor();
  await waits.getByText('You are number 1 on the reserve list of your sector.').waitFor();
  await waits.getByText('You were told of the result in another way.').waitFor();
  await waits.getByText(/^Appeals are taken until/).waitFor();
  expect(await waits.getByRole('button', { name: /^Download the letter/ }).count()).toBe(0);
  await faultless(waits, 'told-outside-firm');
});

test('the firm attaches the scan of the signed agreement, another in place of the wrong one, and names its ambassador', async () => {
  const [first] = drawn;
  const firm = await aWindow(browser, await userOf(at, first));
  await open(firm, `/applications/${first.applicationId}`);
  const attach = async (name: string) => {
    const before = await hrefOf(firm);
    await firm
      .getByRole('group', { name: /taramayı ekle|taraması/ })
      .locator('input[type=file]')
      .setInputFiles(aPdf(name));
    await firm.getByText(name).waitFor();
    await faultless(firm, `agreement-${name}`, 'look');
    await firm.getByRole('button', { name: 'Taramayı ekle' }).click();
    // The first one's notice may still stand there.
    await firm.getByText('Sözleşme kaydedildi.').last().waitFor();
    await firm
      .locator(`a:has-text("İmzalı sözleşmenin taraması")${before ? `:not([href="${before}"])` : ''}`)
      .waitFor();
  };
  await attach('yanlis.pdf');
  await attach('sozlesme.pdf');
  await open(staff, `/applications/${first.applicationId}`);
  expect(await hrefOf(staff)).toBe(await hrefOf(firm));
  for (const page of [firm, staff])
    expect((await page.request.get((await hrefOf(page))!)).status()).toBe(200);
  await faultless(firm, 'agreement-attached');

  // And names who stands for it in the programme.
  await firm.getByLabel('Elçinin adı soyadı').fill('Deneme Elçi');
  await firm.getByLabel('Görevi').fill('Çevre mühendisi');
  await firm.getByLabel('E-postası').fill('bozuk');
  await firm.getByRole('button', { name: 'Elçiyi bildir' }).click();
  await firm
    .getByRole('alert')
    .getByRole('link', { name: /^E-postası/ })
    .click();
  await firm.keyboard.press('Control+a');
  await firm.keyboard.type(`elci-${first.firmId.slice(-8)}@firma.example`);
  await firm.getByRole('button', { name: 'Elçiyi bildir' }).click();
  await firm.getByText('Elçi bildirildi.').waitFor();
  await firm.getByText('Deneme Elçi', { exact: false }).first().waitFor();
  await faultless(firm, 'ambassador-named', 'look');
});
const hrefOf = async (page: Page): Promise<string | null> => {
  await settled(page);
  const link = page.getByRole('link', { name: 'İmzalı sözleşmenin taraması' });
  return (await link.count()) === 0 ? null : link.getAttribute('href');
};
