import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import type {
  Feedback,
  FeedbackList,
  GiveFeedback,
  ReportSiteVisit,
  SiteVisit,
  SiteVisitList,
} from '#contracts/training/enrolment.commands';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import { holdingFile } from '#platform/files/holding-file';
import { derivedId } from '#platform/imports/import-source';
import type { Call } from '#platform/messaging/call';
import { CourseEntity } from '../courses/course.entity.js';
import { CourseQueries } from '../courses/course.queries.js';
import { CourseService, TEACHERS } from '../courses/course.service.js';
import { EnrolmentEntity } from '../enrolments/enrolment.entity.js';

/** What a course leaves behind beside certificates: feedback forms without names, and the reports of site visits. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly courses: CourseService,
    private readonly queries: CourseQueries,
  ) {}

  /** One's own form (a second replaces the first), or an anonymous one that staff types in. The audit names no form's enrolment. */
  give(command: GiveFeedback, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      const course = found(await tx.manager.findOneBy(CourseEntity, { id: command.courseId }));
      const keeper = call.actor.can(TEACHERS, course);
      const own = call.actor.people;
      const enrolment = command.enrolmentId
        ? await tx.manager.findOneBy(EnrolmentEntity, { id: command.enrolmentId, courseId: course.id })
        : null;
      if (!keeper && !(enrolment && own.includes(enrolment.personId))) throw notFound();
      if (command.enrolmentId && !enrolment)
        throw new DomainError('ENROLMENT_UNKNOWN', { pointer: '/enrolmentId' });
      const on = command.on ?? dayOf(tx.now);
      if (on > dayOf(tx.now)) throw new DomainError('BACKFILL_FUTURE', { pointer: '/on' });
      const [form] = await tx.query<Created>(
        `INSERT INTO feedback (id, version, course_id, enrolment_id, score, content, trainer, comment, on_day) VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT ON CONSTRAINT feedback_enrolment DO UPDATE SET version = feedback.version + 1, score = excluded.score, content = excluded.content,
           trainer = excluded.trainer, comment = excluded.comment, on_day = excluded.on_day
         RETURNING id, version`,
        [
          newId(),
          course.id,
          enrolment?.id ?? null,
          command.score,
          command.content ?? null,
          command.trainer ?? null,
          command.comment ?? null,
          on,
        ],
      );
      tx.audit('feedback.given', {
        noun: 'course',
        id: course.id,
        institutionId: course.institutionId,
        programId: course.programId,
      });
      return { id: form.id, version: form.version };
    });
  }

  async list(courseId: string, call: Call): Promise<FeedbackList> {
    await this.courses.at(courseId, ['staff', 'trainer', 'analyst'], call);
    const [means] = (await this.source.query(
      `SELECT count(*) AS forms, trim_scale(avg(score))::text AS "meanScore", trim_scale(avg(content))::text AS "meanContent", trim_scale(avg(trainer))::text AS "meanTrainer"
       FROM feedback WHERE course_id = $1`,
      [courseId],
    )) as Omit<FeedbackList, 'items'>[];
    const items = (await this.source.query(
      `SELECT id, score, content, trainer, comment, on_day AS "on" FROM feedback WHERE course_id = $1 ORDER BY on_day DESC, id DESC LIMIT 500`,
      [courseId],
    )) as Feedback[];
    return { ...means, items };
  }

  async reportVisit(command: ReportSiteVisit, call: Call): Promise<Created> {
    const course = await this.courses.at(command.courseId, TEACHERS, call);
    // A repeat under the same key meets its own file again.
    const id = call.idempotencyKey ? derivedId('site-visit', call.actor.id, call.idempotencyKey) : newId();
    const owner = { owner: 'training', of: `site-visit:${id}` };
    const report = () =>
      this.work.run(call, async (tx) => {
        if (command.on > dayOf(tx.now)) throw new DomainError('BACKFILL_FUTURE', { pointer: '/on' });
        await tx.query(
          'INSERT INTO site_visit (id, course_id, on_day, firm_id, place, findings, file_id) VALUES ($1, $2, $3, $4, $5, $6, $7)',
          [
            id,
            course.id,
            command.on,
            command.firmId ?? null,
            command.place,
            command.findings,
            command.fileId ?? null,
          ],
        );
        tx.audit('site-visit.reported', {
          noun: 'site-visit',
          id,
          institutionId: course.institutionId,
          programId: course.programId,
        });
        return { id, version: 1 };
      });
    if (!command.fileId) return report();
    return holdingFile(this.files, command.fileId, { ...owner, stagedBy: call.actor.id }, report);
  }

  async visits(courseId: string, call: Call): Promise<SiteVisitList> {
    if (!(await this.queries.sees(courseId, call.actor))) throw notFound();
    const items = (await this.source.query(
      `SELECT id, on_day AS "on", firm_id AS "firmId", place, findings, file_id AS "fileId" FROM site_visit WHERE course_id = $1 ORDER BY on_day, id LIMIT 200`,
      [courseId],
    )) as SiteVisit[];
    return { items };
  }
}
