import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { aCall } from './support/calls.js';
import { ADMIN, Api, axe, launch, open, settled, sideways, visitor } from './support/house.js';

let browser: Browser;
let admin: Api;
let staff: Api;
let lead: string;

beforeAll(async () => {
  browser = await launch();
  admin = await Api.as(browser, ADMIN);
  lead = await admin.emailOf('staff');
  staff = await Api.as(browser, lead);
});
afterAll(() => browser.close());

const word = () => randomUUID().slice(0, 6).toUpperCase();

/** The list is sorted by its headings, keys alone: the order is in the address, in what is shown, and in the file. */
async function sorted(page: Page, [first, second]: string[]): Promise<void> {
  const heading = page.getByRole('columnheader', { name: 'Başvuru no' });
  const names = () => page.locator('tbody [data-row]').allInnerTexts();
  const is = async (order: 'ascending' | 'descending' | null, expected: string[], wide = true) => {
    await page.waitForFunction(
      (by) => new URL(location.href).searchParams.get('sort') === by,
      {
        ascending: 'number',
        descending: 'number-desc',
        none: null,
      }[order ?? 'none'],
    );
    for (let tries = 0; tries < 50 && (await names()).join() !== expected.join(); tries++)
      await page.waitForTimeout(50);
    expect(await names()).toEqual(expected);
    if (wide) expect(await heading.getAttribute('aria-sort')).toBe(order);
  };
  expect(await names()).toEqual([second, first]);
  await heading.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await is('ascending', [first, second]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Listeyi indir (CSV)' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n').slice(1, 3);
  expect(lines.map((line) => line.split(';')[0])).toEqual([first, second]);
  await heading.getByRole('button').focus();
  await page.keyboard.press('Space');
  await is('descending', [second, first]);
  // What a view keeps is the order, too; the same by the choice of a phone.
  await page.getByRole('button', { name: 'Yeni görünüm olarak kaydet…' }).click();
  await page.getByLabel('Görünümün adı').fill('Son gelen');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Son gelen', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Tümü', exact: true }).click();
  await is(null, [second, first]);
  await page.getByRole('button', { name: 'Son gelen', exact: true }).click();
  await is('descending', [second, first]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByLabel('Sıralama').selectOption('Başvuru no (artan)');
  await is('ascending', [first, second], false);
  expect(await sideways(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  // An order of another list, in an address that somebody handed on, is none.
  const { pathname, search } = new URL(page.url());
  await open(page, `${pathname}${search.replace('sort=number', 'sort=deadline')}`);
  await page.getByText('2 kayıt', { exact: true }).waitFor();
  expect(await names()).toEqual([second, first]);
}

/** While the registry is away a search says what it left out, and no file is made of it. */
async function withoutTitles(page: Page): Promise<void> {
  await page.route('**/applications?**', async (route) => {
    if (route.request().url().includes('whole=true'))
      return route.fulfill({
        status: 503,
        json: { status: 503, code: 'SERVICE_UNAVAILABLE' },
      });
    const response = await route.fetch();
    return route.fulfill({ response, json: { ...(await response.json()), titlesSearched: false } });
  });
  await page.reload();
  await page.getByText('Firma adlarının tümü şu an aranamadı').waitFor();
  await page.getByRole('button', { name: 'Listeyi indir (CSV)' }).click();
  await page.getByText('Bir sorun var').waitFor();
  await page.unroute('**/applications?**');
}

describe('a day of the chamber’s staff', () => {
  it('leads from a figure to the list, from the list to a message, and to the firm’s card', async () => {
    const program = await staff.get<{ sectors: { code: string }[] }>(`/programs/${await staff.programId()}`);
    const sector = program.sectors[0].code;
    const id = await aCall(staff, {
      title: `Gün çağrısı ${word()}`,
      deadline: new Date(Date.now() + 9 * 86_400_000).toISOString(),
      sectors: [{ sector, max: 3 }],
    });
    await staff.post(`/calls/${id}/opening`, {});
    const mark = word();
    const titles = [`Gün ${mark} Kavak A.Ş.`, `Gün ${mark} Çınar A.Ş.`];
    for (const title of titles) {
      const firm = await staff.post<{ id: string }>('/firms', {
        title,
        province: '34',
        phone: '02125550000',
      });
      const body = { firmId: firm.id, sector, content: { declaration: true, otherSupport: false } };
      const draft = await staff.post<{ id: string }>(`/calls/${id}/applications`, body);
      await staff.post(`/applications/${draft.id}/submission`, {});
    }
    const context = await visitor(browser, {}, lead);
    const page = await context.newPage();
    await open(page, `/calls/${id}`);
    await page.getByRole('link', { name: 'Gönderildi', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Listede ara' }).fill('kavak');
    await page.getByText('1 kayıt', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Listedekilere ileti yaz' }).click();
    await page.getByLabel('Konu').fill('Toplantı');
    await page.getByLabel('Metin').fill('Yarın 14.00');
    // A look at the list takes nothing of what is written.
    await page.getByRole('link', { name: 'Başvurular', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Başvurular' }).waitFor();
    await page.goBack();
    expect(await page.getByLabel('Konu').inputValue()).toBe('Toplantı');
    await page.getByRole('button', { name: 'Kime ulaşacağını göster' }).click();
    // Nobody can sign in for it, and it has no address: it is named before anything is sent.
    await page.getByText('1 başvuru seçildi.').waitFor();
    const unreached = page.getByRole('alert').filter({ hasText: 'Bu firmaya ulaşılamaz' });
    await unreached.getByText(titles[0]).waitFor();
    await page.getByRole('button', { name: '1 başvuruya gönder' }).click();
    await page.getByText('İleti 1 başvuru için gönderildi.').waitFor();
    expect(await page.getByLabel('Konu').inputValue()).toBe('');

    // The file has what the screen shows: the columns, their order, the filter, Turkish letters.
    await open(page, `/calls/${id}?tab=applications&q=${mark}`);
    await page.getByText('2 kayıt', { exact: true }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Listeyi indir (CSV)' }).click(),
    ]);
    const csv = await readFile(await file.path(), 'utf8');
    const shown = await page
      .locator('table tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].slice(1).map((cell) => (cell as HTMLElement).innerText.trim())),
      );
    // A count of reviews is said so that no spreadsheet reads a day.
    expect(csv.replaceAll('/ toplam', '/')).toBe(
      `\ufeff${shown.map((row) => row.join(';')).join('\r\n')}\r\n`,
    );
    await sorted(page, titles);
    await withoutTitles(page);
    // What is chosen is named before anything is done with it.
    await page.getByRole('checkbox', { name: 'Görünen satırların hepsini seç' }).check();
    const bar = page.getByRole('region', { name: 'İşlemler' });
    for (const title of titles) await bar.getByText(title).waitFor();
    await bar.getByRole('button', { name: 'İleti yaz' }).click();
    await page.getByRole('dialog').getByLabel('Konu').waitFor();
    await page.keyboard.press('Escape');
    await open(page, `/calls/${id}?tab=applications&q=kavak`);
    await page.locator('tbody [data-row]').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link', { name: /0212|\+90/ }).waitFor();
    // What happened to it so far, in order.
    await drawer.getByText('Başvuru gönderildi').waitFor();
    await drawer.getByRole('link', { name: 'Firma kartı' }).click();
    await page.getByRole('heading', { level: 1, name: titles[0] }).waitFor();
    for (const part of [
      'Başvuruları',
      'Katıldığı projeler',
      'Kullanıcıları',
      'Danışmanları',
      'Firma elçileri',
    ])
      await page.getByRole('heading', { level: 2, name: part }).waitFor();
    await settled(page);
    expect(await axe(page)).toEqual([]);
    await context.close();
    const phone = await visitor(browser, { width: 390, scheme: 'dark', language: 'en' }, lead);
    const small = await phone.newPage();
    await open(small, new URL(page.url()).pathname);
    expect(await sideways(small)).toBe(0);
    await phone.close();
  });

  it('confirms, after a colleague’s merge of people, that an account is the other record, too', async () => {
    const email = `deneme-${randomUUID().slice(0, 8)}@ornek.example`;
    const mark = word();
    const register = (name: string) => staff.post<{ id: string }>('/people', { name, email });
    const one = await register(`Bir ${mark}`);
    const other = await register(`Öteki ${mark}`);
    await admin.post('/accounts/invitations', {
      email,
      displayName: `Bir ${mark}`,
      grants: [{ role: 'participant', scopeType: 'person', scopeId: one.id }],
    });
    const { items } = await staff.get<{
      items: { id: string; left: { id: string }; right: { id: string } }[];
    }>('/merge-candidates?kind=person&limit=100');
    const pair = items.find(({ left, right }) => [left.id, right.id].includes(other.id))!;
    await staff.post(`/merge-candidates/${pair.id}/decision`, { decision: 'same' });
    const { items: people } = await admin.get<{ items: { email: string }[] }>(
      '/accounts?role=staff&state=active&limit=100',
    );
    // Of the sample: whom other tests invite may have another password by now.
    const colleague = people
      .map((a) => a.email)
      .find((at) => at !== lead && /^(?!deneme-).*@oda\.example$/.test(at))!;
    const context = await visitor(browser, {}, colleague);
    const page = await context.newPage();
    // The merge travels as a fact; a page that is opened again sees it.
    for (let tries = 0; tries < 20; tries++) {
      await open(page, '/person-requests');
      if (await page.getByText(`“Öteki ${mark}”`).isVisible()) break;
    }
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: `Bir ${mark}: aynı kişi, onayla` }).click();
    await page.getByText('Onaylandı.').waitFor();
    await page.getByText(`“Öteki ${mark}”`).waitFor({ state: 'detached' });
    await context.close();
  });
});
