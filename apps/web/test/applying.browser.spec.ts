import type { Browser } from 'playwright-core';
import { aCall } from './support/calls.js';
import { ADMIN, Api, axe, launch, open, picture, settled, sideways, visitor } from './support/house.js';
import { aFirmUser, someWord } from './support/people.js';

let browser: Browser;
let admin: Api;
let firm: string;
beforeAll(async () => {
  browser = await launch();
  admin = await Api.as(browser, ADMIN);
  // A firm of the sample.
  const { items } = await admin.get<{ items: { id: string }[] }>('/firms?limit=1');
  firm = await aFirmUser(browser, admin, items[0].id);
});
afterAll(() => browser?.close());

const FORM = {
  sections: [
    {
      key: 'enerji',
      title: { tr: 'Enerji' },
      fields: [
        { key: 'elektrik', type: 'number', unit: 'kWh', label: { tr: 'Yıllık elektrik' }, required: true },
        { key: 'hedef', type: 'text', long: true, label: { tr: 'Hedefiniz' }, required: true },
      ],
    },
    {
      key: 'taahhut',
      title: { tr: 'Taahhüt' },
      fields: [
        {
          key: 'onay',
          type: 'declaration',
          label: { tr: 'Taahhütname' },
          text: { tr: 'Yazdıklarım doğrudur.' },
          required: true,
        },
      ],
    },
  ],
};

/** An open call with the form and one rule of eligibility. */
async function aRuledCall(): Promise<string> {
  const id = await aCall(admin);
  // The first save takes the place of no version.
  await admin.put(`/calls/${id}/form`, { form: FORM }, 0);
  await admin.put(`/calls/${id}/eligibility-rules`, {
    rules: [{ code: 'U1', kind: 'no-support', title: 'Başka destek almıyor olmak', otherwise: 'ineligible' }],
  });
  await admin.post(`/calls/${id}/opening`, {});
  return id;
}

