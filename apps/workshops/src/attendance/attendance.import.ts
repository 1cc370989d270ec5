import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportReport } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { knownInstitutions, personAsked } from '#contracts/firm-registry/organisation';
import {
  isDoubtful,
  resolutionCommands,
  type ResolvedRow,
  type RowToResolve,
} from '#contracts/firm-registry/resolution.commands';
import type { ImportAttendance } from '#contracts/workshops/attendance.commands';
import { Clock } from '#platform/clock/clock';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { formOf } from '#platform/imports/form-reader';
import { Imports, type ImportRun } from '#platform/imports/import-run';
import type { ReportBuilder } from '#platform/imports/report';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import type { EventEntity } from '../events/event.entity.js';
import { EventService, KEEPERS } from '../events/event.service.js';
import { keepImport } from '../import-run.js';
import { ATTENDANCE_COLUMNS, HEAD_FIELDS } from './attendance.columns.js';
import { sameRows, type RowOfList } from './attendance.rules.js';
import { checkListOpen } from './attendance.service.js';
import { ListBook } from './list-book.js';

/** A row of the list with what it asks of the registry. */
interface Row extends RowOfList {
  asked: Omit<RowToResolve, 'row'>;
}
type Answers = ReadonlyMap<number, ResolvedRow>;

@Injectable()
export class AttendanceImport {
  constructor(
    private readonly imports: Imports,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly clock: Clock,
    private readonly events: EventService,
  ) {}

  /** A sign sheet: read, asked of the registry who is who, then written in one transaction. Repeating it doubles nothing. */
  async run(command: ImportAttendance, call: Call): Promise<ImportReport> {
    const event = await this.events.at(command.eventId, KEEPERS, call);
    checkListOpen(event, this.clock.now());
    const list = await this.imports.open(command, `attendance:${event.id}`, call);
    const rows = await this.read(list, event, call);
    const asked = rows.map(({ row, asked }) => ({ row, ...asked }));
    const who = await list.whoIsWho(resolutionCommands.resolveRows, event, asked);
    list.report.notices(who.values());
    if (list.dryRun) return this.foretell(event, rows, who, list.report);
    return list.inOneGo((tx) => this.write(tx, event.id, rows, who, list, call));
  }

  private async read(list: ImportRun, event: EventEntity, call: Call): Promise<Row[]> {
    const table = await list.table(ATTENDANCE_COLUMNS);
    const { eventCode } = formOf(table.above, HEAD_FIELDS).values;
    if (eventCode && event.code && fold(eventCode) !== fold(event.code))
      throw new DomainError('LIST_OF_OTHER_EVENT', { pointer: '/fileId', params: { code: eventCode } });
    const known = await knownInstitutions((query) =>
      this.rpc.ask(institutionCommands.listInstitutions, query, call),
    );
    return table.rows
      .filter((line) => list.report.check(line))
      .map(({ row, values }) => {
        const { name, email, phone, organisation, came = true } = values;
        return { row, name: name!, email, phone, organisation, came, asked: personAsked(values, known) };
      });
  }

  /** What a dry run can foresee: the registry makes nobody, so new people are told apart by what the rows say. */
  private async foretell(
    event: EventEntity,
    rows: readonly Row[],
    who: Answers,
    report: ReportBuilder,
  ): Promise<ImportReport> {
    const same = sameRows(rows);
    const lines = (await this.source.query(
      `SELECT person_id AS "personId" FROM attendance WHERE event_id = $1 AND state = 'present'`,
      [event.id],
    )) as { personId: string }[];
    const there = new Set(lines.map((l) => l.personId));
    const seen = new Map<string, number>();
    for (const { row, came } of rows) {
      const answer = who.get(row);
      const personId = answer?.personId ?? '';
      const first = seen.get(personId) ?? same.get(row);
      if (first !== undefined) report.set(row, 'merged', { code: 'SAME_PERSON', params: { first } });
      else if (there.has(personId)) report.set(row, 'merged', { code: 'KNOWN_ALREADY' });
      else report.set(row, isDoubtful(answer) ? 'doubtful' : 'accepted', ...absence(came));
      if (personId && !seen.has(personId)) seen.set(personId, row);
    }
    return report.build();
  }

  private async write(
    tx: Tx,
    eventId: string,
    rows: readonly Row[],
    who: Answers,
    list: ImportRun,
    call: Call,
  ): Promise<void> {
    const event = await this.events.editable(tx, eventId, KEEPERS, call);
    checkListOpen(event, tx.now);
    const book = await ListBook.open(tx, event, list.importId, who);
    for (const { row, came } of rows) {
      const { outcome, remark } = book.enter(row, who.get(row), came);
      list.report.set(
        row,
        outcome,
        ...(remark ? [remark] : []),
        ...(outcome === 'refused' ? [] : absence(came)),
      );
    }
    await book.save();
    await keepImport(tx, list, event);
    const { institutionId, programId } = event;
    list.audit(tx, 'attendance.imported', { noun: 'event', id: event.id, institutionId, programId });
  }
}

/** Who is on the list and did not sign is told. */
const absence = (came: boolean) => (came ? [] : [{ code: 'DID_NOT_COME' }]);
