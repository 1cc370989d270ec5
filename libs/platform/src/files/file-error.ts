/**
 * What can be wrong with a file, by stable code (texts and statuses stand in the error catalogue):
 * FILE_NOT_FOUND, FILE_TYPE (kind not allowed, or the content is not what the name says), FILE_OWNED (another record
 * holds it), PAYLOAD_TOO_LARGE, FILE_UNREADABLE, IDEMPOTENCY_KEY_REUSED (another upload has that key), and of tables SHEET_NOT_FOUND and TABLE_TOO_LARGE.
 */
import type { Problem } from '#contracts/core/errors';
import { DomainError } from '../errors/domain-error.js';

export type FileErrorCode =
  | 'FILE_NOT_FOUND'
  | 'FILE_TYPE'
  | 'FILE_OWNED'
  | 'PAYLOAD_TOO_LARGE'
  | 'FILE_UNREADABLE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'SHEET_NOT_FOUND'
  | 'TABLE_TOO_LARGE';

export class FileError extends DomainError {
  constructor(
    override readonly code: FileErrorCode,
    params: NonNullable<Problem['params']> = {},
  ) {
    super(code, { params });
    this.name = 'FileError';
  }
}
