/** What every import does before it looks at its rows: open the uploaded list, and ask the registry who is who. */
import { createHash } from 'node:crypto';
import type { Command } from '#contracts/core/command';
import type { Actor } from '../actor/actor.js';
import { newId } from '../database/ids.js';
import { FileError } from '../files/file-error.js';
import type { FileStore } from '../files/file-store.js';
import type { Call } from '../messaging/call.js';
import type { RpcClient } from '../messaging/rpc-client.js';
import { LIMITS } from './limits.js';

export interface ImportSource {
  /** Follows from the file and what it is read as: repeating an import repeats its id. */
  importId: string;
  fileName: string;
  content: Buffer;
}

/**
 * An id (form of a UUID) that follows from the parts: the same again for the same parts. Rows take one too
 * (`derivedId(importId, row)`), so that a repeat meets its own records.
 */
export function derivedId(...parts: (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest();
  hash[6] = (hash[6] & 0x0f) | 0x80;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Who holds an import's file once it was taken in: for `FileStore.attach`. */
export const importOwner = (service: string, importId: string) => ({
  owner: service,
  of: `import:${importId}`,
});

/**
 * Opens an uploaded list. Errors: FILE_NOT_FOUND (also when somebody else uploaded it: an id seen elsewhere is no right),
 * FILE_OWNED (another record holds it), PAYLOAD_TOO_LARGE.
 */
export async function openImport(
  files: FileStore,
  file: { fileId: string; kind: string; service: string },
  actor: Actor,
): Promise<ImportSource> {
  const importId = derivedId(file.service, file.kind, file.fileId);
  const meta = await files.meta(file.fileId);
  if (actor.type !== 'service' && meta.uploadedBy !== actor.id) throw new FileError('FILE_NOT_FOUND');
  if (
    meta.attachedTo &&
    (meta.attachedTo.owner !== file.service || meta.attachedTo.of !== `import:${importId}`)
  )
    throw new FileError('FILE_OWNED');
  return { importId, fileName: meta.name, content: await files.read(file.fileId, LIMITS.bytes) };
}

/** A question about who is who, as far as whoever asks fills it in. */
export interface Question {
  importId: string;
  institutionId: string;
  programId?: string;
  source: string;
  dryRun: boolean;
  rows: { row: number }[];
}

/** As many rows as one question may hold. */
const BATCH = 500;

/**
 * Asks who is who (the registry's `resolveRows`), in as many messages as it takes; idempotent by import id and row. By row
 * number. Whoever calls has checked that the asker may import here: the question is the service's own.
 */
export async function resolveRows<Q extends Question, R extends { rows: { row: number }[] }>(
  rpc: RpcClient,
  question: Command<Q, R>,
  request: Omit<Question, 'rows'>,
  rows: NoInfer<readonly Q['rows'][number][]>,
  call: Call,
): Promise<Map<number, R['rows'][number]>> {
  const resolved = new Map<number, R['rows'][number]>();
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = { ...request, rows: rows.slice(at, at + BATCH) } as unknown as Q;
    // No idempotency key: import id and row make the question repeatable, and each batch is another question.
    const reply = await rpc.askAsService(question, batch, call.requestId);
    for (const row of reply.rows) resolved.set(row.row, row);
  }
  return resolved;
}

/**
 * Asks who those are whom somebody entered by hand: the rows of no list, named by the record they belong to (`of`). With an
 * idempotency key a repeat asks the same question again, which makes nobody twice.
 */
export function resolveWritten<Q extends Question, R extends { rows: { row: number }[] }>(
  rpc: RpcClient,
  question: Command<Q, R>,
  of: { parts: readonly string[]; institutionId: string; programId?: string; source: string },
  rows: NoInfer<readonly Q['rows'][number][]>,
  call: Call,
): Promise<Map<number, R['rows'][number]>> {
  const { parts, institutionId, programId } = of;
  const once = call.idempotencyKey ? `${call.actor.id} ${call.idempotencyKey}` : newId();
  const source = of.source.slice(0, 200);
  const request = { importId: derivedId(...parts, once), institutionId, programId, source, dryRun: false };
  return resolveRows(rpc, question, request, rows, call);
}
