import type { Page } from 'playwright-core';
import { open } from '../../support/house.js';
import { today } from './check.js';
import { person, type Applicant, type Cast, type Person } from './cast.js';

const line = (page: Page, { title }: Applicant) => page.locator('tbody tr', { hasText: title });

/** Letters: one previewed, then all released together, their delivery noted. */
export async function letters(story: Cast): Promise<void> {
  const { page } = story.staff;
  await open(page, `/calls/${story.call.id}?tab=applications`);
  await line(page, story.supported).locator('[data-row]').click();
  const drawer = page.getByRole('dialog');
  const preview = page.waitForEvent('download');
  await drawer.getByRole('button', { name: 'PDF olarak aç' }).click();
  expect((await preview).suggestedFilename()).toMatch(/\.pdf$/);
  await page.getByText('Bu bir önizlemedir; mektup yayımlanmadı.').waitFor();

  await open(page, `/calls/${story.call.id}?tab=letters`);
  await page.getByText('4 mektup yayımlanmayı bekliyor.').waitFor();
  await page.getByRole('button', { name: '4 mektubu yayımla' }).click();
  // Whose letters, by name, before anything is released.
  const named = page.getByRole('dialog', { name: 'Mektupları yayımla' });
  await named.getByText(story.supported.title).waitFor();
  await named.getByRole('button', { name: '4 mektubu yayımla' }).click();
  await page.getByText('4 mektup yayımlandı.').waitFor();
  await page.getByRole('checkbox', { name: 'Görünen satırların hepsini seç' }).check();
  await page.getByRole('region', { name: 'İşlemler' }).getByRole('button', { name: 'Tebliği işle' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tebliği işle' });
  await dialog.getByLabel('Tebliğ günü').fill(today());
  await dialog.getByRole('button', { name: 'İşle', exact: true }).click();
  await page.getByText('4 tebliğ işlendi.').waitFor();
}

/** The winner reads its letter and scores, and accepts the agreement. */
export async function accept(story: Cast, { page }: Person): Promise<void> {
  await open(page, `/applications/${story.first.applicationId}`);
  await page.getByText('Başvurunuz seçildi.').waitFor();
  const letter = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Sonuç yazısını indir (PDF)' }).click();
  expect((await letter).suggestedFilename()).toMatch(/\.pdf$/);
  await page.getByText('Ortalama: 100 üzerinden 90').waitFor();
  await page.getByLabel('Sözleşmeyi okudum, firmam adına kabul ediyorum').check();
  await page.getByRole('button', { name: 'Sözleşmeyi onayla' }).click();
  await page.getByText(/^Onaylandı: /).waitFor();
}

/** The one that was not chosen appeals; staff answer; the firm reads why. */
export async function appeal(story: Cast): Promise<void> {
  const firm = await person(story.browser, story.supported.email);
  await open(firm.page, `/applications/${story.supported.applicationId}`);
  await firm.page.getByText('Başvurunuz seçilmedi.').waitFor();
  await firm.page.getByRole('button', { name: 'İtiraz et' }).click();
  await firm.page.getByLabel('İtirazınız').fill('İkinci ölçütte verdiğimiz belge görülmemiş.');
  await firm.page.getByRole('button', { name: 'İtirazı gönder' }).click();
  await firm.page.getByText('İtirazınız alındı.').waitFor();

  const { page } = story.staff;
  await open(page, `/calls/${story.call.id}?tab=appeals`);
  await line(page, story.supported).locator('[data-row]').click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('İkinci ölçütte verdiğimiz belge görülmemiş.').waitFor();
  await drawer.getByLabel('Gerekçe').fill('Belge değerlendiricilere gösterilmiş, puanına yansımış.');
  await drawer.getByRole('button', { name: 'Reddet' }).click();
  await page.getByText('İtiraz reddedildi.').waitFor();

  await firm.page.reload();
  await firm.page.getByText('Belge değerlendiricilere gösterilmiş, puanına yansımış.').first().waitFor();
  await firm.context.close();
}
