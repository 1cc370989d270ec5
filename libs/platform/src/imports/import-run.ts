/**
 * The way of every import. What differs from list to list (its columns, which rows make sense, what a row becomes) is told by
 * the service that owns the noun; the steps around it are the same and stand here:
 *
 *   const list = await imports.open(command, 'enrolments:…', call);
 *   const table = await list.table(COLUMNS);
 *   const rows = table.rows.filter((row) => list.report.check(row) && …);
 *   const who = await list.whoIsWho(resolutionCommands.resolveRows, place, rows.map(asked));
 *   return list.inOneGo(async (tx) => { … every row gets its outcome in list.report … });
 */
import type { Command } from '#contracts/core/command';
import type { ImportFile, ImportReport } from '#contracts/core/messages';
import type { Place } from '../actor/actor.js';
import { occurredAt } from '../actor/backfill.js';
import type { NewAudit, Tx, UnitOfWork } from '../database/unit-of-work.js';
import { DomainError } from '../errors/domain-error.js';
import type { FileStore } from '../files/file-store.js';
import { holdingFile } from '../files/holding-file.js';
import type { Call } from '../messaging/call.js';
import type { RpcClient } from '../messaging/rpc-client.js';
import type { Column } from './column.js';
import { importOwner, openImport, resolveRows, type ImportSource, type Question } from './import-source.js';
import { ReportBuilder } from './report.js';
import { readTable, type Table } from './table-reader.js';

interface Parts {
  service: string;
  files: FileStore;
  work: UnitOfWork;
  rpc: RpcClient;
}

/** Opens the lists that a service takes in. */
export class Imports {
  constructor(private readonly parts: Parts) {}

  /**
   * `kind` says what the list is read as, with the record it belongs to (`attendance:<event id>`): the import's id follows from
   * it and the file. Whoever calls has checked that the asker may import here. Errors: those of `openImport`.
   */
  async open(command: ImportFile, kind: string, call: Call): Promise<ImportRun> {
    const { files, service } = this.parts;
    const source = await openImport(files, { fileId: command.fileId, kind, service }, call.actor);
    return new ImportRun(this.parts, source, command, call);
  }
}

/** Carries a trial's report out of the transaction that is rolled back. */
class Trial extends Error {
  constructor(readonly report: ImportReport) {
    super('trial');
  }
}

/** One list on its way in. */
export class ImportRun {
  readonly importId: string;
  readonly fileId: string;
  /** Only say what would happen: the default. */
  readonly dryRun: boolean;
  readonly content: Buffer;
  readonly report: ReportBuilder;

  constructor(
    private readonly parts: Parts,
    private readonly source: ImportSource,
    private readonly command: ImportFile,
    private readonly call: Call,
  ) {
    this.importId = source.importId;
    this.fileId = command.fileId;
    this.dryRun = command.dryRun ?? true;
    this.content = source.content;
    this.report = new ReportBuilder(source.importId, this.dryRun);
  }

  /** As the merge queue names where a row came from. */
  get fileName(): string {
    return this.source.fileName;
  }

  /** The sheet that the command names, else the best one. Errors: those of `readTable`. */
  table<const C extends readonly Column[]>(columns: C): Promise<Table<C>> {
    return readTable(this.content, columns, { sheet: this.command.sheet });
  }

  /** Asks who is who, by row number. Another `importId` where each row is asked about several parties. */
  whoIsWho<Q extends Question, R extends { rows: { row: number }[] }>(
    question: Command<Q, R>,
    { institutionId, programId }: { institutionId: string; programId?: string },
    rows: NoInfer<readonly Q['rows'][number][]>,
    importId = this.importId,
  ): Promise<Map<number, R['rows'][number]>> {
    const request = { importId, institutionId, programId, source: this.fileName, dryRun: this.dryRun };
    return resolveRows(this.parts.rpc, question, request, rows, this.call);
  }

  /**
   * All rows in one transaction, and what became of them. A trial does the same and rolls back, so that its report says what
   * the import would do; it must not use up the key of the real one. The real one holds the file, so that it stays.
   */
  async inOneGo(rows: (tx: Tx) => Promise<void>): Promise<ImportReport> {
    const { work, files, service } = this.parts;
    const report = async (tx: Tx) => {
      await rows(tx);
      return this.report.build();
    };
    if (!this.dryRun)
      return holdingFile(files, this.fileId, importOwner(service, this.importId), () =>
        work.run(this.call, report),
      );
    const never = work.run({ ...this.call, idempotencyKey: undefined }, async (tx): Promise<ImportReport> => {
      throw new Trial(await report(tx));
    });
    return never.catch((error: unknown) => {
      if (error instanceof Trial) return error.report;
      throw error;
    });
  }

  /**
   * A list of what happened before needs the right to enter it late and, once it is more than a trial, a reason; noted once for
   * the list.
   */
  enteredLate(tx: Tx, happenedAt: Date, place: Place): void {
    if (!this.dryRun) {
      const { backfillReason } = this.command;
      occurredAt(this.call, { occurredAt: happenedAt.toISOString(), backfillReason }, place, tx);
    } else if (!this.call.actor.can(['backfill'], place))
      throw new DomainError('BACKFILL_FORBIDDEN', { pointer: '/fileId' });
  }

  /** Notes that the list was taken in, with its numbers: call it when the rows have their outcomes. */
  audit(tx: Tx, action: string, of: NewAudit): void {
    const { read, accepted, merged, doubtful, refused } = this.report.build();
    const { importId, fileId } = this;
    const details = { importId, fileId, read, accepted, merged, doubtful, refused, ...of.details };
    tx.audit(action, { ...of, details });
  }
}
