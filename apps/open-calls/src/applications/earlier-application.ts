import type { ApplicationContent, StartApplication } from '#contracts/open-calls/application.messages';
import { fieldsOf, type FileAnswer } from '#contracts/open-calls/form/form-def';
import type { CarriedOver } from '#contracts/open-calls/form/form-diff';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import type { FileStore } from '#platform/files/file-store';
import { ApplicationEntity } from './application.entity.js';
import { fileOwner } from './application-files.js';
import { carriedOver, filesIn, type FormInForce } from './application-form.js';

/**
 * What a withdrawn application of the same firm and call said, as it stands under the present form: a new draft begins with it.
 * The declaration is made anew. Error: REFERENCE_NOT_FOUND.
 */
export async function earlierContent(
  tx: Tx,
  { from: id, callId }: StartApplication,
  firmKey: string,
  form: FormInForce | undefined,
): Promise<Earlier | undefined> {
  if (!id) return undefined;
  const from = await tx.manager.findOneBy(ApplicationEntity, { id, callId, firmKey, state: 'withdrawn' });
  if (!from) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/from' });
  const { declaration: _made, declaredOn: _on, ...said } = from.content;
  const content = { ...said, answers: withoutDeclarations(form, said.answers) };
  const carried = await carriedOver(tx, { ...from, state: 'draft' }, form);
  if (!carried) return { content, lost: [], look: [], carriedFrom: null };
  const { lost, look } = carried;
  const answers = withoutDeclarations(form, carried.answers);
  return { content: { ...content, answers }, lost, look, carriedFrom: from.formVersion };
}
/** A declaration is made by whoever submits, never ticked beforehand: the form's own are no exception. */
function withoutDeclarations(
  form: FormInForce | undefined,
  answers: Record<string, unknown> | undefined,
): Record<string, unknown> | undefined {
  if (!form || !answers) return answers;
  const declarations = new Set(
    fieldsOf(form.def).flatMap(({ field }) => (field.type === 'declaration' ? [field.key] : [])),
  );
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !declarations.has(key)));
}
interface Earlier extends Pick<CarriedOver, 'lost' | 'look'> {
  content: ApplicationContent;
  carriedFrom: number | null;
}

/**
 * The content with copies of the files that came with `from`: what was withdrawn keeps its own, and can be read as it was.
 * The copies' ids go to `copied`, for whoever must take them away when the work fails.
 */
export async function withOwnFiles(
  files: FileStore,
  {
    form,
    content,
    from,
    id,
    copied,
  }: {
    form: FormInForce | undefined;
    content: ApplicationContent;
    from: ApplicationContent;
    id: string;
    copied: string[];
  },
): Promise<ApplicationContent> {
  const old = new Set(filesIn(form, from).map((file) => file.fileId));
  const copies = new Map<string, string>();
  for (const { fileId } of filesIn(form, content)) {
    if (!old.has(fileId) || copies.has(fileId)) continue;
    const copy = await files.copy(fileId, fileOwner(id));
    copied.push(copy.fileId);
    copies.set(fileId, copy.fileId);
  }
  if (copies.size === 0) return content;
  const answers = Object.entries(content.answers ?? {}).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map((one: Partial<FileAnswer>) => renamed(one, copies)) : (value as unknown),
  ]);
  return { ...content, answers: Object.fromEntries(answers) as Record<string, unknown> };
}

const renamed = (one: Partial<FileAnswer>, copies: ReadonlyMap<string, string>): unknown =>
  copies.has(one?.fileId ?? '') ? { ...one, fileId: copies.get(one.fileId!) } : one;
