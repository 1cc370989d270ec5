import { open, settled } from '../../support/house.js';
import { aPdf } from './apply.js';
import { person, type Applicant, type Cast } from './cast.js';

/** Today in Istanbul, as it is typed. */
export const today = (): string =>
  new Intl.DateTimeFormat('tr-TR', { timeZone: 'Europe/Istanbul', dateStyle: 'short' }).format(new Date());

const row = (story: Cast, { title }: Applicant) => story.staff.page.locator('tbody tr', { hasText: title });

/** The round for missing documents: begun, told, and completed by the firm in time. */
export async function documents(story: Cast): Promise<void> {
  const { page } = story.staff;
  await open(page, `/calls/${story.call.id}?tab=documents`);
  await page.getByText('Tamamlanabilen belgesi eksik ve karar bekleyen 1 başvuru var.').waitFor();
  await page.getByRole('button', { name: 'Turu başlat' }).click();
  const round = page.getByRole('dialog', { name: 'Turu başlat' });
  await round.getByText(story.forgetful.title).waitFor();
  await round.getByRole('button', { name: '1 firmadan iste' }).click();
  await page.getByText('1 firmadan istendi').waitFor();
  await row(story, story.forgetful).getByRole('checkbox').check();
  await page.getByRole('region', { name: 'İşlemler' }).getByRole('button', { name: 'Tebliği işle' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tebliği işle' });
  await dialog.getByText(story.forgetful.title).waitFor();
  await dialog.getByLabel('Tebliğ günü').fill(today());
  await dialog.getByRole('button', { name: 'İşle', exact: true }).click();
  await page.getByText('1 tebliğ işlendi.').waitFor();
  await row(story, story.forgetful).getByText('Süresi işliyor').waitFor();

  const firm = await person(story.browser, story.forgetful.email);
  await open(firm.page, `/applications/${story.forgetful.applicationId}`);
  await firm.page.locator('input[type=file]').first().setInputFiles(aPdf('eksik-fatura.pdf'));
  await firm.page.getByText('eksik-fatura.pdf').waitFor();
  await firm.page.getByRole('button', { name: 'Belgeleri gönder' }).click();
  await firm.page.getByText('İstenen belgeler tamamlandı.').waitFor();
  await firm.context.close();
}

/** What the rules left to a person: one is let in, one is not; then the reviews begin. */
export async function verdicts(story: Cast): Promise<void> {
  const { page } = story.staff;
  await open(page, `/calls/${story.call.id}?tab=eligibility`);
  const drawer = (firm: Applicant) => page.getByRole('dialog', { name: firm.title });
  const decide = async (firm: Applicant, how: 'Uygun' | 'Uygun değil', reason: string) => {
    await row(story, firm).locator('[data-row]').click();
    await drawer(firm).getByText('Bir kişi karar vermeli').waitFor();
    await drawer(firm).getByLabel('Gerekçe').fill(reason);
    await drawer(firm)
      .getByRole('button', { name: `${how}, sonraki`, exact: true })
      .click();
    // It goes on to whoever waits next; the story chooses for itself.
    await drawer(firm).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  // A refusal wants a reason; without one nothing is decided.
  await row(story, story.barred).locator('[data-row]').click();
  await drawer(story.barred).getByRole('button', { name: 'Uygun değil, sonraki' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Uygun bulmamak için gerekçe yazın/ })
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await decide(story.barred, 'Uygun değil', 'Aynı faaliyet için desteği sürüyor.');
  await decide(story.supported, 'Uygun', 'Desteği geçen dönem bitmiş.');
  await settled(page);
  await row(story, story.barred).getByText('Uygun bulunmadı').waitFor();
  await row(story, story.forgetful).getByText('Uygun', { exact: true }).waitFor();

  await open(page, `/calls/${story.call.id}`);
  await page.getByRole('button', { name: 'Değerlendirmeye geç' }).click();
  await page.getByText('Çağrının durumu değişti.').waitFor();
}
