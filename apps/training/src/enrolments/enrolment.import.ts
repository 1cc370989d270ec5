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
import type { ImportEnrolments } from '#contracts/training/enrolment.commands';
import { dayOf } from '#platform/clock/istanbul';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError, wrongState } from '#platform/errors/domain-error';
import { cellText, type Cell } from '#platform/imports/cell';
import { formOf } from '#platform/imports/form-reader';
import { Imports, type ImportRun } from '#platform/imports/import-run';
import type { ReportBuilder } from '#platform/imports/report';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import type { CourseEntity } from '../courses/course.entity.js';
import { CourseService, TEACHERS } from '../courses/course.service.js';
import { keepImport } from '../import-run.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { EnrolmentBook } from './enrolment-book.js';
import { ENROLMENT_COLUMNS, HEAD_FIELDS, sessionNumber, wasPresent } from './enrolment.columns.js';
import { EnrolmentEntity } from './enrolment.entity.js';

interface Row {
  row: number;
  asked: Omit<RowToResolve, 'row'>;
  /** sessions attended, by id */
  attended: string[];
}
interface Content {
  rows: Row[];
  /** sessions that the list has a column for */
  sessions: SessionEntity[];
}
type Answers = ReadonlyMap<number, ResolvedRow>;

@Injectable()
export class EnrolmentImport {
  constructor(
    private readonly imports: Imports,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly courses: CourseService,
  ) {}

  /** Enrolments with attendance: read, asked of the registry who is who, then written in one transaction. Repeating it doubles nothing. */
  async run(command: ImportEnrolments, call: Call): Promise<ImportReport> {
    const course = await this.courses.at(command.courseId, TEACHERS, call);
    if (course.state === 'cancelled') throw wrongState(course.state);
    const list = await this.imports.open(command, `enrolments:${course.id}`, call);
    const content = await this.read(list, course, call);
    const asked = content.rows.map(({ row, asked }) => ({ row, ...asked }));
    const who = await list.whoIsWho(resolutionCommands.resolveRows, course, asked);
    list.report.notices(who.values());
    if (list.dryRun) return this.foretell(course, content.rows, who, list.report);
    return list.inOneGo((tx) => this.write(tx, course.id, content, who, list, call));
  }

  private async read(list: ImportRun, course: CourseEntity, call: Call): Promise<Content> {
    const table = await list.table(ENROLMENT_COLUMNS);
    const { courseCode } = formOf(table.above, HEAD_FIELDS).values;
    if (courseCode && course.code && fold(courseCode) !== fold(course.code))
      throw new DomainError('LIST_OF_OTHER_COURSE', { pointer: '/fileId', params: { code: courseCode } });
    const columns = await this.sessionColumns(table.otherTitles, course.id);
    const known = await knownInstitutions((query) =>
      this.rpc.ask(institutionCommands.listInstitutions, query, call),
    );
    const rows = table.rows
      .filter((line) => list.report.check(line))
      .map(({ row, values, rest }) => ({
        row,
        asked: personAsked(values, known),
        attended: attendedIn(rest, columns, row, list.report),
      }));
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

  /** What a dry run can foresee: the registry makes nobody, so whoever is new is taken for somebody of their own. */
  private async foretell(
    course: CourseEntity,
    rows: readonly Row[],
    who: Answers,
    report: ReportBuilder,
  ): Promise<ImportReport> {
    const enrolments = await this.source.manager.findBy(EnrolmentEntity, {
      courseId: course.id,
      state: 'enrolled',
    });
    const enrolled = new Set(enrolments.map((e) => e.personId));
    const seen = new Map<string, number>();
    for (const { row } of rows) {
      const answer = who.get(row);
      const personId = answer?.personId ?? '';
      const first = seen.get(personId);
      if (first !== undefined) report.set(row, 'merged', { code: 'SAME_PERSON_ENROLLED', params: { first } });
      else if (enrolled.has(personId)) report.set(row, 'merged', { code: 'ENROLLED_ALREADY' });
      else report.set(row, isDoubtful(answer) ? 'doubtful' : 'accepted');
      if (personId && first === undefined) seen.set(personId, row);
    }
    return report.build();
  }

  private async write(
    tx: Tx,
    courseId: string,
    content: Content,
    who: Answers,
    list: ImportRun,
    call: Call,
  ): Promise<void> {
    const course = await this.courses.editable(tx, courseId, TEACHERS, call);
    if (course.state === 'cancelled') throw wrongState(course.state);
    refuseAhead(content, dayOf(tx.now));
    const book = await EnrolmentBook.open(tx, course, list.importId, who);
    for (const { row, attended } of content.rows) {
      const { outcome, remark } = book.enter(row, who.get(row), attended);
      list.report.set(row, outcome, ...(remark ? [remark] : []));
    }
    await book.save();
    await tx.query(
      'UPDATE session SET taken_at = $2, version = version + 1 WHERE taken_at IS NULL AND id = ANY($1::uuid[])',
      [content.sessions.filter((s) => s.onDay <= dayOf(tx.now)).map((s) => s.id), tx.now],
    );
    await keepImport(tx, list, course);
    await this.courses.recompute(tx, courseId);
    const { institutionId, programId } = course;
    list.audit(tx, 'enrolment.imported', { noun: 'course', id: courseId, institutionId, programId });
  }
}

/** Sessions that a row marks as attended; a mark that nobody can read costs itself, not the row. */
function attendedIn(
  cells: Record<string, Cell>,
  columns: ReadonlyMap<string, SessionEntity>,
  row: number,
  report: ReportBuilder,
): string[] {
  return [...columns].flatMap(([title, session]) => {
    const present = wasPresent(cells[title]);
    if (present === undefined)
      report.warn(row, {
        column: title,
        code: 'CELL_UNREADABLE',
        params: { value: cellText(cells[title] ?? null).slice(0, 60), expected: '+ / -' },
      });
    return present ? [session.id] : [];
  });
}

/** Nobody came to a session that lies ahead. */
function refuseAhead({ rows, sessions }: Content, today: string): void {
  const attended = new Set(rows.flatMap((row) => row.attended));
  const ahead = sessions.find((s) => s.onDay > today && attended.has(s.id));
  if (ahead)
    throw new DomainError('SESSION_NOT_YET', { pointer: '/fileId', params: { session: ahead.number } });
}
