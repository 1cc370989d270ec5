import { fold } from '#contracts/core/text';
import {
  LIMITS,
  type Condition,
  type FieldType,
  type FormDef,
  type FormField,
  type FormSection,
} from '#contracts/open-calls/form/form-def';

/** What stands where: a section, or a field of it. */
export interface Place {
  section: number;
  field?: number;
}

/** Kinds in the order in which they are offered. */
export const FIELD_TYPES: readonly FieldType[] = [
  'text',
  'number',
  'money',
  'date',
  'choice',
  'place',
  'nace',
  'facility',
  'file',
  'table',
  'declaration',
];

const allKeys = (def: FormDef): Set<string> =>
  new Set([...def.sections.map((s) => s.key), ...def.sections.flatMap((s) => s.fields.map((f) => f.key))]);

/** A key out of words: `Enerji tüketimi (yıllık)` → `enerji-tuketimi-yillik`; with a number behind it if it is taken. */
export function keyFrom(words: string, taken: ReadonlySet<string>): string {
  const plain = fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 34)
    .replace(/-+$/, '');
  const base = plain === '' || plain === 'constructor' ? 'alan' : plain;
  if (!taken.has(base)) return base;
  let n = 2;
  while (taken.has(`${base}-${n}`)) n++;
  return `${base}-${n}`;
}

/** A key that nobody chose; it follows the label until the form is announced. */
export const isOwnKey = (key: string): boolean =>
  /^(yeni-alan|yeni-bolum|yeni-sutun|yeni-secenek)(-\d+)?$/.test(key);

/** A field of a kind with what it needs to be one. */
export function newField(type: FieldType, key: string): FormField {
  const base = { key, label: { tr: '' } };
  switch (type) {
    case 'choice':
      return { ...base, type, options: [{ value: 'yeni-secenek', label: { tr: '' } }] };
    case 'file':
      return { ...base, type, accept: ['pdf'] };
    case 'table':
      return { ...base, type, columns: [{ type: 'text', key: 'yeni-sutun', label: { tr: '' } }] };
    case 'declaration':
      return { ...base, type, required: true, text: { tr: '' } };
    case 'place':
      return { ...base, type, district: true };
    default:
      return { ...base, type } as FormField;
  }
}

const withSections = (def: FormDef, sections: FormSection[]): FormDef => ({ ...def, sections });
const inserted = <T>(list: readonly T[], at: number, one: T): T[] => [
  ...list.slice(0, at),
  one,
  ...list.slice(at),
];
const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);
const replaced = <T>(list: readonly T[], at: number, one: T): T[] =>
  list.map((old, i) => (i === at ? one : old));

const putFields = (def: FormDef, section: number, fields: FormField[]): FormDef =>
  withSections(def, replaced(def.sections, section, { ...def.sections[section], fields }));

/** At the end, or behind the section given. */
export function addSection(def: FormDef, behind = def.sections.length - 1): { def: FormDef; at: Place } {
  if (def.sections.length >= LIMITS.sections) return { def, at: { section: behind } };
  const section: FormSection = { key: keyFrom('yeni bolum', allKeys(def)), title: { tr: '' }, fields: [] };
  return { def: withSections(def, inserted(def.sections, behind + 1, section)), at: { section: behind + 1 } };
}

/** Behind the place given: a field, or the beginning of its section's end. */
export function addField(def: FormDef, type: FieldType, behind: Place): { def: FormDef; at: Place } {
  const { fields } = def.sections[behind.section];
  const index = behind.field === undefined ? fields.length : behind.field + 1;
  const made = newField(type, keyFrom('yeni alan', allKeys(def)));
  return {
    def: putFields(def, behind.section, inserted(fields, index, made)),
    at: { section: behind.section, field: index },
  };
}

export function changeSection(def: FormDef, at: number, patch: Partial<FormSection>): FormDef {
  return withSections(def, replaced(def.sections, at, { ...def.sections[at], ...patch }));
}

export function changeField(def: FormDef, { section, field = 0 }: Place, patch: Partial<FormField>): FormDef {
  const { fields } = def.sections[section];
  return putFields(def, section, replaced(fields, field, { ...fields[field], ...patch } as FormField));
}

/** One step up (-1) or down (1); a field goes on into the next section. The same when there is nowhere to go. */
export function move(def: FormDef, at: Place, step: -1 | 1): { def: FormDef; at: Place } {
  if (at.field === undefined) {
    const to = at.section + step;
    if (to < 0 || to >= def.sections.length) return { def, at };
    const section = def.sections[at.section];
    return {
      def: withSections(def, inserted(without(def.sections, at.section), to, section)),
      at: { section: to },
    };
  }
  const to = at.field + step;
  if (to >= 0 && to < def.sections[at.section].fields.length)
    return moveTo(def, at, { section: at.section, field: to });
  const section = at.section + step;
  if (section < 0 || section >= def.sections.length) return { def, at };
  return moveTo(def, at, { section, field: step > 0 ? 0 : def.sections[section].fields.length });
}

