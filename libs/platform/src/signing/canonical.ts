/**
 * One spelling of a JSON value (RFC 8785), so that a hash or a signature depends on what is said and not on how it was
 * written down. Canonicalising floats is exact, but our values are strings and integers anyway.
 */
import { createHash } from 'node:crypto';

/** Canonical JSON of a value. Members that are `undefined` are left out; what JSON cannot say is a TypeError. */
export function canonicalJson(value: unknown): string {
  try {
    return write(value);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    // The place is looked for only when there is one: naming it on the way would cost more than the writing.
    assertJson(value, '');
    throw new TypeError('not a JSON value', { cause: error });
  }
}

class NotJson extends Error {}

/** RFC 8785 takes numbers and escapes from ECMAScript's own JSON and sorts members by UTF-16 units, as `sort()` does. */
function write(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return writeText(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new NotJson();
      return JSON.stringify(value);
    case 'object':
      break;
    default:
      throw new NotJson();
  }
  if (value === null) return 'null';
  if (isInOrder(value)) {
    // ECMAScript’s own writer, far faster than ours, says the same of what stands in order already.
    const text = JSON.stringify(value);
    if (!ESCAPED_HALF.test(text)) return text;
  }
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  // A Map or a Date would become {} or a string of its own; messages that are class instances are fine.
  if (value instanceof Date || value instanceof Map || value instanceof Set || ArrayBuffer.isView(value))
    throw new NotJson();
  const own = value as { toJSON?: () => unknown };
  if (typeof own.toJSON === 'function') return write(own.toJSON());
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) text += `${text ? ',' : ''}${writeText(key)}:${write(member)}`;
  }
  return `{${text}}`;
}

/** How `JSON.stringify` writes half a character (or a text that looks like it, which the slow way then settles). */
const ESCAPED_HALF = /\\u[dD][89a-fA-F]/;

/** Whether a value is plain JSON whose members stand in their canonical order, all the way down. */
function isInOrder(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      break;
    default:
      return false;
  }
  if (value === null) return true;
  if (Array.isArray(value)) {
    // By index: a hole is undefined, and undefined is no JSON.
    for (let i = 0; i < value.length; i++) if (!isInOrder(value[i])) return false;
    return !('toJSON' in value);
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  const keys = Object.keys(value);
  // Order first: what is not in order is found out before anything below it is looked at.
  for (let i = 1; i < keys.length; i++) if (keys[i - 1] >= keys[i]) return false;
  for (const key of keys) if (!isInOrder((value as Record<string, unknown>)[key])) return false;
  return true;
}

/** Nearly all texts need no escape. */
const PLAIN = /^[ !#-[\]-~]*$/;
const HALF = /\p{Cs}/u;

function writeText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (HALF.test(text)) throw new NotJson();
  return JSON.stringify(text);
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
