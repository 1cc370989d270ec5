/**
 * Builds what an import says it did, or would do. Every row read has one outcome, so accepted + merged + doubtful + refused
 * = read; a warning changes no outcome.
 */
import type { ImportIssue, ImportReport } from '#contracts/core/messages';
import { DomainError } from '../errors/domain-error.js';
import type { CellProblem } from './column.js';

/** What becomes of a row: new; leads to a record that is there; taken, with a pair for the merge queue; not taken. */
export type Outcome = 'accepted' | 'merged' | 'doubtful' | 'refused';

/** What there is to say about a row. `column` is the title as in the file. */
export interface Remark {
  column?: string;
  code: string;
  params?: Record<string, string | number>;
}

/** As many issues as a report carries. */
export const MAX_ISSUES = 500;

/** The stronger word wins when a row is named twice (its firm is merged, its person doubtful). */
const STRENGTH: Record<Outcome, number> = { accepted: 0, merged: 1, doubtful: 2, refused: 3 };

export class ReportBuilder {
  private readonly outcomes = new Map<number, Outcome>();
  private readonly issues: ImportIssue[] = [];
  private readonly sheets: ReportBuilder[] = [this];

  constructor(
    private readonly importId: string,
    private readonly dryRun: boolean,
  ) {}

  /** Where to tell of another sheet of the same file: its rows have numbers of their own. All are one report. */
  anotherSheet(): ReportBuilder {
    const sheet = new ReportBuilder(this.importId, this.dryRun);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Sets a row's outcome, with what there is to say about it. */
  set(row: number, outcome: Outcome, ...remarks: Remark[]): this {
    const before = this.outcomes.get(row);
    if (before === undefined || STRENGTH[outcome] > STRENGTH[before]) this.outcomes.set(row, outcome);
    for (const remark of remarks) this.issues.push({ row, ...remark, outcome });
    return this;
  }

  /** Refuses a row for its cells. */
  refuse(row: number, problems: readonly (CellProblem | Remark)[]): this {
    return this.set(
      row,
      'refused',
      ...problems.map(({ column, code, params }) => ({ column, code, params })),
    );
  }

  /** Refuses a row that broke a rule of the domain; any other error goes on. */
  refuseFor(row: number, error: unknown): this {
    if (!(error instanceof DomainError)) throw error;
    return this.set(row, 'refused', {
      code: error.code,
      params: error.details.params as Remark['params'],
    });
  }

  /** Something to know about a row that is taken all the same. */
  warn(row: number, remark: Remark): this {
    this.issues.push({ row, ...remark, outcome: 'warning' });
    return this;
  }

  /** What the registry noticed about rows (a tax number that is none), under the column that it is about. */
  notices(
    answers: Iterable<{ row: number; notice?: string }>,
    columnOf?: (notice: string) => string | undefined,
  ): this {
    for (const { row, notice } of answers)
      if (notice) this.warn(row, { column: columnOf?.(notice), code: notice });
    return this;
  }

  /**
   * What the reader found out about a row: refused if a required cell is missing or unreadable, else its problems as
   * warnings. Returns whether the row can be taken.
   */
  check(row: { row: number; problems: readonly CellProblem[]; refused: boolean }): boolean {
    if (row.refused) this.refuse(row.row, row.problems);
    else for (const { column, code, params } of row.problems) this.warn(row.row, { column, code, params });
    return !row.refused;
  }

  outcomeOf(row: number): Outcome | undefined {
    return this.outcomes.get(row);
  }

  /** The report: issues in the order of the file, the first 500 of them. */
  build(): ImportReport {
    const outcomes = this.sheets.flatMap((sheet) => [...sheet.outcomes.values()]);
    const count = (outcome: Outcome) => outcomes.filter((o) => o === outcome).length;
    const issues = this.sheets
      .flatMap((sheet) => sheet.issues.toSorted((a, b) => a.row - b.row))
      .slice(0, MAX_ISSUES)
      // what is absent stays out of the JSON
      .map(
        (issue) =>
          Object.fromEntries(
            Object.entries(issue).filter(([, value]) => value !== undefined),
          ) as unknown as ImportIssue,
      );
    return {
      importId: this.importId,
      dryRun: this.dryRun,
      read: outcomes.length,
      accepted: count('accepted'),
      merged: count('merged'),
      doubtful: count('doubtful'),
      refused: count('refused'),
      issues,
    };
  }
}