test('a firm applies: begins, loses its connection and nothing else, submits, has its receipt', async () => {
  const callId = await aRuledCall();
  const context = await visitor(browser, {}, firm);
  const page = await context.newPage();
  await open(page, `/calls/${callId}/apply`);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Başla', exact: true }).click();
  await page.waitForURL(/\/applications\//);
  await page.getByText('3 bölümün 0 tanesi tamam').waitFor();

  // What is found not to hold is said at once, while it can be mended.
  await page.getByLabel('Evet').check();
  await page.getByText('Aynı faaliyet için başka destek bildirildi.').waitFor();
  await page.getByLabel('Hayır').check();
  await page.getByText('Başvuru, çağrının koşullarına uyuyor.').waitFor();
  await settled(page);
  expect(await axe(page)).toEqual([]);

  // Without a connection what is written stays on the device, also over a reload, and is sent afterwards.
  await page.locator('.form-step', { hasText: 'Enerji' }).click();
  await page.getByLabel('Yıllık elektrik').fill('1.250');
  await page.getByText(/^Kaydedildi/).waitFor();
  await page.route('**/api/v1/applications/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort('internetdisconnected') : route.continue(),
  );
  await page.getByLabel('Hedefiniz').fill('Yüzde on daha az');
  await page.getByText(/^Bağlantı yok/).waitFor();
  await page.unroute('**/api/v1/applications/*');
  page.on('dialog', (dialog) => void dialog.accept());
  const sent = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await page.reload();
  await sent;
  const kept = await admin.get<{ content: { answers: object } }>(new URL(page.url()).pathname);
  expect(kept.content.answers).toEqual({ elektrik: '1250', hedef: 'Yüzde on daha az' });
  expect(await page.getByLabel('Hedefiniz').inputValue()).toBe('Yüzde on daha az');

  // What is missing is named and leads to its field.
  await page.getByText('Önizle ve gönder').click();
  await page.getByText('Yüzde on daha az').waitFor();
  await page.getByRole('button', { name: 'Eksikleri göster' }).click();
  await page.getByRole('link', { name: /Taahhütname/ }).click();
  await page.locator('#form-onay').check();
  await page.getByText(/^Kaydedildi/).waitFor();
  await page.getByRole('button', { name: 'Önizlemeye geç' }).click();
  await settled(page);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Başvuruyu gönder' }).click();
  await page.getByRole('heading', { name: /^Başvuru DENEME-/ }).waitFor();
  await page.getByText(/^[0-9a-f]{64}$/).waitFor();
  await settled(page);
  expect(await axe(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Alındı belgesini indir (PDF)' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);

  // The same page in the other language, in the dark and on a phone.
  const phone = await visitor(browser, { language: 'en', scheme: 'dark', width: 390 }, firm);
  const small = await phone.newPage();
  await open(small, new URL(page.url()).pathname);
  await small.getByRole('heading', { name: 'Receipt' }).waitFor();
  expect(await sideways(small)).toBe(0);
  expect(await axe(small, 'colour')).toEqual([]);
  await phone.close();

  // Withdrawn, and begun again with what it said.
  await page.getByRole('button', { name: 'Başvuruyu geri çek' }).click();
  await page.getByRole('button', { name: 'Geri çek', exact: true }).click();
  await page.getByRole('link', { name: 'Yeniden başvur' }).click();
  await page.getByLabel(/Geri çekilen/).check();
  await page.getByRole('button', { name: 'Başla', exact: true }).click();
  await page.waitForURL(/\/applications\//);
  await page.locator('.form-step', { hasText: 'Enerji' }).click();
  expect(await page.getByLabel('Hedefiniz').inputValue()).toBe('Yüzde on daha az');
  await context.close();
});

test('where a firm applies for a facility, one with an application cannot be chosen again; what bars it is mended in its record', async () => {
  const { institutionId } = await admin.get<{ institutionId: string }>(`/calls/${await aCall(admin)}`);
  const { id: firmId } = await admin.post<{ id: string }>('/firms', {
    title: `Örnek Tesisli ${someWord()} A.Ş.`,
    institutionId,
    kobiClass: 'large',
    phone: '+902160000003',
  });
  const user = await aFirmUser(browser, admin, firmId);
  const callId = await aCall(admin);
  await admin.put(`/calls/${callId}/apply-rules`, { perFacility: true });
  const sizes = { kind: 'size', title: 'KOBİ olmak', values: ['micro', 'small', 'medium'] };
  await admin.put(`/calls/${callId}/eligibility-rules`, {
    rules: [
      { code: 'U1', otherwise: 'ineligible', ...sizes },
      { code: 'U2', otherwise: 'ineligible', kind: 'zone', title: 'OSB’de olmak' },
    ],
  });
  await admin.post(`/calls/${callId}/opening`, {});
  const context = await visitor(browser, {}, user);
  const page = await context.newPage();
  await open(page, `/calls/${callId}/apply`);
  await page.getByText('Firmanın kayıtlı bir tesisi yok').waitFor();
  await page.getByRole('button', { name: 'Başla', exact: true }).click();
  await page.getByRole('link', { name: /^Tesis: / }).waitFor();

  // It is added on the way, and chosen; what was wrong is no fault any more.
  await page.getByRole('button', { name: 'Tesis ekle' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tesis ekle' });
  await dialog.getByRole('button', { name: 'Ekle ve seç' }).click();
  await dialog.getByRole('link', { name: /^Tesisin adı/ }).click();
  await page.keyboard.type('Gebze tesisi');
  await dialog.getByText('1 alan düzeltilmeli').waitFor();
  await dialog.getByLabel('Tesisin yeri – İl', { exact: false }).first().selectOption({ label: 'Kocaeli' });
  await dialog.getByRole('alert').waitFor({ state: 'detached' });
  await dialog.getByLabel('Tesisin yeri – İlçe').selectOption({ label: 'Gebze' });
  await settled(page);
  expect(await axe(page, 'look')).toEqual([]);
  await dialog.getByRole('button', { name: 'Ekle ve seç' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Başla', exact: true }).click();
  await page.waitForURL(/\/applications\//);
  // What a rule finds is told while it is written, with where to mend it.
  const written = new URL(page.url()).pathname;
  await page.getByText('Bulunan: Büyük (KOBİ değil). Kabul edilen: Mikro, Küçük, Orta.').waitFor();
  await page.getByRole('link', { name: 'Bu bilgi firma kaydından gelir; yanlışsa orada düzeltin' }).click();
  await page.getByRole('button', { name: 'Kaydı düzelt' }).click();
  const record = page.getByRole('dialog', { name: 'Kaydı düzelt' });
  await record.getByLabel('KOBİ sınıfı').selectOption({ label: 'Orta' });
  await record.getByLabel('E-posta').fill('adres değil');
  await record.getByRole('button', { name: 'Kaydet' }).click();
  await record.getByRole('link', { name: /^E-posta/ }).waitFor();
  await settled(page);
  await picture(page, 'firm-record');
  expect(await axe(page, 'look')).toEqual([]);
  await record.getByLabel('E-posta').fill('bilgi@ornek-tesisli.example');
  await record.getByRole('button', { name: 'Kaydet' }).click();
  await record.waitFor({ state: 'detached' });
  await page.getByText('bilgi@ornek-tesisli.example').waitFor();
  // What nobody touched stays.
  await page.locator('a[href="tel:+902160000003"]').waitFor();
  // So is its facility. What somebody else saves meanwhile is told, and neither of the two is lost.
  await open(page, written);
  await page.getByRole('link', { name: 'Bu bilgi tesisin kaydından gelir; yanlışsa orada düzeltin' }).click();
  const plant = page.getByRole('dialog', { name: 'Tesisi düzelt' });
  await plant.getByLabel('OSB (varsa)').fill('Gebze OSB');
  expect(await plant.getByLabel('Tesisin adı').inputValue()).toBe('Gebze tesisi');
  expect(await plant.getByLabel('Tesisin yeri – İlçe').inputValue()).toBe('41-gebze');
  await plant.getByLabel('Çevre izninin geçerliliği').fill('31.02.2027');
  await plant.getByRole('button', { name: 'Kaydet' }).click();
  await plant.getByRole('link', { name: /^Çevre izninin geçerliliği/ }).waitFor();
  await plant.getByLabel('Çevre izninin geçerliliği').fill('28.02.2027');
  await plant.getByRole('button', { name: 'Belge ekle' }).click();
  await plant.getByLabel('1. belgenin geçerliliği').fill('yakında');
  await plant.getByRole('button', { name: 'Kaydet' }).click();
  await plant.getByRole('link', { name: /^1\. belgenin geçerliliği/ }).waitFor();
  await plant.getByLabel('1. belgenin geçerliliği').fill('01.05.2028');
  const { items } = await admin.get<{ items: { id: string }[] }>(`/firms/${firmId}/facilities`);
  const theirs = { name: 'Gebze tesisi', province: '41', district: '41-gebze', zone: 'TOSB', sgkNo: '123' };
  await admin.put(`/facilities/${items[0].id}`, theirs, 1);
  await plant.getByRole('button', { name: 'Kaydet' }).click();
  await plant.getByText('Bu tesisi bu arada başkası değiştirdi').waitFor();
  await plant.getByText('OSB (varsa): TOSB').waitFor();
  expect(await plant.getByLabel('SGK işyeri no').inputValue()).toBe('123');
  expect(await plant.getByLabel('OSB (varsa)').inputValue()).toBe('Gebze OSB');
  await settled(page);
  await picture(page, 'facility-changed-meanwhile');
  expect(await axe(page, 'look')).toEqual([]);
  await plant.getByRole('button', { name: 'Kaydet' }).click();
  await plant.waitFor({ state: 'detached' });
  await page.getByText('Gebze, Kocaeli').waitFor();
  const [saved] = (await admin.get<{ items: object[] }>(`/firms/${firmId}/facilities`)).items;
  expect(saved).toMatchObject({
    zone: 'Gebze OSB',
    sgkNo: '123',
    permitUntil: '2027-02-28',
    certificates: [{ standard: 'ISO 14001', until: '2028-05-01' }],
    version: 3,
  });
  await page.getByRole('button', { name: 'Gebze tesisi: düzelt' }).click();
  await plant.getByLabel('Tesisin adı').waitFor();
  await page.keyboard.press('Escape');
  await plant.waitFor({ state: 'detached' });
  await open(page, written);
  await page.getByText('Başvuru, çağrının koşullarına uyuyor.').waitFor();
  await open(page, `/calls/${callId}/apply`);
  const taken = page.getByRole('option', { name: 'Gebze tesisi (başvurusu var)' });
  expect(await taken.isDisabled()).toBe(true);
  await settled(page);
  expect(await axe(page, 'look')).toEqual([]);
  await context.close();
});
