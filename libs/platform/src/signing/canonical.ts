/**
 * One spelling of a JSON value (RFC 8785), so that a hash or a signature depends on what is said and not on how it was
 * written down. Canonicalising floats is exact, but our values are strings and integers anyway.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Canonical JSON of a value. Members that are `undefined` are left out; what JSON cannot say is a TypeError. */
export function canonicalJson(value: unknown): string {
  assertJson(value, '');
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** SHA-256 of the canonical JSON, hex. */
export function canonicalHash(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** SHA-256, hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** What would be dropped or changed in silence is refused: the hash must cover everything that was handed in. */
function assertJson(value: unknown, path: string): void {
  switch (typeof value) {
    case 'string':
      if (/\p{Cs}/u.test(value)) throw new TypeError(`half a character at ${path || '/'}`);
      return;
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`not a JSON number at ${path || '/'}`);
      return;
    case 'object':
      break;
    default:
      throw new TypeError(`not a JSON value at ${path || '/'}`);
  }
  if (value === null) return;
  if (Array.isArray(value)) return value.forEach((item, i) => assertJson(item, `${path}/${i}`));
  // A Map or a Date would become {} or a string of its own; messages that are class instances are fine.
  if (value instanceof Date || value instanceof Map || value instanceof Set || ArrayBuffer.isView(value))
    throw new TypeError(`not plain JSON at ${path || '/'}`);
  for (const [key, item] of Object.entries(value)) if (item !== undefined) assertJson(item, `${path}/${key}`);
}
