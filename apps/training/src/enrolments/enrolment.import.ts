import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportReport } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import {
  resolutionCommands,
  type ResolvedRow,
  type RowToResolve,
} from '#contracts/firm-registry/resolution.commands';
import type { ImportEnrolments } from '#contracts/training/enrolment.commands';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, wrongState } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import { cellText } from '#platform/imports/cell';
import { formOf } from '#platform/imports/form-reader';
import { importOwner, openImport, resolveRows, type ImportSource } from '#platform/imports/import-source';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { knownInstitutions, organisationAsked } from '#contracts/firm-registry/organisation';
import { ReportBuilder } from '#platform/imports/report';
import { readTable } from '#platform/imports/table-reader';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import type { CourseEntity } from '../courses/course.entity.js';
import { CourseService, TEACHERS } from '../courses/course.service.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { canonical } from '../who-is-who/canonical.js';
import { ENROLMENT_COLUMNS, HEAD_FIELDS, sessionNumber, wasPresent } from './enrolment.columns.js';
import { EnrolmentEntity, newEnrolment, sayEnrolment } from './enrolment.entity.js';

interface Row {
  row: number;
  asked: Omit<RowToResolve, 'row'>;
  /** sessions attended, by id */
  attended: string[];
}
interface List {
  rows: Row[];
  /** sessions that the list has a column for */
  sessions: SessionEntity[];
}

