/**
 * What kinds of file people may send. The name says what a file claims to be, its bytes what it is; the two must agree,
 * and what the browser declares counts for nothing (Windows declares CSV as Excel).
 */
import { extname } from 'node:path';
import { FileError } from './file-error.js';
import { readZipDirectory, ZipError, type ReadAt } from './zip-directory.js';

export interface FileKind {
  extension: string;
  /** the type it is stored and sent with */
  type: string;
  matches: (content: Content) => boolean | Promise<boolean>;
}

/** A staged file as the checks see it: its first bytes (up to 4 KB), and the rest on demand. */
export interface Content {
  head: Buffer;
  size: number;
  readAt: ReadAt;
}

export const HEAD_BYTES = 4096;

const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);
const isZip = ({ head }: Content): boolean => startsWith(head, 0x50, 0x4b, 0x03, 0x04);

/** Office files are ZIPs that hold a content-type list and a folder of their own. */
const isOffice =
  (folder: string) =>
  async (content: Content): Promise<boolean> => {
    if (!isZip(content)) return false;
    try {
      const names = (await readZipDirectory(content.readAt, content.size)).map((entry) => entry.name);
      return (
        names.includes('[Content_Types].xml') &&
        names.some((name) => name.startsWith(`${folder}/`)) &&
        // a macro inside a file that must not have one
        !names.some((name) => name.endsWith('vbaProject.bin'))
      );
    } catch (error) {
      if (error instanceof ZipError) return false;
      throw error;
    }
  };

/** Text has no zero bytes, and a table is not a web page. UTF-16 (which Excel calls "Unicode text") is not taken. */
const isText = ({ head }: Content): boolean =>
  !head.includes(0) && !/^\uFEFF?\s*<(!doctype|html|head|body|script|svg|\?xml)/i.test(head.toString('utf8'));

export const FILE_KINDS: readonly FileKind[] = [
  {
    extension: 'pdf',
    type: 'application/pdf',
    matches: ({ head }) => head.toString('latin1', 0, 5) === '%PDF-',
  },
  {
    extension: 'png',
    type: 'image/png',
    matches: ({ head }) => startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  { extension: 'jpg', type: 'image/jpeg', matches: ({ head }) => startsWith(head, 0xff, 0xd8, 0xff) },
  {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    matches: isOffice('xl'),
  },
  {
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    matches: isOffice('word'),
  },
  {
    extension: 'pptx',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    matches: isOffice('ppt'),
  },
  { extension: 'csv', type: 'text/csv', matches: isText },
  {
    extension: 'zip',
    type: 'application/zip',
    // an empty archive is only an end record
    matches: (content) => isZip(content) || startsWith(content.head, 0x50, 0x4b, 0x05, 0x06),
  },
];

const SAME: Record<string, string> = { jpeg: 'jpg', jpe: 'jpg' };
const ALLOWED = FILE_KINDS.map((kind) => kind.extension).join(', ');

/** The kind that a file name claims. Throws FileError FILE_TYPE for one that is not allowed. */
export function kindOf(name: string): FileKind {
  const extension = extname(name).slice(1).toLowerCase();
  const kind = FILE_KINDS.find((k) => k.extension === (SAME[extension] ?? extension));
  if (!kind) throw new FileError('FILE_TYPE', { extension: extension || '?', allowed: ALLOWED });
  return kind;
}

/** Throws FileError FILE_TYPE if the bytes are not of the kind that the name claims. An empty file is of no kind. */
export async function assertContent(kind: FileKind, content: Content): Promise<void> {
  if (content.size === 0 || !(await kind.matches(content)))
    throw new FileError('FILE_TYPE', { extension: kind.extension, allowed: ALLOWED });
}
