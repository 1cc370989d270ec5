import { Injectable } from '@nestjs/common';
import type { ImportIntoProgram } from '#contracts/advisory/advisory.messages';
import type { ImportReport } from '#contracts/core/messages';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import { Clock } from '#platform/clock/clock';
import { dayOf, instantOf } from '#platform/clock/istanbul';
import type { Tx } from '#platform/database/unit-of-work';
import type { Column } from '#platform/imports/column';
import { Imports } from '#platform/imports/import-run';
import type { ReportBuilder } from '#platform/imports/report';
import type { Table, TableRow } from '#platform/imports/table-reader';
import type { Call } from '#platform/messaging/call';
import { PlantData } from '../consultants/plant-data.js';
import { ListedFirms, type ListedFirm } from './listed-firms.js';
import { Programs } from './programs.js';

/** What a writer of rows has at hand. */
export interface ImportContext {
  tx: Tx;
  place: ProgramPlace;
  report: ReportBuilder;
  now: Date;
  /** As the programme knows the firm of a row; undefined for a row without one. */
  firmOf: (row: number) => ListedFirm | undefined;
}

/** One kind of list: its columns and what becomes of its rows. */
export interface ListKind<C extends readonly Column[]> {
  kind: string;
  columns: C;
  /** The firm that a row names, if it does. */
  firm(row: TableRow<C>): { title: string; taxNumber?: string } | undefined;
  /** Whether the row's firm must take part in the programme. */
  mustTakePart(row: TableRow<C>): boolean;
  /** Days on which the row says something happened. */
  days(row: TableRow<C>): (string | undefined)[];
  /** Refuses what makes no sense; true if the row can be taken. */
  check(row: TableRow<C>, report: ReportBuilder, titles: Table<C>['titles'], place: ProgramPlace): boolean;
  /** Writes the rows and sets the outcome of each. */
  write(rows: TableRow<C>[], context: ImportContext): Promise<void>;
}

/** Lists about the firms of a programme. */
@Injectable()
export class ListImport {
  constructor(
    private readonly imports: Imports,
    private readonly programs: Programs,
    private readonly firms: ListedFirms,
    private readonly plants: PlantData,
    private readonly clock: Clock,
  ) {}

  async run<const C extends readonly Column[]>(
    kind: ListKind<C>,
    command: ImportIntoProgram,
    call: Call,
  ): Promise<ImportReport> {
    const place = await this.programs.toAdvise(command.programId, call);
    const list = await this.imports.open(command, kind.kind, call);
    const { report } = list;
    const table = await list.table(kind.columns);
    const now = this.clock.now();
    const today = dayOf(now);
    const rows = table.rows.filter(
      (row) =>
        report.check(row) &&
        notAhead(row.row, kind.days(row), today, report) &&
        kind.check(row, report, table.titles, place),
    );
    const named = rows.flatMap((row) => {
      const firm = kind.firm(row);
      return firm ? [{ row: row.row, firm }] : [];
    });
    const firms = await this.firms.resolve(list, named, place, call);
    const titles = table.titles as { firm?: string; taxNumber?: string };
    report.notices(firms.values(), () => titles.taxNumber);
    const ownOf = await this.ownFirms(firms.values(), place, call);
    const taken = rows.filter((row) => {
      const firmId = firms.get(row.row)?.firmId;
      if (!firmId && kind.mustTakePart(row)) {
        report.set(row.row, 'refused', { column: titles.firm, code: 'NOT_PARTICIPATING' });
        return false;
      }
      if (ownOf === 'all' || !kind.firm(row) || (firmId && ownOf.has(firmId))) return true;
      report.set(row.row, 'refused', { column: titles.firm, code: 'NOT_ITS_CONSULTANT' });
      return false;
    });
    return list.inOneGo(async (tx) => {
      await lockProgram(tx, place.programId);
      const [first] = rows.flatMap((row) => kind.days(row).filter((day) => day && day < today)).sort();
      if (first) list.enteredLate(tx, instantOf(first, '12:00'), place);
      await kind.write(taken, { tx, place, report, now, firmOf: (row) => firms.get(row) });
    });
  }

  /** Whose rows this person may enter: staff all, a consultant those of the firms they are named for (decision 0020). */
  private async ownFirms(
    listed: Iterable<ListedFirm>,
    place: ProgramPlace,
    { actor }: Call,
  ): Promise<'all' | ReadonlySet<string>> {
    if (actor.can(['staff'], place)) return 'all';
    const ids = [...listed].flatMap(({ firmId }) => firmId ?? []);
    return this.plants.namedAmong(actor, place, ids);
  }
}

/** Two bulk commands for one programme at once would both find a record not there yet. */
export async function lockProgram(tx: Tx, programId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [programId]);
}

/** A day of a list as an instant: noon in Türkiye, or now when it is today (noon may still lie ahead). */
export function instantOfDay(day: string, now: Date): Date {
  return day === dayOf(now) ? now : instantOf(day, '12:00');
}

function notAhead(
  row: number,
  days: readonly (string | undefined)[],
  today: string,
  report: ReportBuilder,
): boolean {
  if (days.every((day) => day === undefined || day <= today)) return true;
  report.set(row, 'refused', { code: 'BACKFILL_FUTURE' });
  return false;
}

/** The outcome of a row that makes a record. */
export const newRowOutcome = (firm: ListedFirm | undefined) =>
  firm?.outcome === 'doubtful' ? ('doubtful' as const) : ('accepted' as const);
