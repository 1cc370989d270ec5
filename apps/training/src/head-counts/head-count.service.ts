import { Injectable } from '@nestjs/common';
import { resolutionCommands } from '#contracts/firm-registry/resolution.commands';
import { DataSource } from 'typeorm';
import type { Created, Page } from '#contracts/core/messages';
import type { DoneWithVersion, ProgramPlace } from '#contracts/programs/program.commands';
import type {
  CorrectHeadCount,
  CountHeads,
  HeadCount,
  ListHeadCounts,
  WithdrawHeadCount,
} from '#contracts/training/head-count.commands';
import { visibleInPlace } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { ListQuery } from '#platform/database/list-query';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound, wrongState } from '#platform/errors/domain-error';
import { resolveWritten } from '#platform/imports/import-source';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { CourseService, TEACHERS } from '../courses/course.service.js';
import { HeadCountEntity, sayHeadCount } from './head-count.entity.js';
import { checkHeads, sameVisit, type Visit } from './head-count.rules.js';

const READERS = ['staff', 'trainer', 'consultant', 'adviser', 'analyst'] as const;

@Injectable()
export class HeadCountService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly clock: Clock,
    private readonly courses: CourseService,
  ) {}

  async count(command: CountHeads, call: Call): Promise<Created> {
    const place = await this.courses.placeFor(command.programId, TEACHERS, call);
    const heads = headsOf(command);
    checkHeads(heads, dayOf(this.clock.now()));
    const atInstitutionId =
      command.atInstitutionId ?? (await this.institutionOf(command.institution, place, call));
    return this.work.run(call, async (tx) => {
      await lockProgram(tx, place.programId);
      const visit: Visit = { ...heads, atInstitutionId, eventCode: command.eventCode ?? null };
      if ((await countsOf(tx, place.programId)).some((known) => sameVisit(known, visit)))
        throw new DomainError('COUNTED_ALREADY');
      const headCount = newHeadCount(newId(), place, visit, command.permissionNo ?? null);
      await tx.manager.insert(HeadCountEntity, headCount);
      sayHeadCount(tx, 'counted', headCount);
      return { id: headCount.id, version: 1 };
    });
  }

  /** The institution as written is the registry's to know. */
  private async institutionOf(
    institution: CountHeads['institution'],
    place: ProgramPlace,
    call: Call,
  ): Promise<string | null> {
    if (!institution) return null;
    const { institutionId, programId, code } = place;
    const written = await resolveWritten(
      this.rpc,
      resolutionCommands.resolveRows,
      { parts: ['training', 'head-count', programId], institutionId, programId, source: code },
      [{ row: 1, institution }],
      call,
    );
    return written.get(1)?.institutionId ?? null;
  }

  correct(command: CorrectHeadCount, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const headCount = await this.editable(tx, command.headCountId, call);
      expectVersion(headCount.version, command.ifVersion);
      if (headCount.state === 'withdrawn') throw wrongState(headCount.state);
      const heads = headsOf(command);
      checkHeads(heads, dayOf(tx.now));
      const { on, ...counts } = heads;
      Object.assign(headCount, counts, {
        onDay: on,
        eventCode: command.eventCode ?? null,
        permissionNo: command.permissionNo ?? null,
        version: headCount.version + 1,
      });
      await tx.manager.save(headCount);
      sayHeadCount(tx, 'corrected', headCount, command.reason);
      return { done: true, version: headCount.version };
    });
  }

  withdraw(command: WithdrawHeadCount, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const headCount = await this.editable(tx, command.headCountId, call);
      if (headCount.state === 'withdrawn') return { done: true, version: headCount.version };
      Object.assign(headCount, { state: 'withdrawn', version: headCount.version + 1 });
      await tx.manager.save(headCount);
      sayHeadCount(tx, 'withdrawn', headCount, command.reason);
      return { done: true, version: headCount.version };
    });
  }

  async list(query: ListHeadCounts, call: Call): Promise<Page<HeadCount>> {
    const list = new ListQuery(query, ['on_day', 'id'], 'DESC');
    list
      .where(visibleInPlace(call.actor, READERS, 'h', list.params))
      .equal({ program_id: query.programId, state: query.state });
    return list.page<HeadCount>(
      this.source,
      `SELECT id, version, program_id AS "programId", at_institution_id AS "atInstitutionId", pupils, teachers, others, pupils + teachers + others AS total,
              on_day AS "on", event_code AS "eventCode", permission_no AS "permissionNo", state
       FROM head_count h`,
      (row) => [row.on, row.id],
    );
  }

  private async editable(tx: Tx, headCountId: string, call: Call): Promise<HeadCountEntity> {
    const headCount = found(
      await tx.manager.findOne(HeadCountEntity, {
        where: { id: headCountId },
        lock: { mode: 'pessimistic_write' },
      }),
    );
    if (!call.actor.can(TEACHERS, { institutionId: headCount.institutionId, programId: headCount.programId }))
      throw notFound();
    return headCount;
  }
}

/** Counts of one programme are entered one after the other, so that none is entered twice. */
export const lockProgram = (tx: Tx, programId: string): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [programId]);

/** The counts that hold, as visits. */
export async function countsOf(tx: Pick<Tx, 'manager'>, programId: string): Promise<Visit[]> {
  const known = await tx.manager.findBy(HeadCountEntity, { programId, state: 'counted' });
  return known.map(({ onDay, ...rest }) => ({ ...rest, on: onDay }));
}

export function newHeadCount(
  id: string,
  place: { institutionId: string; programId: string },
  visit: Visit,
  permissionNo: string | null,
): HeadCountEntity {
  const { pupils, teachers, others, on, atInstitutionId, eventCode } = visit;
  return {
    id,
    version: 1,
    institutionId: place.institutionId,
    programId: place.programId,
    atInstitutionId,
    pupils,
    teachers,
    others,
    onDay: on,
    eventCode,
    permissionNo,
    state: 'counted',
  };
}

const headsOf = (command: Pick<CountHeads, 'pupils' | 'teachers' | 'others' | 'on'>) => ({
  pupils: command.pupils,
  teachers: command.teachers,
  others: command.others ?? 0,
  on: command.on,
});
