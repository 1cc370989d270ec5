import type { Problem } from '#contracts/core/errors';

/** Deeper than any message of the contracts; what recurses over a message must not run out of stack. */
export const MAX_DEPTH = 32;

/** PostgreSQL stores no NUL, and half a character (a lone surrogate) in no JSON column: it would be an error or another text. */
const BAD_TEXT = /\u0000|\p{Cs}/u;
/** Names that mean something to JavaScript; readers of objects skip them in silence. */
const BAD_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** What no message may hold, each with its place; without recursion, since depth is one of the things looked for. */
export function faultsOfMessage(message: unknown): Problem[] {
  const faults: Problem[] = [];
  const waiting: { value: unknown; pointer: string; depth: number }[] = [
    { value: message, pointer: '', depth: 0 },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, pointer, depth } = next;
    if (typeof value === 'string') {
      if (BAD_TEXT.test(value)) faults.push({ code: 'BAD_TEXT', pointer });
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= MAX_DEPTH)
        return [{ code: 'TOO_DEEP', pointer: topOf(pointer), params: { max: MAX_DEPTH } }];
      for (const name of Object.keys(value)) {
        const at = `${pointer}/${escaped(name)}`;
        if (BAD_NAMES.has(name)) faults.push({ code: 'UNKNOWN_FIELD', pointer: at });
        else if (BAD_TEXT.test(name)) faults.push({ code: 'BAD_TEXT', pointer });
        else waiting.push({ value: (value as Record<string, unknown>)[name], pointer: at, depth: depth + 1 });
      }
    }
    if (faults.length >= MOST) break;
  }
  return faults;
}

/** A reader mends one after the other; more would only make the answer long. */
const MOST = 20;
const escaped = (name: string): string => name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
const topOf = (pointer: string): string => `/${pointer.split('/')[1] ?? ''}`;
