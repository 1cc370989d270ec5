import { Injectable } from '@nestjs/common';
import type { ImportIntoProgram } from '#contracts/advisory/advisory.messages';
import type { Backfill, ImportReport } from '#contracts/core/messages';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import { occurredAt } from '#platform/actor/backfill';
import { Clock } from '#platform/clock/clock';
import { dayOf, instantOf } from '#platform/clock/istanbul';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import { holdingFile } from '#platform/files/holding-file';
import type { Column } from '#platform/imports/column';
import { importOwner, openImport } from '#platform/imports/import-source';
import { ReportBuilder } from '#platform/imports/report';
import { readTable, type Table, type TableRow } from '#platform/imports/table-reader';
import { USUAL_TITLES } from '#platform/imports/usual-titles';
import type { Call } from '#platform/messaging/call';
import { ListedFirms, type ListedFirm } from './listed-firms.js';
import { Programs, type Place } from './programs.js';

const SERVICE = 'advisory';

/** The two columns by which every list here names a firm. */
export const TAX_NUMBER = {
  key: 'taxNumber',
  titles: ['VKN', 'Vergi no', ...USUAL_TITLES.taxNumber],
  type: 'text',
  max: 40,
} as const satisfies Column;
export const FIRM_TITLES = [
  'Firma',
  'Unvan',
  'Firma unvanı',
  'Firma Adı',
  'Ticaret unvanı',
  ...USUAL_TITLES.firmTitle,
] as const;
export const FIRM = {
  key: 'firm',
  titles: FIRM_TITLES,
  type: 'text',
  required: true,
  max: 300,
} as const satisfies Column;

/** What a writer of rows has at hand. */
export interface ImportContext {
  tx: Tx;
  place: ProgramPlace;
  report: ReportBuilder;
  dryRun: boolean;
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
  /** Sets each row's outcome and, unless it is a trial, writes it. */
  write(rows: TableRow<C>[], context: ImportContext): Promise<void>;
}

/** The way of every import: read, ask who is who, then all rows in one local transaction. */
@Injectable()
export class ListImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programs: Programs,
    private readonly firms: ListedFirms,
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
    const rows = table.rows.filter(
      (row) =>
        report.check(row) && notAhead(list, row, report, now) && list.check(row, report, table.titles, place),
    );
    const named = rows.flatMap((row) => {
      const firm = list.firm(row);
      return firm ? [{ row: row.row, firm }] : [];
    });
    const firms = await this.firms.resolve(named, { source, place, dryRun }, call);
    const titles = table.titles as { firm?: string; taxNumber?: string };
    const taken = rows.filter(
      (row) => !refuseFirm(report, row.row, firms.get(row.row), list.mustTakePart(row), titles),
    );

    // A trial commits nothing and must not use up the key of the real run.
    const write = () =>
      this.work.run(dryRun ? { ...call, idempotencyKey: undefined } : call, async (tx) => {
        await lockProgram(tx, place.programId);
        permitBackfill(
          call,
          command,
          place,
          tx,
          earliest(
            rows.flatMap((row) => list.days(row)),
            now,
          ),
          dryRun,
        );
        await list.write(taken, { tx, place, report, dryRun, now, firmOf: (row) => firms.get(row) });
        return report.build();
      });
    // Held before it is written from: a list that was taken in must not be swept away.
    await (dryRun
      ? write()
      : holdingFile(this.files, command.fileId, importOwner(SERVICE, source.importId), write));
    return report.build();
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

function notAhead<C extends readonly Column[]>(
  list: ListKind<C>,
  row: TableRow<C>,
  report: ReportBuilder,
  now: Date,
): boolean {
  if (list.days(row).every((day) => day === undefined || day <= dayOf(now))) return true;
  report.set(row.row, 'refused', { code: 'BACKFILL_FUTURE' });
  return false;
}

function earliest(days: readonly (string | undefined)[], now: Date): string | undefined {
  const today = dayOf(now);
  return days.filter((day): day is string => day !== undefined && day < today).sort()[0];
}

/** A list with days before today is a backfill: the right, and a reason once it is more than a trial. Noted once for the list. */
function permitBackfill(
  call: Call,
  command: Backfill,
  place: Place,
  tx: Tx,
  from: string | undefined,
  dryRun: boolean,
): void {
  if (!from) return;
  if (!dryRun)
    occurredAt(
      call,
      { occurredAt: instantOf(from, '12:00').toISOString(), backfillReason: command.backfillReason },
      place,
      tx,
    );
  else if (!call.actor.can(['backfill'], place))
    throw new DomainError('BACKFILL_FORBIDDEN', { pointer: '/fileId' });
}

/** Notes what is to be said of a row's firm; true when the row cannot be taken because the firm does not take part. */
function refuseFirm(
  report: ReportBuilder,
  row: number,
  firm: ListedFirm | undefined,
  mustTakePart: boolean,
  titles: { firm?: string; taxNumber?: string },
): boolean {
  if (firm?.notice) report.warn(row, { column: titles.taxNumber, code: firm.notice });
  if (!mustTakePart || firm?.firmId) return false;
  report.set(row, 'refused', { column: titles.firm, code: 'NOT_PARTICIPATING' });
  return true;
}

/** The outcome of a row that makes a record. */
export const newRowOutcome = (firm: ListedFirm | undefined) =>
  firm?.outcome === 'doubtful' ? ('doubtful' as const) : ('accepted' as const);
