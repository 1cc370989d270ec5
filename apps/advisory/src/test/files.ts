import { Readable } from 'node:stream';
import { FileStore } from '#platform/files/file-store';
import type { Actor } from '#platform/actor/actor';
import type { House } from '#testing/house';

/** Stages an upload as the gateway does. */
export async function upload(
  house: House,
  actor: Actor,
  name: string,
  content: Buffer | string,
): Promise<string> {
  const { fileId } = await house
    .get('advisory', FileStore)
    .stage(Readable.from([Buffer.from(content)]), { name, uploadedBy: actor.id, maxBytes: 10_000_000 });
  return fileId;
}

export const aPdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n';
