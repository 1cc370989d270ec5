import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { personCommands } from '#contracts/firm-registry/person.commands';
import type { DoneWithVersion, ProgramPlace } from '#contracts/programs/program.commands';
import type {
  CertificateDetail,
  CorrectCertificate,
  IssueCertificates,
  IssuedCertificates,
  MyCertificates,
  RevokeCertificate,
} from '#contracts/training/certificate.commands';
import { occurredAt } from '#platform/actor/backfill';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { ServiceEnv } from '#platform/env/service-env';
import { DomainError, found, notFound, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import type { CourseEntity } from '../courses/course.entity.js';
import { CourseService, TEACHERS } from '../courses/course.service.js';
import { EnrolmentEntity } from '../enrolments/enrolment.entity.js';
import { CertificateEntity, sayCertificate, type Paper } from './certificate.entity.js';
import { CertificatePapers } from './certificate.paper.js';
import { CertificateQueries } from './certificate.queries.js';
import { newCode } from './certificate.rules.js';
import { choose, paperOf, takeNumbers } from './issuing.js';

/** Time kept for the answer itself when papers are drawn within a command. */
const SPARE_MS = 5_000;

@Injectable()
export class CertificateService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly env: ServiceEnv,
    private readonly courses: CourseService,
    private readonly queries: CertificateQueries,
    private readonly papers: CertificatePapers,
  ) {}

  /**
   * To each who completed the held course and has none. The names are asked before; the course's lock orders those who ask
   * at once, so nobody gets two. Papers are drawn after the commit, and later by whoever looks first, should time run out.
   */
  async issue(command: IssueCertificates, call: Call): Promise<IssuedCertificates> {
    const known = await this.courses.at(command.courseId, TEACHERS, call);
    if (known.state !== 'held') throw new DomainError('CERTIFICATE_TOO_EARLY');
    const completed = await this.source.manager.findBy(EnrolmentEntity, {
      courseId: known.id,
      state: 'enrolled',
      completed: true,
    });
    const names = await this.namesOf(
      completed.map((e) => e.personId),
      call,
    );
    const letterhead = await this.letterheadOf(known, call);
    const reply = await this.work.run(call, async (tx): Promise<IssuedCertificates> => {
      const course = await this.courses.editable(tx, known.id, TEACHERS, call);
      if (course.state !== 'held') throw new DomainError('CERTIFICATE_TOO_EARLY');
      const at = occurredAt(call, command, course, tx);
      const enrolments = await tx.manager.find(EnrolmentEntity, {
        where: { courseId: course.id, state: 'enrolled' },
        order: { id: 'ASC' },
      });
      const { chosen, already, notCompleted } = await choose(tx, course.id, enrolments, command.enrolmentIds);
      const named = chosen.filter((e) => names.get(e.personId));
      const paper = await paperOf(tx, course, letterhead);
      const numbers = await takeNumbers(tx, letterhead.place, dayOf(at), named.length);
      const made = named.map((enrolment, i) =>
        this.newCertificate(course, enrolment, names.get(enrolment.personId)!, numbers[i], paper, dayOf(at)),
      );
      await tx.manager.insert(CertificateEntity, made as never);
      for (const certificate of made) sayCertificate(tx, 'issued', certificate);
      return {
        issued: made.length,
        already,
        notCompleted,
        withoutName: chosen.length - named.length,
        certificateIds: made.map((c) => c.id),
      };
    });
    await this.drawAll(reply.certificateIds, call);
    return reply;
  }

  revoke(command: RevokeCertificate, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const certificate = await this.editable(tx, command.certificateId, call);
      if (certificate.state === 'revoked') return { done: true, version: certificate.version };
      if (certificate.state !== 'issued') throw wrongState(certificate.state);
      const at = occurredAt(call, command, placeOf(certificate), tx);
      await end(tx, certificate, 'revoked', dayOf(at), command.reason);
      return { done: true, version: certificate.version };
    });
  }

  /** A corrected one has a number and a code of its own; the old one leads to it. */
  async correct(command: CorrectCertificate, call: Call): Promise<Created> {
    const known = found(
      await this.source.manager.findOneBy(CertificateEntity, { id: command.certificateId }),
    );
    if (!call.actor.can(['staff'], placeOf(known))) throw notFound();
    const holderName = (await this.namesOf([known.personId], call)).get(known.personId);
    if (!holderName) throw new DomainError('CERTIFICATE_NAME');
    const letterhead = await this.letterheadOf(known, call);
    const created = await this.work.run(call, async (tx) => {
      const old = await this.editable(tx, known.id, call);
      if (old.state !== 'issued') throw wrongState(old.state);
      const course = await this.courses.editable(tx, old.courseId, ['staff'], call);
      const enrolment = found(await tx.manager.findOneBy(EnrolmentEntity, { id: old.enrolmentId }));
      const day = dayOf(occurredAt(call, command, placeOf(old), tx));
      await end(tx, old, 'superseded', day, command.reason);
      const [number] = await takeNumbers(tx, letterhead.place, day, 1);
      const certificate = {
        ...this.newCertificate(
          course,
          enrolment,
          holderName,
          number,
          await paperOf(tx, course, letterhead),
          day,
        ),
        supersedes: old.id,
      };
      await tx.manager.insert(CertificateEntity, certificate as never);
      sayCertificate(tx, 'issued', certificate);
      return { id: certificate.id, version: 1 };
    });
    await this.drawAll([created.id], call);
    return created;
  }

  /** Staff and trainers of its programme, whose look is audited, and the holder. */
  async read(certificateId: string, call: Call): Promise<CertificateDetail> {
    const certificate = found(await this.source.manager.findOneBy(CertificateEntity, { id: certificateId }));
    if (!this.holds(certificate, call)) {
      if (!call.actor.can(TEACHERS, placeOf(certificate))) throw notFound();
      await this.work.run(call, (tx) => {
        tx.audit('certificate.read', {
          noun: 'certificate',
          id: certificate.id,
          institutionId: certificate.institutionId,
          programId: certificate.programId,
        });
        return Promise.resolve({});
      });
    }
    return this.detailOf(certificate);
  }

  async mine(call: Call): Promise<MyCertificates> {
    const { people } = call.actor;
    if (people.length === 0) return { items: [] };
    const items: CertificateDetail[] = [];
    for (const certificate of await this.queries.of(people)) items.push(await this.detailOf(certificate));
    return { items };
  }

  /** Whether the asker is the person, by a record that is theirs: a merge alone lends nothing (decision 0025). */
  holds(certificate: CertificateEntity, call: Call): boolean {
    return call.actor.people.includes(certificate.personId);
  }

  private async detailOf(certificate: CertificateEntity): Promise<CertificateDetail> {
    const fileId = await this.papers.fileOf(certificate);
    const { holderName, code, paper } = certificate;
    return {
      ...(await this.queries.one(certificate.id)),
      holderName,
      code,
      verifyUrl: paper.verifyUrl,
      fileId,
    };
  }

  private async editable(tx: Tx, certificateId: string, call: Call): Promise<CertificateEntity> {
    const certificate = found(
      await tx.manager.findOne(CertificateEntity, {
        where: { id: certificateId },
        lock: { mode: 'pessimistic_write' },
      }),
    );
    if (!call.actor.can(['staff'], placeOf(certificate))) throw notFound();
    return certificate;
  }

  /** In the name of whoever issues: an enrolment by a person's id teaches nobody a name that they may not learn. */
  private async namesOf(people: readonly string[], call: Call): Promise<Map<string, string>> {
    const ids = [...new Set(people)];
    const names = new Map<string, string>();
    for (let at = 0; at < ids.length; at += 500) {
      const { items } = await this.rpc.ask(
        personCommands.personNames,
        { ids: ids.slice(at, at + 500) },
        { ...call, idempotencyKey: undefined },
      );
      for (const { id, name } of items) if (name) names.set(id, name);
    }
    return names;
  }

  private async letterheadOf(
    of: { programId: string; institutionId: string },
    call: Call,
  ): Promise<{ place: ProgramPlace; issuer: string }> {
    const place = await this.courses.placeFor(of.programId, TEACHERS, call);
    const { items } = await this.rpc.askAsService(
      institutionCommands.institutionTitles,
      { ids: [of.institutionId] },
      call.requestId,
    );
    return { place, issuer: items[0]?.title ?? '' };
  }

  private newCertificate(
    course: CourseEntity,
    e: EnrolmentEntity,
    holderName: string,
    number: string,
    paper: Omit<Paper, 'verifyUrl'>,
    day: string,
  ): CertificateEntity {
    const code = newCode();
    return {
      id: newId(),
      version: 1,
      institutionId: course.institutionId,
      programId: course.programId,
      courseId: course.id,
      enrolmentId: e.id,
      personId: e.personId,
      firmId: e.firmId,
      kind: course.certificateKind,
      number,
      code,
      issuedOn: day,
      state: 'issued',
      endedOn: null,
      supersedes: null,
      holderName,
      paper: { ...paper, verifyUrl: `${this.env.PUBLIC_URL ?? ''}/certificates/${code}` },
      fileId: null,
    };
  }

  private async drawAll(ids: readonly string[], call: Call): Promise<void> {
    const certificates = await this.source.manager.findBy(CertificateEntity, { id: In([...ids]) });
    for (const certificate of certificates) {
      if (Date.now() > call.deadline - SPARE_MS) return;
      await this.papers.fileOf(certificate);
    }
  }
}

const placeOf = ({ institutionId, programId }: CertificateEntity) => ({ institutionId, programId });

async function end(
  tx: Tx,
  certificate: CertificateEntity,
  state: 'revoked' | 'superseded',
  day: string,
  reason: string,
): Promise<void> {
  Object.assign(certificate, { state, endedOn: day, version: certificate.version + 1 });
  await tx.manager.save(certificate);
  sayCertificate(tx, state, certificate, reason);
}
