import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ADMIN, Api, BASE, launch, open, signIn, visitor } from './support/house.js';
import { linkInMail } from './support/mail.js';

/** What people do to a screen that nobody planned: one path each. */
let browser: Browser;
let admin: Api;
let staff: Api;
let staffEmail: string;
let programId: string;

beforeAll(async () => {
  browser = await launch();
  admin = await Api.as(browser, ADMIN);
  staffEmail = await admin.emailOf('staff');
  staff = await Api.as(browser, staffEmail);
  programId = await admin.programId();
});
afterAll(() => browser.close());

async function at(path: string, email: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await visitor(browser, {}, email);
  const page = await context.newPage();
  await open(page, path);
  return { context, page };
}

/** A synergy written down, but not sent. */
async function writeSynergy(page: Page, what: string): Promise<void> {
  const { items } = await admin.get<{ items: { title: string }[] }>('/firms?q=plastik&limit=2');
  await page.getByRole('combobox', { name: 'Kim verir?' }).fill(items[0].title);
  await page.getByRole('combobox', { name: 'Kim alır?' }).fill(items[1].title);
  await page.getByLabel('Ne?', { exact: true }).fill(what);
  await page.keyboard.press('Escape');
}
async function aPair(): Promise<{ giver: object; taker: object }> {
  const { items } = await admin.get<{ items: { id: string }[] }>('/firms?q=plastik&limit=2');
  return { giver: { firmId: items[0].id }, taker: { firmId: items[1].id } };
}
const synergies = async () =>
  (await admin.get<{ total: number }>(`/programs/${programId}/opportunities/funnel`)).total;

/** A course of today with three people, as a trainer finds it. */
async function aClass(): Promise<{ courseId: string; sessionId: string; names: string[] }> {
  const { id: courseId } = await staff.post<{ id: string }>(`/programs/${programId}/courses`, {
    kind: 'awareness',
    title: `Deneme eğitimi ${randomUUID().slice(0, 6)}`,
    topics: [],
    completion: { minPercent: '80', of: 'sessions', assessment: false },
    certificateKind: 'attendance',
  });
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul' }).format(new Date());
  const { id: sessionId } = await staff.post<{ id: string }>(`/courses/${courseId}/sessions`, {
    number: 1,
    on: today,
    hours: '2',
  });
  const names = ['Çağla', 'Işıl', 'Şükrü'].map(
    (name) => `${name} Deneme${randomUUID().replace(/\W|\d/g, '').slice(0, 6)}`,
  );
  for (const name of names)
    await staff.post(`/courses/${courseId}/enrolments`, {
      person: { name },
      organisation: { title: `Deneme ${name} Ltd. Şti.` },
    });
  return { courseId, sessionId, names };
}
const presentAt = async (sessionId: string) =>
  (await staff.get<{ present: string[] }>(`/sessions/${sessionId}/attendance`)).present;

describe('a double press', () => {
  it('of a button that creates makes one thing', async () => {
    const { context, page } = await at(
      `/programs/${programId}/opportunities`,
      await admin.emailOf('adviser'),
    );
    const what = `Deneme talaşı ${randomUUID().slice(0, 6)}`;
    const before = await synergies();
    await writeSynergy(page, what);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/opportunities'))
        sent.push(request.headers()['idempotency-key']);
    });
    // Both presses before the page has drawn anything new.
    await page.getByRole('button', { name: 'Ekle' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await page
      .getByText(/^Eklendi:/)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    expect(new Set(sent).size).toBe(1);
    expect(await synergies()).toBe(before + 1);
    await context.close();
  });
});

