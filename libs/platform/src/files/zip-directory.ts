/**
 * Reads the table of contents of a ZIP (and so of XLSX, DOCX, PPTX) without unpacking it. Only what we need: no ZIP64,
 * no archives in parts; anything odd is an error, because the file comes from outside.
 */
export interface ZipEntry {
  name: string;
  compressedSize: number;
  /** as the archive claims; a hostile one lies */
  size: number;
  /** 0 stored, 8 deflated */
  method: number;
  encrypted: boolean;
  /** where its local header begins */
  offset: number;
}

/** Reads `length` bytes at `position`; shorter only at the end of the file. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const MAX_DIRECTORY = 16 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/** Entries of the archive in the order of its directory. Throws ZipError if it is none, or not one of the plain kind. */
export async function readZipDirectory(readAt: ReadAt, fileSize: number): Promise<ZipEntry[]> {
  const tailLength = Math.min(fileSize, END_SIZE + MAX_COMMENT);
  const tail = await readAt(fileSize - tailLength, tailLength);
  const end = findEnd(tail);
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES || size > MAX_DIRECTORY) throw new ZipError('directory too large');
  if (offset + size > fileSize) throw new ZipError('directory outside of the file');
  return entriesOf(await readAt(offset, size), count);
}

/** The same for an archive in memory. */
export function zipDirectoryOf(data: Buffer): Promise<ZipEntry[]> {
  return readZipDirectory(
    async (position, length) => data.subarray(position, position + length),
    data.length,
  );
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END_SIGNATURE && at + END_SIZE + tail.readUInt16LE(at + 20) <= tail.length)
      return at;
  }
  throw new ZipError('no end of directory');
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw new ZipError('broken directory');
    const nameLength = directory.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw new ZipError('broken directory');
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}
