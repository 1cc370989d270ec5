/** The headers of tus 1.0.0 (https://tus.io/protocols/resumable-upload), read strictly. */
import { DomainError } from '#platform/errors/domain-error';

export const TUS_VERSION = '1.0.0';
export const TUS_EXTENSIONS = 'creation,expiration,termination';
export const PIECE = 'application/offset+octet-stream';

type Headers = Record<string, string | string[] | undefined>;

/** Error: UPLOAD_PROTOCOL. */
export function assertVersion(headers: Headers): void {
  if (headers['tus-resumable'] !== TUS_VERSION)
    throw new DomainError('UPLOAD_PROTOCOL', { params: { expected: TUS_VERSION } });
}

/** A count of bytes. Error: UPLOAD_HEADER. */
export function bytesOf(headers: Headers, header: 'Upload-Length' | 'Upload-Offset'): number {
  const said = headers[header.toLowerCase()];
  if (typeof said !== 'string' || !/^\d{1,15}$/.test(said)) throw wrong(header);
  return Number(said);
}

/** `filename` of `Upload-Metadata`: pairs of a key and Base64, divided by commas. Error: UPLOAD_HEADER. */
export function fileNameOf(headers: Headers): string {
  const pairs = String(headers['upload-metadata'] ?? '').split(',');
  const encoded = pairs.map((pair) => pair.trim().split(' ')).find(([key]) => key === 'filename')?.[1];
  if (!encoded || !/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) throw wrong('Upload-Metadata');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64'));
  } catch (error) {
    throw new DomainError('UPLOAD_HEADER', { params: { header: 'Upload-Metadata' } }, { cause: error });
  }
}

const wrong = (header: string): DomainError => new DomainError('UPLOAD_HEADER', { params: { header } });
