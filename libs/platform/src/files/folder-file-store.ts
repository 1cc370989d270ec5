/**
 * The file store in a folder of the instance, shared by all processes of the house on one machine.
 *
 * Every step is one atomic act of the file system (`FileFolder`) in an order that a crash may cut anywhere: the marker
 * exists before the file does, and is removed after the owner is written.
 */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { v7 } from 'uuid';
import { Clock } from '../clock/clock.js';
import { isCode } from './atomic.js';
import { assertContent, kindOf, type FileKind } from './content-type.js';
import { FileError } from './file-error.js';
import { FileFolder, isId } from './file-folder.js';
import { cleanFileName } from './file-name.js';
import {
  FileStore,
  type AttachOptions,
  type FileMeta,
  type FileOwner,
  type OpenFile,
  type StageOptions,
  type WriteOptions,
} from './file-store.js';
import { receive, type Received } from './receiving.js';
import { isSwept, sweep } from './sweeping.js';

export class FolderFileStore extends FileStore {
  private readonly folder: FileFolder;

  constructor(
    root: string,
    private readonly clock: Clock,
  ) {
    super();
    this.folder = new FileFolder(root);
  }

  override async stage(content: Readable, options: StageOptions): Promise<FileMeta> {
    const name = cleanFileName(options.name);
    const kind = kindOrDestroy(name, content);
    const freshId = this.newId();
    return receive(content, this.aside(freshId), options.maxBytes, async (received) => {
      const fileId = options.fileId ?? freshId;
      const known = options.fileId && (await this.metaIfThere(fileId));
      if (known) {
        if (known.sha256 !== received.sha256 || known.uploadedBy !== options.uploadedBy)
          throw new FileError('IDEMPOTENCY_KEY_REUSED');
        return known;
      }
      await assertContent(kind, received);
      const meta = this.metaOf(fileId, name, kind.type, options.uploadedBy, received);
      await this.folder.mark(fileId, this.clock.now());
      await this.folder.publish(received.path, meta);
      return meta;
    });
  }

  override async write(content: Buffer | string | Readable, options: WriteOptions): Promise<FileMeta> {
    const stream = content instanceof Readable ? content : Readable.from([Buffer.from(content as Buffer)]);
    const { owner, of } = options;
    const fileId = this.newId();
    return receive(stream, this.aside(fileId), Number.MAX_SAFE_INTEGER, async (received) => {
      const meta = this.metaOf(fileId, cleanFileName(options.name), options.type, owner, received);
      await this.folder.claim(fileId, { owner, of });
      await this.folder.publish(received.path, meta);
      return { ...meta, attachedTo: { owner, of } };
    });
  }

  override async attach(fileId: string, to: AttachOptions): Promise<FileMeta> {
    const meta = await this.meta(fileId);
    if (to.stagedBy !== undefined && meta.uploadedBy !== to.stagedBy) throw notFound(fileId);
    const wanted: FileOwner = { owner: to.owner, of: to.of };
    if (!(await this.folder.claim(fileId, wanted))) {
      const held = await this.folder.ownerOf(fileId);
      if (isSwept(held)) throw notFound(fileId);
      if (!isSame(held, wanted)) throw new FileError('FILE_OWNED', { fileId });
    } else if (!(await this.folder.metaOf(fileId))) {
      // A sweep came and went between the two looks.
      await this.folder.disown(fileId);
      throw notFound(fileId);
    }
    await this.folder.unmark(fileId);
    return { ...meta, attachedTo: wanted };
  }

  override async release(fileId: string, from: FileOwner): Promise<void> {
    if (!isId(fileId) || !isSame(await this.folder.ownerOf(fileId), from)) return;
    await this.folder.mark(fileId, this.clock.now());
    await this.folder.disown(fileId);
  }

  override async remove(fileId: string, from: FileOwner): Promise<void> {
    if (!isId(fileId)) return;
    const held = await this.folder.ownerOf(fileId);
    if (held && !isSame(held, from)) throw new FileError('FILE_OWNED', { fileId });
    if (held) await this.folder.erase(fileId);
  }

  override async open(fileId: string, range?: { start: number; end?: number }): Promise<OpenFile> {
    const meta = await this.meta(fileId);
    // Opened here, so that a missing file is an error now and not in the middle of a reply.
    const file = await open(this.folder.pathOf(fileId), 'r').catch((error: unknown) => {
      throw isCode(error, 'ENOENT') ? notFound(fileId) : error;
    });
    return { meta, stream: file.createReadStream({ ...range }) };
  }

  override async meta(fileId: string): Promise<FileMeta> {
    const meta = await this.metaIfThere(fileId);
    if (!meta) throw notFound(fileId);
    return meta;
  }

  override sweep(now: Date): Promise<number> {
    return sweep(this.folder, now);
  }

  private async metaIfThere(fileId: string): Promise<FileMeta | undefined> {
    if (!isId(fileId)) return undefined;
    const meta = await this.folder.metaOf(fileId);
    if (!meta) return undefined;
    const held = await this.folder.ownerOf(fileId);
    return isSwept(held) ? undefined : { ...meta, ...(held ? { attachedTo: held } : {}) };
  }

  private newId(): string {
    return v7({ msecs: this.clock.now().getTime() });
  }

  /** Where a content lies while it comes in. */
  private aside(fileId: string): string {
    return join(this.folder.incoming, fileId);
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
}

function kindOrDestroy(name: string, content: Readable): FileKind {
  try {
    return kindOf(name);
  } catch (error) {
    content.destroy();
    throw error;
  }
}

const isSame = (a: FileOwner | undefined, b: FileOwner): boolean => a?.owner === b.owner && a.of === b.of;
const notFound = (fileId: string): FileError =>
  new FileError('FILE_NOT_FOUND', { fileId: fileId.slice(0, 36) });
