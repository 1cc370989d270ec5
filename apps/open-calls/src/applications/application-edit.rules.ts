import { isDeepStrictEqual } from 'node:util';
import type { ApplicationContent } from '#contracts/open-calls/application.messages';

/** The parts of a draft that people change one by one, by key: `sector`, the known parts, `answers/<field key>`. */
export type Values = Record<string, unknown>;

const ANSWER = 'answers/';
export const answerKey = (field: string): string => `${ANSWER}${field}`;
/** The field that a key answers; undefined for the other parts. */
export const fieldOfKey = (key: string): string | undefined =>
  key.startsWith(ANSWER) ? key.slice(ANSWER.length) : undefined;

/** Parts of the content that are edited by their own name. */
export const KNOWN_PARTS: readonly string[] = [
  'facilityId',
  'signatoryPersonId',
  'signatory',
  'declaration',
  'declaredOn',
  'otherSupport',
  'otherSupportDetail',
  'euExportShare',
  'solution',
] satisfies Exclude<keyof ApplicationContent, 'answers'>[];

/** A draft as keys and values; what is not said has no key. */
export function valuesOf(draft: { sector: string | null; content: ApplicationContent }): Values {
  const { answers = {}, ...parts } = draft.content;
  const values: Values = draft.sector ? { sector: draft.sector, ...parts } : { ...parts };
  for (const [field, value] of Object.entries(answers)) values[answerKey(field)] = value;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isSaid(value)));
}

/** The same, put together again. */
export function draftOf(values: Values): { sector: string | null; content: ApplicationContent } {
  const { sector = null, ...rest } = values;
  const parts: Values = {};
  const answers: Values = {};
  for (const [key, value] of Object.entries(rest)) {
    const field = fieldOfKey(key);
    if (field === undefined) parts[key] = value;
    else answers[field] = value;
  }
  const content = { ...parts, ...(Object.keys(answers).length > 0 ? { answers } : {}) };
  return { sector: sector as string | null, content };
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

export interface Merged {
  values: Values;
  /** Keys that were really changed. */
  changed: string[];
  conflicts: { key: string; theirs: { value?: unknown } }[];
  /** What others changed since the editor's base, null where cleared. */
  others: Values;
}

/**
 * Joins what somebody wrote on top of `base` with what stands now. `touched` tells in which version each key last
 * changed: a key that another changed later than `base`, to something else, is a conflict and stays as it is; everything
 * else is taken. Nobody's words are lost: theirs stand, and the editor still has their own before them.
 */
export function mergeEdit(
  now: { values: Values; touched: Readonly<Record<string, number>> },
  edit: { base: number; changes: Values },
): Merged {
  const values = { ...now.values };
  const changed: string[] = [];
  const conflicts: Merged['conflicts'] = [];
  for (const [key, given] of Object.entries(edit.changes)) {
    const value = isSaid(given) ? given : undefined;
    if (isDeepStrictEqual(values[key], value)) continue;
    if ((now.touched[key] ?? 0) > edit.base) {
      conflicts.push({ key, theirs: key in values ? { value: values[key] } : {} });
      continue;
    }
    if (value === undefined) delete values[key];
    else values[key] = value;
    changed.push(key);
  }
  const others = Object.fromEntries(
    Object.entries(now.touched)
      .filter(([key, version]) => version > edit.base && !(key in edit.changes))
      .map(([key]) => [key, now.values[key] ?? null]),
  );
  return { values, changed, conflicts, others };
}

type Draft = Parameters<typeof valuesOf>[0];

/** Which key was last changed in which version: saving the whole draft touches what it changes. */
export function touchedBy(
  before: Draft & { touched: Record<string, number> },
  after: Draft,
  version: number,
): Record<string, number> {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => !isDeepStrictEqual(old[key], now[key]),
  );
  return { ...before.touched, ...Object.fromEntries(changed.map((key) => [key, version])) };
}
