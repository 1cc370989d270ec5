import { Injectable } from '@nestjs/common';
import type { Backfill, ImportReport } from '#contracts/core/messages';
import {
  resolutionCommands,
  type FirmAsWritten,
  type ResolvedRow,
} from '#contracts/firm-registry/resolution.commands';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import type { ImportIntoProgram } from '#contracts/symbiosis/symbiosis.messages';
import { occurredAt } from '#platform/actor/backfill';
import { Clock } from '#platform/clock/clock';
import { dayOf, instantOf } from '#platform/clock/istanbul';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import { holdingFile } from '#platform/files/holding-file';
import type { Column } from '#platform/imports/column';
import { derivedId, importOwner, openImport, resolveRows } from '#platform/imports/import-source';
import { ReportBuilder } from '#platform/imports/report';
import { readTable, type Table, type TableRow } from '#platform/imports/table-reader';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { holdProgram } from '../opportunities/opportunity-book.js';
import { Programs, type Place } from './programs.js';

const SERVICE = 'symbiosis';

/** What a writer of rows has at hand. */
export interface ImportContext<C extends readonly Column[]> {
  tx: Tx;
  place: ProgramPlace;
  table: Table<C>;
  report: ReportBuilder;
  dryRun: boolean;
  /** When the rows happened: the list's own day, else what the command says, else now. */
  at: Date;
  /** Who a party of a row is; in a trial, somebody new has an id of this import only. */
  firmIdOf: (row: number, party: string) => string;
  /** `doubtful` if a party of the row waits in the merge queue, else `accepted`. */
  outcomeOf: (row: number) => 'accepted' | 'doubtful';
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
  /** Sets each row's outcome and, unless it is a trial, writes it. */
  write(rows: TableRow<C>[], context: ImportContext<C>): Promise<void>;
}

/** The way of every import: read, ask who is who, then all rows in one local transaction. */
@Injectable()
export class ListImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programs: Programs,
    private readonly rpc: RpcClient,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async run<const C extends readonly Column[]>(
    list: ListKind<C>,
    command: ImportIntoProgram,
    call: Call,
  ): Promise<ImportReport> {
    const dryRun = command.dryRun ?? true;
    const place = await this.programs.toAdvise(command.programId, call);
    const source = await openImport(
      this.files,
      { fileId: command.fileId, kind: list.kind, service: SERVICE },
      call.actor,
    );
    const table = await readTable(source.content, list.columns, { sheet: command.sheet });
    const report = new ReportBuilder(source.importId, dryRun);
    const now = this.clock.now();
    const rows: TableRow<C>[] = [];
    for (const row of table.rows)
      if (report.check(row) && (await list.check(row, report, table.titles))) rows.push(row);

    const resolved = new Map<string, Map<number, ResolvedRow>>();
    for (const party of new Set(rows.flatMap((row) => Object.keys(list.parties(row))))) {
      const named = rows.map((row) => ({ row: row.row, firm: list.parties(row)[party] }));
      const importId = derivedId(source.importId, party);
      const request = {
        importId,
        institutionId: place.institutionId,
        programId: place.programId,
        source: source.fileName,
        dryRun,
      };
      resolved.set(party, await resolveRows(this.rpc, resolutionCommands.resolveRows, request, named, call));
    }
    const titles = table.titles as Record<string, string | undefined>;
    for (const [party, parties] of resolved)
      for (const { row, notice } of parties.values())
        if (notice)
          report.warn(row, {
            column: notice === 'BAD_TAX_NUMBER' ? titles.taxNumber : titles[party],
            code: notice,
          });

    const context = {
      place,
      table,
      report,
      dryRun,
      firmIdOf: (row: number, party: string) => {
        const written = list.parties(rows.find((r) => r.row === row)!)[party];
        return resolved.get(party)!.get(row)!.firmId ?? derivedId(source.importId, written.title);
      },
      outcomeOf: (row: number) =>
        [...resolved.values()].some((parties) => parties.get(row)?.firm === 'doubtful')
          ? ('doubtful' as const)
          : ('accepted' as const),
    };
    // A trial commits nothing and must not use up the key of the real run.
    const write = () =>
      this.work.run(dryRun ? { ...call, idempotencyKey: undefined } : call, async (tx) => {
        const at = happenedAt(call, command, place, tx, list.day(table), now, dryRun);
        await holdProgram(tx, place.programId);
        await list.write(rows, { ...context, tx, at });
        return report.build();
      });
    if (dryRun) return write();
    return holdingFile(this.files, command.fileId, importOwner(SERVICE, source.importId), write);
  }
}

/** A list of an earlier day is a backfill: the right, and a reason once it is more than a trial. Noon in Türkiye stands for a day. */
function happenedAt(
  call: Call,
  command: Backfill,
  place: Place,
  tx: Tx,
  day: string | undefined,
  now: Date,
  dryRun: boolean,
): Date {
  if (day === dayOf(now) || (day === undefined && command.occurredAt === undefined)) return now;
  const at = day === undefined ? new Date(command.occurredAt!) : instantOf(day, '12:00');
  if (at > now)
    throw new DomainError('BACKFILL_FUTURE', { pointer: day === undefined ? '/occurredAt' : '/fileId' });
  if (dryRun && !call.actor.can(['backfill'], place))
    throw new DomainError('BACKFILL_FORBIDDEN', { pointer: '/fileId' });
  return dryRun
    ? at
    : occurredAt(call, { occurredAt: at.toISOString(), backfillReason: command.backfillReason }, place, tx);
}
