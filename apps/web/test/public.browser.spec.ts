import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { Api, launch, open, visitor } from './support/house.js';

interface Certificate {
  id: string;
  number: string;
}

let browser: Browser;
let staff: Api;
let programId: string;
const title = `Deneme su verimliliği çağrısı ${randomUUID().slice(0, 6)}`;

beforeAll(async () => {
  browser = await launch();
  const admin = await Api.as(browser, 'yonetici@filiz.example');
  staff = await Api.as(browser, await admin.emailOf('staff'));
  programId = await staff.programId();
  const { sectors } = await staff.get<{ sectors: { code: string }[] }>(`/programs/${programId}`);
  const { id } = await staff.post<{ id: string }>(`/programs/${programId}/calls`, {
    code: `D-${randomUUID().slice(0, 6).toUpperCase()}`,
    kind: 'firm-call',
    title,
    titleEn: 'A trial call',
    summary: 'Su ve enerji tüketimini azaltmak isteyen firmalar için.',
    deadline: new Date(Date.now() + 9 * 86_400_000).toISOString(),
    sectors: [{ sector: sectors[0].code, max: 3 }],
    criteria: [{ code: 'Ö1', title: 'Uygulama isteği', weight: '1', maxPoints: 100 }],
    threshold: '60',
  });
  await staff.post(`/calls/${id}/opening`, {});
});
afterAll(() => browser.close());

describe('anyone, without an account', () => {
  it('finds an open call and reads its rules', async () => {
    const context = await visitor(browser);
    const page = await context.newPage();
    await open(page, '/');
    await page.getByRole('link', { name: `Çağrıyı incele: ${title}` }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText('Uygulama isteği').waitFor();
    await page.getByRole('link', { name: 'Başvurmak için oturum açın' }).first().waitFor();
    // What was announced can be checked here and now; the lot is committed to, and not told yet.
    await page.getByRole('button', { name: '1. sürüm: Parmak izini bu tarayıcıda hesapla' }).click();
    await page.getByText('✓ Eşleşiyor').waitFor();
    await page.getByText(/^Tohum, çağrı kapanıp son başvuru zamanı/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '1. sürüm: Kuralları indir (JSON)' }).click(),
    ]);
    const hash = createHash('sha256')
      .update(await readFile(await download.path()))
      .digest('hex');
    await page.getByText(hash).waitFor();
    const format = page.getByRole('link', { name: /^Seçim dosyasının biçimi/ });
    const answer = await context.request.get((await format.getAttribute('href'))!);
    expect(await answer.text()).toContain('RFC 8785');
    await context.close();
  });

  it('checks the revealed lot of a decided call', async () => {
    const { items } = await staff.get<{ items: { id: string; state: string }[] }>(
      `/programs/${programId}/calls?state=decided`,
    );
    const context = await visitor(browser, { width: 390 });
    const page = await context.newPage();
    await open(page, `/open-calls/${items[0].id}`);
    await page.getByRole('button', { name: 'Açıklanan tohum: Parmak izini bu tarayıcıda hesapla' }).click();
    await page.getByText('✓ Eşleşiyor').waitFor();
    await context.close();
  });

  it('checks a certificate by its number and by the code that its QR leads to', async () => {
    const { items: courses } = await staff.get<{ items: { id: string; certificates: number }[] }>(
      `/programs/${programId}/courses`,
    );
    const course = courses.find((c) => c.certificates > 0)!;
    const { items } = await staff.get<{ items: Certificate[] }>(
      `/courses/${course.id}/certificates?state=issued`,
    );
    const { code, holderName } = await staff.get<{ code: string; holderName: string }>(
      `/certificates/${items[0].id}`,
    );
    const context = await visitor(browser, { width: 390 });
    const page = await context.newPage();
    await open(page, '/certificates');
    await page.getByLabel('Sertifika numarası ya da doğrulama kodu').fill(items[0].number);
    await page.getByRole('button', { name: 'Doğrula' }).click();
    await page.getByRole('heading', { name: 'Sertifika geçerli' }).waitFor();
    expect(await page.getByText(holderName).count()).toBe(0); // the number alone does not say whose it is
    await open(page, `/certificates/${code}`);
    await page.getByText(holderName).waitFor();
    await context.close();
  });

  it('learns that a number is none', async () => {
    const context = await visitor(browser);
    const page = await context.newPage();
    await open(page, '/certificates/DEKVEP-1999-9999');
    await page.getByRole('heading', { name: 'Bu numarayla bir sertifika yok' }).waitFor();
    await context.close();
  });

  it('reads everything in English, and the page says so', async () => {
    const context = await visitor(browser);
    const page = await context.newPage();
    await open(page, '/');
    expect(await page.locator('html').getAttribute('lang')).toBe('tr');
    await page.getByRole('button', { name: 'English' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'Open calls and events of the green transition' })
      .waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
  });

  it('is led to the door, and back to where they wanted', async () => {
    const context = await visitor(browser);
    const page = await context.newPage();
    await page.goto('/firms?q=boya');
    await page.getByRole('heading', { level: 1, name: 'Oturum aç' }).waitFor();
    await page.getByRole('button', { name: 'Oturum aç' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /E-posta: Bu alan zorunludur/ })
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.getByLabel('E-posta').fill('yonetici@filiz.example');
    await page.getByLabel('Parola', { exact: true }).fill(process.env.FILIZ_SAMPLE_PASSWORD ?? '');
    await page.getByRole('button', { name: 'Oturum aç' }).click();
    await page.getByRole('heading', { level: 1, name: 'Firmalar' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=boya');
    await context.close();
  });
});
