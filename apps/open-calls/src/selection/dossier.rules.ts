import type { FormDef } from '#contracts/open-calls/form/form-def';
import { canonicalHash, canonicalJson } from '#platform/signing/canonical';
import { rulesFrom, type AnnouncedCall, type SelectionPart } from './announced.rules.js';
import { select } from './selection.rules.js';
import type {
  Candidate,
  Exception,
  Outcome,
  Ranked,
  SelectionResult,
  SelectionRules,
  Step,
} from './selection.types.js';

export const DOSSIER_FORMAT = 'filiz-selection/3';

/** An application as the selection used it: no name, no text, what it asks for and how it was marked. */
export interface DossierApplication extends Candidate {
  number: string | null;
  /** Of the receipt: SHA-256 of what was submitted. */
  receiptSha256: string | null;
  /** False: its reviewers differ by more than the call allows, and nobody has settled it. */
  settled: boolean;
}

/** What was announced: a frozen version of the call, with the hash that was shown since. */
export interface FrozenCall {
  number: number;
  sha256: string;
  body: {
    call: AnnouncedCall & { id: string; code: string; title: string; deadline: string };
    selection: FrozenPart;
    form?: { version: number; def: FormDef } | null;
  } & Record<string, unknown>;
}
export interface FrozenPart extends SelectionPart {
  seedSha256: string;
}

/** All that a selection used. */
export interface DossierInput {
  call: FrozenCall;
  rules: SelectionRules;
  seed: string;
  applications: DossierApplication[];
  exceptions: Exception[];
  steps: Step[];
}

/** What the rules gave, with the fingerprint that the board had before it. */
export interface Computed {
  input: DossierInput;
  result: SelectionResult;
  /** Over `{input, result}`. */
  sha256: string;
}

/** The decision as the dossier keeps it: no name. */
export interface DossierDecision {
  selectionId: string;
  version: number;
  number: string;
  decidedOn: string;
  attendees: number;
  minutesSha256: string | null;
  reason: string | null;
  enteredBy: string;
  confirmedBy: string;
  recordedAt: string;
}

/** Public half of the key that signs. */
export interface DossierKey {
  kty: string;
  crv: string;
  x: string;
  kid: string;
  /** A sample instance’s key. */
  test: boolean;
}

/** What a rule of eligibility found, as it was announced. */
interface Finding {
  code: string;
  finding: 'met' | 'not-met' | 'unknown';
  [more: string]: unknown;
}
/** What happened around the selection and does not bear on its result: applications by id, reviewers by alias. */
export interface DossierRecord {
  /** Everything that was announced, the last one being that of the input. */
  versions: { number: number; sha256: string; body: object; reason: string | null; recordedAt: string }[];
  lateAccess: { applications: string[]; until: string; reason: string; grantedAt: string }[];
  /** Applications that did not compete: ineligible, or withdrawn. */
  out: {
    id: string;
    number: string | null;
    state: 'ineligible' | 'withdrawn';
    reason: string | null;
    submittedAt: string | null;
    receiptSha256: string | null;
    verdict: string | null;
    decided: string | null;
    decidedReason: string | null;
    findings: Finding[];
  }[];
  /** Those that a person let in, with what the rules said. */
  admitted: {
    id: string;
    verdict: string;
    reason: string | null;
    decidedAt: string | null;
    findings: Finding[];
  }[];
  completion: {
    application: string;
    fields: string[];
    days: number;
    askedAt: string;
    notifiedOn: string | null;
    way: string | null;
    dueAt: string | null;
    completedAt: string | null;
    files: { field: string; sha256: string }[];
  }[];
  meetings: {
    id: string;
    heldOn: string;
    attendees: number;
    minutesSha256: string | null;
    fileSha256: string | null;
    recordedAt: string;
    applications: string[];
  }[];
  /** Recusals, soft flags, assignments by hand and third reviewers. */
  reviewing: {
    application: string;
    reviewer: string;
    kind: string;
    state: string;
    flags: string[];
    byHand: string | null;
    /** `rule:<bar>`, or `declared`: by the reviewer. */
    recused: string | null;
  }[];
}

/** What is signed. */
export interface DossierContent extends Computed {
  format: typeof DOSSIER_FORMAT;
  decision: DossierDecision;
  record: DossierRecord;
  key: DossierKey;
}

