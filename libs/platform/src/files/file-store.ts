/**
 * The one store of files that gateway and services share; no file travels over NATS. The gateway stages an upload, a
 * command passes its id, the service that owns the noun attaches it and decides who reads it. What nobody attaches goes
 * after 24 hours. The interface fits a folder and an object store alike: streams and ids, no paths.
 */
import type { Readable } from 'node:stream';
import { FileError } from './file-error.js';

/** How long a staged file waits for an owner. */
export const STAGED_FOR_MS = 24 * 60 * 60 * 1000;

/** Who holds a file: the service, and the record in it (`<noun>:<id>`). */
export interface FileOwner {
  /** service name, e.g. `advisory` */
  owner: string;
  /** e.g. `data-answer:0199…` */
  of: string;
}

/** What is known of a file. Instants are ISO 8601. */
export interface FileMeta {
  fileId: string;
  /** as the person gave it, cleaned; for show only */
  name: string;
  /** decided by name and content, never by the sender */
  type: string;
  /** bytes */
  size: number;
  /** of the content, hex */
  sha256: string;
  /** account id, or the service that wrote it */
  uploadedBy: string;
  storedAt: string;
  /** absent while staged */
  attachedTo?: FileOwner;
}

export interface StageOptions {
  name: string;
  /** what the sender declared; not believed */
  type?: string;
  uploadedBy: string;
  maxBytes: number;
  /** follows from the sender's idempotency key: the same upload again gives the same file */
  fileId?: string;
}

export interface WriteOptions extends FileOwner {
  name: string;
  type: string;
}

export interface AttachOptions extends FileOwner {
  /** refuse (as if there were no such file) unless this account staged it: an id seen elsewhere is no right */
  stagedBy?: string;
}

export interface OpenFile {
  meta: FileMeta;
  stream: Readable;
}

export abstract class FileStore {
  /**
   * Takes an upload. Errors: FILE_TYPE, PAYLOAD_TOO_LARGE (`{ max }` bytes), IDEMPOTENCY_KEY_REUSED (there is another
   * content under this `fileId`); whatever goes wrong, the broken-off upload included, nothing is left behind.
   */
  abstract stage(content: Readable, options: StageOptions): Promise<FileMeta>;

  /**
   * Gives a staged file to a record; repeating it changes nothing. Errors: FILE_NOT_FOUND, FILE_OWNED (another service
   * or another record has it). Call it before the transaction that refers to the file commits, and `release` when that
   * one fails: the other way round a crash in between would lose the file.
   */
  abstract attach(fileId: string, to: AttachOptions): Promise<FileMeta>;

  /** Takes back an `attach`; the file is staged again for 24 hours. Nothing happens if someone else holds it. */
  abstract release(fileId: string, from: FileOwner): Promise<void>;

  /** Removes a file that this record holds (a draft deleted, a person erased). Repeating it is fine; FILE_OWNED if another's. */
  abstract remove(fileId: string, from: FileOwner): Promise<void>;

  /** Content as a stream, all or a byte range (both ends inclusive). Whoever calls has checked who may read. Error: FILE_NOT_FOUND. */
  abstract open(fileId: string, range?: { start: number; end?: number }): Promise<OpenFile>;

  /** Error: FILE_NOT_FOUND. */
  abstract meta(fileId: string): Promise<FileMeta>;

  /** Keeps what a service made itself (an export, a report), attached from the start; its type is believed. */
  abstract write(content: Buffer | string | Readable, options: WriteOptions): Promise<FileMeta>;

  /** Another file of the same content, for another record of a service. Whoever calls has checked who may read. Error: FILE_NOT_FOUND. */
  async copy(fileId: string, to: FileOwner): Promise<FileMeta> {
    const { meta, stream } = await this.open(fileId);
    return this.write(stream, { ...to, name: meta.name, type: meta.type });
  }

  /** Removes what was staged more than 24 hours before `now` and never attached, and what broken uploads left. Returns how many. */
  abstract sweep(now: Date): Promise<number>;

  /** The whole content in memory, for what must be parsed. Errors: FILE_NOT_FOUND, PAYLOAD_TOO_LARGE. */
  async read(fileId: string, maxBytes: number): Promise<Buffer> {
    const { meta, stream } = await this.open(fileId);
    if (meta.size > maxBytes) {
      stream.destroy();
      throw new FileError('PAYLOAD_TOO_LARGE', { max: maxBytes });
    }
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }
}
