/**
 * Uploads that go on where they were cut. They lie beside the files of the store, so any gateway that shares its folder may
 * take the next piece:
 *
 *   <root>/uploads/<account>/<id>.json   what was announced; its absence is the end of the upload
 *   <root>/uploads/<account>/<id>.part   what has arrived; its length is the offset
 *
 * The account is part of the path: another one's upload cannot even be looked for. Pieces are written at their place, never
 * appended, so that two writers of the same bytes do no harm. A complete upload is copied through `FileStore.stage`, which
 * judges name and content and hashes what it copies: nobody who still holds the `.part` open can change what was judged.
 */
import { createReadStream } from 'node:fs';
import { constants, open, readFile, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/ids.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { derivedId } from '../imports/import-source.js';
import { createAtomic, isCode, PRIVATE_FILE, privateFolder, writeAtomic } from './atomic.js';
import { kindOf } from './content-type.js';
import { FileError } from './file-error.js';
import { isId } from './file-folder.js';
import { cleanFileName } from './file-name.js';
import { STAGED_FOR_MS, type FileMeta, type FileStore } from './file-store.js';

/** Uploads that an account may have open at once; with 25 MB each, half a gigabyte. */
export const MAX_OPEN_UPLOADS = 20;

/** What an account announces. */
export interface Announced {
  name: string;
  /** bytes, all together */
  size: number;
  /** follows from the sender's idempotency key: the same announcement again is the same upload */
  key?: string;
}

/** How far an upload is. */
export interface Upload {
  uploadId: string;
  /** cleaned */
  name: string;
  /** bytes, all together */
  size: number;
  /** bytes that are here for good */
  offset: number;
  /** ISO 8601; after it there is no such upload */
  expiresAt: string;
  /** the staged file, once everything is here */
  file?: FileMeta;
}

interface Kept {
  name: string;
  size: number;
  startedAt: string;
  fileId?: string;
}

interface Writer {
  stop: () => void;
  done: Promise<void>;
}

export class ResumableUploads {
  private readonly writers = new Map<string, Writer>();

  constructor(
    private readonly root: string,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Errors: FILE_TYPE (by its name), PAYLOAD_TOO_LARGE, UPLOADS_OPEN, IDEMPOTENCY_KEY_REUSED. Nothing is kept of a refused one. */
  async begin(account: string, { name, size, key }: Announced, maxBytes: number): Promise<Upload> {
    const clean = cleanFileName(name);
    const kind = kindOf(clean);
    if (size > maxBytes) throw new FileError('PAYLOAD_TOO_LARGE', { max: maxBytes });
    if (size === 0) throw new FileError('FILE_TYPE', { extension: kind.extension, allowed: kind.extension });
    const uploadId = key === undefined ? newId() : derivedId('resumable', account, key);
    const path = this.pathOf(account, uploadId);
    const known = await this.keptOf(path);
    if (!known && (await this.openOf(account)) >= MAX_OPEN_UPLOADS)
      throw new DomainError('UPLOADS_OPEN', { params: { max: MAX_OPEN_UPLOADS } });
    const fresh: Kept = { name: clean, size, startedAt: this.clock.now().toISOString() };
    await privateFolder(dirname(path));
    // One that ran out and was not swept yet makes room for itself.
    if (known && this.isOver(known)) await erase(path);
    await createAtomic(`${path}.json`, JSON.stringify(fresh));
    const upload = await this.read(account, uploadId);
    if (upload.name !== clean || upload.size !== size) throw new FileError('IDEMPOTENCY_KEY_REUSED');
    return upload;
  }

  /** Completes the upload if a crash came between its last byte and its end. Errors: NOT_FOUND, FILE_TYPE. */
  async read(account: string, uploadId: string): Promise<Upload> {
    const { path, kept } = await this.find(account, uploadId);
    const offset = kept.fileId ? kept.size : await lengthOf(`${path}.part`);
    const file = offset === kept.size ? await this.finish(account, uploadId, path, kept) : undefined;
    const expiresAt = new Date(Date.parse(kept.startedAt) + STAGED_FOR_MS).toISOString();
    return { uploadId, name: kept.name, size: kept.size, offset, expiresAt, ...(file ? { file } : {}) };
  }

  /**
   * Takes the next piece; what arrived before the line was cut is kept. Whoever still writes to this upload is sent away: the
   * sender knows of its broken line before we do. Errors: NOT_FOUND, UPLOAD_OFFSET (`{ offset }` where to go on),
   * PAYLOAD_TOO_LARGE (more than announced), FILE_TYPE (at the last piece; then nothing is left).
   */
  async append(account: string, uploadId: string, offset: number, content: Readable): Promise<Upload> {
    const { path } = await this.find(account, uploadId);
    await this.sendAway(uploadId);
    let ended: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (ended = resolve));
    this.writers.set(uploadId, { stop: () => content.destroy(), done });
    try {
      const { size, offset: here } = await this.read(account, uploadId);
      if (here !== offset) throw new DomainError('UPLOAD_OFFSET', { params: { offset: here } });
      if (here < size) await pour(content, `${path}.part`, here, size);
      return await this.read(account, uploadId);
    } finally {
      this.writers.delete(uploadId);
      ended();
    }
  }

  /** Error: NOT_FOUND. A file that was staged meanwhile goes like all that nobody attaches. */
  async end(account: string, uploadId: string): Promise<void> {
    const { path } = await this.find(account, uploadId);
    await this.sendAway(uploadId);
    await erase(path);
  }

  /** Removes what began more than 24 hours before `now`, and what crashes left. Several may sweep at once. Returns how many. */
  async sweep(now: Date): Promise<number> {
    const before = now.getTime() - STAGED_FOR_MS;
    let removed = 0;
    for (const account of await namesIn(this.folder))
      for (const name of await namesIn(join(this.folder, account))) {
        const path = join(this.folder, account, name.replace(/\.(json|part)$/, ''));
        const kept = await this.keptOf(path);
        const since = kept ? Date.parse(kept.startedAt) : await changedAt(join(this.folder, account, name));
        if (since > before) continue;
        await erase(path);
        await rm(join(this.folder, account, name), { force: true });
        removed += kept ? 1 : 0;
      }
    return removed;
  }

  private async finish(account: string, uploadId: string, path: string, kept: Kept): Promise<FileMeta> {
    if (kept.fileId)
      return this.files.meta(kept.fileId).catch((error: unknown) => {
        throw error instanceof FileError ? notFound() : error;
      });
    try {
      // The id follows from the upload: a finish that is repeated, here or by another gateway, meets its own file.
      const file = await this.files.stage(createReadStream(`${path}.part`), {
        name: kept.name,
        uploadedBy: account,
        maxBytes: kept.size,
        fileId: derivedId('upload', account, uploadId, kept.startedAt),
      });
      await writeAtomic(`${path}.json`, JSON.stringify({ ...kept, fileId: file.fileId } satisfies Kept));
      await rm(`${path}.part`, { force: true });
      return file;
    } catch (error) {
      if (error instanceof FileError) await erase(path);
      throw error;
    }
  }

  private async sendAway(uploadId: string): Promise<void> {
    for (let writer = this.writers.get(uploadId); writer; writer = this.writers.get(uploadId)) {
      writer.stop();
      await writer.done;
    }
  }

  private async find(account: string, uploadId: string): Promise<{ path: string; kept: Kept }> {
    if (!isId(uploadId)) throw notFound();
    const path = this.pathOf(account, uploadId);
    const kept = await this.keptOf(path);
    if (!kept || this.isOver(kept)) throw notFound();
    return { path, kept };
  }

  private async keptOf(path: string): Promise<Kept | undefined> {
    try {
      return JSON.parse(await readFile(`${path}.json`, 'utf8')) as Kept;
    } catch (error) {
      if (isCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  /** How many of the account's are still coming in. */
  private async openOf(account: string): Promise<number> {
    const names = (await namesIn(dirname(this.pathOf(account, '')))).filter((name) => name.endsWith('.json'));
    const all = await Promise.all(names.map((name) => this.keptOf(this.pathOf(account, name.slice(0, -5)))));
    return all.filter((kept) => kept && !kept.fileId && !this.isOver(kept)).length;
  }

  private isOver({ startedAt }: Kept): boolean {
    return Date.parse(startedAt) + STAGED_FOR_MS <= this.clock.now().getTime();
  }

  private get folder(): string {
    return join(this.root, 'uploads');
  }

  /** Without its ending. Account ids become a folder by their hash, whatever they look like. */
  private pathOf(account: string, uploadId: string): string {
    return join(this.folder, derivedId('account', account), uploadId.toLowerCase() || '-');
  }
}

/** Writes a piece at its place, up to where the line is cut or the piece ends. */
async function pour(content: Readable, path: string, from: number, size: number): Promise<void> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, PRIVATE_FILE);
  try {
    let at = from;
    // The request must outlive a refusal, or nobody could be told of it.
    for await (const chunk of content.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Buffer;
      if (at + bytes.length > size) throw new FileError('PAYLOAD_TOO_LARGE', { max: size });
      await writeFully(file, bytes, at);
      at += bytes.length;
    }
  } catch (error) {
    if (!isCut(error)) throw error;
  } finally {
    await file.sync();
    await file.close();
  }
}

const isCut = (error: unknown): boolean =>
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'].some((code) => isCode(error, code));

async function writeFully(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;)
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}

/** What was announced goes first: without it there is no upload. */
async function erase(path: string): Promise<void> {
  for (const ending of ['json', 'part']) await rm(`${path}.${ending}`, { force: true });
}

const lengthOf = async (path: string): Promise<number> => (await stat(path).catch(absent))?.size ?? 0;
const changedAt = async (path: string): Promise<number> => (await stat(path).catch(absent))?.mtimeMs ?? NaN;
const namesIn = async (path: string): Promise<string[]> => (await readdir(path).catch(absent)) ?? [];

function absent(error: unknown): undefined {
  if (!isCode(error, 'ENOENT')) throw error;
  return undefined;
}
