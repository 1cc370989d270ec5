import { randomUUID } from 'node:crypto';
import { Api, open } from '../../support/house.js';
import { person, type Applicant, type Cast, type Person } from './cast.js';

/** A PDF that is no other's. */
export const aPdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n% ${randomUUID()}\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n`),
});

/** The first firm applies as a person does: found among the open calls, filled in, a file, the preview, the receipt. */
export async function applyOnScreen(story: Cast): Promise<Person> {
  const { browser, call, first } = story;
  const firm = await person(browser, first.email);
  const { page } = firm;
  await open(page, '/');
  await page.locator(`a[href="/open-calls/${call.id}"]`).first().click();
  await page.getByRole('link', { name: 'Başvur', exact: true }).click();
  await page.getByRole('button', { name: 'Başla', exact: true }).click();
  await page.waitForURL(/\/applications\//);
  first.applicationId = new URL(page.url()).pathname.split('/')[2];
  await page.getByLabel('Hayır').check();
  await page.locator('.form-step', { hasText: 'Enerji' }).click();
  await page.getByLabel('Yıllık elektrik').fill('1.250.000');
  await page.getByLabel('İstenen tutar').fill('350.000,50');
  await page.getByLabel('Hedefiniz').fill('Yüzde on daha az elektrik');
  await page.locator('input[type=file]').setInputFiles(aPdf('fatura.pdf'));
  await page.getByText('fatura.pdf').waitFor();
  await page.getByText('Başvuru, çağrının koşullarına uyuyor.').waitFor();
  await page.getByRole('button', { name: 'Önizlemeye geç' }).click();
  await page.getByText('350.000,50').waitFor();
  await page.getByRole('button', { name: 'Başvuruyu gönder' }).click();
  await page.getByRole('heading', { name: new RegExp(`^Başvuru ${call.code}`) }).waitFor();
  await page.getByText(/^[0-9a-f]{64}$/).waitFor();
  const receipt = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Alındı belgesini indir (PDF)' }).click();
  expect((await receipt).suggestedFilename()).toMatch(/\.pdf$/);
  return firm;
}

/** The others apply by the API, one after the other: who came first decides between equals. */
export async function othersApply(story: Cast): Promise<void> {
  await applyByApi(story, story.forgetful, { kuruş: 500_000_00, document: false, supported: false });
  await applyByApi(story, story.supported, { kuruş: 200_000_00, document: true, supported: true });
  await applyByApi(story, story.barred, { kuruş: 200_000_00, document: true, supported: true });
}

async function applyByApi(
  { browser, call, admin }: Cast,
  firm: Applicant,
  said: { kuruş: number; document: boolean; supported: boolean },
): Promise<void> {
  const api = await Api.as(browser, firm.email);
  const { sectors } = await admin.get<{ sectors: { sector: string }[] }>(`/calls/${call.id}`);
  const file = said.document ? await api.upload('fatura.pdf', aPdf('fatura.pdf').buffer) : undefined;
  const { id } = await api.post<{ id: string }>(`/calls/${call.id}/applications`, {
    firmId: firm.firmId,
    sector: sectors[0].sector,
    content: {
      otherSupport: said.supported,
      ...(said.supported ? { otherSupportDetail: 'Bölgesel destek, geçen dönem' } : {}),
      answers: {
        elektrik: '900000',
        tutar: { minor: said.kuruş, currency: 'TRY' },
        ...(file ? { fatura: [file] } : {}),
      },
    },
  });
  await api.post(`/applications/${id}/submission`, {});
  firm.applicationId = id;
}

/** The server's clock says that the time is over. */
export async function deadlinePasses({ admin, call }: Cast): Promise<void> {
  for (;;) {
    const { acceptsApplications, deadline } = await admin.get<{
      acceptsApplications: boolean;
      deadline: string;
    }>(`/calls/${call.id}`);
    if (!acceptsApplications) return;
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(100, Math.min(2000, Date.parse(deadline) - Date.now()))),
    );
  }
}
