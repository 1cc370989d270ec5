import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { INSIDERS } from '#contracts/core/roles';
import type {
  EnrolmentItem,
  FirmEnrolment,
  ListEnrolments,
  ListFirmEnrolments,
} from '#contracts/training/enrolment.commands';
import { visibleInPlace, type Actor } from '#platform/actor/actor';
import { ListQuery } from '#platform/database/list-query';
import { notFound } from '#platform/errors/domain-error';
import { CourseQueries } from '../courses/course.queries.js';

@Injectable()
export class EnrolmentQueries {
  constructor(
    private readonly source: DataSource,
    private readonly courses: CourseQueries,
  ) {}

  /** A page in two statements, whatever its length: may the course be seen, and the rows the asker may see of it. */
  async list(query: ListEnrolments, actor: Actor): Promise<Page<EnrolmentItem>> {
    if (!(await this.courses.sees(query.courseId, actor))) throw notFound();
    const list = new ListQuery(query, ['e.id']);
    list
      .where(visibleTo(list, actor))
      .equal({ 'e.course_id': query.courseId, 'e.state': query.state, 'e.completed': query.completed });
    return list.page<EnrolmentItem>(
      this.source,
      `SELECT ${COLUMNS}, (SELECT k.id FROM certificate k WHERE k.enrolment_id = e.id AND k.state = 'issued') AS "certificateId"
       FROM enrolment e JOIN course c ON c.id = e.course_id`,
      (row) => [row.id],
    );
  }

  /** One statement: a firm's people in any course that the asker sees them in. */
  async ofFirm(query: ListFirmEnrolments, actor: Actor): Promise<Page<FirmEnrolment>> {
    const list = new ListQuery(query, ['e.id'], 'DESC');
    list.where(visibleTo(list, actor)).equal({ 'e.firm_id': query.firmId, 'e.state': 'enrolled' });
    return list.page<FirmEnrolment>(
      this.source,
      `SELECT ${COLUMNS}, c.program_id AS "programId", c.title AS "courseTitle",
         (SELECT min(s.on_day) FROM session s WHERE s.course_id = c.id AND s.state <> 'cancelled') AS "startsOn",
         k.id AS "certificateId", k.number AS "certificateNumber", k.kind AS "certificateKind"
       FROM enrolment e JOIN course c ON c.id = e.course_id LEFT JOIN certificate k ON k.enrolment_id = e.id AND k.state = 'issued'`,
      (row) => [row.id],
    );
  }
}

/** Which rows of `enrolment e` in `course c` an actor sees: those of its programmes, its firms' and its own. */
function visibleTo(list: ListQuery, actor: Actor): string {
  const firms = actor.scopes(['firm'], 'firm');
  const visible = [
    visibleInPlace(actor, INSIDERS, 'c', list.params),
    `e.person_id = ANY(${list.parameter(actor.people)}::uuid[])`,
    ...(firms.length > 0 ? [`e.firm_id = ANY(${list.parameter(firms)}::uuid[])`] : []),
  ];
  return `(${visible.join(' OR ')})`;
}

const COLUMNS = `e.id, e.version, e.course_id AS "courseId", e.person_id AS "personId", e.firm_id AS "firmId", e.institution_id AS "institutionId", e.state,
  trim_scale(e.hours_attended)::text AS "hoursAttended", e.sessions_attended AS "sessionsAttended", e.passed, e.completed`;
