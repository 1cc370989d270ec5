import type { Problem } from '#contracts/core/errors';
import type { ApplicationContent } from '#contracts/open-calls/application.messages';
import { checkAnswers as formFaults } from '#contracts/open-calls/form/form-check';
import { fieldsOf, type FileAnswer, type FormDef } from '#contracts/open-calls/form/form-def';
import { tidyAnswers, visibleAnswers } from '#contracts/open-calls/form/form-visible';
import { DomainError } from '#platform/errors/domain-error';
import { checkPlainAnswers } from './application.rules.js';

/** The form that applicants fill in now. */
export interface FormInForce {
  version: number;
  def: FormDef;
}

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** The form of a call as it was last announced; undefined for a call without one. */
export async function formInForce(db: Queryable, callId: string): Promise<FormInForce | undefined> {
  const [row] = await db.query<{ form: FormInForce | null }>(
    `SELECT body -> 'form' AS form FROM call_version WHERE call_id = $1 ORDER BY number DESC LIMIT 1`,
    [callId],
  );
  return row?.form ?? undefined;
}

/** Refuses answers that are not of their kind; nothing is required of a draft. `base`: where the answers stand in the request. */
export function checkDraft(
  form: FormInForce | undefined,
  content: ApplicationContent,
  base = '/content/answers',
): void {
  if (!form) return checkPlainAnswers(content);
  const errors = formFaults(form.def, content.answers ?? {}, { partial: true });
  if (errors.length > 0) throw new DomainError('CONTENT_FAULTY', { errors: below(base, errors) });
}

/** Answers without the empty ones. */
export const tidy = (form: FormInForce | undefined, content: ApplicationContent): ApplicationContent =>
  form && content.answers ? { ...content, answers: tidyAnswers(form.def, content.answers) } : content;

/** What is submitted: answers that the form shows, nothing of what was hidden again. */
export const submitted = (form: FormInForce | undefined, content: ApplicationContent): ApplicationContent =>
  form ? { ...content, answers: visibleAnswers(form.def, content.answers ?? {}) } : content;

/** What the form still misses. */
export const formMisses = (form: FormInForce | undefined, content: ApplicationContent): Problem[] =>
  form ? below('/content/answers', formFaults(form.def, content.answers ?? {}, { partial: false })) : [];

/** The files that the answers refer to. */
export function filesIn(form: FormInForce | undefined, content: ApplicationContent): FileAnswer[] {
  if (!form) return [];
  return fieldsOf(form.def).flatMap(({ field }) => {
    const answer = content.answers?.[field.key];
    return field.type === 'file' && Array.isArray(answer) ? (answer as FileAnswer[]) : [];
  });
}

const below = (base: string, faults: readonly Problem[]): Problem[] =>
  faults.slice(0, 100).map((fault) => ({ ...fault, pointer: `${base}${fault.pointer}` }));