describe('a lost connection', () => {
  it('is said, what was written stays, and it goes on from there', async () => {
    const { context, page } = await at(
      `/programs/${programId}/opportunities`,
      await admin.emailOf('adviser'),
    );
    const what = `Deneme kâğıdı ${randomUUID().slice(0, 6)}`;
    await writeSynergy(page, what);
    const before = await synergies();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Ekle' }).click();
    await page.getByText('Sunucuya ulaşılamadı.').first().waitFor();
    expect(await page.getByLabel('Ne?', { exact: true }).inputValue()).toBe(what);
    expect(await synergies()).toBe(before);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Ekle' }).click();
    await page.getByText(/^Eklendi:/).waitFor();
    expect(await synergies()).toBe(before + 1);
    await context.close();
  });

  it('takes no name from a roll call: it is sent when the connection is back', async () => {
    const { courseId, sessionId, names } = await aClass();
    const trainer = await admin.emailOf('trainer');
    // From the queue to the list, as a trainer goes.
    const { context, page } = await at('/tasks', trainer);
    const waiting = page.locator(`main a[href="/courses/${courseId}/sessions/${sessionId}"]`);
    await waiting.getByText('bugün').waitFor();
    await waiting.click();
    await page.getByRole('heading', { level: 1, name: 'Yoklama: 1. oturum' }).waitFor();
    await page.getByRole('button', { name: names[0] }).click();
    await page.getByText(/^Kaydedildi/).waitFor();
    expect(await presentAt(sessionId)).toHaveLength(1);
    await context.setOffline(true);
    await page.getByLabel('Kişi ara').fill(names[1].replace('Işıl', 'isil'));
    await page.keyboard.press('Enter');
    await page.getByText('Yoklama henüz kaydedilemedi').waitFor();
    expect(await page.getByRole('button', { name: names[1] }).getAttribute('aria-pressed')).toBe('true');
    // Meanwhile somebody at another door marks the third one: neither takes the other's mark away.
    const { items } = await staff.get<{ items: { id: string }[] }>(`/courses/${courseId}/enrolments`);
    const everybody = items.map((row) => row.id);
    const [first] = await presentAt(sessionId);
    const others = everybody.filter((id) => id !== first);
    await staff.put(`/sessions/${sessionId}/attendance`, { present: [first, others[1]] });
    await context.setOffline(false);
    await page.getByText(/^Kaydedildi/).waitFor();
    await page.getByText('3 kişiden 3 kişi geldi').waitFor();
    expect((await presentAt(sessionId)).sort()).toEqual(everybody.sort());
    await page.getByRole('button', { name: 'Geri al' }).click();
    await page.getByText('3 kişiden 1 kişi geldi').or(page.getByText('3 kişiden 2 kişi geldi')).waitFor();
    await context.close();
  });
});

describe('a tab that is behind', () => {
  it('is told so, and keeps what was typed', async () => {
    const { id } = await staff.post<{ id: string }>(`/programs/${programId}/opportunities`, {
      ...(await aPair()),
      kind: 'by-product',
      resource: `Deneme tozu ${randomUUID().slice(0, 6)}`,
      source: 'adviser',
    });
    const { context, page } = await at(`/opportunities/${id}`, staffEmail);
    await page.getByLabel('Neden bırakıldı?').fill('Taşıma bedeli yüksek.');
    await staff.post(`/opportunities/${id}/moves`, { to: 'contacted' });
    await staff.post(`/opportunities/${id}/moves`, { to: 'dropped', reason: 'Alıcı vazgeçti.' });
    await page.getByRole('button', { name: 'Bırak' }).click();
    await page.getByText('Bir sorun var').waitFor();
    expect(await page.getByLabel('Neden bırakıldı?').inputValue()).toBe('Taşıma bedeli yüksek.');
    const { moves } = await staff.get<{ moves: { reason: string | null }[] }>(`/opportunities/${id}`);
    expect(moves.map((move) => move.reason)).toEqual([null, 'Alıcı vazgeçti.']);
    await context.close();
  });

  it('does not write over what another has changed: it shows it', async () => {
    const startsAt = new Date(Date.now() - 3_600_000).toISOString();
    const event = { kind: 'seminar', title: `Deneme semineri ${randomUUID().slice(0, 6)}`, startsAt };
    const { id } = await staff.post<{ id: string }>(`/programs/${programId}/events`, {
      ...event,
      place: 'Deneme Salonu',
    });
    const { context, page } = await at(`/events/${id}`, staffEmail);
    await page.getByRole('heading', { name: 'Etkinlik yapıldı mı?' }).waitFor();
    await staff.put(`/events/${id}`, { ...event, place: 'Başka Salon', state: 'planned' }, 1);
    await page.getByRole('button', { name: 'Yapıldı' }).click();
    await page.getByText('Bir sorun var').waitFor();
    await page.getByText('Başka Salon').waitFor();
    const shown = () => staff.get<{ state: string; place: string }>(`/events/${id}`);
    expect(await shown()).toMatchObject({ state: 'planned', place: 'Başka Salon' });
    await page.getByRole('button', { name: 'Yapıldı' }).click();
    await page.getByRole('heading', { name: 'Etkinlik yapıldı mı?' }).waitFor({ state: 'detached' });
    expect(await shown()).toMatchObject({ state: 'held', place: 'Başka Salon' });
    await context.close();
  });
});

