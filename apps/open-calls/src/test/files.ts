import { Readable } from 'node:stream';
import PizZip from 'pizzip';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import type { Actor } from '#platform/actor/actor';
import { FileStore } from '#platform/files/file-store';
import type { House } from '#testing/house';
import type { Chamber } from './factories.js';

let counter = 0;

/** What a Word file says. */
export async function wordTextOf(house: House, fileId: string): Promise<string> {
  const zip = new PizZip(await house.get('open-calls', FileStore).read(fileId, 1_000_000));
  return zip
    .file('word/document.xml')!
    .asText()
    .replaceAll(/<[^>]+>/g, ' ');
}

/** A firm of the registry. */
export async function aFirm(house: House, chamber: Chamber): Promise<string> {
  const title = `Deneme Sanayi ${++counter} AŞ`;
  const firm = { title, institutionId: chamber.institutionId };
  return (await house.ask(firmCommands.registerFirm, firm, chamber.staff)).id;
}

/** Stages a small PDF, or what is given, as the gateway does; what a file field answers. */
export async function aFile(
  house: House,
  by: Actor,
  name = 'belge.pdf',
  content = Buffer.from(`%PDF-1.4\n% ${++counter}\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n`),
) {
  const { fileId, size } = await house
    .get('open-calls', FileStore)
    .stage(Readable.from([content]), { name, uploadedBy: by.id, maxBytes: 10_000_000 });
  return { fileId, name, size };
}
