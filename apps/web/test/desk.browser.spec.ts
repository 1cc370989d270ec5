import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aCall } from './support/calls.js';
import { ADMIN, Api, axe, launch, open, settled, sideways, visitor } from './support/house.js';

let browser: Browser;
let admin: Api;
let staff: Api;
let email: string;
let programId: string;
let sector: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  admin = await Api.as(browser, ADMIN);
  email = await admin.emailOf('staff');
  staff = await Api.as(browser, email);
  programId = await staff.programId();
  const program = await staff.get<{ sectors: { code: string }[] }>(`/programs/${programId}`);
  sector = program.sectors[0].code;
});
beforeEach(async () => {
  context = await visitor(browser, {}, email);
  page = await context.newPage();
});
afterEach(() => context.close());
afterAll(() => browser.close());

const word = () => randomUUID().slice(0, 6).toUpperCase();
const aDraft = (over: object = {}): Promise<string> =>
  aCall(staff, {
    title: `Deneme çağrısı ${word()}`,
    deadline: new Date(Date.now() + 9 * 86_400_000).toISOString(),
    sectors: [{ sector, max: 3 }],
    criteria: [
      { code: 'K1', title: 'Etki', weight: '30', maxPoints: 5 },
      { code: 'K2', title: 'Ekip', weight: '20', maxPoints: 100 },
    ],
    ...over,
  });
async function aFirm(): Promise<{ id: string; title: string }> {
  const title = `Deneme ${word()} Boya A.Ş.`;
  const { id } = await staff.post<{ id: string }>('/firms', { title, province: '34' });
  return { id, title };
}

describe('the criteria of a call', () => {
  it('are ordered by keys, and a fault names criterion and step where it is folded away', async () => {
    const id = await aDraft();
    await open(page, `/calls/${id}/settings`);
    const first = page.getByRole('region', { name: 'Etki' });
    await first.getByRole('button', { name: 'Etki: aşağı al' }).focus();
    await page.keyboard.press('Enter');
    // The focus goes with the row; it is the last one now, so the way back is offered.
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-label') === 'Etki: yukarı al',
    );
    await page.getByText('Ağırlıkların toplamı: 50').waitFor();
    await page.getByText('toplamın %60 kadarı').waitFor();
    await first.getByText('Ayrıntılar ve puanlama kılavuzu').click();
    await first.getByRole('button', { name: 'Eşit aralıklı basamaklar koy' }).click();
    for (const [i, text] of ['yok', 'az', 'biraz', 'orta', 'iyi', 'örnek'].entries())
      await first.getByLabel('Ne zaman bu puan verilir').nth(i).fill(text);
    await first.getByLabel('Puan', { exact: true }).last().fill('7');
    await first.getByText('Ayrıntılar ve puanlama kılavuzu').click();
    await page.getByRole('button', { name: 'Duyuruyu kaydet' }).click();
    const fault = page.getByRole('link', { name: /^2\. ölçüt \(Etki\) – 6\. basamak – Puan: / });
    await fault.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('5');
    await page.getByRole('button', { name: 'Duyuruyu kaydet' }).click();
    await page.getByText('Kaydedildi', { exact: false }).first().waitFor();
    const saved = await staff.get<{ criteria: { code: string; steps?: { points: string }[] }[] }>(
      `/calls/${id}`,
    );
    expect(saved.criteria.map((c) => [c.code, c.steps?.length ?? 0])).toEqual([
      ['K2', 0],
      ['K1', 6],
    ]);
    expect(await axe(page)).toEqual([]);
    const phone = await visitor(browser, { width: 390, scheme: 'dark' }, email);
    const small = await phone.newPage();
    await open(small, `/calls/${id}/settings`);
    await small.getByText('Ayrıntılar ve puanlama kılavuzu').last().click();
    expect(await sideways(small)).toBe(0);
    await phone.close();
  });
});

describe('an application that came on paper', () => {
  it('is begun, written and submitted by staff, who say how it came', async () => {
    const firm = await aFirm();
    const id = await aDraft();
    await staff.post(`/calls/${id}/opening`, {});
    await open(page, `/calls/${id}?tab=applications`);
    await page.getByRole('button', { name: 'Firma adına başvuru' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Taslağı başlat' }).click();
    await dialog.getByRole('link', { name: /^Nasıl geldi/ }).waitFor();
    await dialog.getByRole('combobox', { name: 'Firma' }).fill(firm.title);
    await page.getByRole('option', { name: firm.title }).click();
    // What is mended is no fault any more, beside its field and in the summary.
    await dialog.getByText('1 alan düzeltilmeli').waitFor();
    await dialog.getByLabel('Nasıl geldi').fill('Kâğıt başvuru, elden');
    await dialog.getByRole('alert').waitFor({ state: 'detached' });
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Taslağı başlat' }).click();
    await page.getByText('Firma adına dolduruyorsunuz').waitFor();
    await settled(page);
    await page.getByText('Önizle ve gönder').click();
    await page.getByRole('button', { name: 'Başvuruyu gönder' }).click();
    await page.getByRole('heading', { level: 1, name: /^Başvuru DENEME-/ }).waitFor();
    await page.getByText('Kâğıt başvuru, elden').waitFor();
  });
});

describe('the eligibility queue', () => {
  it('is walked by keys, and goes on after a verdict', async () => {
    const id = await aDraft();
    await staff.put(`/calls/${id}/eligibility-rules`, {
      rules: [{ code: 'B1', kind: 'person', title: 'Bir kişi bakar', otherwise: 'person' }],
      completionDays: 5,
      completable: [],
    });
    await staff.post(`/calls/${id}/opening`, {});
    for (let i = 0; i < 3; i++) {
      const { id: firmId } = await aFirm();
      const draft = await staff.post<{ id: string }>(`/calls/${id}/applications`, { firmId, sector });
      await staff.post(`/applications/${draft.id}/submission`, {});
    }
    await open(page, `/calls/${id}?tab=eligibility`);
    await page.locator('tbody [data-row]').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('1 / 3').waitFor();
    await page.keyboard.press('j');
    await drawer.getByText('2 / 3').waitFor();
    await page.keyboard.press('k');
    await drawer.getByText('1 / 3').waitFor();
    const name = await drawer.getByRole('heading').first().innerText();
    await drawer.getByRole('button', { name: 'Uygun, sonraki' }).click();
    await page.getByText('Karar kaydedildi.').waitFor();
    await page.waitForFunction(
      (before) => document.querySelector('[role="dialog"] h2')?.textContent !== before,
      name,
    );
    expect(await axe(page)).toEqual([]);
  });
});

describe('the consultant of a firm', () => {
  it('is named and ended by staff with a reason, and reads what the plant sent', async () => {
    const consultant = 'mehmet.hayalitas@ortak.example';
    const { items } = await staff.get<{ items: { firmId: string; name: string }[] }>(
      `/programs/${programId}/named-consultants?limit=100`,
    );
    const his = items.filter((one) => one.name === 'Mehmet Hayalitaş').map((one) => one.firmId);
    expect(his.length).toBeGreaterThan(0);
    const { items: requests } = await staff.get<{ items: { id: string; firmId: string; state: string }[] }>(
      `/programs/${programId}/data-requests?limit=100`,
    );
    const seen = requests.find((r) => his.includes(r.firmId) && r.state !== 'open')!;
    const hidden = 'Yanıt geldi; tesis verilerini yalnızca firma ve görevli danışmanı görür.';
    const visit = await visitor(browser, {}, consultant);
    const his_page = await visit.newPage();
    await open(his_page, `/data-requests/${seen.id}`);
    await his_page.getByRole('heading', { name: 'Gelen yanıtlar' }).waitFor();
    await settled(his_page);
    expect(await his_page.getByText(hidden).count()).toBe(0);
    await visit.close();
    await open(page, `/data-requests/${seen.id}`);
    await page.getByText(hidden).first().waitFor();
    // A firm without one: named, then ended.
    await open(page, `/programs/${programId}/participations?state=selected`);
    await page.locator('tbody [data-row]').first().click();
    const drawer = page.getByRole('dialog').first();
    const consultants = drawer.getByRole('combobox', { name: 'Danışman' });
    const option = consultants.locator('option:not([value=""])').first();
    const name = (await option.textContent())!.split(' · ')[0];
    await consultants.selectOption((await option.getAttribute('value'))!);
    await drawer.getByRole('button', { name: 'Görevlendir' }).click();
    await drawer.getByRole('button', { name: `Görevi bitir: ${name}` }).click();
    const ending = page.getByRole('dialog').last();
    await ending.getByLabel('Gerekçe').fill('Sözleşmesi bitti');
    expect(await axe(page)).toEqual([]);
    await ending.getByRole('button', { name: 'Görevi bitir' }).click();
    await page.getByText('Danışmanlık görevi bitti.').waitFor();
  });
});

describe('an invitation to a firm that has users', () => {
  it('says before and after that the firm confirms first', async () => {
    const { items } = await admin.get<{ items: { grants: { role: string; scopeId?: string }[] }[] }>(
      '/accounts?role=firm&limit=100',
    );
    const firmId = items[0].grants.find(({ role }) => role === 'firm')!.scopeId!;
    const firm = await staff.get<{ title: string }>(`/firms/${firmId}`);
    await open(page, '/accounts');
    await page.getByRole('button', { name: 'Kişi davet et' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Rol').selectOption('firm');
    await dialog.getByText('Firmanın kullanıcısı varsa önce onlardan biri').waitFor();
    await dialog.getByLabel('Ad', { exact: true }).fill('Deneme Kişisi');
    await dialog.getByLabel('E-posta').fill(`deneme-${word().toLowerCase()}@firma.example`);
    await dialog.getByLabel('Hangi firma?').fill(firm.title);
    await page.getByRole('option', { name: firm.title }).first().click();
    await dialog.getByRole('button', { name: 'Daveti gönder' }).click();
    await page.getByText(/için firmanın onayı bekleniyor/).waitFor();
  });
});
