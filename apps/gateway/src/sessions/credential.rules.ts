import { createHash } from 'node:crypto';

/**
 * Over HTTPS the name says that the cookie is this host's own: a browser takes a `__Host-` cookie only from the host itself,
 * so that no neighbour under the same domain can plant one.
 */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-filiz_session' : 'filiz_session');
/** 256 bits in base64url. */
const SESSION = /^[A-Za-z0-9_-]{43}$/;
const API_TOKEN = /^flz_[A-Za-z0-9_-]{43}$/;

export type Credential =
  | { kind: 'bearer' | 'cookie'; token: string }
  | { kind: 'none' }
  | { kind: 'malformed'; by: 'bearer' | 'cookie' };

/** What a request shows to be let in: an Authorization header before a cookie. */
export function credentialOf(authorization: string | undefined, cookie: string | undefined): Credential {
  if (authorization !== undefined) {
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    return token && API_TOKEN.test(token) ? { kind: 'bearer', token } : { kind: 'malformed', by: 'bearer' };
  }
  if (!cookie) return { kind: 'none' };
  return SESSION.test(cookie) ? { kind: 'cookie', token: cookie } : { kind: 'malformed', by: 'cookie' };
}

/** Tokens are known to the house by their hash only. They are random, so no salt is needed. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