/** Puts a field where another stands; `to.field` counts without the moved one. */
export function moveTo(def: FormDef, from: Place, to: Place): { def: FormDef; at: Place } {
  const moved = def.sections[from.section].fields[from.field ?? 0];
  const taken = putFields(def, from.section, without(def.sections[from.section].fields, from.field ?? 0));
  const { fields } = taken.sections[to.section];
  const index = Math.min(to.field ?? fields.length, fields.length);
  return {
    def: putFields(taken, to.section, inserted(fields, index, moved)),
    at: { section: to.section, field: index },
  };
}

/** A copy right behind, with keys of its own. */
export function duplicate(def: FormDef, at: Place): { def: FormDef; at: Place } {
  const taken = allKeys(def);
  const own = (key: string): string => {
    const made = keyFrom(key, taken);
    taken.add(made);
    return made;
  };
  const section = def.sections[at.section];
  if (at.field !== undefined) {
    const field = section.fields[at.field];
    const copy = { ...structuredClone(field), key: own(field.key) };
    return {
      def: putFields(def, at.section, inserted(section.fields, at.field + 1, copy)),
      at: { section: at.section, field: at.field + 1 },
    };
  }
  const copy = structuredClone(section);
  copy.key = own(section.key);
  const names = new Map<string, string>();
  for (const field of copy.fields) {
    const key = own(field.key);
    names.set(field.key, key);
    field.key = key;
  }
  // Within the copy, conditions speak of the copies.
  for (const field of copy.fields) field.condition = renamedIn(field.condition, names);
  return {
    def: withSections(def, inserted(def.sections, at.section + 1, copy)),
    at: { section: at.section + 1 },
  };
}

export function remove(def: FormDef, at: Place): FormDef {
  if (at.field === undefined) return withSections(def, without(def.sections, at.section));
  return putFields(def, at.section, without(def.sections[at.section].fields, at.field));
}

function renamedIn(
  condition: Condition | undefined,
  names: ReadonlyMap<string, string>,
): Condition | undefined {
  if (!condition) return undefined;
  if ('all' in condition) return { all: condition.all.map((part) => renamedIn(part, names)!) };
  if ('any' in condition) return { any: condition.any.map((part) => renamedIn(part, names)!) };
  return { ...condition, field: names.get(condition.field) ?? condition.field };
}

/** Gives a field another key; the conditions that speak of it follow. */
export function renameField(def: FormDef, at: Place, key: string): FormDef {
  const old = def.sections[at.section].fields[at.field ?? 0].key;
  const names = new Map([[old, key]]);
  const follow = <T extends { condition?: Condition }>(thing: T): T =>
    thing.condition ? { ...thing, condition: renamedIn(thing.condition, names) } : thing;
  const renamed = changeField(def, at, { key });
  return withSections(
    renamed,
    renamed.sections.map((section) => ({ ...follow(section), fields: section.fields.map(follow) })),
  );
}

/** A key that nobody chose becomes one that says what the field is about, once it has a label. */
export function settleKey(def: FormDef, at: Place): FormDef {
  const taken = allKeys(def);
  if (at.field === undefined) {
    const { key, title } = def.sections[at.section];
    return isOwnKey(key) && title.tr.trim()
      ? changeSection(def, at.section, { key: keyFrom(title.tr, taken) })
      : def;
  }
  const { key, label } = def.sections[at.section].fields[at.field];
  return isOwnKey(key) && label.tr.trim() ? renameField(def, at, keyFrom(label.tr, taken)) : def;
}

/** Fields that a condition at this place may speak of. */
export const earlierFields = (def: FormDef, at: Place): FormField[] =>
  def.sections.flatMap((section, s) =>
    s < at.section
      ? section.fields
      : s === at.section && at.field !== undefined
        ? section.fields.slice(0, at.field)
        : [],
  );

/** The builder's past and future. Typing in one place is one step. */
export interface History {
  now: FormDef;
  past: FormDef[];
  future: FormDef[];
  /** What was changed last, and when (milliseconds): more of the same within a second joins it. */
  last?: { what: string; at: number };
}
export type HistoryStep =
  | { do: 'change'; to: FormDef; what: string; at: number }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'reset'; to: FormDef };

const STEPS = 100;
const JOINS_MS = 1000;

export function history(state: History, step: HistoryStep): History {
  switch (step.do) {
    case 'reset':
      return { now: step.to, past: [], future: [] };
    case 'undo': {
      const before = state.past.at(-1);
      if (!before) return state;
      return { now: before, past: state.past.slice(0, -1), future: [state.now, ...state.future] };
    }
    case 'redo': {
      const [next, ...future] = state.future;
      if (!next) return state;
      return { now: next, past: [...state.past, state.now], future };
    }
    case 'change': {
      if (step.to === state.now) return state;
      const joins = state.last?.what === step.what && step.at - state.last.at < JOINS_MS;
      return {
        now: step.to,
        past: joins ? state.past : [...state.past, state.now].slice(-STEPS),
        future: [],
        last: { what: step.what, at: step.at },
      };
    }
  }
}