/** The file: its bytes are the RFC 8785 JSON of this, so that any other byte is noticed. */
export interface DossierEnvelope {
  content: DossierContent;
  sha256: string;
  signature: string;
}

/** Selects, and takes the fingerprint. The same input in any order gives the same. */
export function compute(given: Omit<DossierInput, 'rules'>): Computed {
  const { call, applications, exceptions } = given;
  const input: DossierInput = {
    ...given,
    rules: rulesFrom(call.body.call, call.body.selection),
    applications: applications.toSorted(byId),
    exceptions: exceptions.toSorted((a, b) => (a.application < b.application ? -1 : 1)),
  };
  const result = select(input.rules, input.seed, input.applications, input.exceptions, input.steps);
  return { input, result, sha256: canonicalHash({ input, result }) };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Alias under which agreed marks of the committee stand; they are enough alone. */
export const COMMITTEE = 'K';

/** Applications that lack reviews, or the agreement that the call asks for. */
export const incompleteIn = ({ input }: Pick<Computed, 'input'>): number =>
  input.applications.filter(
    ({ reviews, settled }) =>
      !settled ||
      (reviews.length < input.rules.reviewersPerApplication &&
        !reviews.some((r) => r.reviewer === COMMITTEE)),
  ).length;

/** How many of each outcome, over all and by group. */
export function countsOf(lines: readonly { group: string | null; outcome: Outcome }[]) {
  const none = () => ({ selected: 0, reserve: 0, rejected: 0 });
  const all = none();
  const groups = new Map<string | null, ReturnType<typeof none>>();
  for (const { group, outcome } of lines) {
    all[outcome]++;
    const of = groups.get(group) ?? none();
    of[outcome]++;
    groups.set(group, of);
  }
  const bySector = [...groups]
    .map(([sector, counts]) => ({ sector, ...counts }))
    .sort((a, b) => String(a.sector).localeCompare(String(b.sector)));
  return { ...all, bySector };
}

/** How far each quota, limit, the total and the ceiling are filled. */
export function fillOf(rules: SelectionRules, applications: readonly Candidate[], lines: readonly Ranked[]) {
  const known = new Map(applications.map((a) => [a.id, a]));
  const chosen = lines.filter((l) => l.outcome === 'selected').map((l) => known.get(l.id)!);
  const waits = lines.filter((l) => l.outcome === 'reserve');
  const inDimension = (dimension: string, value: string) =>
    chosen.filter((c) => c.groups[dimension] === value).length;
  const line = (dimension: string, value: string | null, max: number | null, filled: number) => ({
    dimension,
    value,
    min: null as number | null,
    max,
    filled,
    reserveMax: null as number | null,
    reserve: null as number | null,
    currency: null as string | null,
  });
  const each = rules.limits
    .filter((l) => l.value === undefined)
    .flatMap(({ dimension, max }) => {
      const own = new Set(
        rules.limits.flatMap((l) => (l.dimension === dimension && l.value ? [l.value] : [])),
      );
      const values = new Set(chosen.flatMap((c) => c.groups[dimension] ?? []));
      return [...values]
        .filter((value) => !own.has(value))
        .sort()
        .map((value) => line(dimension, value, max, inDimension(dimension, value)));
    });
  return [
    ...rules.groups.map((g) => ({
      ...line(rules.groupBy, g.value, g.max ?? null, inDimension(rules.groupBy, g.value)),
      min: g.min ?? null,
      reserveMax: g.reserve ?? null,
      reserve: waits.filter((l) => l.group === g.value).length,
    })),
    ...rules.limits.flatMap(({ dimension, value, max }) =>
      value === undefined ? [] : [line(dimension, value, max, inDimension(dimension, value))],
    ),
    ...each,
    ...(rules.maxSelected === null && rules.maxReserve === null
      ? []
      : [
          {
            ...line('total', null, rules.maxSelected, chosen.length),
            reserveMax: rules.maxReserve,
            reserve: waits.length,
          },
        ]),
    ...(rules.budget
      ? [
          {
            ...line(
              'budget',
              null,
              rules.budget.ceiling,
              chosen.reduce((all, c) => all + (c.amount ?? 0), 0),
            ),
            currency: rules.budget.currency,
          },
        ]
      : []),
  ];
}

/** The bytes of the file. */
export const dossierText = (envelope: DossierEnvelope): string => canonicalJson(envelope);
