import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { open } from '../../support/house.js';
import { aPdf } from './apply.js';
import { today } from './check.js';
import type { Applicant, Cast } from './cast.js';

const REPLAYER = fileURLToPath(new URL('../../../../../scripts/replay.mjs', import.meta.url));
const line = (page: Page, { title }: Applicant) => page.locator('tbody tr', { hasText: title });

const downloads = async (page: Page, menu: string, what: string): Promise<Download> => {
  await page.getByRole('button', { name: menu, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: what }).click(),
  ]);
  return download;
};

/** The preview, an exception with its reason, the committee's report, the decision entered. */
export async function decide(story: Cast): Promise<void> {
  const { page } = story.staff;
  await open(page, `/calls/${story.call.id}?tab=selection`);
  await line(page, story.first).getByText('Asil', { exact: true }).waitFor();
  await line(page, story.forgetful).getByText('Yedek', { exact: true }).waitFor();
  await line(page, story.supported).getByText('Elendi', { exact: true }).waitFor();

  await line(page, story.forgetful)
    .getByRole('button', { name: /^Yedek, / })
    .click();
  await page.getByRole('menuitem', { name: 'İstisna…' }).click();
  const exception = page.getByRole('dialog');
  await exception.getByLabel('Verilecek sonuç').selectOption({ label: 'Asil' });
  await exception.getByLabel('Gerekçe').fill('Bölgenin tek örneği; kurul kontenjanı bir artırdı.');
  await exception.getByRole('button', { name: 'İstisnayı kaydet' }).click();
  await page.getByText('İstisna kaydedildi; önizleme yenilendi.').waitFor();
  await line(page, story.forgetful).getByText('Asil', { exact: true }).waitFor();

  const report = await downloads(page, 'Komite raporu', 'Komite raporu (Word)');
  expect(report.suggestedFilename()).toMatch(/\.docx$/);

  await page.getByRole('button', { name: 'Kurul kararını gir…' }).click();
  const entry = page.getByRole('dialog');
  await entry.getByLabel('Karar no').fill('2026/41');
  await entry.getByLabel('Karar tarihi').fill(today());
  await entry.getByLabel('Katılan üye sayısı').fill('7');
  await entry.locator('input[type=file]').setInputFiles(aPdf('tutanak.pdf'));
  await entry.getByText('tutanak.pdf').waitFor();
  await entry.getByRole('button', { name: 'Kararı gir' }).click();
  await page.getByText('Karar girildi; başka bir kişinin onayını bekliyor.').waitFor();
  await page.getByText('Kararı siz girdiniz.').waitFor();
}

/** Another person holds it against the minutes and confirms; the selection is frozen. */
export async function confirm(story: Cast): Promise<void> {
  const { page } = story.other;
  await open(page, `/calls/${story.call.id}?tab=selection`);
  await page.getByLabel('Karar no, tarih ve listeyi imzalı tutanakla karşılaştırdım').check();
  await page.getByRole('button', { name: 'Kararı onayla' }).click();
  await page.getByText('Karar onaylandı; sonuç donduruldu ve imzalandı.').waitFor();
  await page.getByText('Karar no 2026/41').waitFor();
}

/** The auditor's way: the signed file alone gives the same result, and one changed byte is noticed. */
export async function replayed(story: Cast): Promise<void> {
  const { page } = story.staff;
  await open(page, `/calls/${story.call.id}?tab=selection`);
  const dossier = await downloads(page, 'Seçim dosyası', 'İmzalı dosya (JSON)');
  const folder = mkdtempSync(join(tmpdir(), 'filiz-dosya-'));
  try {
    const file = join(folder, 'dosya.json');
    await dossier.saveAs(file);
    expect(await run(REPLAYER, file)).toMatch(/^same result$/m);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a script of ours prints; it must end well. */
const run = (script: string, file: string): Promise<string> =>
  new Promise((resolve, reject) =>
    execFile(
      process.execPath,
      [script, file],
      { env: { ...process.env, NODE_OPTIONS: '' } },
      (error, out, err) => (error ? reject(new Error(`${error.message}\n${out}${err}`)) : resolve(out)),
    ),
  );
