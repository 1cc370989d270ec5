import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import { DataSource } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import type { Role } from '#contracts/core/roles';
import { fold } from '#contracts/core/text';
import {
  programCommands,
  type DoneWithVersion,
  type ProgramPlace,
} from '#contracts/programs/program.commands';
import type { ChangeCourse, PlanCourse } from '#contracts/training/course.commands';
import { course as courseFacts } from '#contracts/training/training.facts';
import { dayOf, startOfDay } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { EnrolmentEntity, sayEnrolment } from '../enrolments/enrolment.entity.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { canonical } from '../who-is-who/canonical.js';
import { progressOf, type Progress } from './completion.rules.js';
import { CourseEntity } from './course.entity.js';
import { checkCompletion, checkCourseStep } from './course.rules.js';

/** Who runs a course: chamber staff and trainers. */
export const TEACHERS: readonly Role[] = ['staff', 'trainer'];

@Injectable()
export class CourseService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
  ) {}

  async plan(command: PlanCourse, call: Call): Promise<Created> {
    checkCompletion(command.completion.minPercent);
    const place = await this.placeFor(command.programId, ['staff'], call);
    return this.work.run(call, async (tx) => {
      const code = command.code ?? null;
      const course: CourseEntity = {
        id: newId(),
        version: 1,
        institutionId: place.institutionId,
        programId: place.programId,
        code,
        state: 'planned',
        ...bodyOf(code, command),
      };
      await tx.manager.insert(CourseEntity, course).catch((error: unknown) => {
        if (isConstraintViolation(error, 'course_code'))
          throw new DomainError('COURSE_CODE_TAKEN', { pointer: '/code', params: { code: code ?? '' } });
        throw error;
      });
      sayCourse(tx, 'planned', course, []);
      return { id: course.id, version: 1 };
    });
  }

  change(command: ChangeCourse, call: Call): Promise<DoneWithVersion> {
    checkCompletion(command.completion.minPercent);
    return this.work.run(call, async (tx) => {
      const course = await this.editable(tx, command.courseId, TEACHERS, call);
      expectVersion(course.version, command.ifVersion);
      const sessions = await countedSessions(tx, course.id);
      const [{ n }] = await tx.query<{ n: number }>(
        `SELECT count(*) AS n FROM certificate WHERE course_id = $1 AND state = 'issued'`,
        [course.id],
      );
      checkCourseStep(
        course.state,
        command.state,
        { lastDay: sessions.at(-1)?.onDay ?? null, certificates: n },
        dayOf(tx.now),
      );
      const moved = course.state !== command.state && command.state !== 'planned' ? command.state : 'changed';
      const again = course.kind !== command.kind;
      Object.assign(course, bodyOf(course.code, command), {
        state: command.state,
        version: course.version + 1,
      });
      await tx.manager.save(course);
      sayCourse(tx, moved, course, sessions);
      await this.recompute(tx, course.id, again);
      return { done: true, version: course.version };
    });
  }

  /** The course, if the actor holds one of these roles at its place; else 404, as if it were not there. */
  async at(courseId: string, roles: readonly Role[], call: Call): Promise<CourseEntity> {
    const course = found(await this.source.manager.findOneBy(CourseEntity, { id: courseId }));
    if (!call.actor.can(roles, course)) throw notFound();
    return course;
  }

  /** The same, locked for this transaction; the lock also guards its sessions, enrolments and certificates. */
  async editable(tx: Tx, courseId: string, roles: readonly Role[], call: Call): Promise<CourseEntity> {
    const course = found(
      await tx.manager.findOne(CourseEntity, {
        where: { id: courseId },
        lock: { mode: 'pessimistic_write' },
      }),
    );
    if (!call.actor.can(roles, course)) throw notFound();
    return course;
  }

  /** Where a programme stands, asked of its owner; 404 for who holds none of these roles there. */
  async placeFor(programId: string, roles: readonly Role[], call: Call): Promise<ProgramPlace> {
    const place = await this.rpc.askAsService(programCommands.placeOfProgram, { programId }, call.requestId);
    if (!call.actor.can(roles, place)) throw notFound();
    return place;
  }

  /** Sessions or their hours have changed: the course's own fact names the sum. */
  async sayAgain(tx: Tx, course: CourseEntity): Promise<void> {
    course.version++;
    await tx.manager.save(course);
    sayCourse(tx, 'changed', course, await countedSessions(tx, course.id));
  }

  /**
   * Works out anew how far everybody has come, and says those whose state changed (`all`: everybody, when the course's
   * kind has). Records that turned out to be one person have attended together.
   */
  async recompute(tx: Tx, courseId: string, all = false): Promise<void> {
    const course = found(
      await tx.manager.findOne(CourseEntity, {
        where: { id: courseId },
        lock: { mode: 'pessimistic_write' },
      }),
    );
    const sessions = (await countedSessions(tx, courseId)).map(({ id, hours, onDay: on }) => ({
      id,
      hours,
      on,
    }));
    const enrolments = await tx.manager.find(EnrolmentEntity, { where: { courseId }, order: { id: 'ASC' } });
    const cameOf = await attendanceOf(tx, courseId, enrolments);
    const changed = enrolments.filter((enrolment) => {
      const { attended, passed } = cameOf(enrolment);
      return advance(enrolment, progressOf(sessions, attended, course.completion, passed)) || all;
    });
    for (const e of changed) e.version++;
    if (changed.length > 0) await tx.manager.save(changed, { chunk: 500 });
    for (const e of changed) sayEnrolment(tx, course, e);
  }
}