describe('a wrong file', () => {
  it.each([
    [
      'a PDF that is called .xlsx',
      '%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\n%%EOF',
      /Bu dosya türü kabul edilmiyor/,
    ],
    ['an empty file', '', /boş/i],
    ['a list without the columns', 'Renk;Boy\nmavi;3\n', /sütun/i],
  ])('%s is refused in words that help', async (_, content, words) => {
    const { items } = await staff.get<{ items: { id: string; present: number }[] }>(
      `/programs/${programId}/events?kind=seminar`,
    );
    const { context, page } = await at(`/events/${items[0].id}`, staffEmail);
    const name = content.startsWith('Renk') ? 'liste.csv' : 'liste.xlsx';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    const notice = page.getByRole('alert').filter({ hasText: words });
    await notice.waitFor();
    expect(await notice.innerText()).not.toMatch(/undefined|\{\w+\}|[A-Z]+_[A-Z]+/);
    const after = await staff.get<{ present: number }>(`/events/${items[0].id}`);
    expect(after.present).toBe(items[0].present);
    await context.close();
  });
});

describe('somebody of another institution', () => {
  it('who pastes an address finds nothing there', async () => {
    const word = randomUUID().replace(/\W|\d/g, '').slice(0, 8);
    const { id: institutionId } = await admin.post<{ id: string }>('/institutions', {
      kind: 'chamber',
      title: `Deneme ${word} Odası`,
    });
    const email = `deneme-${word}@oda.example`;
    await admin.post('/accounts/invitations', {
      email,
      displayName: 'Deneme Yabancı',
      language: 'tr',
      grants: [{ role: 'staff', scopeType: 'institution', scopeId: institutionId }],
    });
    const token = (await linkInMail(admin, email)).split('#')[1];
    const context = await visitor(browser);
    const accepted = await context.request.post(`${BASE}/api/v1/accounts/invitations/accept`, {
      data: { token, password: 'uzun ve anlamsiz bir tumce' },
    });
    expect(accepted.ok()).toBe(true);
    await signIn(context.request, email, 'uzun ve anlamsiz bir tumce');
    await context.addInitScript(() => localStorage.setItem('filiz-signed-in', '1'));

    const program = `/programs/${programId}`;
    const first = async (path: string) => (await admin.get<{ items: { id: string }[] }>(path)).items[0];
    const { title } = await admin.get<{ title: string }>(program);
    const [request, measure, opportunity] = await Promise.all([
      first(`${program}/data-requests`),
      first(`${program}/measures`),
      first(`${program}/opportunities`),
    ]);
    const page = await context.newPage();
    const answers: string[] = [];
    page.on('response', (response) => {
      if (/\/api\/v1\/(programs|data-requests|measures|opportunities)\//.test(response.url()))
        answers.push(`${response.status()}`);
    });
    for (const address of [
      program,
      `${program}/participations`,
      `${program}/opportunities`,
      `/data-requests/${request.id}`,
      `/measures/${measure.id}`,
      `/opportunities/${opportunity.id}`,
    ]) {
      await open(page, address);
      await page.getByRole('heading', { level: 1, name: 'Aradığınız sayfa bulunamadı' }).waitFor();
      expect(await page.getByText(title).count()).toBe(0);
    }
    expect(new Set(answers)).toEqual(new Set(['404']));
    await context.close();
  });
});
