import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { Role } from '#contracts/core/roles';
import { fold } from '#contracts/core/text';
import type { CourseDetail, CourseListItem, ListCourses } from '#contracts/training/course.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { found } from '#platform/errors/domain-error';

/** Who sees all courses of their institution or programme. */
export const STAFF_READERS: readonly Role[] = [
  'staff',
  'consultant',
  'reviewer',
  'adviser',
  'trainer',
  'analyst',
];

/** The person behind an account: by the session, or by the role of a participant. */
export const peopleOf = (actor: Actor): string[] => [
  ...new Set([...(actor.personId ? [actor.personId] : []), ...actor.scopes(['participant'], 'person')]),
];

/** The condition under which this actor sees a row of `course c`: its people, firms of the programme, those enrolled. */
export function courseVisibleTo(actor: Actor, params: unknown[]): string {
  if (actor.everywhere) return 'true';
  const conditions = [
    visibleTo(actor, STAFF_READERS, { institution: 'c.institution_id', program: 'c.program_id' }, params),
  ];
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
  const people = peopleOf(actor);
  if (people.length > 0)
    conditions.push(
      `EXISTS (SELECT 1 FROM enrolment x WHERE x.course_id = c.id AND x.person_id = ANY($${params.push(people)}::uuid[]) AND x.state = 'enrolled')`,
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
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1];
    const where = [courseVisibleTo(actor, params)];
    if (query.programId) where.push(`c.program_id = $${params.push(query.programId)}`);
    if (query.kind) where.push(`c.kind = $${params.push(query.kind)}`);
    if (query.state) where.push(`c.state = $${params.push(query.state)}`);
    if (query.q) where.push(`c.search_key LIKE '%' || $${params.push(escapeLike(fold(query.q)))} || '%'`);
    if (after) where.push(`c.id < $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `SELECT ${COLUMNS} FROM course c ${JOINS} WHERE ${where.join(' AND ')} ORDER BY c.id DESC LIMIT $1`,
      params,
    )) as CourseListItem[];
    return toPage(rows, limit, (row) => [row.id]);
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

/** `%` and `_` of what a person typed are letters, not patterns. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
