import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from '#contracts/core/command';
import type { SystemStatus, UploadedFile } from '#contracts/gateway/gateway.messages';

/** What the API refused, in the words that a person would have read. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'RefusedError';
  }
}

interface Problem {
  code?: string;
  detail?: string;
  pointer?: string;
  params?: Record<string, unknown>;
  errors?: { code: string; pointer?: string; detail?: string }[];
}

interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | (() => Promise<FormData>);
}

/** Answers after which the same request, with the same key, is sent again. */
const AGAIN = new Set([429, 502, 503, 504]);

/**
 * The HTTP API of one instance, spoken to by one person: cookie and CSRF token once signed in. Requests go out again with
 * the same key while nobody answers (at most `patienceMs`), so nothing is lost and nothing doubled.
 */
export class Api {
  private cookie?: string;
  private csrf?: string;

  constructor(
    readonly baseUrl: string,
    private readonly patienceMs: number,
    private readonly signal?: AbortSignal,
  ) {}

  async signIn(email: string, password: string): Promise<void> {
    const { headers, answer } = await this.send<{ csrfToken?: string }>({
      method: 'POST',
      path: '/sessions',
      headers: {},
      body: JSON.stringify({ email, password }),
    });
    this.cookie = headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; ');
    this.csrf = answer.csrfToken;
  }

  /**
   * A command or question by its declaration. `key` makes a repeat harmless: the same key and request give the same reply.
   * @throws RefusedError
   */
  async ask<Q extends object, R extends object>(
    command: Command<Q, R>,
    request: NoInfer<Q>,
    key?: string,
  ): Promise<R> {
    if (!command.http) throw new Error(`${command.subject} has no route`);
    const { method, path } = command.http;
    const { ifVersion, ...rest } = request as Record<string, unknown>;
    const filled = path.replace(/:(\w+)/g, (_, name: string) => {
      const value = String(rest[name]);
      delete rest[name];
      return encodeURIComponent(value);
    });
    const headers: Record<string, string> = {};
    if (key && command.changes) headers['idempotency-key'] = key;
    if (command.versioned) headers['if-match'] = `"${String(ifVersion)}"`;
    const asQuery = method === 'GET' || method === 'DELETE';
    const query = asQuery ? queryOf(rest) : '';
    const { answer } = await this.send<R>({
      method,
      path: `${filled}${query}`,
      headers,
      ...(asQuery ? {} : { body: JSON.stringify(rest) }),
    });
    return answer;
  }

  /** All pages of a list. */
  async all<Q extends object, T extends object>(
    command: Command<Q, { items: T[]; next?: string }>,
    request: NoInfer<Q>,
  ): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.ask(command, { ...request, limit: 100, ...(cursor ? { cursor } : {}) });
      items.push(...page.items);
      cursor = page.next;
      if (!cursor) return items;
    }
  }

  /** Uploads a file as it is; the same key gives the same id again. */
  async upload(file: string, key: string): Promise<string> {
    const body = async () => {
      const form = new FormData();
      form.append('file', new Blob([await readFile(file)]), basename(file));
      return form;
    };
    const { answer } = await this.send<UploadedFile>({
      method: 'POST',
      path: '/files',
      headers: { 'idempotency-key': key },
      body,
    });
    return answer.fileId;
  }

  async status(): Promise<SystemStatus> {
    return (await this.send<SystemStatus>({ method: 'GET', path: '/system/status', headers: {} })).answer;
  }

  private async send<R>({ method, path, headers, body }: Sent): Promise<{ headers: Headers; answer: R }> {
    const until = Date.now() + this.patienceMs;
    for (let wait = 200; ; wait = Math.min(wait * 2, 3_000)) {
      this.signal?.throwIfAborted();
      const late = Date.now() + wait > until;
      const content = typeof body === 'function' ? await body() : body;
      const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
        method,
        headers: {
          'accept-language': 'tr',
          ...headers,
          ...(typeof content === 'string' ? { 'content-type': 'application/json' } : {}),
          ...(this.cookie ? { cookie: this.cookie } : {}),
          ...(this.csrf && method !== 'GET' ? { 'x-csrf-token': this.csrf } : {}),
        },
        body: content,
      }).catch((error: unknown) => {
        if (late) throw new Error(`${method} ${path}: ${this.baseUrl} cannot be reached`, { cause: error });
        return undefined;
      });
      if (response?.ok) return { headers: response.headers, answer: (await response.json()) as R };
      if (response && (late || !AGAIN.has(response.status)))
        throw await refused(response, `${method} ${path}`);
      await response?.body?.cancel();
      await sleep(wait);
    }
  }
}

async function refused(response: Response, what: string): Promise<RefusedError> {
  const text = await response.text();
  let problem: Problem;
  try {
    problem = JSON.parse(text) as Problem;
  } catch {
    // Not the API's own answer (a proxy's page): its first words are all there is to say.
    problem = { detail: text.slice(0, 200) };
  }
  const more = (problem.errors ?? []).map((e) => `${e.pointer ?? ''} ${e.detail ?? e.code}`.trim());
  const at = problem.pointer ? ` (${problem.pointer})` : '';
  return new RefusedError(
    response.status,
    problem.code ?? String(response.status),
    `${what}: ${response.status} ${problem.code ?? ''} ${problem.detail ?? ''}${at}${more.length ? `: ${more.join('; ')}` : ''}`,
  );
}

function queryOf(values: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean')
        search.append(name, String(one));
  const text = search.toString();
  return text ? `?${text}` : '';
}
