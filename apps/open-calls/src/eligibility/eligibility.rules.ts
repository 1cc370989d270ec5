import type { Problem } from '#contracts/core/errors';
import { KOBI_CLASSES } from '#contracts/firm-registry/registry.facts';
import { fieldsOf, type Answers, type Condition, type FormDef } from '#contracts/open-calls/form/form-def';
import { holds, visible } from '#contracts/open-calls/form/form-visible';
import type {
  EligibilityFinding,
  EligibilityRule,
  EligibilityRules,
  ELIGIBILITY_VERDICTS,
} from '#contracts/open-calls/eligibility.messages';

export type Verdict = (typeof ELIGIBILITY_VERDICTS)[number];
type Finding = EligibilityFinding['finding'];

/** What is known when an application is checked. null: not known. */
export interface Known {
  sector: string | null;
  nace: string | null;
  size: string | null;
  /** Of the facility if one is named, else of the firm. */
  province: string | null;
  /** The organised industrial zone of the facility; '' if it stands in none. */
  zone: string | null;
  /** Declared by the firm. */
  otherSupport: boolean | undefined;
  /** Other programmes in which the firm takes part now. */
  runningElsewhere: number;
  /** Days on which its participations ended, of this and other programmes; null: still running here. */
  participationsUntil: readonly (string | null)[];
  /** Day of the deadline. */
  deadlineOn: string;
  def: FormDef | undefined;
  answers: Answers;
  /** File fields that were completed after the deadline. */
  completed: readonly string[];
}

/**
 * What the announced rules say of an application. A document that may still be completed never bars by itself: it goes to a
 * person, who asks for it.
 */
export function evaluate(
  { rules, completable = [] }: Pick<EligibilityRules, 'rules' | 'completable'>,
  known: Known,
): { verdict: Verdict; findings: EligibilityFinding[] } {
  const findings = rules.map((rule): EligibilityFinding => {
    const { finding, found } = look(rule, known);
    const mendable = rule.kind === 'document' && completable.includes(rule.field ?? '');
    return {
      code: rule.code,
      kind: rule.kind,
      title: rule.title,
      titleEn: rule.titleEn ?? null,
      finding,
      otherwise: mendable ? 'person' : rule.otherwise,
      found,
      allowed: rule.values ?? [],
      field: rule.field ?? null,
    };
  });
  findings.push(...undeclaredRule(rules, known));
  return { verdict: verdictOf(findings), findings };
}

/** Double support is barred in every call: what a firm declares goes to a person where the call has no rule for it. */
function undeclaredRule(rules: readonly EligibilityRule[], { otherSupport }: Known): EligibilityFinding[] {
  if (!otherSupport || rules.some((rule) => rule.kind === 'no-support')) return [];
  return [
    {
      code: 'DESTEK',
      kind: 'no-support',
      title: 'Aynı faaliyet için başka destek bildirildi; bir kişinin bakması gerekir',
      titleEn: 'Other support for the same activity was declared; somebody must look',
      finding: 'not-met',
      otherwise: 'person',
      found: null,
      allowed: [],
      field: null,
    },
  ];
}

export function verdictOf(findings: readonly Pick<EligibilityFinding, 'finding' | 'otherwise'>[]): Verdict {
  if (findings.some((f) => f.finding === 'not-met' && f.otherwise === 'ineligible')) return 'ineligible';
  return findings.every((f) => f.finding === 'met') ? 'eligible' : 'person';
}

interface Look {
  finding: Finding;
  found: string | null;
}
const told = (holdsTrue: boolean, found: string | null = null): Look => ({
  finding: holdsTrue ? 'met' : 'not-met',
  found,
});
const unknown: Look = { finding: 'unknown', found: null };
const among = (value: string | null, values: readonly string[] = []): Look =>
  value === null ? unknown : told(values.includes(value), value);

function look(rule: EligibilityRule, known: Known): Look {
  switch (rule.kind) {
    case 'sector':
      return among(known.sector, rule.values);
    case 'size':
      return among(known.size, rule.values);
    case 'province':
      return among(known.province, rule.values);
    case 'nace':
      return known.nace === null
        ? unknown
        : told(
            (rule.values ?? []).some((value) => known.nace!.startsWith(value)),
            known.nace,
          );
    case 'zone':
      if (known.zone === null) return unknown;
      return rule.values?.length
        ? among(known.zone, rule.values)
        : told(known.zone !== '', known.zone || null);
    case 'no-support':
      if (known.runningElsewhere > 0) return { finding: 'not-met', found: String(known.runningElsewhere) };
      if (known.otherSupport) return told(false);
      if (rule.years) {
        const earlier = earlierSupport(known, rule.years);
        if (earlier > 0) return { finding: 'not-met', found: `earlier:${earlier}` };
      }
      return known.otherSupport === undefined ? unknown : told(true);
    case 'document':
      return told(documentGiven(rule.field ?? '', known));
    case 'answer':
      return answerHolds(rule.condition as Condition | undefined, known);
    case 'person':
      return unknown;
  }
}

