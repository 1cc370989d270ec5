import type { Answers, FormDef, FormField, FormSection } from '#contracts/open-calls/form/form-def';

/** A draft by the keys of its edits: `sector`, the known parts, `answers/<field key>`. null: nothing is said. */
export type Values = Record<string, unknown>;

const ANSWER = 'answers/';
/** Fields of ours beside the call's own; a call's keys have no dot. */
const KNOWN = 'known.';

/** The field of the screen that shows what an edit's key holds, and back. */
export const fieldOfKey = (key: string): string =>
  key.startsWith(ANSWER) ? key.slice(ANSWER.length) : `${KNOWN}${key}`;
export const keyOfField = (field: string): string =>
  field.startsWith(KNOWN) ? field.slice(KNOWN.length) : `${ANSWER}${field}`;

export function valuesOf(draft: { sector: string | null; content: object }): Values {
  const { answers = {}, ...parts } = draft.content as Values & { answers?: Values };
  const values: Values = draft.sector ? { sector: draft.sector, ...parts } : { ...parts };
  for (const [field, value] of Object.entries(answers)) values[`${ANSWER}${field}`] = value;
  return values;
}

/** What the form's fields show. Yes and no are a choice on the screen, so that "no" is said and not merely left. */
export function answersOf(values: Values): Answers {
  const answers: Answers = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    answers[fieldOfKey(key)] = key === 'otherSupport' ? (value ? 'yes' : 'no') : value;
  }
  return answers;
}

/** What a field's answer means for the draft; null: it was taken away. */
export function valueOf(field: string, answer: unknown): unknown {
  if (answer === undefined || answer === '') return null;
  return field === `${KNOWN}otherSupport` ? answer === 'yes' : answer;
}

/** Pointers of a submission or an edit → pointers of the screen's answers: `/content/answers/a/0/b` → `/a/0/b`. */
export function pointerOnScreen(pointer: string | undefined): string {
  const rest = (pointer ?? '').replace(/^\/(content|changes)(?=\/)/, '');
  const answer = /^\/answers(?:\/|~1)(.+)$/.exec(rest);
  if (answer) return `/${answer[1]}`;
  return rest ? `/${KNOWN}${rest.slice(1)}` : '';
}
export const keyOfPointer = (pointer: string): string => keyOfField(pointer.split('/')[1] ?? '');

export interface Asked {
  kind: string;
  sectors: readonly { value: string; label: string }[];
  perFacility: boolean;
  /** Staff enter what a firm signed on paper: the promise is not theirs to make. */
  onPaper?: boolean;
}
/** Words of our own fields, in the language shown. */
export type KnownWords = Record<
  | 'general'
  | 'sector'
  | 'facility'
  | 'solution'
  | 'otherSupport'
  | 'otherSupportHelp'
  | 'otherSupportDetail'
  | 'yes'
  | 'no'
  | 'signatory'
  | 'euExportShare'
  | 'promise'
  | 'declaration'
  | 'declarationText',
  string
>;

/** What a draft asks: what every application says, then the call's own form; without one, the parts that are known. */
export function screenForm(form: FormDef | null, asked: Asked, w: KnownWords): FormDef {
  const say = (tr: string) => ({ tr });
  const field = (key: string) => `${KNOWN}${key}`;
  const fields: FormField[] = [
    ...(asked.sectors.length > 0
      ? [
          {
            key: field('sector'),
            type: 'choice' as const,
            label: say(w.sector),
            required: true,
            options: asked.sectors.map(({ value, label }) => ({ value, label: say(label) })),
          },
        ]
      : []),
    ...(asked.perFacility
      ? [{ key: field('facilityId'), type: 'facility' as const, label: say(w.facility), required: true }]
      : []),
    ...(asked.kind === 'open-innovation'
      ? [{ key: field('solution'), type: 'text' as const, label: say(w.solution), required: true }]
      : []),
    {
      key: field('otherSupport'),
      type: 'choice',
      label: say(w.otherSupport),
      help: say(w.otherSupportHelp),
      required: !asked.onPaper,
      options: [
        { value: 'yes', label: say(w.yes) },
        { value: 'no', label: say(w.no) },
      ],
    },
    {
      key: field('otherSupportDetail'),
      type: 'text',
      long: true,
      max: 1000,
      label: say(w.otherSupportDetail),
      required: !asked.onPaper,
      condition: { field: field('otherSupport'), is: 'equals', value: 'yes' },
    },
  ];
  if (!form)
    fields.push(
      { key: field('signatory'), type: 'text', max: 200, label: say(w.signatory) },
      {
        key: field('euExportShare'),
        type: 'number',
        unit: '%',
        decimals: 2,
        min: '0',
        max: '100',
        label: say(w.euExportShare),
      },
    );
  const general: FormSection = { key: field('general'), title: say(w.general), fields };
  const promise: FormSection = {
    key: field('promise'),
    title: say(w.promise),
    fields: [
      {
        key: field('declaration'),
        type: 'declaration',
        label: say(w.declaration),
        text: say(w.declarationText),
        required: true,
      },
    ],
  };
  if (form) return { ...form, sections: [general, ...form.sections] };
  return { sections: asked.onPaper ? [general] : [general, promise] };
}

