import { said, type FormField } from '#contracts/open-calls/form/form-def';
import type { Message } from '../api/client.js';
import { parseDecimal } from '../ui/formats.js';
import { wholeOf } from './call-draft.js';

type Known = Message<'CallSelectionRules'>;
export interface GroupDraft {
  value: string;
  min: string;
  max: string;
  reserve: string;
}
export interface LimitDraft {
  dimension: string;
  value: string;
  max: string;
}
/** The rules of selection as they are typed. */
export interface SelectionDraft {
  groupBy: string;
  groups: GroupDraft[];
  limits: LimitDraft[];
  sections: { name: string; criteria: string[] }[];
  tieBreakers: string[];
  ceiling: string;
  amount: string | null;
  overrun: 'stop' | 'skip';
}
export interface Option {
  value: string;
  label: string;
}

const typed = (n: number | undefined) => (n === undefined ? '' : String(n));

export const draftOf = (known: Known, number: (text: string) => string): SelectionDraft => ({
  groupBy: known.groupBy,
  groups: known.groups.map(({ value, min, max, reserve }) => ({
    value,
    min: typed(min),
    max: typed(max),
    reserve: typed(reserve),
  })),
  limits: known.limits.map(({ dimension, value, max }) => ({
    dimension,
    value: value ?? '',
    max: String(max),
  })),
  sections: known.sections.map(({ name, criteria }) => ({ name, criteria: [...criteria] })),
  tieBreakers: [...known.tieBreakers],
  ceiling: known.budget ? number(String(known.budget.ceiling.minor / 100)) : '',
  amount: known.budget?.amount ?? null,
  overrun: known.budget?.onOverrun ?? 'stop',
});

/** Lira as they are typed → kuruş; undefined if it is no amount. */
export function minorOf(text: string, language: 'tr' | 'en'): number | undefined {
  const exact = parseDecimal(text.trim(), language);
  if (exact === undefined || exact.startsWith('-')) return undefined;
  const [whole, fraction = ''] = exact.split('.');
  return fraction.length > 2 ? undefined : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

/** What is sent; asked for once {@link faultsIn} finds nothing. */
export function bodyOf(draft: SelectionDraft, language: 'tr' | 'en') {
  const whole = <K extends string>(name: K, text: string) =>
    (text.trim() ? { [name]: wholeOf(text)! } : {}) as Partial<Record<K, number>>;
  return {
    groupBy: draft.groupBy,
    groups:
      draft.groupBy === 'sector'
        ? []
        : draft.groups.map(({ value, min, max, reserve }) => ({
            value: value.trim(),
            ...whole('min', min),
            ...whole('max', max),
            ...whole('reserve', reserve),
          })),
    limits: draft.limits.map(({ dimension, value, max }) => ({
      dimension,
      max: wholeOf(max)!,
      ...(value.trim() ? { value: value.trim() } : {}),
    })),
    sections: draft.sections.map(({ name, criteria }) => ({ name: name.trim(), criteria })),
    tieBreakers: draft.tieBreakers,
    ...(draft.ceiling.trim()
      ? {
          budget: {
            ceiling: { minor: minorOf(draft.ceiling, language)!, currency: 'TRY' },
            amount: draft.amount!,
            onOverrun: draft.overrun,
          },
        }
      : {}),
  };
}

/** What is missing or no number, by the name of its field. */
export function faultsIn(
  draft: SelectionDraft,
  language: 'tr' | 'en',
  words: { required: string; badNumber: string },
): Record<string, string> {
  const wrong: Record<string, string> = {};
  const number = (name: string, text: string, needed = false) => {
    if (!text.trim()) {
      if (needed) wrong[name] = words.required;
    } else if (wholeOf(text) === undefined) wrong[name] = words.badNumber;
  };
  if (draft.groupBy !== 'sector')
    draft.groups.forEach((group, i) => {
      if (!group.value.trim()) wrong[`groups.${i}.value`] = words.required;
      for (const name of ['min', 'max', 'reserve'] as const) number(`groups.${i}.${name}`, group[name]);
    });
  draft.limits.forEach(({ max }, i) => number(`limits.${i}.max`, max, true));
  draft.sections.forEach(({ name, criteria }, i) => {
    if (!name.trim()) wrong[`sections.${i}.name`] = words.required;
    if (criteria.length === 0) wrong[`sections.${i}.criteria`] = words.required;
  });
  if (draft.ceiling.trim()) {
    if (minorOf(draft.ceiling, language) === undefined) wrong['budget.ceiling'] = words.badNumber;
    if (!draft.amount) wrong['budget.amount'] = words.required;
  }
  return wrong;
}

/** What a dimension's value may be, where a list is known; undefined: it is typed. */
export function valuesOf(
  dimension: string,
  {
    fields,
    sectors,
    provinces,
    language,
  }: {
    fields: readonly FormField[];
    sectors: readonly Option[];
    provinces: readonly Option[];
    language: 'tr' | 'en';
  },
): readonly Option[] | undefined {
  if (dimension === 'sector') return sectors;
  const field = fields.find(({ key }) => `answer:${key}` === dimension);
  if (field?.type === 'place') return provinces;
  if (field?.type !== 'choice') return undefined;
  return field.options.map(({ value, label }) => ({ value, label: said(label, language) || value }));
}

/** Tie-breakers that these criteria and sections allow, besides the lot. */
export const tiesFor = (
  criteria: readonly { code: string; title: string }[],
  sections: readonly { name: string }[],
  words: { earlier: string; criterion: (title: string) => string; section: (name: string) => string },
): Option[] => [
  { value: 'earlier', label: words.earlier },
  ...criteria.map(({ code, title }) => ({ value: `criterion:${code}`, label: words.criterion(title) })),
  ...sections
    .filter(({ name }) => name.trim())
    .map(({ name }) => ({ value: `section:${name.trim()}`, label: words.section(name.trim()) })),
];

/** A section was named anew: tie-breakers follow it. */
export function renameSection(draft: SelectionDraft, at: number, name: string): SelectionDraft {
  const before = `section:${draft.sections[at].name.trim()}`;
  return {
    ...draft,
    sections: draft.sections.map((section, i) => (i === at ? { ...section, name } : section)),
    tieBreakers: draft.tieBreakers.map((tie) => (tie === before ? `section:${name.trim()}` : tie)),
  };
}

/** A section goes, and with it the tie-breaker that names it. */
export const removeSection = (draft: SelectionDraft, at: number): SelectionDraft => ({
  ...draft,
  sections: draft.sections.filter((_, i) => i !== at),
  tieBreakers: draft.tieBreakers.filter((tie) => tie !== `section:${draft.sections[at].name.trim()}`),
});
