import type { Browser } from 'playwright-core';
import { axe, launch, open, picture, settled, visitor } from './support/house.js';
import { aClosedCall, aReviewer, assigned, desk } from './support/review-call.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Criteria as a call has them that guides its reviewers: steps, a comment below and above, and "not applicable". */
const CRITERIA = [
  {
    code: 'Ö1',
    title: 'Çevresel etki',
    weight: '60',
    maxPoints: 10,
    steps: [
      { points: '0', tr: 'Etki anlatılmamış' },
      { points: '5', tr: 'Etki anlatılmış, ölçülmemiş' },
      { points: '10', tr: 'Etki ölçülmüş ve doğrulanmış' },
    ],
  },
  {
    code: 'Ö2',
    title: 'Taahhüt',
    weight: '40',
    maxPoints: 10,
    commentBelow: '4',
    commentAbove: '9',
    naAllowed: true,
  },
];

test('in a blind call a reviewer never sees who applies: not on the screen, and not in any answer that the page gets', async () => {
  const all = await desk(browser);
  const reviewer = await aReviewer(all);
  const { callId, applications } = await aClosedCall(all, {
    firms: 1,
    criteria: CRITERIA,
    reviewersPerApplication: 1,
    rules: { anonymous: true, hidden: ['names', 'tax-numbers', 'files'], reviewDays: 10 },
  });
  await assigned(all, callId, [reviewer]);
  const [{ title, taxNumber, firmId, number }] = applications;
  const content = ['Yüzde 10 daha az elektrik', number];
  const identity = [title, taxNumber, firmId, 'Deneme Yetkili', 'Deneme İmzacı', 'rapor-0.pdf', 'fileId'];

  const context = await visitor(browser, {}, reviewer.email);
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  // Everything that the page is told, in the order in which it is told.
  const told: Promise<string>[] = [];
  page.on('response', (answer) => {
    if (answer.url().includes('/api/v1/')) told.push(answer.text().catch(() => ''));
  });
  const heard = async () => (await Promise.all(told)).join('\n') + (await page.content());
  const never = async (words: readonly string[]) => {
    const all = await heard();
    return words.filter((word) => all.includes(word));
  };

  await open(page, '/tasks');
  // Its queue leads a reviewer to what waits.
  await page.getByRole('link', { name: /Çıkar çatışması bildirimi yapılacak başvuru/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Değerlendirmelerim' }).waitFor();
  await page.locator('tbody [data-row]').first().click();
  await page.getByText('Bu çağrıda başvuranın kim olduğu gösterilmez.').waitFor();
  await settled(page);
  await picture(page, 'blind-declaration');
  expect(await axe(page)).toEqual([]);
  // Before the declaration nothing of the application at all.
  expect(await never([...identity, ...content])).toEqual([]);

  await page.getByRole('button', { name: 'Çıkar çatışmam yok, başvuruyu göster' }).click();
  await page.getByText(content[0]).waitFor();
  await page.getByText(/alan bu çağrıda değerlendiriciye gösterilmez/).waitFor();
  await page.locator('.criterion[data-current]').waitFor();
  expect(await never(identity)).toEqual([]);

  // What a mark means stands beside it; a comment is asked for where the call says so, and named when it is missing.
  await page.getByText('Etki ölçülmüş ve doğrulanmış').waitFor();
  await page.getByText('4 puanın altı açıklama ister.').waitFor();
  for (const key of ['3', 'j', '2']) await page.keyboard.press(key);
  await page.getByText('Bu puan için açıklama gerekir').waitFor();
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Ö2 · Açıklama/ })
    .click();
  await settled(page);
  await picture(page, 'blind-score');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.type('Taahhüt imzasız.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Gönderilmiş değerlendirme değiştirilemez.').waitFor();
  await settled(page);
  await picture(page, 'blind-given');
  expect(await axe(page)).toEqual([]);
  expect(await never(identity)).toEqual([]);

  // Nor by an address that somebody guesses.
  for (const path of [`/applications/${applications[0].id}`, `/calls/${callId}/applications`]) {
    const answer = await context.request.get(`/api/v1${path}`);
    expect([403, 404]).toContain(answer.status());
  }
  await context.close();
});
