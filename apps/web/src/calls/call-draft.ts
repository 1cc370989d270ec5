import type { Message } from '../api/client.js';
import { parseDecimal, type Language } from '../ui/formats.js';
import { parseInstant, typedInstant } from '../ui/typed-instant.js';

export interface StepDraft {
  points: string;
  tr: string;
  en: string;
}
export interface CriterionDraft {
  code: string;
  title: string;
  titleEn: string;
  weight: string;
  maxPoints: string;
  section: string;
  sectionEn: string;
  steps: StepDraft[];
  naAllowed: boolean;
  commentBelow: string;
  commentAbove: string;
}
export interface SectorDraft {
  sector: string;
  max: string;
  min: string;
  reserve: string;
}
/** A call as it is typed. */
export interface CallDraft {
  title: string;
  titleEn: string;
  summary: string;
  summaryEn: string;
  deadline: string;
  threshold: string;
  reviewersPerApplication: string;
  maxSelected: string;
  maxReserve: string;
  sectors: SectorDraft[];
  criteria: CriterionDraft[];
  tieBreakers: string[];
}

export const newCriterion = (n: number): CriterionDraft => ({
  code: `K${n}`,
  title: '',
  titleEn: '',
  weight: '',
  maxPoints: '100',
  section: '',
  sectionEn: '',
  steps: [],
  naAllowed: false,
  commentBelow: '',
  commentAbove: '',
});

export const emptyDraft = (): CallDraft => ({
  title: '',
  titleEn: '',
  summary: '',
  summaryEn: '',
  deadline: '',
  threshold: '60',
  reviewersPerApplication: '2',
  maxSelected: '',
  maxReserve: '',
  sectors: [],
  criteria: [newCriterion(1)],
  tieBreakers: ['earlier'],
});

/** A call for the form that changes it; `number` writes decimals in the language shown. */
export function draftOf(call: Message<'Call'>, number: (value: string) => string): CallDraft {
  const count = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  const decimal = (value: string | null | undefined) => (value ? number(value) : '');
  return {
    title: call.title,
    titleEn: call.titleEn ?? '',
    summary: call.summary,
    summaryEn: call.summaryEn ?? '',
    deadline: typedInstant(call.deadline),
    threshold: number(call.threshold),
    reviewersPerApplication: String(call.reviewersPerApplication),
    maxSelected: count(call.maxSelected),
    maxReserve: count(call.maxReserve),
    sectors: call.sectors.map((s) => ({
      sector: s.sector,
      max: count(s.max),
      min: count(s.min),
      reserve: count(s.reserve),
    })),
    criteria: call.criteria.map((c) => ({
      code: c.code,
      title: c.title,
      titleEn: c.titleEn ?? '',
      weight: number(c.weight),
      maxPoints: String(c.maxPoints),
      section: c.section ?? '',
      sectionEn: c.sectionEn ?? '',
      steps: (c.steps ?? []).map((s) => ({ points: number(s.points), tr: s.tr, en: s.en ?? '' })),
      naAllowed: c.naAllowed ?? false,
      commentBelow: decimal(c.commentBelow),
      commentAbove: decimal(c.commentAbove),
    })),
    tieBreakers: call.tieBreakers,
  };
}

export const wholeOf = (typed: string): number | undefined =>
  /^\d{1,7}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;

type Wrong = 'required' | 'number' | 'instant' | 'aboveMax' | 'repeated';

/** Marks to begin a scale with: each whole one up to ten, else five in even distance. */
export function evenMarks(maxPoints: string, number: (value: string) => string): string[] {
  const max = wholeOf(maxPoints);
  if (!max) return [];
  const marks =
    max <= 10 ? Array.from({ length: max + 1 }, (_, i) => i) : [0, 1, 2, 3, 4].map((i) => (max * i) / 4);
  return marks.map((mark) => number(String(mark)));
}

