import { sha256 } from '#platform/signing/canonical';

/** What is known before: who has (or had) what. `barred` pairs are never made: a recusal, or an assignment that is there. */
export interface AssignmentInput {
  /** Applications with the number of reviewers at work or done. */
  applications: readonly { id: string; firmId: string; assigned: number }[];
  /** Reviewers with the number of applications they have in this call. */
  reviewers: readonly { id: string; load: number }[];
  /** `applicationId reviewerId` */
  barred: ReadonlySet<string>;
  perApplication: number;
}

export interface Assignment {
  applicationId: string;
  reviewerId: string;
}

export const pairKey = (applicationId: string, reviewerId: string): string =>
  `${applicationId} ${reviewerId}`;

/**
 * Gives each application the reviewers it lacks: the least burdened first, equals in an order that follows from a hash of
 * the pair, so that the same two do not meet again and again and the same input (in any order) gives the same output.
 * Without bars the loads differ by at most one. Applications for which few reviewers are left choose first.
 */
export function assign(input: AssignmentInput): { assignments: Assignment[]; short: number } {
  const load = new Map(input.reviewers.map((r) => [r.id, r.load]));
  const assignments: Assignment[] = [];
  let short = 0;
  const choices = new Map(
    input.applications.map((a) => [
      a.id,
      input.reviewers.filter((r) => !input.barred.has(pairKey(a.id, r.id))),
    ]),
  );
  const order = input.applications.toSorted(
    (a, b) => choices.get(a.id)!.length - choices.get(b.id)!.length || compareText(a.id, b.id),
  );
  for (const application of order) {
    const missing = input.perApplication - application.assigned;
    if (missing <= 0) continue;
    const chosen = choices
      .get(application.id)!
      .map(({ id }) => ({ id, load: load.get(id)!, lot: sha256(pairKey(application.id, id)) }))
      .sort((a, b) => a.load - b.load || compareText(a.lot, b.lot))
      .slice(0, missing);
    for (const { id } of chosen) {
      assignments.push({ applicationId: application.id, reviewerId: id });
      load.set(id, load.get(id)! + 1);
    }
    if (chosen.length < missing) short++;
  }
  return { assignments, short };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
