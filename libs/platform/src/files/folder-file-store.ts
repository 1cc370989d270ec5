/**
 * The file store in a folder of the instance, shared by all processes of the house on one machine.
 *
 *   <root>/data/xx/yy/<id>         content
 *   <root>/data/xx/yy/<id>.json    what is known of it; its appearance publishes the file
 *   <root>/data/xx/yy/<id>.owner   who holds it; made exclusively, so of two owners one wins
 *   <root>/staged/<id>             marks a file that waits for an owner (content: since when)
 *   <root>/incoming/<id>           an upload under way
 *
 * Every step is one atomic act of the file system in an order that a crash may cut anywhere: the marker exists before
 * the file does, and is removed after the owner is written.
 */
import { createHash } from 'node:crypto';
import { open, readFile, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { v7, validate } from 'uuid';
import { Clock } from '../clock/clock.js';
import { createAtomic, isCode, PRIVATE_FILE, privateFolder, syncFolder, writeAtomic } from './atomic.js';
import { assertContent, HEAD_BYTES, kindOf, type FileKind } from './content-type.js';
import { FileError } from './file-error.js';
import { cleanFileName } from './file-name.js';
import {
  FileStore,
  STAGED_FOR_MS,
  type AttachOptions,
  type FileMeta,
  type FileOwner,
  type OpenFile,
  type StageOptions,
  type WriteOptions,
} from './file-store.js';

/** What the sweep writes as owner before it deletes, so that an attach at the same moment loses cleanly. */
const SWEPT = 'swept';

interface Received {
  size: number;
  sha256: string;
  head: Buffer;
}

export class FolderFileStore extends FileStore {
  private readonly incoming: string;

  constructor(
    private readonly root: string,
    private readonly clock: Clock,
  ) {
    super();
    this.incoming = join(root, 'incoming');
  }

  override async stage(content: Readable, options: StageOptions): Promise<FileMeta> {
    const name = cleanFileName(options.name);
    const kind = kindOrDestroy(name, content);
    return this.receive(content, options.maxBytes, async (freshId, incoming, received, file) => {
      const fileId = options.fileId ?? freshId;
      const known = options.fileId && (await this.metaIfThere(fileId));
      if (known) {
        if (known.sha256 !== received.sha256 || known.uploadedBy !== options.uploadedBy)
          throw new FileError('IDEMPOTENCY_KEY_REUSED');
        return known;
      }
      const readAt = (position: number, length: number) => readFully(file, position, length);
      await assertContent(kind, { head: received.head, size: received.size, readAt });
      const meta = this.metaOf(fileId, name, kind.type, options.uploadedBy, received);
      await this.mark(fileId);
      await this.publish(incoming, meta);
      return meta;
    });
  }

  override async write(content: Buffer | string | Readable, options: WriteOptions): Promise<FileMeta> {
    const stream = content instanceof Readable ? content : Readable.from([Buffer.from(content as Buffer)]);
    const { owner, of } = options;
    return this.receive(stream, Number.MAX_SAFE_INTEGER, async (fileId, incoming, received) => {
      const meta = this.metaOf(fileId, cleanFileName(options.name), options.type, owner, received);
      await this.claim(fileId, { owner, of });
      await this.publish(incoming, meta);
      return { ...meta, attachedTo: { owner, of } };
    });
  }

  override async attach(fileId: string, to: AttachOptions): Promise<FileMeta> {
    const meta = await this.meta(fileId);
    if (to.stagedBy !== undefined && meta.uploadedBy !== to.stagedBy) throw notFound(fileId);
    const wanted: FileOwner = { owner: to.owner, of: to.of };
    if (!(await this.claim(fileId, wanted))) {
      const held = await this.ownerOf(fileId);
      if (held?.owner === SWEPT) throw notFound(fileId);
      if (!isSame(held, wanted)) throw new FileError('FILE_OWNED', { fileId });
    } else if ((await readIfThere(`${this.pathOf(fileId)}.json`)) === undefined) {
      // A sweep came and went between the two looks.
      await rm(`${this.pathOf(fileId)}.owner`, { force: true });
      throw notFound(fileId);
    }
    await rm(this.markOf(fileId), { force: true });
    return { ...meta, attachedTo: wanted };
  }

  override async release(fileId: string, from: FileOwner): Promise<void> {
    if (!isId(fileId) || !isSame(await this.ownerOf(fileId), from)) return;
    await this.mark(fileId);
    await rm(`${this.pathOf(fileId)}.owner`, { force: true });
  }

  override async remove(fileId: string, from: FileOwner): Promise<void> {
    if (!isId(fileId)) return;
    const held = await this.ownerOf(fileId);
    if (held && !isSame(held, from)) throw new FileError('FILE_OWNED', { fileId });
    if (held) await this.erase(fileId);
  }

  override async open(fileId: string, range?: { start: number; end?: number }): Promise<OpenFile> {
    const meta = await this.meta(fileId);
    // Opened here, so that a missing file is an error now and not in the middle of a reply.
    const file = await open(this.pathOf(fileId), 'r').catch((error: unknown) => {
      throw isCode(error, 'ENOENT') ? notFound(fileId) : error;
    });
    return { meta, stream: file.createReadStream({ ...range }) };
  }

  override async meta(fileId: string): Promise<FileMeta> {
    if (!isId(fileId)) throw notFound(fileId);
    const text = await readIfThere(`${this.pathOf(fileId)}.json`);
    const held = text === undefined ? undefined : await this.ownerOf(fileId);
    if (text === undefined || held?.owner === SWEPT) throw notFound(fileId);
    return { ...(JSON.parse(text) as FileMeta), ...(held ? { attachedTo: held } : {}) };
  }

  private async metaIfThere(fileId: string): Promise<FileMeta | undefined> {
    return this.meta(fileId).catch((error: unknown) => {
      if (error instanceof FileError && error.code === 'FILE_NOT_FOUND') return undefined;
      throw error;
    });
  }

  override async sweep(now: Date): Promise<number> {
    let removed = 0;
    const before = now.getTime() - STAGED_FOR_MS;
    for (const fileId of await namesIn(join(this.root, 'staged'))) {
      if (!isId(fileId)) continue;
      const since = Date.parse((await readIfThere(this.markOf(fileId))) ?? '');
      // Without a time the marker itself was cut short; its file cannot have been published.
      if (since > before) continue;
      const held = await this.ownerOf(fileId);
      if (held && held.owner !== SWEPT) {
        await rm(this.markOf(fileId), { force: true });
        continue;
      }
      if (!held && !(await this.claim(fileId, { owner: SWEPT, of: SWEPT }))) continue;
      await this.erase(fileId);
      await rm(this.markOf(fileId), { force: true });
      removed++;
    }
    return removed + (await this.sweepIncoming(before));
  }

  private async sweepIncoming(before: number): Promise<number> {
    let removed = 0;
    for (const name of await namesIn(this.incoming)) {
      const path = join(this.incoming, name);
      const found = await stat(path).catch(() => undefined);
      if (!found || found.mtimeMs > before) continue;
      await rm(path, { force: true });
      removed++;
    }
    return removed;
  }

  /** Streams to `incoming/`, counting and hashing, and hands over to `finish`; leaves nothing there. */
  private async receive(
    content: Readable,
    maxBytes: number,
    finish: (fileId: string, incoming: string, received: Received, file: FileHandle) => Promise<FileMeta>,
  ): Promise<FileMeta> {
    const fileId = v7({ msecs: this.clock.now().getTime() });
    const incoming = join(this.incoming, fileId);
    await privateFolder(dirname(incoming));
    const file = await open(incoming, 'wx+', PRIVATE_FILE);
    try {
      const received = await pour(content, file, maxBytes);
      await file.sync();
      return await finish(fileId, incoming, received, file);
    } finally {
      content.destroy();
      await file.close();
      await rm(incoming, { force: true });
    }
  }

  private async publish(incoming: string, meta: FileMeta): Promise<void> {
    const path = this.pathOf(meta.fileId);
    await privateFolder(dirname(path));
    await rename(incoming, path);
    await syncFolder(dirname(path));
    await writeAtomic(`${path}.json`, JSON.stringify(meta), this.incoming);
  }

  private metaOf(
    fileId: string,
    name: string,
    type: string,
    uploadedBy: string,
    received: Received,
  ): FileMeta {
    const { size, sha256 } = received;
    return { fileId, name, type, size, sha256, uploadedBy, storedAt: this.clock.now().toISOString() };
  }

  private async mark(fileId: string): Promise<void> {
    await privateFolder(dirname(this.markOf(fileId)));
    await privateFolder(this.incoming);
    await writeAtomic(this.markOf(fileId), this.clock.now().toISOString(), this.incoming);
  }

  /** Writes the owner if there is none yet. */
  private async claim(fileId: string, owner: FileOwner): Promise<boolean> {
    const path = this.pathOf(fileId);
    await privateFolder(dirname(path));
    await privateFolder(this.incoming);
    return createAtomic(`${path}.owner`, JSON.stringify(owner), this.incoming);
  }

  /** Content first and owner last: what is cut short stays claimed, and is taken up again by the next sweep. */
  private async erase(fileId: string): Promise<void> {
    const path = this.pathOf(fileId);
    for (const part of [`${path}.json`, path, `${path}.owner`]) await rm(part, { force: true });
  }

  private async ownerOf(fileId: string): Promise<FileOwner | undefined> {
    const text = await readIfThere(`${this.pathOf(fileId)}.owner`);
    return text === undefined ? undefined : (JSON.parse(text) as FileOwner);
  }

  /** By the last digits, which are random; the first ones of a UUIDv7 are the time. */
  private pathOf(fileId: string): string {
    const id = fileId.toLowerCase();
    return join(this.root, 'data', id.slice(-2), id.slice(-4, -2), id);
  }

  private markOf(fileId: string): string {
    return join(this.root, 'staged', fileId.toLowerCase());
  }
}

function kindOrDestroy(name: string, content: Readable): FileKind {
  try {
    return kindOf(name);
  } catch (error) {
    content.destroy();
    throw error;
  }
}

/** Copies a stream to a file, counting, hashing and keeping its first bytes. */
async function pour(content: Readable, file: FileHandle, maxBytes: number): Promise<Received> {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    const bytes = Buffer.from(chunk as Buffer);
    if (size + bytes.length > maxBytes) throw new FileError('PAYLOAD_TOO_LARGE', { max: maxBytes });
    if (size < HEAD_BYTES) head.push(bytes);
    size += bytes.length;
    hash.update(bytes);
    await writeFully(file, bytes);
  }
  return { size, sha256: hash.digest('hex'), head: Buffer.concat(head).subarray(0, HEAD_BYTES) };
}

/** A single write may be a short one. */
async function writeFully(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

async function readFully(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let at = 0;
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at, position + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Ids become paths, so nothing else may. */
const isId = (fileId: string): boolean => validate(fileId);
const isSame = (a: FileOwner | undefined, b: FileOwner): boolean => a?.owner === b.owner && a.of === b.of;
const notFound = (fileId: string): FileError =>
  new FileError('FILE_NOT_FOUND', { fileId: fileId.slice(0, 36) });