@Injectable()
export class EnrolmentImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly rpc: RpcClient,
    private readonly courses: CourseService,
  ) {}

  /** Enrolments with attendance: read, asked of the registry who is who, then written in one transaction. Repeating it doubles nothing. */
  async run(command: ImportEnrolments, call: Call): Promise<ImportReport> {
    const course = await this.courses.at(command.courseId, TEACHERS, call);
    if (course.state === 'cancelled') throw wrongState(course.state);
    const dryRun = command.dryRun ?? true;
    const file = await openImport(
      this.files,
      { fileId: command.fileId, kind: `enrolments:${course.id}`, service: 'training' },
      call.actor,
    );
    const report = new ReportBuilder(file.importId, dryRun);
    const list = await this.read(file, command.sheet, course, report, call);
    const request = {
      importId: file.importId,
      institutionId: course.institutionId,
      programId: course.programId,
      source: file.fileName,
      dryRun,
    };
    const resolved = await resolveRows(
      this.rpc,
      resolutionCommands.resolveRows,
      request,
      list.rows.map(({ row, asked }) => ({ row, ...asked })),
      call,
    );
    for (const { row } of list.rows) {
      const notice = resolved.get(row)?.notice;
      if (notice) report.warn(row, { code: notice });
    }
    if (dryRun) {
      await this.tell(course, list, resolved, report);
      return report.build();
    }
    const owner = importOwner('training', file.importId);
    await this.files.attach(command.fileId, {
      ...owner,
      stagedBy: call.actor.type === 'service' ? undefined : call.actor.id,
    });
    return this.work
      .run(call, (tx) =>
        this.write(
          tx,
          course.id,
          list,
          resolved,
          { importId: file.importId, fileId: command.fileId },
          report,
          call,
        ),
      )
      .catch(async (error: unknown) => {
        const [kept] = (await this.source.query('SELECT 1 FROM import_run WHERE id = $1', [
          file.importId,
        ])) as unknown[];
        if (!kept) await this.files.release(command.fileId, owner);
        throw error;
      });
  }

  private async read(
    file: ImportSource,
    sheet: string | undefined,
    course: CourseEntity,
    report: ReportBuilder,
    call: Call,
  ): Promise<List> {
    const table = await readTable(file.content, ENROLMENT_COLUMNS, { sheet });
    if (!table.titles.name && !(table.titles.givenName && table.titles.familyName))
      throw new DomainError('COLUMN_MISSING', { params: { column: ENROLMENT_COLUMNS[0].titles[0] } });
    const { courseCode } = formOf(table.above, HEAD_FIELDS).values;
    if (courseCode && course.code && fold(courseCode) !== fold(course.code))
      throw new DomainError('LIST_OF_OTHER_COURSE', { pointer: '/fileId', params: { code: courseCode } });
    const columns = await this.sessionColumns(table.otherTitles, course.id);
    const known = await knownInstitutions((query) =>
      this.rpc.ask(institutionCommands.listInstitutions, query, call),
    );
    const rows = table.rows.flatMap((line): Row[] => {
      const { values, row } = line;
      const name = values.name ?? [values.givenName, values.familyName].filter(Boolean).join(' ');
      if (!name) {
        report.refuse(row, [{ column: table.titles.name ?? table.titles.givenName, code: 'CELL_REQUIRED' }]);
        return [];
      }
      if (!report.check(line)) return [];
      const attended: string[] = [];
      for (const [title, session] of columns) {
        const present = wasPresent(line.rest[title]);
        if (present === undefined)
          report.warn(row, {
            column: title,
            code: 'CELL_UNREADABLE',
            params: { value: cellText(line.rest[title] ?? null).slice(0, 60), expected: '+ / -' },
          });
        else if (present) attended.push(session.id);
      }
      const { email, phone, organisation } = values;
      const kind = values.organisationKind as Parameters<typeof organisationAsked>[1];
      const person = { name, ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
      return [{ row, attended, asked: { ...organisationAsked(organisation, kind, known), person } }];
    });
    return { rows, sessions: [...new Set(columns.values())] };
  }

  /** The columns headed `1. Oturum` …, with the sessions they stand for. */
  private async sessionColumns(
    titles: readonly string[],
    courseId: string,
  ): Promise<Map<string, SessionEntity>> {
    const sessions = await this.source.manager.findBy(SessionEntity, { courseId });
    const columns = new Map<string, SessionEntity>();
    for (const title of titles) {
      const number = sessionNumber(title);
      if (number === undefined) continue;
      const session = sessions.find((s) => s.number === number);
      if (!session)
        throw new DomainError('SESSION_UNKNOWN', { pointer: '/fileId', params: { session: title } });
      columns.set(title, session);
    }
    return columns;
  }

  private async tell(
    course: CourseEntity,
    list: List,
    resolved: Map<number, ResolvedRow>,
    report: ReportBuilder,
  ): Promise<void> {
    const enrolled = new Set(
      (await this.source.manager.findBy(EnrolmentEntity, { courseId: course.id, state: 'enrolled' })).map(
        (e) => e.personId,
      ),
    );
    const seen = new Map<string, number>();
    for (const { row } of list.rows) {
      const who = resolved.get(row);
      const first = who?.personId ? seen.get(who.personId) : undefined;
      if (first !== undefined) report.set(row, 'merged', { code: 'SAME_PERSON_ENROLLED', params: { first } });
      else if (who?.personId && enrolled.has(who.personId))
        report.set(row, 'merged', { code: 'ENROLLED_ALREADY' });
      else report.set(row, isDoubtful(who) ? 'doubtful' : 'accepted');
      if (who?.personId && first === undefined) seen.set(who.personId, row);
    }
  }

  private async write(
    tx: Tx,
    courseId: string,
    list: List,
    resolved: Map<number, ResolvedRow>,
    file: { importId: string; fileId: string },
    report: ReportBuilder,
    call: Call,
  ): Promise<ImportReport> {
    const course = await this.courses.editable(tx, courseId, TEACHERS, call);
    if (course.state === 'cancelled') throw wrongState(course.state);
    const ahead = list.sessions.find(
      (s) => s.onDay > dayOf(tx.now) && list.rows.some((r) => r.attended.includes(s.id)),
    );
    if (ahead)
      throw new DomainError('SESSION_NOT_YET', { pointer: '/fileId', params: { session: ahead.number } });
    const known = await tx.manager.findBy(EnrolmentEntity, { courseId });
    const roots = await canonical(tx, [
      ...known.map((e) => e.personId),
      ...[...resolved.values()].flatMap((r) => r.personId ?? []),
    ]);
    // Of two records of one person the one that holds comes last, and stays.
    const byPerson = new Map(
      known
        .toSorted((a, b) => Number(a.state === 'enrolled') - Number(b.state === 'enrolled'))
        .map((e) => [roots.get(e.personId) ?? e.personId, e]),
    );
    const seen = new Map<string, number>();
    const made: EnrolmentEntity[] = [];
    const present: { sessionId: string; enrolmentId: string }[] = [];
    for (const { row, attended } of list.rows) {
      const who = resolved.get(row);
      if (!who?.personId) {
        report.refuse(row, [{ code: 'ENROLLEE_UNKNOWN' }]);
        continue;
      }
      const root = roots.get(who.personId) ?? who.personId;
      const first = seen.get(root);
      if (first === undefined) seen.set(root, row);
      let enrolment = byPerson.get(root);
      if (enrolment)
        report.set(
          row,
          'merged',
          first === undefined
            ? { code: 'ENROLLED_ALREADY' }
            : { code: 'SAME_PERSON_ENROLLED', params: { first } },
        );
      else {
        enrolment = {
          ...newEnrolment(
            newId(),
            courseId,
            {
              personId: who.personId,
              firmId: who.firmId,
              institutionId: who.firmId ? null : who.institutionId,
            },
            tx.now,
          ),
          importId: file.importId,
        };
        made.push(enrolment);
        byPerson.set(root, enrolment);
        report.set(row, isDoubtful(who) ? 'doubtful' : 'accepted');
      }
      for (const sessionId of attended) present.push({ sessionId, enrolmentId: enrolment.id });
    }
    for (let at = 0; at < made.length; at += 1000)
      await tx.manager.insert(EnrolmentEntity, made.slice(at, at + 1000));
    for (const enrolment of made) sayEnrolment(tx, course, enrolment);
    await tx.query(
      'INSERT INTO presence (session_id, enrolment_id) SELECT * FROM unnest($1::uuid[], $2::uuid[]) ON CONFLICT DO NOTHING',
      [present.map((p) => p.sessionId), present.map((p) => p.enrolmentId)],
    );
    await tx.query(
      'UPDATE session SET taken_at = $2, version = version + 1 WHERE taken_at IS NULL AND id = ANY($1::uuid[])',
      [list.sessions.filter((s) => s.onDay <= dayOf(tx.now)).map((s) => s.id), tx.now],
    );
    await tx.query(
      'INSERT INTO import_run (id, institution_id, program_id, file_id, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
      [file.importId, course.institutionId, course.programId, file.fileId, tx.now],
    );
    await this.courses.recompute(tx, courseId);
    const told = report.build();
    const { read, accepted, merged, doubtful, refused } = told;
    tx.audit('enrolment.imported', {
      noun: 'course',
      id: courseId,
      institutionId: course.institutionId,
      programId: course.programId,
      details: { importId: file.importId, read, accepted, merged, doubtful, refused },
    });
    return told;
  }
}

const isDoubtful = (row: ResolvedRow | undefined): boolean =>
  row?.firm === 'doubtful' || row?.institution === 'doubtful' || row?.person === 'doubtful';
