import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The CSRF token of a session: an HMAC under the session's own token, which no page can read. Whoever knows one cannot
 * make the other, and nothing needs to be stored.
 */
export const csrfToken = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update('filiz csrf').digest('base64url');

export function isCsrfToken(given: unknown, sessionToken: string): boolean {
  if (typeof given !== 'string') return false;
  const expected = Buffer.from(csrfToken(sessionToken));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** Methods that change nothing need no proof that the page is ours. */
export const isSafeMethod = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);
