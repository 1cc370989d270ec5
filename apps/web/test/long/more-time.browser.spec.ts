import type { Browser, Page } from 'playwright-core';
import { anOpenCall } from '../support/calls.js';
import { axe, launch, open, picture, settled, visitor } from '../support/house.js';
import { aFirmUser } from '../support/people.js';
import { aFirm, aPdf, desk, today, untilClosedFor, type Desk } from '../support/review-call.js';

let browser: Browser;
let all: Desk;
beforeAll(async () => {
  browser = await launch();
  all = await desk(browser);
});
afterAll(() => browser?.close());

const FORM = {
  sections: [
    {
      key: 'enerji',
      title: { tr: 'Enerji' },
      fields: [{ key: 'hedef', type: 'text', label: { tr: 'Hedefiniz' }, required: true }],
    },
  ],
};

async function at(path: string, email: string): Promise<Page> {
  const context = await visitor(browser, {}, email);
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await open(page, path);
  return page;
}

test('more time for one firm, then for all, and later still for the signed declaration, as the firm sees it', async () => {
  const { staff, staffEmail, admin } = all;
  const [late, rival] = await Promise.all([aFirm(all), aFirm(all)]);
  const [theirs, others] = await Promise.all([
    aFirmUser(browser, admin, late.firmId),
    aFirmUser(browser, admin, rival.firmId),
  ]);
  const callId = await anOpenCall(staff, FORM, {
    deadline: new Date(Date.now() + 4000).toISOString(),
  });
  const page = await at(`/calls/${callId}`, staffEmail);
  await untilClosedFor(admin, callId);

  // Before: nobody can begin.
  const firm = await at(`/calls/${callId}/apply`, theirs);
  await firm.getByText('Bu çağrının son başvuru zamanı geçti').waitFor();
  expect(await firm.getByRole('button', { name: 'Başla', exact: true }).count()).toBe(0);

  // For one: what is missing is named; the firm is found by its name.
  await page.getByRole('button', { name: 'Geç başvuru izni' }).click();
  const dialog = page.getByRole('dialog', { name: 'Geç başvuru izni' });
  await dialog.getByRole('button', { name: 'Kaydet' }).click();
  await dialog.getByRole('link', { name: /^Gerekçe/ }).waitFor();
  await settled(page);
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('combobox', { name: /Firma/ }).fill(late.title);
  await page.getByRole('option', { name: late.title }).click();
  await dialog.getByLabel('Yeni son zaman').fill('30.12.2098 17:00');
  await dialog.getByLabel('Gerekçe').fill('Sistemleri çalışmıyordu.');
  await picture(page, 'late-access');
  await dialog.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByRole('region', { name: 'Geç başvuru izinleri' }).getByText(late.title).waitFor();

  await open(firm, `/calls/${callId}/apply`);
  await firm.getByText('Firmanıza ek süre verildi.').waitFor();
  await firm.getByText('30 Aralık 2098').waitFor();
  await settled(firm);
  await picture(firm, 'late-firm');
  expect(await axe(firm)).toEqual([]);
  await firm.getByRole('button', { name: 'Başla', exact: true }).click();
  await firm.waitForURL(/\/applications\//);
  await firm.getByText('30.12.2098 17:00').first().waitFor();
  const rivals = await at(`/calls/${callId}/apply`, others);
  await rivals.getByText('Bu çağrının son başvuru zamanı geçti').waitFor();
  expect(await rivals.getByText('ek süre verildi').count()).toBe(0);

  // For all: the reason is public, and the other firm may begin too.
  await page.getByRole('button', { name: 'Süreyi uzat' }).click();
  const longer = page.getByRole('dialog', { name: 'Süreyi uzat' });
  await longer.getByLabel('Yeni son zaman').fill('31.12.2098 17:00');
  await longer.getByLabel('Gerekçe').fill('Hava koşulları nedeniyle.');
  await settled(page);
  expect(await axe(page)).toEqual([]);
  await longer.getByRole('button', { name: 'Kaydet' }).click();
  await page.getByText('31 Aralık 2098').first().waitFor();
  await settled(page);
  await picture(page, 'extended');
  await open(rivals, `/calls/${callId}/apply`);
  await rivals.getByText('31 Aralık 2098').waitFor();
  await rivals.getByRole('button', { name: 'Başla', exact: true }).waitFor();
  await open(rivals, `/open-calls/${callId}`);
  await rivals
    .getByText(/Hava koşulları nedeniyle/)
    .first()
    .waitFor();
  await rivals.getByText(/^Aynı faaliyet için başka destek alıp almadığınız sorulur/).waitFor();
  // The page that was open all the time hears of it with its next look.
  await firm.reload();
  await firm.getByText('31.12.2098 17:00').first().waitFor();
  await Promise.all([page, firm, rivals].map((one) => one.context().close()));
});

test('the signed declaration comes later than the application, and reminders stand in the rules', async () => {
  const { staff, admin, programId } = all;
  const { firmId } = await aFirm(all);
  const email = await aFirmUser(browser, admin, firmId);
  const { id: callId } = await staff.post<{ id: string }>(`/programs/${programId}/calls`, {
    code: `IMZA-${Date.now().toString(36).toUpperCase()}`,
    kind: 'firm-call',
    title: 'Taahhütnamesi sonra gelen çağrı',
    summary: 'Deneme',
    deadline: '2098-05-01T14:00:00Z',
    criteria: [{ code: 'Ö1', title: 'Etki', weight: '100', maxPoints: 10 }],
    threshold: '60',
  });
  await staff.put(`/calls/${callId}/form`, { form: FORM }, 0);
  const settings = await at(`/calls/${callId}/settings`, all.staffEmail);
  await settings.locator('#declarationBy').fill('01.04.2098 17:00');
  const part = settings.locator('#apply');
  await part.getByRole('button', { name: 'Bu bölümü kaydet' }).click();
  // Not before the applications' own end.
  await part.getByRole('alert').waitFor();
  await settled(settings);
  await picture(settings, 'declaration-by');
  await settings.locator('#declarationBy').fill('08.05.2098 17:00');
  await part.getByRole('button', { name: 'Bu bölümü kaydet' }).click();
  await settings.getByText('Kaydedildi').waitFor();
  // Reminders count back from the end of the time for reviewing: without one they are refused, and the field says so.
  await settings.locator('#remindBefore').fill('7, 2');
  const review = settings.locator('#review');
  await review.getByRole('button', { name: 'Kuralları kaydet' }).click();
  await review
    .getByRole('alert')
    .getByRole('link', { name: /^Değerlendirme süresi/ })
    .waitFor();
  await settings.locator('#reviewDays').fill('10');
  await review.getByRole('button', { name: 'Kuralları kaydet' }).click();
  await settings.getByText('Değerlendirme kuralları kaydedildi.').waitFor();
  await staff.post(`/calls/${callId}/opening`, {});
  const { id } = await staff.post<{ id: string }>(`/calls/${callId}/applications`, {
    firmId,
    content: { otherSupport: false, answers: { hedef: 'Daha az' } },
  });
  await staff.post(`/applications/${id}/submission`, {});
  const page = await at(`/applications/${id}`, email);
  const panel = page
    .locator('section.panel')
    .filter({ has: page.getByRole('heading', { name: 'İmzalı taahhütname' }) });
  await panel.getByText('8 Mayıs 2098').waitFor();
  await panel.getByRole('button', { name: 'Taahhütnameyi gönder' }).click();
  await panel.getByRole('link', { name: /^İmza tarihi/ }).waitFor();
  await settled(page);
  expect(await axe(page)).toEqual([]);
  await panel.locator('input[type=file]').setInputFiles(aPdf('taahhutname.pdf'));
  await panel.getByText('taahhutname.pdf').waitFor();
  await panel.getByLabel('İmza tarihi').fill(today());
  await panel.getByRole('button', { name: 'Taahhütnameyi gönder' }).click();
  await panel.getByRole('link', { name: 'Yüklenen taahhütname' }).waitFor();
  await settled(page);
  await picture(page, 'declaration');
  await Promise.all([page, settings].map((one) => one.context().close()));
});
