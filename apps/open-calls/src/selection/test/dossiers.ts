import { canonicalHash, sha256 } from '#platform/signing/canonical';
import { DEFAULT_PART, type SelectionPart } from '../announced.rules.js';
import { compute, type DossierEnvelope, type DossierRecord } from '../dossier.rules.js';
import type { SelectionSigner } from '../selection.signer.js';
import type { Candidate, Exception, SelectionRules, Step } from '../selection.types.js';
import { aCandidate, criteria, marks } from './samples.js';

const SEED = '5'.repeat(64);

export interface DossierParts {
  applications?: readonly Candidate[];
  part?: Partial<SelectionPart>;
  call?: Record<string, unknown>;
  exceptions?: Exception[];
  steps?: Step[];
  record?: Partial<DossierRecord>;
}

/** What a call announces that has these rules. */
export const partsOf = (rules: SelectionRules): DossierParts => ({
  call: {
    sectors: rules.groups.map(({ value, ...seats }) => ({ sector: value, ...seats })),
    threshold: rules.threshold,
    maxSelected: rules.maxSelected,
    maxReserve: rules.maxReserve,
    tieBreakers: rules.tieBreakers,
  },
  part: {
    limits: rules.limits.map((l) => ({ ...l })),
    sections: rules.sections.map((s) => ({ ...s, criteria: [...s.criteria] })),
    budget: rules.budget && {
      ceiling: { minor: rules.budget.ceiling, currency: rules.budget.currency },
      amount: rules.budget.amount,
      onOverrun: rules.budget.onOverrun,
    },
  },
});

/** Six applications of two sectors, two of them equal; one seat each and a limit in money unless said otherwise. */
export const sixApplications = [90, 80, 80, 70, 65, 40].map((p, i) =>
  aCandidate(`0197-${'abcdef'[i]}`, [marks(p, p / 2), marks(p, i === 3 ? null : p / 2)], {
    groups: { sector: i % 2 ? 'plastics' : 'textile', 'answer:İl': i < 3 ? '34' : '41' },
    amount: 1000 * (i + 1),
  }),
);

/** A decided selection, signed. */
export async function aDossier(signer: SelectionSigner, parts: DossierParts = {}): Promise<DossierEnvelope> {
  const body = {
    call: {
      id: 'call',
      code: 'C-1',
      title: 'Örnek çağrı “İki” \\ /',
      deadline: '2026-04-01T14:00:00.000Z',
      sectors: [
        { sector: 'textile', max: 2, reserve: 2 },
        { sector: 'plastics', min: 1 },
      ],
      criteria: criteria.map((c) => ({ ...c, title: c.code })),
      threshold: '60',
      reviewersPerApplication: 2,
      maxSelected: 4,
      maxReserve: null,
      tieBreakers: ['earlier'],
      ...parts.call,
    },
    selection: { ...DEFAULT_PART, ...parts.part, seedSha256: sha256(SEED) },
  };
  const computed = compute({
    call: { number: 1, sha256: canonicalHash(body), body },
    seed: SEED,
    applications: (parts.applications ?? sixApplications).map((a, i) => ({
      ...a,
      number: `C-1-${i + 1}`,
      receiptSha256: sha256(a.id),
      settled: true,
    })),
    exceptions: parts.exceptions ?? [],
    steps: parts.steps ?? [],
  });
  const { envelope } = await signer.sign(
    computed,
    {
      selectionId: 'selection',
      version: 1,
      number: '2026/7',
      decidedOn: '2026-04-02',
      attendees: 5,
      minutesSha256: sha256('minutes'),
      reason: null,
      enteredBy: 'a',
      confirmedBy: 'b',
      recordedAt: '2026-04-02T09:00:00.000Z',
    },
    {
      versions: [
        {
          number: 1,
          sha256: canonicalHash(body),
          body,
          reason: null,
          recordedAt: '2026-02-01T09:00:00.000Z',
        },
      ],
      lateAccess: [],
      out: [],
      admitted: [],
      completion: [],
      meetings: [],
      reviewing: [],
      ...parts.record,
    },
  );
  return envelope;
}
