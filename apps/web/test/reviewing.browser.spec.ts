import type { Browser, Page } from 'playwright-core';
import { Api, axe, launch, open, picture, settled, visitor } from './support/house.js';
import {
  aClosedCall,
  aReviewer,
  assigned,
  desk,
  today,
  type Account,
  type Desk,
} from './support/review-call.js';

/** Staff at their reviewers: pool, assignment by hand, differences. */
let browser: Browser;
let all: Desk;
let reviewers: Account[];
beforeAll(async () => {
  browser = await launch();
  all = await desk(browser);
  reviewers = await Promise.all(['Bir', 'İki', 'Üç'].map((name) => aReviewer(all, name)));
});
afterAll(() => browser?.close());

async function staffAt(path: string): Promise<Page> {
  const context = await visitor(browser, {}, all.staffEmail);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await open(page, path);
  return page;
}

test('one reviewer of the pool after the other is described, however fast the keys are pressed', async () => {
  const { items } = await all.staff.get<{ items: { id: string; institutionId: string }[] }>(
    `/programs/${all.programId}/calls?limit=1`,
  );
  const call = await all.staff.get<{ institutionId: string }>(`/calls/${items[0].id}`);
  for (const { accountId } of reviewers)
    await all.staff.post(`/institutions/${call.institutionId}/reviewers`, {
      accountId,
      nace: [],
      sectors: [],
      tags: [],
    });
  const page = await staffAt(`/calls/${items[0].id}/reviewing`);
  const [first, second] = reviewers;
  const dialog = ({ name }: Account) => page.getByRole('dialog', { name });
  const row = ({ name }: Account) => page.locator('tr', { hasText: name }).last();
  const edit = ({ name }: Account) => page.getByRole('button', { name: `Düzenle: ${name}` }).click();
  await edit(first);
  await dialog(first).getByLabel('NACE', { exact: true }).fill('13.10');
  // Enter adds what is typed, and where nothing is typed it does nothing: it never sends the form away from under the hands.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await dialog(first).getByLabel('Uzmanlık sözcükleri').fill('atık ısı');
  await page.keyboard.press('Enter');
  // Saved, left and gone on to the next before the answer is there: the answer leaves the next one alone.
  let answer = () => undefined as unknown;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/v1/pool-reviewers/*', async (route) => {
    await held;
    await route.continue();
  });
  await dialog(first).getByRole('button', { name: 'Kaydet' }).click();
  await page.keyboard.press('Escape');
  await dialog(first).waitFor({ state: 'detached' });
  await edit(second);
  await dialog(second).getByLabel('NACE', { exact: true }).fill('22.22');
  const saved = page.waitForResponse((r) => r.request().method() === 'PUT' && r.ok());
  answer();
  await saved;
  await row(first).getByText('13.10 · atık ısı').waitFor();
  expect(await dialog(second).getByLabel('NACE', { exact: true }).inputValue()).toBe('22.22');
  await page.keyboard.press('Enter');
  await settled(page);
  await picture(page, 'pool-member');
  expect(await axe(page)).toEqual([]);
  await dialog(second).getByRole('button', { name: 'Kaydet' }).click();
  await row(second).getByText('22.22').waitFor();
  await page.context().close();
});

/** A reviewer's own door to a call: declares no conflict for what they have, and gives the same mark for everything in an application. */
async function atWork(person: Account, callId: string) {
  const api = await Api.as(browser, person.email);
  const list = async () => {
    const { items } = await api.get<{ items: { id: string; state: string; number: string | null }[] }>(
      `/reviews?callId=${callId}`,
    );
    return items;
  };
  for (const { id } of await list()) await api.post(`/reviews/${id}/declaration`, { declaration: 'none' });
  return async (number: string, mark: string): Promise<boolean> => {
    const mine = (await list()).find((item) => item.number === number && item.state === 'reviewing');
    if (!mine) return false;
    const scores = ['Ö1', 'Ö2'].map((criterion) => ({ criterion, points: mark }));
    await api.post(`/reviews/${mine.id}/submission`, { scores, comment: `Deneme görüşü ${mark}` });
    return true;
  };
}

test('an assignment is taken back and given by hand; who differ get a third reviewer or a committee with its minutes', async () => {
  const { callId, applications } = await aClosedCall(all, { firms: 2, rules: { reviewDays: 10 } });
  await assigned(all, callId, reviewers);
  const [one, two] = applications;
  const page = await staffAt(`/calls/${callId}/reviewing`);
  const row = (number: string) => page.locator('tr', { hasText: number });
  await page.getByText('Değerlendirmelerin son günü').waitFor();

  // Taken back: the reason is asked for, and the list of who reviews comes again.
  await page.getByRole('button', { name: `Değerlendirenler: ${one.number}` }).click();
  const who = page.getByRole('dialog', { name: `${one.number}: değerlendirenler` });
  const back = who.getByRole('button', { name: /^Geri al: / }).first();
  const name = (await back.getAttribute('aria-label'))!.replace('Geri al: ', '');
  await settled(page);
  expect(await axe(page)).toEqual([]);
  await back.click();
  const taking = page.getByRole('dialog', { name: `${name} – başvuru geri alınıyor` });
  await taking.getByRole('button', { name: 'Geri al' }).click();
  await taking.getByRole('link', { name: /^Gerekçe/ }).waitFor();
  await taking.getByLabel('Gerekçe').fill('Uzun süre izinli');
  await taking.getByRole('button', { name: 'Geri al' }).click();
  await who.locator('tr', { hasText: name }).getByText('Geri alındı').waitFor();
  await who.getByText('Uzun süre izinli').waitFor();
  await picture(page, 'who-reviews');
  await page.keyboard.press('Escape');
  await who.waitFor({ state: 'detached' });

  // By hand: a number that is not there is said; then the same reviewer has it again.
  await page.getByLabel('Başvuru no').first().fill('YOK-1');
  await page.getByRole('combobox', { name: 'Değerlendirici' }).selectOption({ label: name });
  await page.getByRole('button', { name: 'Ata', exact: true }).click();
  await page.getByRole('link', { name: /Bu çağrıda bu numarada bir başvuru yok/ }).waitFor();
  await page.getByLabel('Başvuru no').first().fill(one.number);
  await page.getByRole('button', { name: 'Ata', exact: true }).click();
  const confirm = page.getByRole('dialog', { name: 'Elle ata' });
  await confirm.getByText(one.title).waitFor();
  await settled(page);
  expect(await axe(page)).toEqual([]);
  await confirm.getByRole('button', { name: 'Ata' }).click();
  await page.getByText('Atandı.').waitFor();

  // Both applications get marks that are too far apart.
  const hands = await Promise.all(reviewers.map((person) => atWork(person, callId)));
  let third: Account | undefined;
  for (const { number } of [one, two]) {
    const marks = ['9', '3'];
    for (const [i, give] of hands.entries())
      if (await give(number, marks[0])) marks.shift();
      else if (number === one.number) third = reviewers[i];
  }
  await open(page, `/calls/${callId}/reviewing`);
  for (const { number } of [one, two]) await row(number).getByText('Üçüncü değerlendiricide').waitFor();

  // The committee's form: what is missing is named; with its minutes the agreed marks count.
  await page.getByRole('button', { name: `Komite toplantısı gir: ${two.number}` }).click();
  const meeting = page.getByRole('dialog', { name: `Komite toplantısı gir: ${two.number}` });
  await meeting.getByRole('button', { name: 'Toplantıyı kaydet' }).click();
  await meeting.getByRole('link', { name: /^Tutanak/ }).waitFor();
  await settled(page);
  expect(await axe(page)).toEqual([]);
  await picture(page, 'committee');
  await meeting.getByLabel('Toplantı tarihi').fill(today());
  await meeting.getByLabel('Katılan sayısı').fill('3');
  await meeting.getByLabel('Tutanak', { exact: true }).fill('Puanlar konuşuldu, yedide uzlaşıldı.');
  for (const field of await meeting.getByLabel(/^Ö\d · .*\(0–10\)$/).all()) await field.fill('7');
  await meeting.getByRole('button', { name: 'Toplantıyı kaydet' }).click();
  await meeting.waitFor({ state: 'detached' });
  await row(two.number).getByText('Çözüldü').waitFor();
  await row(two.number).getByText('70').waitFor();
  await page.getByText('Puanlar konuşuldu, yedide uzlaşıldı.').waitFor();

  // The third one finds it as such, scores it by keys, and the difference is settled.
  const context = await visitor(browser, {}, third!.email);
  const theirs = await context.newPage();
  await open(theirs, '/reviews?state=assigned');
  await theirs.getByText('Üçüncü değerlendirici').first().waitFor();
  await settled(theirs);
  await picture(theirs, 'my-reviews');
  expect(await axe(theirs)).toEqual([]);
  // On a phone nothing is pushed aside: until when stands below the state.
  await theirs.setViewportSize({ width: 390, height: 844 });
  await theirs.locator('tbody td:visible').getByText(/23:59/).first().waitFor();
  expect(await theirs.locator('.scroll').evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
  await picture(theirs, 'my-reviews-phone');
  expect(await axe(theirs, 'look')).toEqual([]);
  await theirs.setViewportSize({ width: 1280, height: 900 });
  await theirs.locator('tbody [data-row]').first().click();
  await theirs.getByRole('button', { name: 'Çıkar çatışmam yok, başvuruyu göster' }).click();
  await theirs.locator('.criterion[data-current]').waitFor();
  for (const key of ['6', 'j', '6']) await theirs.keyboard.press(key);
  await theirs.getByText('Ağırlıklı puan: 60').waitFor();
  await picture(theirs, 'third-review');
  await theirs.keyboard.press('Control+Enter');
  await theirs.getByText('Gönderilmiş değerlendirme değiştirilemez.').waitFor();
  await context.close();
  await open(page, `/calls/${callId}/reviewing`);
  await row(one.number).getByText('Çözüldü').waitFor();
  await row(one.number).getByText('3 / 3').waitFor();
  await settled(page);
  await picture(page, 'reviewing-settled');
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('a reviewer recuses with the reason before anything is shown; another says by a key what does not apply', async () => {
  const criteria = [
    { code: 'Ö1', title: 'Çevresel etki', weight: '60', maxPoints: 10 },
    { code: 'Ö2', title: 'İhracat', weight: '40', maxPoints: 10, naAllowed: true },
  ];
  const { callId } = await aClosedCall(all, { firms: 1, criteria });
  const [first, second] = reviewers;
  await assigned(all, callId, [first, second]);
  const at = async ({ email }: Account): Promise<Page> => {
    const { items } = await (
      await Api.as(browser, email)
    ).get<{ items: { id: string }[] }>(`/reviews?callId=${callId}`);
    const context = await visitor(browser, {}, email);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await open(page, `/reviews/${items[0].id}`);
    return page;
  };
  const leaving = await at(first);
  expect(await leaving.getByText('daha az elektrik').count()).toBe(0);
  await leaving.getByRole('button', { name: 'Çekiliyorum' }).click();
  await leaving.getByRole('link', { name: /^Gerekçe/ }).click();
  await leaving.keyboard.type('Kardeşim orada çalışıyor');
  await leaving.getByRole('button', { name: 'Çekiliyorum' }).click();
  await leaving.getByText('Bu başvurudan çekildiniz').waitFor();
  expect(await leaving.getByText('daha az elektrik').count()).toBe(0);
  await settled(leaving);
  expect(await axe(leaving)).toEqual([]);
  const { items } = await all.staff.get<{ items: { state: string; stateReason: string | null }[] }>(
    `/calls/${callId}/reviews`,
  );
  expect(items.find(({ state }) => state === 'recused')?.stateReason).toBe('Kardeşim orada çalışıyor');

  const scoring = await at(second);
  await scoring.getByRole('button', { name: 'Çıkar çatışmam yok, başvuruyu göster' }).click();
  await scoring.getByText('daha az elektrik').waitFor();
  await scoring.locator('.criterion[data-current]').waitFor();
  // What does not apply leaves the mean: it is no zero.
  for (const key of ['8', 'j', 'n']) await scoring.keyboard.press(key);
  await scoring.getByText('Ağırlıklı puan: 80').waitFor();
  await scoring.keyboard.press('Control+Enter');
  await scoring.getByText('Gönderilmiş değerlendirme değiştirilemez.').waitFor();
  await Promise.all([leaving, scoring].map((page) => page.context().close()));
});
