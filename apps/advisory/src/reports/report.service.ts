import { Injectable } from '@nestjs/common';
import { report as reportFacts } from '#contracts/advisory/advisory.facts';
import type {
  ChangeReport,
  DoneWithVersion,
  DraftReport,
  FinaliseReport,
  WithdrawReport,
} from '#contracts/advisory/advisory.messages';
import type { Created } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import { occurredAt } from '#platform/actor/backfill';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, wrongState } from '#platform/errors/domain-error';
import { attachAll } from '#platform/files/attach-all';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { PlantData } from '../consultants/plant-data.js';
import { Programs } from '../programs/programs.js';
import { ReportEntity, reportState } from './report.entity.js';
import { checkSubject } from './report.rules.js';

const LIVE_INDEXES = ['report_of_firm', 'report_of_sector', 'report_of_number'];

@Injectable()
export class ReportService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programs: Programs,
    private readonly files: FileStore,
    private readonly plants: PlantData,
  ) {}

  /** A consultant starts the report of a firm or a sector; there is one at a time. */
  async draft(command: DraftReport, call: Call): Promise<Created> {
    checkSubject(command.scope, command);
    const place = await this.programs.toAdvise(command.programId, call);
    const { scope, firmId, sector, fileId } = command;
    await this.plants.refuseOthers(call.actor, { ...place, firmId: firmId ?? null });
    if (sector && !place.sectors.some((s) => s.code === sector))
      throw new DomainError('SECTOR_NOT_IN_PROGRAM', { pointer: '/sector', params: { sector } });
    if (scope === 'firm' && !(await this.programs.takesPart(place.programId, firmId!, call)))
      throw new DomainError('NOT_PARTICIPATING', { pointer: '/firmId' });
    return this.work.run(call, async (tx) => {
      const at = occurredAt(call, command, place, tx);
      const report: ReportEntity = {
        id: newId(),
        version: 1,
        programId: place.programId,
        institutionId: place.institutionId,
        scope,
        firmId: firmId ?? null,
        sector: sector ?? null,
        title: command.title,
        searchKey: searchKey(command.title, command.number),
        number: command.number ?? null,
        revision: 1,
        state: 'draft',
        fileId: fileId ?? null,
        draftedAt: at,
        finalisedAt: null,
      };
      await tx.manager.insert(ReportEntity, report).catch((error: unknown) => {
        if (LIVE_INDEXES.some((index) => isConstraintViolation(error, index)))
          throw new DomainError('REPORT_EXISTS', { pointer: firmId ? '/firmId' : '/sector' });
        throw error;
      });
      sayReport(tx, 'drafted', report, at);
      await this.attach(report.id, fileId, call);
      return { id: report.id, version: 1 };
    });
  }

  /** A new file is a new revision. What others may have read already changes only with a reason. */
  change(command: ChangeReport, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const report = await this.advised(tx, command.reportId, call);
      expectVersion(report.version, command.ifVersion);
      if (report.state === 'withdrawn') throw wrongState(report.state);
      if (report.state === 'final' && !command.reason)
        throw new DomainError('REPORT_REASON', { pointer: '/reason' });
      const { title, number = null, fileId } = command;
      Object.assign(report, { title, number, searchKey: searchKey(title, command.number) });
      if (fileId && fileId !== report.fileId)
        Object.assign(report, { fileId, revision: report.revision + (report.fileId ? 1 : 0) });
      const fact = report.state === 'final' ? 'finalised' : 'drafted';
      // The fact repeats the state; it happened when the report became what it is, not when a comma moved.
      await this.save(tx, report, fact, report.finalisedAt ?? report.draftedAt, command.reason);
      await this.attach(report.id, fileId, call);
      return { done: true, version: report.version };
    });
  }

  /** From now on it counts, and its firm may read it. */
  finalise(command: FinaliseReport, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const report = await this.advised(tx, command.reportId, call);
      if (report.state !== 'draft') throw wrongState(report.state);
      const at = occurredAt(
        call,
        command,
        { institutionId: report.institutionId, programId: report.programId },
        tx,
      );
      const fileId = command.fileId ?? report.fileId;
      if (!fileId) throw new DomainError('REPORT_FILE_MISSING', { pointer: '/fileId' });
      if (report.fileId && fileId !== report.fileId) report.revision++;
      Object.assign(report, { state: 'final', fileId, finalisedAt: at });
      await this.save(tx, report, 'finalised', at);
      await this.attach(report.id, command.fileId, call);
      return { done: true, version: report.version };
    });
  }

  withdraw(command: WithdrawReport, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const report = await this.advised(tx, command.reportId, call);
      if (report.state === 'withdrawn') return { done: true, version: report.version };
      const at = occurredAt(
        call,
        command,
        { institutionId: report.institutionId, programId: report.programId },
        tx,
      );
      report.state = 'withdrawn';
      await this.save(tx, report, 'withdrawn', at, command.reason);
      return { done: true, version: report.version };
    });
  }

  private async attach(reportId: string, fileId: string | undefined, call: Call): Promise<void> {
    if (fileId)
      await attachAll(
        this.files,
        [fileId],
        { owner: 'advisory', of: `report:${reportId}`, stagedBy: call.actor.id },
        '/fileId',
      );
  }

  private async advised(tx: Tx, id: string, call: Call): Promise<ReportEntity> {
    const report = found(
      await tx.manager.findOne(ReportEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }),
    );
    await this.plants.refuseOthers(call.actor, report);
    return report;
  }

  private async save(
    tx: Tx,
    report: ReportEntity,
    fact: (typeof reportFacts.facts)[number],
    at: Date,
    reason?: string,
  ): Promise<void> {
    report.version++;
    await tx.manager.save(report);
    sayReport(tx, fact, report, at, reason);
  }
}

export const searchKey = (title: string, number?: string | null): string => fold(`${number ?? ''} ${title}`);

export function sayReport(
  tx: Tx,
  fact: (typeof reportFacts.facts)[number],
  report: ReportEntity,
  at: Date,
  reason?: string,
): void {
  const { id, version, institutionId, programId, state, revision } = report;
  tx.fact(reportFacts, fact, {
    id,
    version,
    institutionId,
    programId,
    occurredAt: at,
    data: reportState(report),
  });
  tx.audit(`report.${fact}`, {
    noun: 'report',
    id,
    institutionId,
    programId,
    reason,
    details: { state, revision },
  });
}
