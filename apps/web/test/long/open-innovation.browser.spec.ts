import type { Browser, Page } from 'playwright-core';
import { Api, axe, launch, open, picture, settled, sideways, visitor, type Look } from '../support/house.js';
import { aPassedCall, bothSides, day } from '../support/innovation.js';
import { someWord } from '../support/people.js';
import { aReviewer, assigned, desk, untilClosedFor, type Desk } from '../support/review-call.js';

/** What the short path of open innovation leaves out: the firm's own need, a scored solution, the provider who asks first. */
let browser: Browser;
let at: Desk;
let sides: Awaited<ReturnType<typeof bothSides>>;
let firm: Page, provider: Page;
const callTitle = `Örnek açık inovasyon ${someWord()}`;
const need = `Boyahane atık suyunun geri kazanımı ${someWord()}`;
const solution = `Seramik membran ${someWord()}`;
let callId: string;
let applicationId: string;

beforeAll(async () => {
  browser = await launch();
  at = await desk(browser);
  sides = await bothSides(browser, at.admin);
  callId = await aPassedCall(at.admin, [sides.providerId], {
    title: callTitle,
    reviewersPerApplication: 1,
  });
  firm = await windowOf(sides.firm);
  provider = await windowOf(sides.provider, { width: 390, scheme: 'dark', language: 'en' });
}, 60_000);
afterAll(() => browser?.close());

async function windowOf(email: string, look: Look = {}): Promise<Page> {
  const context = await visitor(browser, look, email);
  context.setDefaultTimeout(15_000);
  return context.newPage();
}
async function faultless(page: Page, name: string, rules?: Parameters<typeof axe>[1]): Promise<void> {
  await settled(page);
  await picture(page, name);
  expect(await axe(page, rules)).toEqual([]);
  expect(await sideways(page)).toBe(0);
}

test('a firm writes its own need, is told what is missing, and publishes it', async () => {
  const narrow = await windowOf(sides.firm, { width: 390, scheme: 'dark', language: 'en' });
  await open(narrow, '/needs');
  await narrow.getByRole('button', { name: 'New need' }).click();
  await narrow.getByRole('button', { name: 'Save as a draft' }).click();
  await narrow.getByRole('alert').waitFor();
  await faultless(narrow, 'need-form-narrow', 'colour');
  await narrow.context().close();

  await open(firm, '/needs');
  await firm.getByRole('button', { name: 'Yeni ihtiyaç' }).click();
  // It is its own: nobody asks it whose need it is, nor why.
  await firm.getByLabel('Başlık').waitFor();
  expect(await firm.getByLabel('Neden firma adına').count()).toBe(0);
  await firm.getByLabel('Başlık').fill(need);
  await firm.getByLabel('Ne aranıyor?').fill('Günde 200 m³ atık sudan boya ve tuzun ayrılması.');
  await firm.getByRole('button', { name: 'Taslak olarak kaydet' }).click();
  await firm
    .getByRole('alert')
    .getByRole('link', { name: /^Ne değiştirilmek isteniyor/ })
    .click();
  await firm.keyboard.type('Boyalı su arıtmaya gidiyor; tuz geri kazanılmıyor.');
  await firm.getByLabel('Kaynak ve teknoloji etiketleri').fill('su, membran');
  await firm.getByLabel('Gizli bölüm').fill('Debi 210 m³/gün');
  await firm.locator('#callId').selectOption(callId);
  await faultless(firm, 'need-form');
  await firm.getByRole('button', { name: 'Taslak olarak kaydet' }).click();
  const drawer = firm.getByRole('dialog', { name: need });
  await drawer.getByText('Taslak').waitFor();
  await drawer.getByText('(adı herkese gösterilmez)').waitFor();
  await drawer.getByText(callTitle).waitFor();
  await faultless(firm, 'need-draft', 'look');
  await drawer.getByRole('button', { name: 'Yayımla' }).click();
  await drawer.getByText('Yayımda').waitFor();
  await drawer.getByText('Debi 210 m³/gün').waitFor();
});

