import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../i18n/i18n.js';
import { ApiProblem } from './problem.js';
import type { components, paths } from './schema.js';

/** A message of the API by its contract's name. */
export type Message<K extends keyof components['schemas']> = components['schemas'][K];

let csrf: string | undefined;
/** Set when the session is read; sent with all that changes something. */
export const setCsrfToken = (token: string | undefined): void => void (csrf = token);
export const csrfHeader = (): Record<string, string> => (csrf ? { 'X-CSRF-Token': csrf } : {});

let onSignedOut: () => void = () => undefined;
/** Called when the server no longer knows the session. */
export const whenSignedOut = (then: () => void): void => void (onSignedOut = then);

const own: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    if (request.method !== 'GET' && csrf) request.headers.set('X-CSRF-Token', csrf);
    // One key a press of the button: a repeat after a late answer is the same command.
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    return request;
  },
};

/** What is on its way, by what it says: the second press of a double click sends the same, under the same key, and is done once. */
const underway = new Map<string, { key: string; count: number }>();

async function once(request: Request, then: (request: Request) => Promise<Response>): Promise<Response> {
  const key = request.headers.get('Idempotency-Key');
  if (request.method !== 'POST' || !key) return then(request);
  const says = `${request.url} ${await request.clone().text()}`;
  const same = underway.get(says) ?? { key, count: 0 };
  same.count++;
  underway.set(says, same);
  request.headers.set('Idempotency-Key', same.key);
  try {
    return await then(request);
  } finally {
    if (--same.count === 0) underway.delete(says);
  }
}

/** Late answers are repeated with the same key, once; the service answers a repeat from its record. */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  try {
    const response = await fetch(request);
    return response.status === 504 && again.method === 'POST' ? await fetch(again) : response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, 'OFFLINE', undefined);
  }
}

/** The typed client: paths, queries, bodies and replies are those of the OpenAPI document. */
export const api = createClient<paths>({ baseUrl: '/api/v1', fetch: (request) => once(request, send) });
api.use(own);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The reply, or an {@link ApiProblem} thrown. */
export async function ask<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (response.ok) return data as T;
  const problem = ApiProblem.from(response.status, typeof error === 'string' ? parsed(error) : error);
  if (problem.status === 401 && problem.code === 'UNAUTHENTICATED') onSignedOut();
  throw problem;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page instead of our problem+json: shown as a general error.
    return undefined;
  }
}

/** `If-Match` of a version. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });
