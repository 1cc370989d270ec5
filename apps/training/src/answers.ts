import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SearchHits, SearchQuery, Task, TaskList } from '#contracts/core/messages';
import type { FileAccess, FileAccessQuery } from '#contracts/core/standard';
import { visibleTo } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { dayOf, endOfDay } from '#platform/clock/istanbul';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';
import { CertificateEntity } from './certificates/certificate.entity.js';
import { CertificateService } from './certificates/certificate.service.js';
import { CourseQueries } from './courses/course.queries.js';
import { TEACHERS } from './courses/course.service.js';

/** What courses say to the work queue, to Ctrl+K and to whoever wants a file. */
@Injectable()
export class TrainingAnswers extends StandardAnswers {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly courses: CourseQueries,
    private readonly certificates: CertificateService,
  ) {
    super();
  }

  /** Sessions of today and earlier without attendance, courses that are over, certificates to issue; one statement. */
  override async tasks(call: Call): Promise<TaskList> {
    if (!call.actor.everywhere && !call.actor.has(...TEACHERS)) return { items: [] };
    const today = dayOf(this.clock.now());
    const params: unknown[] = [today];
    const visible = visibleTo(
      call.actor,
      TEACHERS,
      { institution: 'c.institution_id', program: 'c.program_id' },
      params,
    );
    const rows = (await this.source.query(TASKS.replaceAll('VISIBLE', visible), params)) as {
      kind: string;
      courseId: string;
      sessionId: string | null;
      title: string;
      day: string;
      count: number;
    }[];
    return {
      items: rows.map(({ kind, courseId, sessionId, title, day, count }): Task => ({
        id: `${kind}:${sessionId ?? courseId}:${day}`,
        kind,
        params: { title, day },
        // It is the work of that day, not of the one before.
        dueAt: endOfDay(day).toISOString(),
        href: sessionId ? `/courses/${courseId}/sessions/${sessionId}` : `/courses/${courseId}`,
        count,
      })),
    };
  }

  override async search(query: SearchQuery, call: Call): Promise<SearchHits> {
    const page = await this.courses.list({ q: query.q, limit: query.limit ?? 5 }, call.actor);
    return {
      items: page.items.map((c) => ({
        kind: 'course',
        id: c.id,
        title: c.code ? `${c.code} · ${c.title}` : c.title,
        href: `/courses/${c.id}`,
      })),
    };
  }

  /** A certificate: its holder and those who run courses. Lists bear names: those who run courses. Reports: who sees the course. */
  override async fileAccess(query: FileAccessQuery, call: Call): Promise<FileAccess> {
    const [noun, id] = query.of.split(':');
    if (noun === 'certificate') {
      const certificate = await this.source.manager.findOneBy(CertificateEntity, { id });
      if (!certificate) return { allowed: false };
      const { institutionId, programId } = certificate;
      return {
        allowed:
          call.actor.can(TEACHERS, { institutionId, programId }) ||
          this.certificates.holds(certificate, call),
      };
    }
    if (noun === 'site-visit') {
      const [visit] = (await this.source.query(
        'SELECT course_id AS "courseId" FROM site_visit WHERE id = $1',
        [id],
      )) as { courseId: string }[];
      return { allowed: visit !== undefined && (await this.courses.sees(visit.courseId, call.actor)) };
    }
    if (noun !== 'import') return { allowed: false };
    const [place] = (await this.source.query(
      'SELECT institution_id AS "institutionId", program_id AS "programId" FROM import_run WHERE id = $1',
      [id],
    )) as {
      institutionId: string;
      programId: string;
    }[];
    return { allowed: place !== undefined && call.actor.can(TEACHERS, place) };
  }
}

const TASKS = `
  SELECT kind, "courseId", "sessionId", title, day, count FROM (
    SELECT 'session.attendance' AS kind, c.id AS "courseId", s.id AS "sessionId", c.title, s.on_day AS day, 1::bigint AS count
    FROM session s JOIN course c ON c.id = s.course_id
    WHERE VISIBLE AND s.on_day <= $1 AND s.taken_at IS NULL AND s.state = 'planned' AND c.state <> 'cancelled'
    UNION ALL
    SELECT 'course.outcome', c.id, NULL, c.title, max(s.on_day), 1
    FROM course c JOIN session s ON s.course_id = c.id AND s.state = 'planned'
    WHERE VISIBLE AND c.state = 'planned' GROUP BY c.id HAVING max(s.on_day) < $1
    UNION ALL
    SELECT 'course.certificates', c.id, NULL, c.title, max(e.completed_on), count(*)
    FROM course c JOIN enrolment e ON e.course_id = c.id AND e.completed AND e.state = 'enrolled'
    WHERE VISIBLE AND c.state = 'held' AND NOT EXISTS (SELECT 1 FROM certificate k WHERE k.course_id = c.id AND k.person_id = e.person_id)
    GROUP BY c.id
  ) t ORDER BY day, kind LIMIT 50`;
