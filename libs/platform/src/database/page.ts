import { DomainError } from '../errors/domain-error.js';
import { faultsOfMessage } from '../messaging/plain-message.rules.js';
import type { Page } from '#contracts/core/messages';

export const DEFAULT_PAGE = 25;

/** An opaque cursor holds the sort values of the last row seen. */
export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

export function decodeCursor(cursor: string | undefined, length: number): unknown[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (Array.isArray(values) && values.length === length && values.every(isSortValue))
      return values as unknown[];
  } catch {
    // Falls through to the refusal: whatever is wrong with it, the reader is told the same.
  }
  throw new DomainError('BAD_CURSOR', { pointer: '/cursor' });
}

/** What a row was sorted by: a text that can be stored, a number, yes or no, or nothing. */
const isSortValue = (value: unknown): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  (typeof value === 'string' && faultsOfMessage(value).length === 0);

/** Cuts the one row too many that tells whether there is a next page. Ask the database for `limit + 1` rows. */
export function toPage<T>(
  rows: T[],
  limit: number,
  sortValues: (row: T) => readonly unknown[],
  total?: number,
): Page<T> {
  const items = rows.slice(0, limit);
  const more = rows.length > limit;
  return {
    items,
    ...(more ? { next: encodeCursor(sortValues(items[items.length - 1])) } : {}),
    ...(total === undefined ? {} : { total }),
  };
}