/** Participations that had not ended so many years before the deadline. */
const earlierSupport = ({ participationsUntil, deadlineOn }: Known, years: number): number => {
  const since = `${Number(deadlineOn.slice(0, 4)) - years}${deadlineOn.slice(4)}`;
  return participationsUntil.filter((until) => until === null || until >= since).length;
};

const documentGiven = (field: string, { def, answers, completed }: Known): boolean => {
  if (completed.includes(field)) return true;
  const answer = def ? visible(def, answers).answers[field] : answers[field];
  return Array.isArray(answer) && answer.length > 0;
};

function answerHolds(condition: Condition | undefined, { def, answers }: Known): Look {
  if (!def || !condition) return unknown;
  const fields = new Map(fieldsOf(def).map(({ field }) => [field.key, field]));
  return told(holds(condition, visible(def, answers).answers, fields));
}

/** Fields that the rules ask for and that may still be completed, as far as they are missing. */
export const missingDocuments = (
  rules: Pick<EligibilityRules, 'completable'>,
  findings: readonly EligibilityFinding[],
): string[] =>
  findings.flatMap((f) =>
    f.kind === 'document' && f.finding === 'not-met' && f.field && rules.completable?.includes(f.field)
      ? [f.field]
      : [],
  );

/** What does not hold together in the rules of eligibility themselves; what hangs on the form is checked at the opening. */
export function ruleFaults({ rules }: EligibilityRules, sectors: readonly string[]): Problem[] {
  const codes = rules.map((rule) => rule.code);
  return rules.flatMap((rule, i): Problem[] => {
    const at = `/rules/${i}`;
    const faults: Problem[] = [];
    if (codes.indexOf(rule.code) < i)
      faults.push({ code: 'REPEATED', pointer: `${at}/code`, params: { value: rule.code } });
    if (NEEDS_VALUES.has(rule.kind) && !rule.values?.length)
      faults.push({ code: 'REQUIRED', pointer: `${at}/values` });
    if (rule.kind === 'document' && !rule.field) faults.push({ code: 'REQUIRED', pointer: `${at}/field` });
    if (rule.kind === 'answer' && !rule.condition)
      faults.push({ code: 'REQUIRED', pointer: `${at}/condition` });
    const allowed = allowedValues(rule, sectors);
    rule.values?.forEach((value, n) => {
      if (allowed && !allowed.includes(value))
        faults.push({
          code: 'NOT_ALLOWED',
          pointer: `${at}/values/${n}`,
          params: { allowed: allowed.join(', ') },
        });
    });
    return faults;
  });
}

const NEEDS_VALUES = new Set<EligibilityRule['kind']>(['sector', 'nace', 'size', 'province']);

const allowedValues = (rule: EligibilityRule, sectors: readonly string[]): readonly string[] | undefined => {
  if (rule.kind === 'sector') return sectors;
  if (rule.kind === 'size') return KOBI_CLASSES;
  return undefined;
};

/** What the rules refer to and the form does not have. */
export function formReferences(
  { rules, completable = [] }: EligibilityRules,
  def: FormDef | undefined,
): Problem[] {
  const files = new Set(
    def ? fieldsOf(def).flatMap(({ field }) => (field.type === 'file' ? [field.key] : [])) : [],
  );
  const keys = new Set(def ? fieldsOf(def).map(({ field }) => field.key) : []);
  const missing = (pointer: string, field: string): Problem => ({
    code: 'FIELD_UNKNOWN',
    pointer: `/eligibilityRules${pointer}`,
    params: { field },
  });
  return [
    ...rules.flatMap((rule, i) =>
      rule.kind === 'document' && rule.field && !files.has(rule.field)
        ? [missing(`/rules/${i}/field`, rule.field)]
        : rule.kind === 'answer' && rule.condition
          ? fieldsAsked(rule.condition as unknown as Condition)
              .filter((field) => !keys.has(field))
              .map((field) => missing(`/rules/${i}/condition`, field))
          : [],
    ),
    ...completable.flatMap((field, i) => (files.has(field) ? [] : [missing(`/completable/${i}`, field)])),
  ];
}

function fieldsAsked(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsAsked);
  if ('any' in condition) return condition.any.flatMap(fieldsAsked);
  return [condition.field];
}
