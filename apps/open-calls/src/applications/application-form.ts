import type { Problem } from '#contracts/core/errors';
import type { ApplicationContent } from '#contracts/open-calls/application.messages';
import { checkAnswers as formFaults } from '#contracts/open-calls/form/form-check';
import { carryOver, type CarriedOver } from '#contracts/open-calls/form/form-diff';
import { fieldsOf, type FileAnswer, type FormDef } from '#contracts/open-calls/form/form-def';
import { tidyAnswers, visibleAnswers } from '#contracts/open-calls/form/form-visible';
import { DomainError } from '#platform/errors/domain-error';
import { announcedForm } from '../forms/form.store.js';
import type { ApplicationEntity } from './application.entity.js';
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
  const announced = await announcedForm(db, callId);
  return announced && { version: announced.number, def: announced.def };
}

/**
 * A draft that was written for an earlier version of the form, as it stands under the present one; undefined when there is
 * nothing to carry over. What the new version has no place for is not thrown away: it is told until the submission.
 */
export async function carriedOver(
  db: Queryable,
  draft: Pick<ApplicationEntity, 'callId' | 'state' | 'content' | 'formVersion'>,
  form: FormInForce | undefined,
): Promise<CarriedOver | undefined> {
  if (!form || draft.state !== 'draft' || draft.formVersion === null || draft.formVersion === form.version)
    return undefined;
  const before = await announcedForm(db, draft.callId, draft.formVersion);
  return before && carryOver(before.def, form.def, draft.content.answers ?? {});
}

/** Brings a draft to the present version of its form, in place, before somebody writes on it. */
export async function bringUp(
  db: Queryable,
  draft: ApplicationEntity,
  form: FormInForce | undefined,
): Promise<void> {
  const carried = await carriedOver(db, draft, form);
  if (!carried || !form) return;
  Object.assign(draft, {
    content: { ...draft.content, answers: carried.answers },
    formVersion: form.version,
    leftOver: [...draft.leftOver, ...carried.lost],
  });
}

/** Refuses answers that are not of their kind; nothing is required of a draft. `base`: where the answers stand in the request. */
export function checkDraft(
  form: FormInForce | undefined,
  content: ApplicationContent,
  base = '/content/answers/',
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
  form ? below('/content/answers/', formFaults(form.def, content.answers ?? {}, { partial: false })) : [];

/** The files that the answers refer to. */
export function filesIn(form: FormInForce | undefined, content: ApplicationContent): FileAnswer[] {
  if (!form) return [];
  return fieldsOf(form.def).flatMap(({ field }) => {
    const answer = content.answers?.[field.key];
    return field.type === 'file' && Array.isArray(answer) ? (answer as FileAnswer[]) : [];
  });
}

const below = (base: string, faults: readonly Problem[]): Problem[] =>
  faults.slice(0, 100).map((fault) => ({ ...fault, pointer: `${base}${(fault.pointer ?? '').slice(1)}` }));
