import type { Problem } from '#contracts/core/errors';

/**
 * What a rule says when it refuses: a stable code from the contracts' catalogue, what the message needs, and where in the
 * request the trouble lies (JSON pointer). The transport's status is decided once, in the catalogue.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly details: { pointer?: string; params?: Problem['params']; errors?: Problem[] } = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DomainError';
  }
}

/** The answer for what is not there and for what one may not see: the two must not differ. */
export const notFound = (): DomainError => new DomainError('NOT_FOUND');

/** The record's state forbids it; `state` is named to the reader. */
export const wrongState = (state: string): DomainError =>
  new DomainError('WRONG_STATE', { params: { state } });

/** Narrows away undefined, or answers 404. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}

/** Guards an edit made with If-Match against a version that has moved on. */
export function expectVersion(current: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== current)
    throw new DomainError('VERSION_CONFLICT', { params: { version: current } });
}