/** Equal as JSON, whatever the order of the keys: the database keeps its own. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(x), ...Object.keys(y)]);
  return [...keys].every((key) => same(x[key], y[key]));
}

export interface Conflict {
  mine: unknown;
  theirs: unknown;
}
/** A draft on two sides: what is shown here, what the server lacks of it, and what two people wrote differently. */
export interface Sync {
  /** What the next edit is written on. */
  version: number;
  values: Values;
  pending: Values;
  conflicts: Record<string, Conflict>;
}

/**
 * The draft under another form: what the server has stands as it was carried over, unless what it told is older than what it has
 * taken from here since; what is typed here stays; what has no place any more is `homeless`. The base stays, so that nobody else's
 * words are written over.
 */
export function adopted(
  { version, values, pending, conflicts }: Sync,
  server: { version: number; values: Values },
  has: (key: string) => boolean,
): { sync: Sync; homeless: Values } {
  const here = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => has(key)));
  const mine = Object.fromEntries(Object.entries(conflicts).map(([key, { mine }]) => [key, mine]));
  const typed: Values = { ...pending, ...mine };
  const known = server.version < version ? values : {};
  return {
    sync: {
      version,
      values: { ...server.values, ...here(known), ...here(typed) },
      pending: here(pending),
      conflicts: here(conflicts),
    },
    homeless: Object.fromEntries(Object.entries(typed).filter(([key]) => !has(key))),
  };
}

export function edited(sync: Sync, key: string, value: unknown): Sync {
  const values = { ...sync.values, [key]: value };
  const conflict = sync.conflicts[key];
  if (conflict)
    return { ...sync, values, conflicts: { ...sync.conflicts, [key]: { ...conflict, mine: value } } };
  return { ...sync, values, pending: { ...sync.pending, [key]: value } };
}

/**
 * What the server said to an edit: what is saved no longer waits, others' words appear, and differences wait for a choice.
 * `tried`: sent before, without an answer.
 */
export function answered(
  sync: Sync,
  sent: Values,
  reply: { version: number; conflicts: { key: string; theirs: { value?: unknown } }[]; others: Values },
  tried: Values = {},
): Sync {
  const [values, pending, conflicts] = [{ ...sync.values }, { ...sync.pending }, { ...sync.conflicts }];
  for (const [key, value] of Object.entries(sent))
    // Written on while the edit was on its way: that goes with the next.
    if (same(pending[key], value)) delete pending[key];
  for (const { key, theirs } of reply.conflicts) {
    // An edit of our own whose answer got lost on the way.
    if (key in tried && same(tried[key], theirs.value ?? null)) {
      pending[key] = values[key] ?? null;
      continue;
    }
    conflicts[key] = { mine: values[key] ?? null, theirs: theirs.value ?? null };
    delete pending[key];
  }
  for (const [key, theirs] of Object.entries(reply.others)) {
    if (conflicts[key]) conflicts[key] = { ...conflicts[key], theirs };
    else if (!(key in pending)) values[key] = theirs;
    else if (!same(pending[key], theirs)) {
      conflicts[key] = { mine: pending[key], theirs };
      delete pending[key];
    } else delete pending[key];
  }
  return { version: reply.version, values, pending, conflicts };
}

/** A person has chosen. Mine is written again, on top of what is theirs. */
export function chosen(sync: Sync, key: string, whose: 'mine' | 'theirs'): Sync {
  const { [key]: conflict, ...conflicts } = sync.conflicts;
  if (!conflict) return sync;
  const value = conflict[whose];
  return {
    ...sync,
    values: { ...sync.values, [key]: value },
    pending: whose === 'mine' ? { ...sync.pending, [key]: value } : sync.pending,
    conflicts,
  };
}
