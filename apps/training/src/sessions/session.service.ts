import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import type {
  ChangeSession,
  CourseSession,
  PlanSession,
  SessionAttendance,
  SessionList,
  TakeAttendance,
} from '#contracts/training/course.commands';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import type { CourseEntity } from '../courses/course.entity.js';
import { CourseQueries } from '../courses/course.queries.js';
import { CourseService, TEACHERS } from '../courses/course.service.js';
import { SessionEntity } from './session.entity.js';

@Injectable()
export class SessionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly courses: CourseService,
    private readonly queries: CourseQueries,
  ) {}

  plan(command: PlanSession, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      const course = await this.courses.editable(tx, command.courseId, TEACHERS, call);
      if (course.state !== 'planned') throw wrongState(course.state);
      const session: SessionEntity = {
        id: newId(),
        version: 1,
        courseId: course.id,
        ...bodyOf(command),
        state: 'planned',
        takenAt: null,
      };
      await tx.manager.insert(SessionEntity, session).catch(refuseNumber(command.number));
      audit(tx, 'planned', course, session);
      await this.courses.sayAgain(tx, course);
      await this.courses.recompute(tx, course.id);
      return { id: session.id, version: 1 };
    });
  }

  change(command: ChangeSession, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { course, session } = await this.editable(tx, command.sessionId, call);
      expectVersion(session.version, command.ifVersion);
      Object.assign(session, bodyOf(command), { state: command.state, version: session.version + 1 });
      await tx.manager.save(session).catch(refuseNumber(command.number));
      audit(tx, 'changed', course, session);
      await this.courses.sayAgain(tx, course);
      await this.courses.recompute(tx, course.id);
      return { done: true, version: session.version };
    });
  }

  async list(courseId: string, call: Call): Promise<SessionList> {
    if (!(await this.queries.sees(courseId, call.actor))) throw notFound();
    const items = (await this.source.query(
      `SELECT s.id, s.version, s.number, s.on_day AS "on", s.starts_at AS "startsAt", s.hours::text, s.topic, s.place, s.state, s.taken_at IS NOT NULL AS taken,
              (SELECT count(*) FROM presence p JOIN enrolment e ON e.id = p.enrolment_id WHERE p.session_id = s.id AND e.state = 'enrolled') AS present
       FROM session s WHERE s.course_id = $1 ORDER BY s.number LIMIT 500`,
      [courseId],
    )) as CourseSession[];
    return { items };
  }

  /** Who was there, as a whole: what was said before is replaced, and saying it again changes nothing. */
  take(command: TakeAttendance, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { course, session } = await this.editable(tx, command.sessionId, call);
      if (session.state === 'cancelled' || course.state === 'cancelled') throw wrongState('cancelled');
      if (session.onDay > dayOf(tx.now)) throw new DomainError('SESSION_NOT_YET');
      const present = [...new Set(command.present)];
      const [{ n }] = await tx.query<{ n: number }>(
        `SELECT count(*) AS n FROM enrolment WHERE course_id = $1 AND state = 'enrolled' AND id = ANY($2::uuid[])`,
        [course.id, present],
      );
      if (n !== present.length) throw new DomainError('ENROLMENT_UNKNOWN', { pointer: '/present' });
      const removed = await tx.query(
        'DELETE FROM presence WHERE session_id = $1 AND enrolment_id <> ALL($2::uuid[]) RETURNING 1',
        [session.id, present],
      );
      const added = await tx.query(
        'INSERT INTO presence (session_id, enrolment_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING RETURNING 1',
        [session.id, present],
      );
      const [gone, come] = [rowsOf(removed), rowsOf(added)];
      if (session.takenAt && gone + come === 0) return { done: true, version: session.version };
      Object.assign(session, { takenAt: tx.now, version: session.version + 1 });
      await tx.manager.save(session);
      tx.audit('session.attendance-taken', {
        noun: 'session',
        id: session.id,
        institutionId: course.institutionId,
        programId: course.programId,
        details: { present: present.length, added: come, removed: gone },
      });
      await this.courses.recompute(tx, course.id);
      return { done: true, version: session.version };
    });
  }

  async attendance(sessionId: string, call: Call): Promise<SessionAttendance> {
    const session = found(await this.source.manager.findOneBy(SessionEntity, { id: sessionId }));
    await this.courses.at(session.courseId, TEACHERS, call);
    const rows = (await this.source.query(
      'SELECT enrolment_id AS id FROM presence WHERE session_id = $1 ORDER BY 1',
      [sessionId],
    )) as { id: string }[];
    return { sessionId, taken: session.takenAt !== null, present: rows.map((row) => row.id) };
  }

  private async editable(
    tx: Tx,
    sessionId: string,
    call: Call,
  ): Promise<{ course: CourseEntity; session: SessionEntity }> {
    const { courseId } = found(await tx.manager.findOneBy(SessionEntity, { id: sessionId }));
    const course = await this.courses.editable(tx, courseId, TEACHERS, call);
    return { course, session: found(await tx.manager.findOneBy(SessionEntity, { id: sessionId })) };
  }
}

/** A DELETE answers with rows and count, an INSERT with rows alone. */
const rowsOf = (result: unknown[]): number => (Array.isArray(result[0]) ? result[0].length : result.length);

const refuseNumber =
  (number: number) =>
  (error: unknown): never => {
    if (isConstraintViolation(error, 'session_number'))
      throw new DomainError('SESSION_NUMBER_TAKEN', { pointer: '/number', params: { number } });
    throw error;
  };

function audit(tx: Tx, what: 'planned' | 'changed', course: CourseEntity, session: SessionEntity): void {
  tx.audit(`session.${what}`, {
    noun: 'session',
    id: session.id,
    institutionId: course.institutionId,
    programId: course.programId,
    details: { number: session.number, state: session.state },
  });
}

function bodyOf(body: Omit<PlanSession, 'courseId'>) {
  return {
    number: body.number,
    onDay: body.on,
    startsAt: body.startsAt ?? null,
    hours: body.hours,
    topic: body.topic ?? null,
    place: body.place ?? null,
  };
}
