import type { Browser, Page } from 'playwright-core';
import { ADMIN, Api, launch, open } from '../support/house.js';
import { aPdf, aReviewer, desk, type Account, type Desk } from '../support/review-call.js';
import {
  CRITERIA,
  decided,
  scoredCall,
  userOf,
  type ScoredCall,
  type ScoredFirm,
} from '../support/scored-call.js';
import { aWindow, faultless } from '../support/window.js';

let browser: Browser;
let at: Desk;
let call: ScoredCall;
/** Of the first sector by rank: in, in reserve, out; of the second: in, in reserve. */
let first: ScoredFirm, second: ScoredFirm, third: ScoredFirm, leaver: ScoredFirm, follower: ScoredFirm;
let staff: Page;

beforeAll(async () => {
  browser = await launch();
  at = await desk(browser);
  call = await scoredCall(at);
  [first, second, third, leaver, follower] = call.firms;
  await decided(at, call.id);
  await at.staff.post(`/calls/${call.id}/letters/release`, { dryRun: false });
  staff = await aWindow(browser, at.staffEmail);
}, 120_000);
afterAll(() => browser?.close());

const tab = (name: string) => open(staff, `/calls/${call.id}?tab=${name}`);
const row = ({ title }: ScoredFirm) => staff.locator('tbody tr', { hasText: title });
const ranked = ({ title }: ScoredFirm) =>
  staff.getByRole('region', { name: 'Sonuç' }).locator('tbody tr', { hasText: title });

test('a selected firm gives its place back; the reserve of its sector moves up and hears by its letter', async () => {
  const leaving = await aWindow(browser, await userOf(at, leaver), {
    width: 390,
    scheme: 'dark',
    language: 'en',
  });
  await open(leaving, `/applications/${leaver.applicationId}`);
  await leaving.getByRole('button', { name: 'Give the place back', exact: true }).click();
  await leaving.getByRole('button', { name: 'I give the place back' }).click();
  await leaving
    .getByRole('alert')
    .getByRole('link', { name: /^Reason/ })
    .click();
  await leaving.keyboard.type('Kapasitemiz bu yıl yetmiyor.');
  await faultless(leaving, 'decline');
  await leaving.getByRole('button', { name: 'I give the place back' }).click();
  await leaving.getByText('You have given your place back.').waitFor();
  // What it was told it may read on.
  await leaving.getByText('Your application had been selected.').waitFor();
  const kept = leaving.waitForEvent('download');
  await leaving.getByRole('button', { name: 'Download the letter (PDF)' }).click();
  expect((await kept).suggestedFilename()).toMatch(/^sonuc-bildirimi-.*\.pdf$/);
  expect(await leaving.getByRole('button', { name: 'Appeal' }).count()).toBe(0);
  await faultless(leaving, 'left');

  // Staff are not addressed as if they had applied.
  await open(staff, `/applications/${leaver.applicationId}`);
  await staff.getByText('Başvuru seçilmişti.').waitFor();
  await open(staff, `/applications/${first.applicationId}`);
  await staff.getByText('Başvuru seçildi.').waitFor();
  await staff.getByText('Firma henüz elçi bildirmedi.').waitFor();
  expect(await staff.getByText(/Başvurunuz|sıradasınız|Sonuç size/).count()).toBe(0);
  await faultless(staff, 'result-for-staff', 'look');

  // Who moved up is of the same sector, although another one in reserve has more points.
  const moving = await aWindow(browser, await userOf(at, follower));
  await open(moving, `/applications/${follower.applicationId}`);
  await moving.getByText('Başvurunuz yedek listede.').waitFor();
  await tab('selection');
  await ranked(follower).getByText('Asil', { exact: true }).waitFor();
  await ranked(follower).getByText('Yedekten geldi').waitFor();
  await ranked(second).getByText('Yedek', { exact: true }).waitFor();
  await ranked(leaver).getByText('Feragat etti').first().waitFor();
  // Searched, its rank is that of the whole list; the search stands in the address.
  await staff.getByRole('searchbox', { name: 'Firma ya da başvuru no' }).fill(follower.title.toUpperCase());
  await staff.waitForURL(/find=/);
  await ranked(first).waitFor({ state: 'detached' });
  await ranked(follower).getByRole('cell', { name: '4', exact: true }).waitFor();
  await faultless(staff, 'ranking-searched');

  await tab('letters');
  await staff.getByText('Bekleyen mektupları yayımlamadan önce okuyun').click();
  const preview = staff.waitForEvent('download');
  await staff.getByRole('button', { name: `${follower.title}: PDF olarak aç` }).click();
  expect((await preview).suggestedFilename()).toMatch(/^onizleme-.*\.pdf$/);
  await faultless(staff, 'letters-waiting');
  await staff.getByRole('button', { name: 'Başka yoldan bildirildi' }).click();
  const outside = staff.getByRole('dialog', { name: 'Başka yoldan bildirildi' });
  await outside.getByText(`${follower.title} · ${follower.number} · Asil`).waitFor();
  await faultless(staff, 'told-outside', 'look');
  await outside.getByRole('button', { name: 'Vazgeç' }).click();
  await staff.getByRole('button', { name: '1 mektubu yayımla' }).click();
  const named = staff.getByRole('dialog', { name: 'Mektupları yayımla' });
  await named.getByText(follower.title).waitFor();
  await named.getByRole('button', { name: '1 mektubu yayımla' }).click();
  await staff.getByText('1 mektup yayımlandı.').waitFor();

  await moving.reload();
  await moving.getByText('Başvurunuz seçildi.').waitFor();
  await moving.getByRole('button', { name: 'Sözleşmeyi onayla' }).waitFor();
  await faultless(moving, 'moved-up');
});

