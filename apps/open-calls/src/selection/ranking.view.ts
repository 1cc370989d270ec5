import type { SectorCount, SelectionException, FillState } from '#contracts/open-calls/selection.messages';
import { sha256 } from '#platform/signing/canonical';
import { countsOf, fillOf, incompleteIn } from './dossier.rules.js';
import type { Selected } from './selection.input.js';

const MOST_AFFECTED = 500;

/** What a ranking says of itself beside its lines; kept with a decision, so that reading it needs no dossier. */
export interface Summary {
  selected: number;
  reserve: number;
  rejected: number;
  incomplete: number;
  bySector: SectorCount[];
  fill: FillState[];
  groupBy: string;
  seedSha256: string;
  exceptions: SelectionException[];
}

export function summaryOf(computed: Pick<Selected, 'input' | 'result' | 'shown'>): Summary {
  const { input, result } = computed;
  return {
    ...countsOf(result.lines),
    incomplete: incompleteIn(computed),
    fill: fillOf(input.rules, input.applications, result.lines),
    groupBy: input.rules.groupBy,
    seedSha256: sha256(input.seed),
    exceptions: exceptionsOf(computed),
  };
}

function exceptionsOf({
  input,
  result,
  shown,
}: Pick<Selected, 'input' | 'result' | 'shown'>): SelectionException[] {
  const numbers = new Map(input.applications.map((a) => [a.id, a.number]));
  const effects = new Map(result.exceptions.map((e) => [e.application, e]));
  return input.exceptions.map(({ application, outcome, reason, by, at }) => {
    const effect = effects.get(application);
    const affected = effect?.affected ?? [];
    return {
      applicationId: application,
      firmId: shown.get(application)?.firmId ?? null,
      number: numbers.get(application) ?? null,
      outcome,
      reason,
      by,
      at,
      byRules: effect?.byRules ?? null,
      affected: affected.slice(0, MOST_AFFECTED).map((a) => ({
        applicationId: a.application,
        firmId: shown.get(a.application)!.firmId,
        number: numbers.get(a.application) ?? null,
        how: a.how,
      })),
      affectedCount: affected.length,
    };
  });
}

/** The ranking with number, firm and amount, as lists show it. */
export function linesOf({ input, result, shown }: Pick<Selected, 'input' | 'result' | 'shown'>) {
  const known = new Map(input.applications.map((a) => [a.id, a]));
  return result.lines.map(({ id, groupRank, ...line }) => {
    const { number, amount } = known.get(id)!;
    return {
      applicationId: id,
      number,
      ...shown.get(id)!,
      ...line,
      sectorRank: groupRank,
      amount:
        amount === null || !input.rules.budget
          ? null
          : { minor: amount, currency: input.rules.budget.currency },
    };
  });
}
export type Line = ReturnType<typeof linesOf>[number];
