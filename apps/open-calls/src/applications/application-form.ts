import type { Problem } from '#contracts/core/errors';
import type { ApplicationContent } from '#contracts/open-calls/application.messages';
import { carryOver, formDiff, type CarriedOver } from '#contracts/open-calls/form/form-diff';
import { fieldsOf, type FileAnswer, type FormDef } from '#contracts/open-calls/form/form-def';
import { tidyAnswers, visibleAnswers } from '#contracts/open-calls/form/form-visible';
import { DomainError } from '#platform/errors/domain-error';
import type { FormValidator } from '../forms/form-validator.js';
import { announcedForm, announcedForms } from '../forms/form.store.js';
import type { ApplicationEntity } from './application.entity.js';
import { checkPlainAnswers } from './application.rules.js';

/** The form that applicants fill in now. */
export interface FormInForce {
  version: number;
  def: FormDef;
  sha256: string;
}

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** The form of a call as it was last announced; undefined for a call without one. */
export async function formInForce(db: Queryable, callId: string): Promise<FormInForce | undefined> {
  const announced = await announcedForm(db, callId);
  return announced && { version: announced.number, def: announced.def, sha256: announced.sha256 };
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
    carriedFrom: draft.carriedFrom ?? draft.formVersion,
    look: lookOnce([...draft.look, ...carried.look]),
  });
}

const lookOnce = (look: CarriedOver['look']): CarriedOver['look'] => [
  ...new Map(look.map((one) => [one.key, one])).values(),
];

/** Fields that were written on need no look any more; after the last one, with nothing left over, there is nothing to tell. */
export function lookedAt(draft: ApplicationEntity, touched: readonly string[]): void {
  const left = draft.look.filter(({ key }) => !touched.includes(`answers/${key}`));
  if (left.length === draft.look.length) return;
  draft.look = left;
  if (left.length === 0 && draft.leftOver.length === 0) draft.carriedFrom = null;
}

/** What a person of the firm is told of changes to the form since the draft was begun; null: nothing. */
export async function toldOfChanges(
  db: Queryable,
  draft: ApplicationEntity,
  form: FormInForce | undefined,
  carried: CarriedOver | undefined,
): Promise<Record<string, unknown> | null> {
  const from = draft.carriedFrom ?? (carried ? draft.formVersion : null);
  if (!form || from === null || draft.state !== 'draft') return null;
  const since = (await announcedForms(db, draft.callId)).filter(({ number }) => number >= from);
  const before = since.at(-1);
  return {
    from,
    lost: [...draft.leftOver, ...(carried?.lost ?? [])],
    look: lookOnce([...draft.look, ...(carried?.look ?? [])]),
    reasons: since.flatMap(({ number, reason }) => (number > from && reason ? [reason] : [])).reverse(),
    changes: before ? formDiff(before.def, form.def) : [],
  };
}

/** Refuses answers that are not of their kind; nothing is required of a draft. `base`: where the answers stand in the request. */
export function checkDraft(
  validator: FormValidator,
  form: FormInForce | undefined,
  content: ApplicationContent,
  base = '/content/answers/',
): void {
  if (!form) return checkPlainAnswers(content);
  const errors = validator.faults(form.def, content.answers ?? {}, true, form.sha256);
  if (errors.length > 0) throw new DomainError('CONTENT_FAULTY', { errors: below(base, errors) });
}

/** Answers without the empty ones. */
export const tidy = (form: FormInForce | undefined, content: ApplicationContent): ApplicationContent =>
  form && content.answers ? { ...content, answers: tidyAnswers(form.def, content.answers) } : content;

/** What is submitted: answers that the form shows, nothing of what was hidden again. */
export const submitted = (form: FormInForce | undefined, content: ApplicationContent): ApplicationContent =>
  form ? { ...content, answers: visibleAnswers(form.def, content.answers ?? {}) } : content;

/** What the form still misses. */
export const formMisses = (
  validator: FormValidator,
  form: FormInForce | undefined,
  content: ApplicationContent,
): Problem[] =>
  form
    ? below('/content/answers/', validator.faults(form.def, content.answers ?? {}, false, form.sha256))
    : [];

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
