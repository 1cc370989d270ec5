import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { INSIDERS } from '#contracts/core/roles';
import type { CourseDetail, CourseListItem, ListCourses } from '#contracts/training/course.commands';
import { visibleInPlace, type Actor } from '#platform/actor/actor';
import { ListQuery } from '#platform/database/list-query';
import { found } from '#platform/errors/domain-error';

/** The condition under which this actor sees a row of `course c`: its people, firms of the programme, those enrolled. */
export function courseVisibleTo(actor: Actor, params: unknown[]): string {
  if (actor.everywhere) return 'true';
  const conditions = [visibleInPlace(actor, INSIDERS, 'c', params)];
  const firms = actor.scopes(['firm'], 'firm');
  if (firms.length > 0) {
    const n = params.push(firms);
    conditions.push(
      `EXISTS (SELECT 1 FROM participation_copy p WHERE p.program_id = c.program_id AND p.firm_id = ANY($${n}::uuid[]) AND p.state IN ('selected', 'active', 'ended'))`,
    );
    conditions.push(
      `EXISTS (SELECT 1 FROM enrolment x WHERE x.course_id = c.id AND x.firm_id = ANY($${n}::uuid[]) AND x.state = 'enrolled')`,
    );
  }
  if (actor.people.length > 0)
    conditions.push(
      `EXISTS (SELECT 1 FROM enrolment x WHERE x.course_id = c.id AND x.person_id = ANY($${params.push(actor.people)}::uuid[]) AND x.state = 'enrolled')`,
    );
  return `(${conditions.join(' OR ')})`;
}

const COLUMNS = `c.id, c.version, c.program_id AS "programId", c.code, c.kind, c.title, c.title_en AS "titleEn", c.state, c.place,
  s.sessions, s.hours::text AS "lessonHours", s.first_day AS "startsOn", s.last_day AS "endsOn", e.enrolled, e.completed,
  (SELECT count(*) FROM certificate k WHERE k.course_id = c.id AND k.state = 'issued') AS certificates`;
const JOINS = `
  CROSS JOIN LATERAL (SELECT count(*) AS sessions, trim_scale(coalesce(sum(hours), 0)) AS hours, min(on_day) AS first_day, max(on_day) AS last_day
                      FROM session WHERE course_id = c.id AND state <> 'cancelled') s
  CROSS JOIN LATERAL (SELECT count(*) AS enrolled, count(*) FILTER (WHERE completed) AS completed FROM enrolment WHERE course_id = c.id AND state = 'enrolled') e`;

@Injectable()
export class CourseQueries {
  constructor(private readonly source: DataSource) {}

  /** One statement, whatever the number of courses. */
  async list(query: Partial<ListCourses>, actor: Actor): Promise<Page<CourseListItem>> {
    const list = new ListQuery(query, ['c.id'], 'DESC');
    list
      .where(courseVisibleTo(actor, list.params))
      .equal({ 'c.program_id': query.programId, 'c.kind': query.kind, 'c.state': query.state })
      .words('c.search_key', query.q);
    return list.page<CourseListItem>(this.source, `SELECT ${COLUMNS} FROM course c ${JOINS}`, (row) => [
      row.id,
    ]);
  }

  /** One course; 404 for who may not see it. */
  async read(courseId: string, actor: Actor): Promise<CourseDetail> {
    const params: unknown[] = [courseId];
    const [row] = (await this.source.query(
      `SELECT ${COLUMNS}, c.topics, c.completion, c.certificate_kind AS "certificateKind", c.protocol_no AS "protocolNo", c.trainers, c.signatories
       FROM course c ${JOINS} WHERE c.id = $1 AND ${courseVisibleTo(actor, params)}`,
      params,
    )) as CourseDetail[];
    return found(row);
  }

  async sees(courseId: string, actor: Actor): Promise<boolean> {
    const params: unknown[] = [courseId];
    const rows = (await this.source.query(
      `SELECT 1 FROM course c WHERE c.id = $1 AND ${courseVisibleTo(actor, params)}`,
      params,
    )) as unknown[];
    return rows.length > 0;
  }
}
