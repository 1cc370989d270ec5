import type { Problem } from '#contracts/core/errors';
import type { Criterion, SectorQuota } from '#contracts/open-calls/call.messages';
import type {
  BudgetRule,
  GroupLimit,
  GroupQuota,
  MarkSection,
} from '#contracts/open-calls/selection-rules.messages';
import type { Dimension, SelectionRules } from './selection.types.js';

/** The part `selection` of a call: what its body does not say about how it chooses. */
export interface SelectionPart {
  groupBy: Dimension;
  groups: GroupQuota[];
  limits: GroupLimit[];
  budget: BudgetRule | null;
  sections: MarkSection[];
  /** Empty: those of the call’s body. */
  tieBreakers: string[];
}

/** The body of a call, as far as the selection needs it. */
export interface AnnouncedCall {
  sectors: readonly SectorQuota[];
  criteria: readonly Criterion[];
  threshold: string;
  reviewersPerApplication: number;
  maxSelected: number | null;
  maxReserve: number | null;
  tieBreakers: readonly string[];
}

/** A call of which nobody has said more than its body says. */
export const DEFAULT_PART: SelectionPart = {
  groupBy: 'sector',
  groups: [],
  limits: [],
  budget: null,
  sections: [],
  tieBreakers: [],
};

/** The rules that a frozen version of a call announces. Grouped otherwise, a sector’s maximum is a limit like any other. */
export function rulesFrom(call: AnnouncedCall, part: SelectionPart): SelectionRules {
  const bySector = part.groupBy === 'sector';
  return {
    criteria: call.criteria.map(({ code, weight, maxPoints }) => ({ code, weight, maxPoints })),
    threshold: call.threshold,
    reviewersPerApplication: call.reviewersPerApplication,
    groupBy: part.groupBy,
    groups: bySector
      ? call.sectors.map(({ sector, ...seats }) => ({ value: sector, ...seats }))
      : part.groups.map((group) => ({ ...group })),
    limits: [
      ...part.limits.map((limit) => ({ ...limit })),
      ...(bySector
        ? []
        : call.sectors.flatMap(({ sector, max }) =>
            max === undefined ? [] : [{ dimension: 'sector', value: sector, max }],
          )),
    ],
    budget: part.budget && {
      ceiling: part.budget.ceiling.minor,
      currency: part.budget.ceiling.currency,
      amount: part.budget.amount,
      onOverrun: part.budget.onOverrun,
    },
    maxSelected: call.maxSelected,
    maxReserve: call.maxReserve,
    sections: part.sections.map(({ name, criteria }) => ({ name, criteria })),
    tieBreakers: part.tieBreakers.length > 0 ? part.tieBreakers : call.tieBreakers,
  };
}

/** Every dimension that the rules look at. */
export const dimensionsOf = (rules: SelectionRules): Dimension[] => [
  ...new Set([rules.groupBy, ...rules.limits.map((l) => l.dimension)]),
];

/** What does not hold together in the part, beside this body; pointers as in the part’s own endpoint. */
export function partFaults(call: AnnouncedCall, part: SelectionPart): Problem[] {
  return [
    ...groupFaults(call, part),
    ...limitFaults(part),
    ...sectionFaults(call, part),
    ...tieBreakerFaults(call, part),
    ...(part.budget && part.budget.ceiling.minor < 0
      ? [{ code: 'TOO_SMALL', pointer: '/budget/ceiling/minor', params: { min: 0 } }]
      : []),
  ];
}

function repeated(values: readonly string[], pointerOf: (i: number) => string): Problem[] {
  return values.flatMap((value, i) =>
    values.indexOf(value) < i ? [{ code: 'REPEATED', pointer: pointerOf(i), params: { value } }] : [],
  );
}

function groupFaults(call: AnnouncedCall, { groupBy, groups }: SelectionPart): Problem[] {
  if (groupBy === 'sector')
    return groups.length > 0
      ? [{ code: 'NOT_ALLOWED', pointer: '/groups', params: { allowed: '/sectors' } }]
      : [];
  const faults = repeated(
    groups.map((g) => g.value),
    (i) => `/groups/${i}/value`,
  );
  groups.forEach(({ min, max }, i) => {
    if (min !== undefined && max !== undefined && min > max)
      faults.push({ code: 'TOO_LARGE', pointer: `/groups/${i}/min`, params: { max } });
  });
  const least = groups.reduce((all, g) => all + (g.min ?? 0), 0);
  if (call.maxSelected !== null && call.maxSelected < least)
    faults.push({ code: 'TOO_LARGE', pointer: '/groups', params: { max: call.maxSelected } });
  // Minima and reserve stand on one dimension only.
  if (call.sectors.some((s) => (s.min ?? 0) > 0 || s.reserve !== undefined))
    faults.push({ code: 'NOT_ALLOWED', pointer: '/groupBy', params: { allowed: 'sector' } });
  return faults;
}

const limitFaults = ({ limits }: SelectionPart): Problem[] =>
  repeated(
    limits.map((l) => `${l.dimension} ${l.value ?? '*'}`),
    (i) => `/limits/${i}`,
  );

function sectionFaults(call: AnnouncedCall, { sections }: SelectionPart): Problem[] {
  const known = call.criteria.map((c) => c.code);
  return [
    ...repeated(
      sections.map((s) => s.name),
      (i) => `/sections/${i}/name`,
    ),
    ...sections.flatMap(({ criteria }, i) => [
      ...repeated(criteria, (j) => `/sections/${i}/criteria/${j}`),
      ...criteria.flatMap((code, j) => notAmong(known, code, `/sections/${i}/criteria/${j}`)),
      ...(criteria.length === 0 ? [{ code: 'REQUIRED', pointer: `/sections/${i}/criteria` }] : []),
    ]),
  ];
}

function tieBreakerFaults(call: AnnouncedCall, { sections, tieBreakers }: SelectionPart): Problem[] {
  const allowed = [
    'earlier',
    ...call.criteria.map((c) => `criterion:${c.code}`),
    ...sections.map((s) => `section:${s.name}`),
  ];
  return [
    ...repeated(tieBreakers, (i) => `/tieBreakers/${i}`),
    ...tieBreakers.flatMap((tie, i) => notAmong(allowed, tie, `/tieBreakers/${i}`)),
  ];
}

const notAmong = (allowed: readonly string[], value: string, pointer: string): Problem[] =>
  allowed.includes(value)
    ? []
    : [{ code: 'NOT_ALLOWED', pointer, params: { allowed: allowed.join(', ').slice(0, 500) } }];
