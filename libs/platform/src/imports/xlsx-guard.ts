/**
 * A workbook from outside, before a parser sees it: unpacked within bounds and packed again without compression, only
 * the parts that hold cells. Whatever the archive claims (sizes, entries twice, a cell in row one billion), the parser
 * gets at most what the limits allow.
 */
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { FileError } from '../files/file-error.js';
import { zipDirectoryOf, ZipError, type ZipEntry } from '../files/zip-directory.js';
import { LIMITS } from './limits.js';
import { columnNumber, mergesBySheet, type Merge } from './xlsx-merges.js';

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

export interface CleanWorkbook {
  archive: Buffer;
  /** by sheet name */
  merges: Map<string, Merge[]>;
}

/** A clean archive of the same sheets. Errors: FILE_UNREADABLE, PAYLOAD_TOO_LARGE, TABLE_TOO_LARGE. */
export async function cleanWorkbook(data: Buffer): Promise<CleanWorkbook> {
  const parts = new Map<string, Buffer>();
  let left = LIMITS.unpackedBytes;
  for (const entry of await entriesOf(data)) {
    if (!/\.(xml|rels)$/i.test(entry.name) || parts.has(entry.name)) continue;
    const content = await unpack(data, entry, left);
    left -= content.length;
    parts.set(entry.name, isSheet(entry.name) ? cleanSheet(content) : content);
  }
  if (!parts.has('xl/workbook.xml') && !parts.has('[Content_Types].xml')) throw unreadable();
  return { archive: store(parts), merges: mergesBySheet(parts) };
}

const unreadable = (): FileError => new FileError('FILE_UNREADABLE', { reason: 'xlsx' });

async function entriesOf(data: Buffer): Promise<ZipEntry[]> {
  try {
    return await zipDirectoryOf(data);
  } catch (error) {
    throw error instanceof ZipError ? unreadable() : error;
  }
}

async function unpack(data: Buffer, entry: ZipEntry, left: number): Promise<Buffer> {
  const at = entry.offset;
  if (entry.encrypted || at + 30 > data.length || data.readUInt32LE(at) !== 0x04034b50) throw unreadable();
  const start = at + 30 + data.readUInt16LE(at + 26) + data.readUInt16LE(at + 28);
  const packed = data.subarray(start, start + entry.compressedSize);
  if (packed.length !== entry.compressedSize || (entry.method !== 0 && entry.method !== 8))
    throw unreadable();
  if (Math.max(entry.size, entry.method === 0 ? packed.length : 0) > left) throw tooLarge();
  if (entry.method === 0) return packed;
  try {
    return await inflate(packed, { maxOutputLength: Math.max(left, 1) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : unreadable();
  }
}

const tooLarge = (): FileError => new FileError('PAYLOAD_TOO_LARGE', { max: LIMITS.unpackedBytes });

const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(name);

/**
 * Refuses cells far out, which would make the parser fill up everything before them, and turns failed formulas into the
 * text they show (`#N/A`), which the parser would pass over as empty.
 */
function cleanSheet(content: Buffer): Buffer {
  const xml = content.toString('utf8');
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\br="(\d+)"/g))
    if (Number(row) > 1_048_576) throw unreadable();
  for (const [, column, row, rest] of xml.matchAll(
    /<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)(\d+)"[^>]*?(\/>|>(?:<\/)?)/g,
  )) {
    // Formatted but empty cells may lie anywhere; Excel leaves many behind.
    if (rest !== '>') continue;
    if (columnNumber(column) > LIMITS.columns || Number(row) > LIMITS.rows + LIMITS.headerRows)
      throw new FileError('TABLE_TOO_LARGE', { rows: LIMITS.rows, columns: LIMITS.columns });
  }
  return Buffer.from(xml.replace(/(<(?:\w+:)?c\b[^>]*?\bt=)"e"/g, '$1"str"'));
}

/** A ZIP of stored entries. */
function store(parts: Map<string, Buffer>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(0x00210000, 6);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, content);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, nameBytes);
    offset += 30 + nameBytes.length + content.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}
