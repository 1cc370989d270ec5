import type { ApplicationContent } from '#contracts/open-calls/application.messages';
import type { FileAnswer } from '#contracts/open-calls/form/form-def';
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
 * A file that is no longer named stays until the application goes: a repeat or an undo may name it again.
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
): Promise<void> {
  const known = new Set(filesIn(change.form, change.before).map((file) => file.fileId));
  const fresh = filesIn(change.form, change.after).filter((file) => !known.has(file.fileId));
  if (fresh.length === 0) return;
  await checkWords(files, fresh);
  await attachAll(
    files,
    fresh.map((file) => file.fileId),
    { ...fileOwner(change.application.id), stagedBy: call.actor.id },
    '/changes',
  );
}

async function checkWords(files: FileStore, answers: readonly FileAnswer[]): Promise<void> {
  for (const answer of answers) {
    const { name, size } = await files.meta(answer.fileId);
    if (name !== answer.name || size !== answer.size)
      throw new DomainError('CONTENT_FAULTY', { pointer: '/changes' });
  }
}