test('a reviewer reads which needs a solution answers, and scores it', async () => {
  const api = await Api.as(browser, sides.provider);
  const { items } = await api.get<{ items: { id: string; title: string }[] }>(`/needs?callId=${callId}`);
  ({ id: applicationId } = await api.post<{ id: string }>(`/calls/${callId}/applications`, {
    firmId: sides.providerId,
    content: { solution, otherSupport: false, declaration: true },
  }));
  await api.put(`/applications/${applicationId}/needs`, {
    needIds: items.filter(({ title }) => title === need).map(({ id }) => id),
  });
  await api.post(`/applications/${applicationId}/submission`, {});
  await untilClosedFor(at.admin, callId);
  await at.admin.post(`/calls/${callId}/closing`, {});
  const reviewer = await aReviewer(at);
  await assigned({ ...at, staff: at.admin }, callId, [reviewer]);

  const page = await windowOf(reviewer.email);
  await open(page, '/reviews');
  await page.locator('tbody [data-row]', { hasText: callTitle }).click();
  await page.getByRole('button', { name: 'Çıkar çatışmam yok, başvuruyu göster' }).click();
  await page.getByText(need).first().waitFor();
  await page.getByText(solution).first().waitFor();
  // What the firm keeps to itself is not for a reviewer.
  expect(await page.getByText('Debi 210').count()).toBe(0);
  await page.getByRole('button', { name: 'Gönder ve sonrakine geç' }).click();
  await page.getByRole('alert').getByRole('link', { name: /^Ö1/ }).click();
  await page.keyboard.type('8');
  await page.getByLabel('Genel görüş').fill('Ölçekte denenmiş.');
  await faultless(page, 'innovation-review');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByText('Gönderildi').first().waitFor();
  await page.context().close();
  const { items: scored } = await at.admin.get<{ items: { score: string | null }[] }>(
    `/calls/${callId}/review-results`,
  );
  expect(scored).toMatchObject([{ score: '80' }]);
});

/** The provider asks about the need on its application's page. */
async function asks(message: string): Promise<void> {
  await open(provider, `/applications/${applicationId}`);
  await provider.getByRole('button', { name: `${need}: Ask for a meeting` }).click();
  const dialog = provider.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Proposed time' }).fill(`${day(3)} 14:00`);
  await dialog.getByLabel('Your message to the other side').fill(message);
  await faultless(provider, 'ask-first', 'colour');
  await dialog.getByRole('button', { name: 'Ask for a meeting' }).click();
  await provider.getByRole('link', { name: 'Meeting: Asked' }).waitFor();
}

test('the provider asks first; the firm declines and says why; a second meeting comes to an end', async () => {
  await asks('Tesisinizde bir deneme kurabiliriz.');

  // The firm, which is not told who asks, does not want to, and must say why.
  await open(firm, '/meetings');
  await firm.getByRole('button', { name: need }).click();
  const drawer = firm.getByRole('dialog', { name: need });
  await drawer.getByText('Tesisinizde bir deneme kurabiliriz.').waitFor();
  await drawer.getByText('Kabulden sonra görünür').waitFor();
  await drawer.getByRole('button', { name: 'Reddet' }).click();
  await drawer
    .getByRole('alert')
    .getByRole('link', { name: /^Reddetme gerekçesi/ })
    .click();
  await firm.keyboard.type('Bu yıl hattımız durmayacak.');
  await faultless(firm, 'meeting-decline');
  await drawer.getByRole('button', { name: 'Reddet' }).click();
  await drawer.getByText('Reddedildi').first().waitFor();

  // The provider reads it, and does not learn who declined.
  await open(provider, '/meetings');
  await provider.getByRole('button', { name: need }).click();
  const theirs = provider.getByRole('dialog', { name: need });
  await theirs.getByText('Declined (Firm): Bu yıl hattımız durmayacak.').waitFor();
  await theirs.getByText('Shown after acceptance').waitFor();
  await faultless(provider, 'meeting-declined', 'colour');

  // The history of its application says the same: nothing was held that could have ended.
  await open(provider, `/applications/${applicationId}`);
  await provider.getByText(`Meeting declined: ${need}`).waitFor();
  await provider.getByRole('link', { name: 'Meeting: Declined' }).waitFor();
  expect(await provider.getByText(`Meeting ended: ${need}`).count()).toBe(0);

  // It asks again; they meet on paper only, and the firm ends it with its reason.
  await asks('Hattı durdurmadan da deneyebiliriz.');
  const asked = (page: Page, state: string) =>
    page.locator('tbody tr', { hasText: state }).getByRole('button', { name: need });
  await open(firm, '/meetings');
  await asked(firm, 'İstendi').click();
  await drawer.getByRole('button', { name: 'Bu zamanı kabul et' }).click();
  await drawer.getByText('Örnek Çözüm').waitFor();
  await drawer.getByRole('button', { name: 'Görüşmeyi sona erdir' }).click();
  await drawer
    .getByRole('alert')
    .getByRole('link', { name: /^Neden sona erdi/ })
    .click();
  await firm.keyboard.type('Yatırım bütçesi ertelendi.');
  await faultless(firm, 'meeting-end', 'look');
  await drawer.getByRole('button', { name: 'Görüşmeyi sona erdir' }).click();
  await drawer.getByText('Sona erdi (Firma): Yatırım bütçesi ertelendi.').waitFor();
  expect(await drawer.getByRole('button', { name: 'Görüşmeyi sona erdir' }).count()).toBe(0);
  await open(provider, '/meetings');
  await asked(provider, 'Ended').click();
  await theirs.getByText('Ended (Firm): Yatırım bütçesi ertelendi.').waitFor();
  await faultless(provider, 'meeting-ended', 'look');
});