test('an accepted appeal: others score, the new list shows what it changes, another person confirms, a new letter is read', async () => {
  const email = await userOf(at, third);
  const theirs = await Api.as(browser, email);
  const { fileId } = await theirs.upload('olcum.pdf', aPdf('olcum').buffer);
  await theirs.post(`/applications/${third.applicationId}/appeals`, {
    text: 'Verdiğimiz belge görülmemiş.',
    fileIds: [fileId],
  });
  const others = [await aReviewer(at, 'Bir'), await aReviewer(at, 'İki')];
  for (const { accountId } of others) await at.staff.post(`/calls/${call.id}/reviewers`, { accountId });
  await tab('appeals');
  await row(third).locator('[data-row]').click();
  const drawer = staff.getByRole('dialog', { name: third.title });
  await drawer.getByText('Verdiğimiz belge görülmemiş.').waitFor();
  await drawer.getByLabel('Gerekçe').fill('Belge değerlendiricilere gösterilmemiş.');
  await faultless(staff, 'appeal');
  await drawer.getByRole('button', { name: 'Kabul et' }).click();
  await staff.getByText('İtiraz kabul edildi; başvuru 2 başka değerlendiriciye verildi.').waitFor();
  // Staff see that it is reviewed anew, by whom, and what does not count any more.
  await open(staff, `/calls/${call.id}/reviewing`);
  await staff.locator('tr', { hasText: third.number }).getByText('İtiraz üzerine yeniden').waitFor();
  await staff.getByRole('button', { name: `Değerlendirenler: ${third.number}` }).click();
  const aside = staff.getByRole('region', { name: 'İtirazdan önceki değerlendirmeler (sayılmaz)' });
  await aside.getByText('Gönderdi').nth(1).waitFor();
  await faultless(staff, 'reviewed-anew-staff');
  await reviewAnew(others[0]);
  await scoreHighest(others[1]);

  await tab('selection');
  await staff.getByRole('button', { name: 'Yeniden önizle' }).click();
  const changes = staff.getByRole('region', { name: 'Değişenler' });
  await changes.locator('tr', { hasText: third.title }).getByText('Elendi → Asil').waitFor();
  await changes.locator('tr', { hasText: first.title }).getByText('Asil → Yedek').waitFor();
  await changes.locator('tr', { hasText: second.title }).getByText('Yedek → Elendi').waitFor();
  await faultless(staff, 'selection-anew');
  await staff.getByRole('button', { name: 'Kurul kararını gir…' }).click();
  const entry = staff.getByRole('dialog');
  await entry.getByLabel('Karar no').fill('2026/52');
  await entry
    .getByLabel('Karar tarihi')
    .fill(
      new Intl.DateTimeFormat('tr-TR', { timeZone: 'Europe/Istanbul', dateStyle: 'short' }).format(
        new Date(),
      ),
    );
  await entry.getByLabel('Katılan üye sayısı').fill('7');
  await entry.getByLabel('Yeniden karar gerekçesi').fill('Kabul edilen itiraz');
  await entry.locator('input[type=file]').setInputFiles(aPdf('tutanak.pdf'));
  await entry.getByText('tutanak.pdf').waitFor();
  await faultless(staff, 'decision-anew', 'look');
  await entry.getByRole('button', { name: 'Kararı gir' }).click();
  await staff.getByText('Karar girildi; başka bir kişinin onayını bekliyor.').waitFor();

  // The other person is led to the list that is to be confirmed, not to the one in force.
  const other = await aWindow(browser, ADMIN, { width: 390, scheme: 'dark' });
  await open(other, `/calls/${call.id}?tab=selection`);
  await other.getByRole('button', { name: 'Yeni listeyi ve değişenleri göster' }).click();
  await other.getByRole('region', { name: 'Değişenler' }).getByText(third.title).waitFor();
  await other.getByLabel('Karar no, tarih ve listeyi imzalı tutanakla karşılaştırdım').check();
  await faultless(other, 'confirmation', 'colour');
  await other.getByRole('button', { name: 'Kararı onayla' }).click();
  await other.getByText('Karar onaylandı; sonuç donduruldu ve imzalandı.').waitFor();

  const firm = await aWindow(browser, email);
  await open(firm, `/applications/${third.applicationId}`);
  // Not before its letter.
  await firm.getByText('Başvurunuz seçilmedi.').waitFor();
  expect(await firm.getByRole('heading', { name: 'Önceki bildirimler' }).count()).toBe(0);
  await tab('letters');
  await staff.getByRole('button', { name: '3 mektubu yayımla' }).click();
  await staff
    .getByRole('dialog', { name: 'Mektupları yayımla' })
    .getByRole('button', { name: '3 mektubu yayımla' })
    .click();
  await staff.getByText('3 mektup yayımlandı.').waitFor();
  await firm.reload();
  await firm.getByText('Başvurunuz seçildi.').waitFor();
  await firm.getByText('Ortalama: 100 üzerinden 99').waitFor();
  const letter = firm.waitForEvent('download');
  await firm.getByRole('button', { name: 'Sonuç yazısını indir (PDF)', exact: true }).click();
  expect((await letter).suggestedFilename()).toMatch(/^sonuc-bildirimi-.*\.pdf$/);
  // What it was told before stays on its page, and can still be had.
  const before = firm.getByRole('listitem').filter({ hasText: 'Başvurunuz seçilmemişti.' });
  await before.getByText(/Karar 2026\/\d+ \(/).waitFor();
  const earlier = firm.waitForEvent('download');
  await before.getByRole('button', { name: /^Sonuç yazısını indir \(PDF\): / }).click();
  expect((await earlier).suggestedFilename()).toMatch(/-\d{4}-\d{2}-\d{2}\.pdf$/);
  await faultless(firm, 'appeal-won');
});

/** On a phone: reads why it is reviewed anew and what the firm sent with its appeal, not what others gave before. */
async function reviewAnew({ email }: Account): Promise<void> {
  const page = await aWindow(browser, email, { width: 390, scheme: 'dark', language: 'en' });
  await open(page, '/reviews');
  await page.locator('tbody [data-row]').first().click();
  await page.getByRole('button', { name: 'I have no conflict, show the application' }).click();
  const panel = page.locator('section.panel', { hasText: 'The appeal that was accepted' });
  await panel.getByText('Verdiğimiz belge görülmemiş.').waitFor();
  const file = page.waitForEvent('download');
  await panel.getByRole('link', { name: 'File 1 of the appeal' }).click();
  await file;
  await page.locator('.criterion[data-current]').waitFor();
  expect(await page.content()).not.toContain('Ölçülmüş verisi var');
  await faultless(page, 'reviewed-anew');
  for (const criterion of CRITERIA) await page.locator(`[id="mark-${criterion}"]`).fill('99');
  await page.keyboard.press('Control+Enter');
  await page.getByText('A submitted review cannot be changed.').waitFor();
  await faultless(page, 'reviewed-anew-given', 'look');
  await page.context().close();
}

/** Declares no conflict and gives the one application that this reviewer has 99 of 100. */
async function scoreHighest({ email }: Account): Promise<void> {
  const reviewer = await Api.as(browser, email);
  const { items } = await reviewer.get<{ items: { id: string }[] }>('/reviews');
  const [{ id }] = items;
  await reviewer.post(`/reviews/${id}/declaration`, { declaration: 'none' });
  await reviewer.post(`/reviews/${id}/submission`, {
    scores: CRITERIA.map((criterion) => ({ criterion, points: '99' })),
    comment: 'Belge ölçümleri doğruluyor.',
  });
}
