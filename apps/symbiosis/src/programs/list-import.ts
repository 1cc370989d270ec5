import { Injectable } from '@nestjs/common';
import type { Backfill, ImportReport } from '#contracts/core/messages';
import {
  isDoubtful,
  resolutionCommands,
  type FirmAsWritten,
  type ResolvedRow,
} from '#contracts/firm-registry/resolution.commands';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import type { ImportIntoProgram } from '#contracts/symbiosis/symbiosis.messages';
import { Clock } from '#platform/clock/clock';
import { dayOf, instantOf } from '#platform/clock/istanbul';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import type { Column } from '#platform/imports/column';
import { Imports, type ImportRun } from '#platform/imports/import-run';
import { derivedId } from '#platform/imports/import-source';
import type { ReportBuilder } from '#platform/imports/report';
import type { Table, TableRow } from '#platform/imports/table-reader';
import type { Call } from '#platform/messaging/call';
import { holdProgram } from '../opportunities/opportunity-book.js';
import { Programs, type Place } from './programs.js';

/** Who the firms of the rows are. */
interface Parties {
  /** Who a party of a row is; in a trial, somebody new has an id of this import only. */
  firmIdOf: (row: number, party: string) => string;
  /** `doubtful` if a party of the row waits in the merge queue, else `accepted`. */
  outcomeOf: (row: number) => 'accepted' | 'doubtful';
}

/** What a writer of rows has at hand. */
export interface ImportContext<C extends readonly Column[]> extends Parties {
  tx: Tx;
  place: ProgramPlace;
  table: Table<C>;
  report: ReportBuilder;
  /** When the rows happened: the list's own day, else what the command says, else now. */
  at: Date;
}

/** One kind of list: its columns, the firms its rows name, and what becomes of them. */
export interface ListKind<C extends readonly Column[]> {
  kind: string;
  columns: C;
  /** Parties of a row by column key (`giver`, `taker`). */
  parties(row: TableRow<C>): Record<string, FirmAsWritten>;
  /** Day on which the rows happened. Errors as of any import. */
  day(table: Table<C>): string | undefined;
  /** Before the transaction: what must be asked of others. Refuses or warns; true if the row can be taken. */
  check(row: TableRow<C>, report: ReportBuilder, titles: Table<C>['titles']): Promise<boolean>;
  /** Writes the rows and sets the outcome of each. */
  write(rows: TableRow<C>[], context: ImportContext<C>): Promise<void>;
}

/** Lists of what firms have to give and take. */
@Injectable()
export class ListImport {
  constructor(
    private readonly imports: Imports,
    private readonly programs: Programs,
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
    const rows: TableRow<C>[] = [];
    for (const row of table.rows)
      if (report.check(row) && (await kind.check(row, report, table.titles))) rows.push(row);
    const named = rows.map((row) => ({ row: row.row, parties: kind.parties(row) }));
    const parties = await whoIsWho(list, named, place, table.titles);
    return list.inOneGo(async (tx) => {
      const at = happenedAt(list, command, place, tx, kind.day(table), now);
      await holdProgram(tx, place.programId);
      await kind.write(rows, { ...parties, tx, place, table, report, at });
    });
  }
}

/** Asks for each party by itself: a row of the registry's question has one firm. */
async function whoIsWho(
  list: ImportRun,
  rows: readonly { row: number; parties: Record<string, FirmAsWritten> }[],
  place: Place,
  titles: Record<string, string | undefined>,
): Promise<Parties> {
  const answers = new Map<string, ReadonlyMap<number, ResolvedRow>>();
  for (const party of new Set(rows.flatMap(({ parties }) => Object.keys(parties)))) {
    const firms = await list.whoIsWho(
      resolutionCommands.resolveRows,
      place,
      rows.map(({ row, parties }) => ({ row, firm: parties[party] })),
      derivedId(list.importId, party),
    );
    answers.set(party, firms);
    list.report.notices(firms.values(), (notice) =>
      notice === 'BAD_TAX_NUMBER' ? titles.taxNumber : titles[party],
    );
  }
  const written = new Map(rows.map(({ row, parties }) => [row, parties]));
  return {
    firmIdOf: (row, party) =>
      answers.get(party)!.get(row)!.firmId ?? derivedId(list.importId, written.get(row)![party].title),
    outcomeOf: (row) =>
      [...answers.values()].some((firms) => isDoubtful(firms.get(row))) ? 'doubtful' : 'accepted',
  };
}

/** Noon in Türkiye stands for the day of a list. */
function happenedAt(
  list: ImportRun,
  command: Backfill,
  place: Place,
  tx: Tx,
  day: string | undefined,
  now: Date,
): Date {
  if (day === dayOf(now) || (day === undefined && command.occurredAt === undefined)) return now;
  const at = day === undefined ? new Date(command.occurredAt!) : instantOf(day, '12:00');
  if (at > now)
    throw new DomainError('BACKFILL_FUTURE', { pointer: day === undefined ? '/occurredAt' : '/fileId' });
  list.enteredLate(tx, at, place);
  return at;
}
