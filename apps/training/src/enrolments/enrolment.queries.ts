import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { EnrolmentItem, ListEnrolments } from '#contracts/training/enrolment.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { notFound } from '#platform/errors/domain-error';
import { CourseQueries, peopleOf, STAFF_READERS } from '../courses/course.queries.js';

@Injectable()
export class EnrolmentQueries {
  constructor(
    private readonly source: DataSource,
    private readonly courses: CourseQueries,
  ) {}

  /** A page in two statements, whatever its length: may the course be seen, and the rows the asker may see of it. */
  async list(query: ListEnrolments, actor: Actor): Promise<Page<EnrolmentItem>> {
    if (!(await this.courses.sees(query.courseId, actor))) throw notFound();
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, query.courseId];
    const firms = actor.scopes(['firm'], 'firm');
    const visible = [
      visibleTo(actor, STAFF_READERS, { institution: 'c.institution_id', program: 'c.program_id' }, params),
    ];
    if (firms.length > 0) visible.push(`e.firm_id = ANY($${params.push(firms)}::uuid[])`);
    visible.push(`e.person_id = ANY($${params.push(peopleOf(actor))}::uuid[])`);
    const where = ['e.course_id = $2', `(${visible.join(' OR ')})`];
    if (query.state) where.push(`e.state = $${params.push(query.state)}`);
    if (query.completed !== undefined) where.push(`e.completed = $${params.push(query.completed)}`);
    if (after) where.push(`e.id > $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `SELECT e.id, e.version, e.course_id AS "courseId", e.person_id AS "personId", e.firm_id AS "firmId", e.institution_id AS "institutionId", e.state,
              trim_scale(e.hours_attended)::text AS "hoursAttended", e.sessions_attended AS "sessionsAttended", e.passed, e.completed,
              (SELECT k.id FROM certificate k WHERE k.enrolment_id = e.id AND k.state = 'issued') AS "certificateId"
       FROM enrolment e JOIN course c ON c.id = e.course_id WHERE ${where.join(' AND ')} ORDER BY e.id LIMIT $1`,
      params,
    )) as EnrolmentItem[];
    return toPage(rows, limit, (row) => [row.id]);
  }
}
