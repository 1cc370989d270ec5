import { extname } from 'node:path';
import type PizZip from 'pizzip';
import type { FileStore } from '#platform/files/file-store';
import type { DossierContent } from './dossier.rules.js';

interface Queryable {
  query(sql: string, params?: unknown[]): Promise<unknown>;
}
interface Parts {
  content: DossierContent;
  minutesFileId: string | null;
  /** Committee meetings whose minutes go along. */
  meetingIds: readonly string[];
}

/** Largest minutes that are put into the archive; larger ones stand in the list of evidence only. */
const MOST_BYTES = 50 * 1024 * 1024;

/** The signed minutes themselves, and a list of everything that stands behind the dossier with its SHA-256. */
export async function archiveOf(
  zip: PizZip,
  db: Queryable,
  files: FileStore,
  { content, minutesFileId, meetingIds }: Parts,
): Promise<void> {
  const put = async (fileId: string, name: string) => {
    const meta = await files.meta(fileId);
    if (meta.size <= MOST_BYTES)
      zip.file(`${name}${extname(meta.name).toLowerCase()}`, await files.read(fileId, MOST_BYTES));
  };
  if (minutesFileId) await put(minutesFileId, 'karar-tutanagi');
  const meetings = (await db.query(MEETINGS, [meetingIds])) as {
    heldOn: string;
    minutes: string | null;
    fileId: string | null;
  }[];
  for (const [i, { heldOn, minutes, fileId }] of meetings.entries()) {
    const name = `komite-tutanaklari/${heldOn}-${i + 1}`;
    if (minutes !== null) zip.file(`${name}.txt`, minutes);
    if (fileId) await put(fileId, `${name}-imzali`);
  }
  zip.file('evidence.csv', ['record,number,sha256', ...(await evidenceOf(db, content))].join('\r\n'));
}

/** Receipts, attachments and later documents of all who competed or are out; minutes. No name of a file: it may name people. */
async function evidenceOf(db: Queryable, { input, record, decision }: DossierContent): Promise<string[]> {
  const applications = [...input.applications, ...record.out];
  const files = (await db.query(EVIDENCE, [applications.map((a) => a.id)])) as {
    of: string;
    fileId: string;
    sha256: string;
  }[];
  const filesOf = new Map<string, typeof files>();
  for (const file of files) {
    const known = filesOf.get(file.of);
    if (known) known.push(file);
    else filesOf.set(file.of, [file]);
  }
  return [
    ...applications.flatMap((a) => [
      `${a.id},${a.number ?? ''},${a.receiptSha256 ?? ''}`,
      ...(filesOf.get(a.id) ?? []).map(
        ({ fileId, sha256 }) => `${a.id}/${fileId},${a.number ?? ''},${sha256}`,
      ),
    ]),
    ...record.meetings.flatMap(({ id, heldOn, minutesSha256, fileSha256 }) =>
      [minutesSha256, fileSha256].flatMap((hash) => (hash ? [`committee/${id},${heldOn},${hash}`] : [])),
    ),
    `minutes,${decision.number},${decision.minutesSha256 ?? ''}`,
  ];
}

const MEETINGS = `
  SELECT held_on::text AS "heldOn", minutes, file_id AS "fileId" FROM committee_meeting WHERE id = ANY($1::uuid[]) ORDER BY held_on, id`;
/** Attachments as they were submitted, and documents that came when they were asked for. */
const EVIDENCE = `
  SELECT a.id AS of, f.value ->> 'fileId' AS "fileId", f.value ->> 'sha256' AS sha256
  FROM application a CROSS JOIN jsonb_array_elements(a.attachments) f WHERE a.id = ANY($1::uuid[])
  UNION ALL
  SELECT application_id, file_id::text, sha256 FROM completion_file WHERE application_id = ANY($1::uuid[])
  ORDER BY 1, 2`;