/** What cannot be sent as it is typed, by the id of its field. Whether the rules hold together is the server's to say. */
export function wrongIn(draft: CallDraft, language: Language): Record<string, Wrong> {
  const wrong: Record<string, Wrong> = {};
  const need = (name: string, typed: string) => {
    if (!typed.trim()) wrong[name] = 'required';
    return !!typed.trim();
  };
  const whole = (name: string, typed: string) => {
    if (typed.trim() && wholeOf(typed) === undefined) wrong[name] = 'number';
  };
  const decimal = (name: string, typed: string) => {
    if (typed.trim() && parseDecimal(typed.trim(), language) === undefined) wrong[name] = 'number';
  };
  need('title', draft.title);
  need('summary', draft.summary);
  if (need('deadline', draft.deadline) && !parseInstant(draft.deadline)) wrong.deadline = 'instant';
  if (need('threshold', draft.threshold)) decimal('threshold', draft.threshold);
  for (const name of ['reviewersPerApplication', 'maxSelected', 'maxReserve'] as const)
    whole(name, draft[name]);
  draft.sectors.forEach((row, i) => {
    need(`sectors.${i}.sector`, row.sector);
    for (const name of ['max', 'min', 'reserve'] as const) whole(`sectors.${i}.${name}`, row[name]);
  });
  const criteriaCodes = draft.criteria.map((row) => row.code.trim());
  draft.criteria.forEach((row, i) => {
    const at = `criteria.${i}`;
    need(`${at}.code`, row.code);
    need(`${at}.title`, row.title);
    if (need(`${at}.weight`, row.weight)) decimal(`${at}.weight`, row.weight);
    if (need(`${at}.maxPoints`, row.maxPoints)) whole(`${at}.maxPoints`, row.maxPoints);
    if (criteriaCodes.indexOf(row.code.trim()) < i && row.code.trim()) wrong[`${at}.code`] = 'repeated';
    // The server says the same when the call opens; here it is said while it is typed.
    const max = wholeOf(row.maxPoints);
    const mark = (name: string, typed: string): string | undefined => {
      decimal(name, typed);
      const exact = wrong[name] ? undefined : parseDecimal(typed.trim(), language);
      if (exact !== undefined && max !== undefined && Number(exact) > max) wrong[name] = 'aboveMax';
      return exact;
    };
    mark(`${at}.commentBelow`, row.commentBelow);
    mark(`${at}.commentAbove`, row.commentAbove);
    const taken = new Set<number>();
    row.steps.forEach((step, j) => {
      const name = `${at}.steps.${j}.points`;
      const exact = need(name, step.points) ? mark(name, step.points) : undefined;
      if (exact !== undefined && taken.has(Number(exact))) wrong[name] = 'repeated';
      if (exact !== undefined) taken.add(Number(exact));
      need(`${at}.steps.${j}.tr`, step.tr);
    });
  });
  return wrong;
}

/** The request of a draft in which nothing is wrong. */
export function bodyOf(draft: CallDraft, language: Language) {
  const text = <K extends string>(name: K, typed: string) =>
    (typed.trim() ? { [name]: typed.trim() } : {}) as Partial<Record<K, string>>;
  const whole = <K extends string>(name: K, typed: string) =>
    (typed.trim() ? { [name]: wholeOf(typed)! } : {}) as Partial<Record<K, number>>;
  const exact = (typed: string) => parseDecimal(typed.trim(), language) ?? '0';
  const decimal = <K extends string>(name: K, typed: string) =>
    (typed.trim() ? { [name]: exact(typed) } : {}) as Partial<Record<K, string>>;
  return {
    title: draft.title.trim(),
    ...text('titleEn', draft.titleEn),
    summary: draft.summary.trim(),
    ...text('summaryEn', draft.summaryEn),
    deadline: parseInstant(draft.deadline)!,
    threshold: exact(draft.threshold),
    ...whole('reviewersPerApplication', draft.reviewersPerApplication),
    ...whole('maxSelected', draft.maxSelected),
    ...whole('maxReserve', draft.maxReserve),
    sectors: draft.sectors.map((row) => ({
      sector: row.sector,
      ...whole('max', row.max),
      ...whole('min', row.min),
      ...whole('reserve', row.reserve),
    })),
    criteria: draft.criteria.map((row) => ({
      code: row.code.trim(),
      title: row.title.trim(),
      ...text('titleEn', row.titleEn),
      weight: exact(row.weight),
      maxPoints: wholeOf(row.maxPoints)!,
      ...text('section', row.section),
      ...text('sectionEn', row.sectionEn),
      ...(row.steps.length > 0
        ? {
            steps: row.steps.map((step) => ({
              points: exact(step.points),
              tr: step.tr.trim(),
              ...text('en', step.en),
            })),
          }
        : {}),
      ...(row.naAllowed ? { naAllowed: true } : {}),
      ...decimal('commentBelow', row.commentBelow),
      ...decimal('commentAbove', row.commentAbove),
    })),
    tieBreakers: draft.tieBreakers,
  };
}