/** Sessions that somebody came to, by id, and the result of their assessment. */
interface Came {
  attended: Set<string>;
  passed: boolean | null;
}

/** Who came to what: those who turned out to be one person share it, and a withdrawn enrolment has nothing of it. */
async function attendanceOf(
  tx: Tx,
  courseId: string,
  enrolments: readonly EnrolmentEntity[],
): Promise<(enrolment: EnrolmentEntity) => Came> {
  const roots = await canonical(
    tx,
    enrolments.map((e) => e.personId),
  );
  const presences = await tx.query<{ sessionId: string; enrolmentId: string }>(
    `SELECT p.session_id AS "sessionId", p.enrolment_id AS "enrolmentId" FROM presence p JOIN enrolment e ON e.id = p.enrolment_id WHERE e.course_id = $1 AND e.state = 'enrolled'`,
    [courseId],
  );
  const people = new Map<string, Came>();
  const nobody: Came = { attended: new Set(), passed: null };
  const personOf = (e: EnrolmentEntity) => roots.get(e.personId) ?? e.personId;
  for (const e of enrolments.filter((one) => one.state === 'enrolled')) {
    const person = people.get(personOf(e)) ?? { attended: new Set(), passed: null };
    if (e.passed || person.passed === null) person.passed = e.passed;
    people.set(personOf(e), person);
  }
  const byId = new Map(enrolments.map((e) => [e.id, e]));
  for (const { sessionId, enrolmentId } of presences)
    people.get(personOf(byId.get(enrolmentId)!))?.attended.add(sessionId);
  return (e) => (e.state === 'enrolled' ? people.get(personOf(e))! : nobody);
}

/** Brings an enrolment to where its person has come; false if it stood there already. */
function advance(enrolment: EnrolmentEntity, { hours, sessions, completed, completedOn }: Progress): boolean {
  const same =
    new Big(enrolment.hoursAttended).eq(hours) &&
    enrolment.sessionsAttended === sessions &&
    enrolment.completed === completed &&
    enrolment.completedOn === completedOn;
  Object.assign(enrolment, { hoursAttended: hours, sessionsAttended: sessions, completed, completedOn });
  return !same;
}

/** Sessions that count, in the order of their days. */
export const countedSessions = (tx: Tx, courseId: string): Promise<SessionEntity[]> =>
  tx.manager.find(SessionEntity, {
    where: { courseId, state: 'planned' },
    order: { onDay: 'ASC', number: 'ASC' },
  });

/** A course that was held happened when its last session was over; all else when it is said. */
export function sayCourse(
  tx: Tx,
  fact: 'planned' | 'changed' | 'held' | 'cancelled',
  course: CourseEntity,
  sessions: readonly SessionEntity[],
): void {
  const { id, version, institutionId, programId, kind, state, topics } = course;
  const lessonHours = sessions.reduce((sum, s) => sum.plus(s.hours), new Big(0)).toFixed();
  const lastDay = sessions.at(-1)?.onDay;
  const occurredAt = state === 'held' && lastDay ? startOfDay(lastDay) : tx.now;
  tx.fact(courseFacts, fact, {
    id,
    version,
    institutionId,
    programId,
    occurredAt,
    data: { kind, state, topics: topics.length, lessonHours },
  });
  tx.audit(`course.${fact}`, { noun: 'course', id, institutionId, programId });
}

function bodyOf(code: string | null, body: Omit<PlanCourse, 'programId' | 'code'>) {
  const { minPercent, of, assessment } = body.completion;
  return {
    kind: body.kind,
    title: body.title,
    titleEn: body.titleEn ?? null,
    searchKey: fold(`${code ?? ''} ${body.title} ${body.titleEn ?? ''}`),
    topics: body.topics,
    completion: { minPercent, of: of ?? 'hours', assessment: assessment ?? false },
    certificateKind: body.certificateKind,
    protocolNo: body.protocolNo ?? null,
    trainers: body.trainers ?? [],
    signatories: body.signatories ?? [],
    place: body.place ?? null,
  };
}
