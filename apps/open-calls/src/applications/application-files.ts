import type { Problem } from '#contracts/core/errors';
import type { ApplicationContent, Attachment } from '#contracts/open-calls/application.messages';
import { checkField } from '#contracts/open-calls/form/form-check';
import { DEFAULTS, type FileAnswer, type FileField } from '#contracts/open-calls/form/form-def';
import { attachAll } from '#platform/files/attach-all';
import { DomainError } from '#platform/errors/domain-error';
import type { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { filesIn, type FormInForce } from './application-form.js';

/** Who holds the files of an application. */
export const fileOwner = (applicationId: string) => ({
  owner: 'open-calls',
  of: `application:${applicationId}`,
});

/**
 * Gives newly named uploads to the application, and sees that name and size are the file's own and not the sender's word.
 * A file that is no longer named stays until the application goes: a repeat or an undo may name it again, whoever sent it.
 */
export async function holdFiles(
  files: FileStore,
  change: {
    form: FormInForce | undefined;
    application: { id: string };
    before: ApplicationContent;
    after: ApplicationContent;
  },
  call: Call,
  pointer = '/changes',
): Promise<void> {
  const known = new Set(filesIn(change.form, change.before).map(spelt));
  const fresh = filesIn(change.form, change.after).filter((file) => !known.has(spelt(file)));
  const owner = fileOwner(change.application.id);
  const strange: string[] = [];
  for (const answer of fresh) {
    const { name, size, attachedTo, uploadedBy } = await files.meta(answer.fileId);
    // Whose upload is another's learns nothing of it, not even that there is one.
    const held = attachedTo?.owner === owner.owner && attachedTo.of === owner.of;
    if (!held && uploadedBy !== call.actor.id)
      throw new DomainError('FILE_NOT_FOUND', { pointer, params: { fileId: answer.fileId } });
    if (name !== answer.name || size !== answer.size) throw new DomainError('CONTENT_FAULTY', { pointer });
    if (!held) strange.push(answer.fileId);
  }
  await attachAll(files, strange, { ...owner, stagedBy: call.actor.id }, pointer);
}

const spelt = ({ fileId, name, size }: FileAnswer): string => JSON.stringify([fileId, name, size]);

/** What is handed in beside the form: where it stands in the request, and what is taken there. */
export interface HandedIn {
  fileId: string;
  pointer: string;
  takes: Pick<FileField, 'accept' | 'maxMb' | 'count'>;
}

/** Refuses uploads of a kind or size that is not taken there, naming each; a stranger's upload is not there at all. */
export async function checkUploads(
  files: FileStore,
  handedIn: readonly HandedIn[],
  stagedBy: string,
): Promise<void> {
  const errors: Problem[] = [];
  for (const { fileId, pointer, takes } of handedIn) {
    const meta = await files.meta(fileId).catch((error: unknown) => {
      if (error instanceof DomainError) throw new DomainError(error.code, { ...error.details, pointer });
      throw error;
    });
    if (meta.uploadedBy !== stagedBy)
      throw new DomainError('FILE_NOT_FOUND', { pointer, params: { fileId } });
    const field: FileField = { key: 'file', type: 'file', label: { tr: '' }, ...takes };
    const [fault] = checkField(field, [{ fileId, name: meta.name, size: meta.size }], true);
    if (fault) errors.push({ ...fault, pointer });
  }
  if (errors.length > 0) throw new DomainError('CONTENT_FAULTY', { errors });
}

/** How many files a field takes. */
export const countOf = (takes: Pick<FileField, 'count'>): number => takes.count ?? DEFAULTS.files;

/** The attachments of what is submitted, with the hash of each, in the order of their ids. */
export async function attachmentsOf(
  files: FileStore,
  form: FormInForce | undefined,
  content: ApplicationContent,
): Promise<Attachment[]> {
  const ids = [...new Set(filesIn(form, content).map((file) => file.fileId))].sort();
  return Promise.all(
    ids.map(async (fileId) => {
      const { name, size, sha256 } = await files.meta(fileId);
      return { fileId, name, size, sha256 };
    }),
  );
}
