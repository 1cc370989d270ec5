import type { Page } from 'playwright-core';
import { open } from '../../support/house.js';
import { invited, type Applicant, type Cast, type Person } from './cast.js';

/** What the reviewers find, of ten, for both criteria alike. */
const MARKS: Record<'first' | 'forgetful' | 'supported', number> = { first: 9, forgetful: 8, supported: 7 };

/** Reviewers come into the pool: one by the screen, the others as an earlier call left them. Then all three into the call. */
export async function callReviewers(story: Cast): Promise<Person[]> {
  const { page } = story.staff;
  const call = await story.admin.get<{ institutionId: string }>(`/calls/${story.call.id}`);
  const people = ['Bir', 'İki', 'Üç'].map((name) => invited(story, name));
  for (const { email, name } of people.slice(1)) {
    const { id } = await story.admin.post<{ id: string }>('/accounts/invitations', {
      email,
      displayName: name,
      language: 'tr',
      grants: [{ role: 'reviewer', scopeType: 'program', scopeId: story.programId }],
    });
    await story.desk.post(`/institutions/${call.institutionId}/reviewers`, {
      accountId: id,
      nace: [],
      sectors: [],
      tags: ['enerji'],
    });
  }
  await open(page, `/calls/${story.call.id}/reviewing`);
  await page.getByRole('button', { name: 'Davet et ve havuza ekle' }).click();
  await page.locator('#email').fill(people[0].email);
  await page.locator('#displayName').fill(people[0].name);
  await page.getByRole('button', { name: 'Daveti gönder' }).click();
  for (const { name } of people) await page.getByRole('checkbox', { name: `${name} seç` }).check();
  await page.getByRole('button', { name: 'Seçilen 3 kişiyi çağrıya ekle' }).click();
  await page.getByText('3 kişi eklendi.').waitFor();
  return Promise.all(people.map(({ accept }) => accept()));
}

/** First what would happen and why, then the button. */
export async function assign(story: Cast): Promise<void> {
  const { page } = story.staff;
  await open(page, `/calls/${story.call.id}/reviewing`);
  await page.getByRole('button', { name: 'Atamayı önizle' }).click();
  await page.getByRole('button', { name: /^Önizlemeyi uygula/ }).click();
  await page.getByText(/ atama yapıldı, 0 başvuruda eksik var\.$/).waitFor();
}

/** One of them is too close to a firm: the application goes back before anything of it was shown. */
export async function recuse(story: Cast, { page }: Person): Promise<void> {
  await open(page, '/reviews');
  await page.locator('tbody [data-row]').first().click();
  await page.getByText('Başvuran firma:').waitFor();
  expect(await page.getByText('Yıllık elektrik').count()).toBe(0);
  // A withdrawal wants its reason.
  await page.getByRole('button', { name: 'Çekiliyorum' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Gerekçe/ })
    .click();
  await page.keyboard.type('Kardeşim firmanın ortağı.');
  await page.getByRole('button', { name: 'Çekiliyorum' }).click();
  await page.getByText('Bu başvurudan çekildiniz').waitFor();
  await assign(story);
}

/** The first reviewer's own list, the declaration and the split view as they are looked at. */
export async function firstReview({ page }: Person): Promise<{ declaration: string; split: string }> {
  const addressOf = async (at: number) =>
    (await page.locator('tbody [data-row]').nth(at).getAttribute('href'))!;
  await open(page, '/reviews?state=assigned');
  const [declaration, split] = [await addressOf(0), await addressOf(1)];
  await open(page, split);
  await page.getByRole('button', { name: 'Çıkar çatışmam yok, başvuruyu göster' }).click();
  await page.getByText('Yıllık elektrik').waitFor();
  return { declaration, split };
}

/** A reviewer scores everything they have, by keys, on to the next with Ctrl+Enter. */
export async function scoreAll(story: Cast, { page }: Person): Promise<void> {
  const { items } = await story.admin.get<{ items: { number: string | null; firmId: string }[] }>(
    `/calls/${story.call.id}/applications?limit=100`,
  );
  const marks = new Map(
    (Object.keys(MARKS) as (keyof typeof MARKS)[]).map((who) => {
      const { firmId } = story[who] as Applicant;
      return [items.find((item) => item.firmId === firmId)!.number!, MARKS[who]];
    }),
  );
  // What is begun stands first.
  await open(page, '/reviews');
  await page.locator('tbody [data-row]').first().click();
  const declare = page.getByRole('button', { name: 'Çıkar çatışmam yok, başvuruyu göster' });
  for (;;) {
    await declare.or(page.getByText('Yıllık elektrik')).waitFor();
    if (await declare.isVisible()) await declare.click();
    await page.getByText('Yıllık elektrik').waitFor();
    const number = (await page.locator('h1').textContent())!.trim();
    await score(page, marks.get(number)!);
    const next = await Promise.race([
      page
        .getByText('Bu çağrıdaki bütün değerlendirmeleriniz bitti.')
        .waitFor()
        .then(() => false),
      page
        .getByRole('heading', { level: 1, name: 'Çıkar çatışması bildirimi' })
        .waitFor()
        .then(() => true),
    ]);
    if (!next) return;
  }
}

async function score(page: Page, mark: number): Promise<void> {
  // The application may be there before the scores are.
  await page.locator('.criterion[data-current]').waitFor();
  await page.keyboard.press(String(mark));
  await page.keyboard.press('j');
  await page.keyboard.press(String(mark));
  await page.getByText(`Ağırlıklı puan: ${mark * 10}`).waitFor();
  await page.keyboard.press('Control+Enter');
}
