import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import {
  chromium,
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type Page,
} from 'playwright-core';

/** The running house with its sample (scripts/test.mjs starts it and says where). */
export const BASE = process.env.FILIZ_URL ?? 'http://localhost:3000';
const PASSWORD = process.env.FILIZ_SAMPLE_PASSWORD ?? '';
export const ADMIN = 'yonetici@filiz.example';

export type Scheme = 'light' | 'dark';
export type Language = 'tr' | 'en';
export interface Look {
  /** Absent: what the system says, which a test may change. */
  scheme?: Scheme | 'system';
  language?: Language;
  width?: number;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Without a locale a browser finds no file with Turkish letters in its name; people's machines have one.
    env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A browser of somebody: theme, language and width; signed in by the API where an address is given. */
export async function visitor(browser: Browser, look: Look = {}, email?: string): Promise<BrowserContext> {
  const { scheme = 'light', language = 'tr', width = 1280 } = look;
  const context = await browser.newContext({
    baseURL: BASE,
    viewport: { width, height: 900 },
    colorScheme: scheme === 'system' ? 'light' : scheme,
    locale: language === 'tr' ? 'tr-TR' : 'en-GB',
    timezoneId: 'Europe/Istanbul',
    acceptDownloads: true,
  });
  await context.addInitScript(
    ([s, l, signedIn]) => {
      if (s !== 'system') localStorage.setItem('filiz-scheme', s);
      localStorage.setItem('filiz-language', l);
      if (signedIn) localStorage.setItem('filiz-signed-in', signedIn);
    },
    [scheme, language, email ? '1' : ''] as const,
  );
  if (email) await signIn(context.request, email);
  return context;
}

export async function signIn(
  request: APIRequestContext,
  email: string,
  password = PASSWORD,
): Promise<string> {
  const answer = await request.post(`${BASE}/api/v1/sessions`, { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { csrfToken: string }).csrfToken;
}
export const samplePassword = PASSWORD;

/** The API as somebody uses it, to prepare what a screen shows. */
export class Api {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly csrf: string,
  ) {}
  static async as(browser: Browser, email: string): Promise<Api> {
    const { request } = await browser.newContext();
    return new Api(request, await signIn(request, email));
  }
  async get<T>(path: string): Promise<T> {
    const answer = await this.request.get(`${BASE}/api/v1${path}`);
    if (!answer.ok()) throw new Error(`GET ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  post<T>(path: string, data: object, version?: number): Promise<T> {
    return this.send<T>('post', path, data, version);
  }
  put<T>(path: string, data: object, version?: number): Promise<T> {
    return this.send<T>('put', path, data, version);
  }
  /** Stages a file; a command attaches it by its id. */
  async upload(name: string, buffer: Buffer, mimeType = 'application/pdf') {
    const answer = await this.request.post(`${BASE}/api/v1/files`, {
      multipart: { file: { name, mimeType, buffer } },
      headers: { 'X-CSRF-Token': this.csrf },
    });
    if (!answer.ok()) throw new Error(`${name}: ${answer.status()} ${await answer.text()}`);
    const { fileId } = (await answer.json()) as { fileId: string };
    return { fileId, name, size: buffer.length };
  }
  private async send<T>(method: 'post' | 'put', path: string, data: object, version?: number): Promise<T> {
    const answer = await this.request[method](`${BASE}/api/v1${path}`, {
      data,
      headers: {
        'X-CSRF-Token': this.csrf,
        ...(method === 'post' ? { 'Idempotency-Key': randomUUID() } : {}),
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      },
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  /** Somebody of the sample who holds the role. */
  async emailOf(role: string): Promise<string> {
    const { items } = await this.get<{ items: { email: string; state: string }[] }>(
      `/accounts?role=${role}&state=active`,
    );
    const found = items.find(
      (account) => /\.example$/.test(account.email) && !account.email.startsWith('deneme-'),
    );
    if (!found) throw new Error(`the sample has nobody with the role ${role}`);
    return found.email;
  }
  async programId(): Promise<string> {
    const { items } = await this.get<{ items: { id: string; code: string }[] }>('/programs');
    return items[0].id;
  }
}

/** Goes there and waits until the page has its title and its answers. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await page.locator('h1').first().waitFor();
  await settled(page);
}

/** Nothing is on its way any more, and what moves has come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.mantine-Loader-root') === null);
  await page.waitForTimeout(150);
}

/** A picture of the page for human eyes, if a folder for them is named (FILIZ_SHOTS). */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.FILIZ_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a page's look can make faulty once it was found good in another: words and widths; and with a theme its colours. */
const LOOK_RULES = [
  'target-size',
  'scrollable-region-focusable',
  'button-name',
  'link-name',
  'label',
  'region',
];
const COLOUR_RULES = [...LOOK_RULES, 'color-contrast', 'link-in-text-block'];
const RULES = {
  all: ALL_RULES,
  look: { type: 'rule' as const, values: LOOK_RULES },
  colour: { type: 'rule' as const, values: COLOUR_RULES },
};

/** What axe finds, one line a rule; empty is good. */
export async function axe(page: Page, rules: keyof typeof RULES = 'all'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false, runOnly: RULES[rules] })
    // Rows of a list are all made alike: a dozen of them stand for fifty.
    .exclude('tbody tr:nth-child(n + 13)')
    // There is no frame of another origin to look into; this takes a third of the time.
    .setLegacyMode()
    .analyze();
  return violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/** Pixels by which the page is wider than the window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
