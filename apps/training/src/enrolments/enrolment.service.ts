import { Injectable } from '@nestjs/common';
import { resolutionCommands } from '#contracts/firm-registry/resolution.commands';
import type { Created } from '#contracts/core/messages';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import type { Assess, Enrol, WithdrawEnrolment } from '#contracts/training/enrolment.commands';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, wrongState } from '#platform/errors/domain-error';
import { resolveWritten } from '#platform/imports/import-source';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { organisationWritten } from '#contracts/firm-registry/organisation';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import type { CourseEntity } from '../courses/course.entity.js';
import { CourseService, TEACHERS } from '../courses/course.service.js';
import { canonical } from '../who-is-who/canonical.js';
import { EnrolmentEntity, newEnrolment, sayEnrolment } from './enrolment.entity.js';

type Enrollee = Pick<EnrolmentEntity, 'personId' | 'firmId' | 'institutionId'>;

@Injectable()
export class EnrolmentService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly courses: CourseService,
  ) {}

  /** A person stands in a course once; somebody who had withdrawn comes back to the same record. */
  async enrol(command: Enrol, call: Call): Promise<Created> {
    const who = await this.enrolleeOf(await this.courses.at(command.courseId, TEACHERS, call), command, call);
    return this.work.run(call, async (tx) => {
      const course = await this.courses.editable(tx, command.courseId, TEACHERS, call);
      if (course.state === 'cancelled') throw wrongState(course.state);
      const known = await enrolmentOf(tx, course.id, who.personId);
      if (known?.state === 'enrolled')
        throw new DomainError('ENROLMENT_EXISTS', { pointer: command.personId ? '/personId' : '/person' });
      const enrolment = known
        ? Object.assign(known, { state: 'enrolled', version: known.version + 1 })
        : newEnrolment(newId(), course.id, who, tx.now);
      await tx.manager.save(EnrolmentEntity, enrolment);
      sayEnrolment(tx, course, enrolment);
      audit(tx, 'enrolled', course, enrolment);
      if (known) await this.courses.recompute(tx, course.id);
      return { id: enrolment.id, version: enrolment.version };
    });
  }

  /** What was attended stays noted, and counts again if the person comes back. */
  withdraw(command: WithdrawEnrolment, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { course, enrolment } = await this.editable(tx, command.enrolmentId, call);
      if (enrolment.state === 'withdrawn') return { done: true, version: enrolment.version };
      const [{ n }] = await tx.query<{ n: number }>(
        `SELECT count(*) AS n FROM certificate WHERE enrolment_id = $1 AND state = 'issued'`,
        [enrolment.id],
      );
      if (n > 0) throw wrongState('issued');
      Object.assign(enrolment, {
        state: 'withdrawn',
        completed: false,
        completedOn: null,
        version: enrolment.version + 1,
      });
      await tx.manager.save(enrolment);
      sayEnrolment(tx, course, enrolment);
      audit(tx, 'withdrawn', course, enrolment, command.reason);
      await this.courses.recompute(tx, course.id);
      const { version } = found(await tx.manager.findOneBy(EnrolmentEntity, { id: enrolment.id }));
      return { done: true, version };
    });
  }

  assess(command: Assess, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { course, enrolment } = await this.editable(tx, command.enrolmentId, call);
      if (enrolment.state !== 'enrolled') throw wrongState(enrolment.state);
      const score = command.score ?? null;
      if (enrolment.passed === command.passed && enrolment.score === score)
        return { done: true, version: enrolment.version };
      Object.assign(enrolment, { passed: command.passed, score });
      await tx.manager.save(enrolment);
      audit(tx, 'assessed', course, enrolment);
      await this.courses.recompute(tx, course.id);
      const { version } = found(await tx.manager.findOneBy(EnrolmentEntity, { id: enrolment.id }));
      return { done: true, version };
    });
  }

  private async editable(
    tx: Tx,
    enrolmentId: string,
    call: Call,
  ): Promise<{ course: CourseEntity; enrolment: EnrolmentEntity }> {
    const { courseId } = found(await tx.manager.findOneBy(EnrolmentEntity, { id: enrolmentId }));
    const course = await this.courses.editable(tx, courseId, TEACHERS, call);
    return { course, enrolment: found(await tx.manager.findOneBy(EnrolmentEntity, { id: enrolmentId })) };
  }

  /** A known person by id, or one as written: then the registry says who it is. */
  private async enrolleeOf(
    course: CourseEntity,
    who: Omit<Enrol, 'courseId'>,
    call: Call,
  ): Promise<Enrollee> {
    const given = {
      firmId: who.firmId ?? null,
      institutionId: who.firmId ? null : (who.institutionId ?? null),
    };
    if (!who.person && !who.personId) throw new DomainError('ENROLLEE_UNKNOWN', { pointer: '/person' });
    if (who.personId && !who.organisation) return { personId: who.personId, ...given };
    const asked = await organisationWritten(who.organisation, (query) =>
      this.rpc.ask(institutionCommands.listInstitutions, query, call),
    );
    const { id, institutionId, programId, title } = course;
    const resolved = await resolveWritten(
      this.rpc,
      resolutionCommands.resolveRows,
      { parts: ['training', 'enrolment', id], institutionId, programId, source: title },
      [{ row: 1, ...asked, ...(who.personId ? {} : { person: who.person }) }],
      call,
    );
    const row = resolved.get(1);
    const personId = who.personId ?? row?.personId;
    if (!personId) throw new DomainError('ENROLLEE_UNKNOWN', { pointer: '/person' });
    const firmId = given.firmId ?? row?.firmId ?? null;
    return {
      personId,
      firmId,
      institutionId: firmId ? null : (given.institutionId ?? row?.institutionId ?? null),
    };
  }
}

/** This person's enrolment, also when it was made for a record that turned out to be this person. */
async function enrolmentOf(tx: Tx, courseId: string, personId: string): Promise<EnrolmentEntity | undefined> {
  const all = await tx.manager.findBy(EnrolmentEntity, { courseId });
  const roots = await canonical(tx, [personId, ...all.map((e) => e.personId)]);
  const same = all.filter((e) => e.personId === personId || roots.get(e.personId) === roots.get(personId));
  return same.find((e) => e.state === 'enrolled') ?? same[0];
}

function audit(
  tx: Tx,
  what: 'enrolled' | 'withdrawn' | 'assessed',
  course: CourseEntity,
  enrolment: EnrolmentEntity,
  reason?: string,
): void {
  tx.audit(`enrolment.${what}`, {
    noun: 'enrolment',
    id: enrolment.id,
    institutionId: course.institutionId,
    programId: course.programId,
    reason,
  });
}
