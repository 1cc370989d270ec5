import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  // To be read where it lies, as it is written.
  '.md': 'text/plain; charset=utf-8',
};
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

interface Known {
  file: string;
  type: string;
  etag: string;
  /** Encodings that the build left beside the file. */
  encodings: Map<string, string>;
}

/**
 * The files of a folder as they were at the start. Only what was found is served, so no address can lead out of the
 * folder, and what is compressed beforehand costs nothing.
 */
export class StaticFiles {
  private readonly files = new Map<string, Known>();

  /** `only`: these paths and nothing else of the folder. */
  constructor(folder: string, only?: readonly string[]) {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = new Set(found.map((entry) => join(entry.parentPath, entry.name)));
    for (const file of paths) {
      const type = TYPES[extname(file)];
      const path = file.slice(folder.length).split(sep).join('/').replace(/^\/?/, '/');
      if (!type || (only && !only.includes(path))) continue;
      const etag = `"${createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 22)}"`;
      const encodings = new Map(
        ENCODINGS.filter(([, end]) => paths.has(file + end)).map(([name, end]) => [name, file + end]),
      );
      this.files.set(path, { file, type, etag, encodings });
    }
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  /** Sends a known file; `cacheControl` says how long it may be kept. */
  send(path: string, cacheControl: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const known = this.files.get(path)!;
    const encoding = ENCODINGS.map(([name]) => name).find(
      (name) => known.encodings.has(name) && accepts(request.headers['accept-encoding'], name),
    );
    const etag = encoding ? known.etag.replace(/"$/, `-${encoding}"`) : known.etag;
    void reply.headers({
      'cache-control': cacheControl,
      etag,
      ...(known.encodings.size > 0 ? { vary: 'Accept-Encoding' } : {}),
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    if (encoding) void reply.header('content-encoding', encoding);
    return reply
      .type(known.type)
      .send(createReadStream(encoding ? known.encodings.get(encoding)! : known.file));
  }
}

const accepts = (header: string | string[] | undefined, encoding: string): boolean =>
  String(header ?? '')
    .split(',')
    .some((part) => part.trim().split(';')[0] === encoding && !/;\s*q=0(\.0*)?\s*$/.test(part));
