/** Takes a stream in: counted, hashed, flushed to the disk, and gone again unless somebody keeps it. */
import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { PRIVATE_FILE, privateFolder } from './atomic.js';
import { HEAD_BYTES } from './content-type.js';
import { FileError } from './file-error.js';

/** What came in, while it lies aside. */
export interface Received {
  path: string;
  /** bytes */
  size: number;
  /** hex */
  sha256: string;
  /** the first bytes */
  head: Buffer;
  /** as many bytes from there, fewer at the end */
  readAt(position: number, length: number): Promise<Buffer>;
}

/** Streams to the new file `path` and hands it over to `keep`, which may move it away. Error: PAYLOAD_TOO_LARGE. */
export async function receive<T>(
  content: Readable,
  path: string,
  maxBytes: number,
  keep: (received: Received) => Promise<T>,
): Promise<T> {
  await privateFolder(dirname(path));
  const file = await open(path, 'wx+', PRIVATE_FILE);
  try {
    const poured = await pour(content, file, maxBytes);
    await file.sync();
    return await keep({
      path,
      ...poured,
      readAt: (position, length) => readFully(file, position, length),
    });
  } finally {
    content.destroy();
    await file.close();
    await rm(path, { force: true });
  }
}

/** Copies a stream to a file, counting, hashing and keeping its first bytes. */
async function pour(
  content: Readable,
  file: FileHandle,
  maxBytes: number,
): Promise<Pick<Received, 'size' | 'sha256' | 'head'>> {
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
