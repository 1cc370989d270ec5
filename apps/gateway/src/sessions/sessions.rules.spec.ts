import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { credentialOf, tokenHash } from './credential.rules.js';
import { csrfToken, isCsrfToken, isSafeMethod } from './csrf.rules.js';

const token = () => randomBytes(32).toString('base64url');

test('a CSRF token belongs to one session', () => {
  const [one, other] = [token(), token()];
  expect(isCsrfToken(csrfToken(one), one)).toBe(true);
  for (const bad of [csrfToken(other), one, '', undefined, ['x'], `${csrfToken(one)}x`])
    expect(isCsrfToken(bad, one)).toBe(false);
  expect(csrfToken(one)).not.toContain(one);
});

test('reading needs no proof', () => {
  expect(['GET', 'HEAD', 'OPTIONS'].every(isSafeMethod)).toBe(true);
  expect(['POST', 'PUT', 'PATCH', 'DELETE'].some(isSafeMethod)).toBe(false);
});

test('an Authorization header counts before a cookie, and must be well formed', () => {
  const [session, api] = [token(), `flz_${token()}`];
  expect(credentialOf(`Bearer ${api}`, session)).toEqual({ kind: 'bearer', token: api });
  expect(credentialOf(undefined, session)).toEqual({ kind: 'cookie', token: session });
  expect(credentialOf(undefined, undefined)).toEqual({ kind: 'none' });
  for (const bad of [`Bearer ${session}`, 'Bearer', 'Basic eDp5', ''])
    expect(credentialOf(bad, session)).toEqual({ kind: 'malformed', by: 'bearer' });
  expect(credentialOf(undefined, api)).toEqual({ kind: 'malformed', by: 'cookie' });
});

test('tokens are known by their hash', () => expect(tokenHash('x')).toMatch(/^[\w-]{43}$/));
