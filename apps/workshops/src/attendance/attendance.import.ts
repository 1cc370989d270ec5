import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportReport } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import {
  resolutionCommands,
  type ResolvedRow,
  type RowToResolve,
} from '#contracts/firm-registry/resolution.commands';
import type { ImportAttendance } from '#contracts/workshops/attendance.commands';
import { Clock } from '#platform/clock/clock';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import { formOf } from '#platform/imports/form-reader';
import { importOwner, openImport, resolveRows, type ImportSource } from '#platform/imports/import-source';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { knownInstitutions, organisationAsked } from '#contracts/firm-registry/organisation';
import { ReportBuilder } from '#platform/imports/report';
import { readTable } from '#platform/imports/table-reader';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import type { EventEntity } from '../events/event.entity.js';
import { EventService, KEEPERS } from '../events/event.service.js';
import { ATTENDANCE_COLUMNS, HEAD_FIELDS } from './attendance.columns.js';
import { nameOf, sameRows, type RowOfList } from './attendance.rules.js';
import { checkListOpen } from './attendance.service.js';
import { ListBook } from './list-book.js';

/** A row of the list with what it asks of the registry. */
interface Row extends RowOfList {
  asked: Omit<RowToResolve, 'row'>;
}

@Injectable()
export class AttendanceImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly rpc: RpcClient,
    private readonly clock: Clock,
    private readonly events: EventService,
  ) {}

  /** A sign sheet: read, asked of the registry who is who, then written in one transaction. Repeating it doubles nothing. */
  async run(command: ImportAttendance, call: Call): Promise<ImportReport> {
    const event = await this.events.at(command.eventId, KEEPERS, call);
    checkListOpen(event, this.clock.now());
    const dryRun = command.dryRun ?? true;
    const list = await openImport(
      this.files,
      { fileId: command.fileId, kind: `attendance:${event.id}`, service: 'workshops' },
      call.actor,
    );
    const report = new ReportBuilder(list.importId, dryRun);
    const rows = await this.read(list, command.sheet, event, report, call);
    const request = {
      importId: list.importId,
      institutionId: event.institutionId,
      programId: event.programId,
      source: list.fileName,
      dryRun,
    };
    const resolved = await resolveRows(
      this.rpc,
      resolutionCommands.resolveRows,
      request,
      rows.map(({ row, asked }) => ({ row, ...asked })),
      call,
    );
    for (const { row } of rows) {
      const notice = resolved.get(row)?.notice;
      if (notice) report.warn(row, { code: notice });
    }
    if (dryRun) {
      await this.tell(event, rows, resolved, report);
      return report.build();
    }
    const owner = importOwner('workshops', list.importId);
    await this.files.attach(command.fileId, {
      ...owner,
      stagedBy: call.actor.type === 'service' ? undefined : call.actor.id,
    });
    return this.work
      .run(call, (tx) =>
        this.write(
          tx,
          event,
          rows,
          resolved,
          { importId: list.importId, fileId: command.fileId },
          report,
          call,
        ),
      )
      .catch(async (error: unknown) => {
        const [kept] = (await this.source.query('SELECT 1 FROM import_run WHERE id = $1', [
          list.importId,
        ])) as unknown[];
        if (!kept) await this.files.release(command.fileId, owner);
        throw error;
      });
  }

  private async read(
    list: ImportSource,
    sheet: string | undefined,
    event: EventEntity,
    report: ReportBuilder,
    call: Call,
  ): Promise<Row[]> {
    const table = await readTable(list.content, ATTENDANCE_COLUMNS, { sheet });
    if (!table.titles.name && !(table.titles.givenName && table.titles.familyName))
      throw new DomainError('COLUMN_MISSING', { params: { column: ATTENDANCE_COLUMNS[0].titles[0] } });
    const { eventCode } = formOf(table.above, HEAD_FIELDS).values;
    if (eventCode && event.code && fold(eventCode) !== fold(event.code))
      throw new DomainError('LIST_OF_OTHER_EVENT', { pointer: '/fileId', params: { code: eventCode } });
    const known = await knownInstitutions((query) =>
      this.rpc.ask(institutionCommands.listInstitutions, query, call),
    );
    return table.rows.flatMap((line): Row[] => {
      const { values, row } = line;
      const name = nameOf(values);
      if (!name) {
        report.refuse(row, [{ column: table.titles.name ?? table.titles.givenName, code: 'CELL_REQUIRED' }]);
        return [];
      }
      if (!report.check(line)) return [];
      const { email, phone, organisation } = values;
      const person = { name, ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
      const kind = values.organisationKind as Parameters<typeof organisationAsked>[1];
      return [
        {
          row,
          name,
          email,
          phone,
          organisation,
          came: values.came ?? true,
          asked: { ...organisationAsked(organisation, kind, known), person },
        },
      ];
    });
  }

  /** What a dry run can foresee: the registry makes nobody, so new people are told apart by what the rows say. */
  private async tell(
    event: EventEntity,
    rows: Row[],
    resolved: Map<number, ResolvedRow>,
    report: ReportBuilder,
  ): Promise<void> {
    const same = sameRows(rows);
    const lines = (await this.source.query(
      `SELECT person_id AS "personId" FROM attendance WHERE event_id = $1 AND state = 'present'`,
      [event.id],
    )) as { personId: string }[];
    const there = new Set(lines.map((l) => l.personId));
    const seen = new Map<string, number>();
    for (const { row, came } of rows) {
      const personId = resolved.get(row)?.personId ?? undefined;
      const first = (personId && seen.get(personId)) ?? same.get(row);
      if (first !== undefined && first !== '')
        report.set(row, 'merged', { code: 'SAME_PERSON', params: { first } });
      else if (personId && there.has(personId)) report.set(row, 'merged', { code: 'KNOWN_ALREADY' });
      else
        report.set(
          row,
          isDoubtful(resolved.get(row)) ? 'doubtful' : 'accepted',
          ...(came ? [] : [{ code: 'DID_NOT_COME' }]),
        );
      if (personId && !seen.has(personId)) seen.set(personId, row);
    }
  }

  private async write(
    tx: Tx,
    seenEvent: EventEntity,
    rows: Row[],
    resolved: Map<number, ResolvedRow>,
    list: { importId: string; fileId: string },
    report: ReportBuilder,
    call: Call,
  ): Promise<ImportReport> {
    const event = await this.events.editable(tx, seenEvent.id, KEEPERS, call);
    checkListOpen(event, tx.now);
    const book = await ListBook.open(tx, event, list.importId, resolved);
    for (const row of rows) {
      const who = resolved.get(row.row);
      if (!who?.personId) {
        report.refuse(row.row, [{ code: 'ATTENDEE_UNKNOWN' }]);
        continue;
      }
      const { outcome, remark } = book.enter({
        ...row,
        personId: who.personId,
        firmId: who.firmId,
        institutionId: who.firmId ? null : who.institutionId,
      });
      const first = outcome === 'accepted' && isDoubtful(who);
      report.set(
        row.row,
        first ? 'doubtful' : outcome,
        ...(remark ? [remark] : []),
        ...(row.came ? [] : [{ code: 'DID_NOT_COME' }]),
      );
    }
    await book.save();
    await tx.query(
      'INSERT INTO import_run (id, institution_id, program_id, file_id, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
      [list.importId, event.institutionId, event.programId, list.fileId, tx.now],
    );
    const told = report.build();
    const { read, accepted, merged, doubtful, refused } = told;
    tx.audit('attendance.imported', {
      noun: 'event',
      id: event.id,
      institutionId: event.institutionId,
      programId: event.programId,
      details: { importId: list.importId, read, accepted, merged, doubtful, refused },
    });
    return told;
  }
}

const isDoubtful = (row: ResolvedRow | undefined): boolean =>
  row?.firm === 'doubtful' || row?.institution === 'doubtful' || row?.person === 'doubtful';
