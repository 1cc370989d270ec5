import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportReport } from '#contracts/core/messages';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import { resolutionCommands, type ResolvedRow } from '#contracts/firm-registry/resolution.commands';
import type { ImportHeadCounts } from '#contracts/training/head-count.commands';
import { Clock } from '#platform/clock/clock';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import type { Column } from '#platform/imports/column';
import { importOwner, openImport, resolveRows } from '#platform/imports/import-source';
import { ReportBuilder } from '#platform/imports/report';
import { readTable } from '#platform/imports/table-reader';
import { USUAL_TITLES } from '#platform/imports/usual-titles';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { CourseService, TEACHERS } from '../courses/course.service.js';
import { HeadCountEntity, sayHeadCount } from './head-count.entity.js';
import { checkHeads, sameVisit, type Visit } from './head-count.rules.js';
import { countsOf, lockProgram, newHeadCount } from './head-count.service.js';

/** School visits as chambers keep them (docs/raw-files.md, "schools"). */
const COLUMNS = [
  { key: 'school', titles: ['Okul', 'Okul adı'], type: 'text', required: true, max: 300 },
  { key: 'eventCode', titles: USUAL_TITLES.eventCode, type: 'text', max: 40 },
  { key: 'on', titles: ['Ziyaret tarihi', 'Tarih'], type: 'date', required: true },
  { key: 'pupils', titles: ['Öğrenci sayısı', 'Öğrenci'], type: 'integer', required: true },
  { key: 'teachers', titles: ['Öğretmen sayısı', 'Öğretmen'], type: 'integer', required: true },
  { key: 'permissionNo', titles: ['İzin yazısı no'], type: 'text', max: 60 },
] as const satisfies readonly Column[];

interface Row extends Omit<Visit, 'atInstitutionId'> {
  row: number;
  school: string;
  permissionNo: string | null;
}

@Injectable()
export class HeadCountImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly rpc: RpcClient,
    private readonly clock: Clock,
    private readonly courses: CourseService,
  ) {}

  /** School visits: a dry run first; repeating it doubles nothing. */
  async run(command: ImportHeadCounts, call: Call): Promise<ImportReport> {
    const place = await this.courses.placeFor(command.programId, TEACHERS, call);
    const dryRun = command.dryRun ?? true;
    const list = await openImport(
      this.files,
      { fileId: command.fileId, kind: `head-counts:${place.programId}`, service: 'training' },
      call.actor,
    );
    const report = new ReportBuilder(list.importId, dryRun);
    const rows = await this.read(list.content, command.sheet, report);
    const request = {
      importId: list.importId,
      institutionId: place.institutionId,
      programId: place.programId,
      source: list.fileName,
      dryRun,
    };
    const resolved = await resolveRows(
      this.rpc,
      resolutionCommands.resolveRows,
      request,
      rows.map(({ row, school }) => ({ row, institution: { title: school, kind: 'school' as const } })),
      call,
    );
    if (dryRun) {
      tell(rows, resolved, await countsOf(this.source, place.programId), report);
      return report.build();
    }
    const owner = importOwner('training', list.importId);
    await this.files.attach(command.fileId, {
      ...owner,
      stagedBy: call.actor.type === 'service' ? undefined : call.actor.id,
    });
    const written = this.work.run(call, async (tx) => {
      await write(tx, place, rows, resolved, report);
      await tx.query(
        'INSERT INTO import_run (id, institution_id, program_id, file_id, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
        [list.importId, place.institutionId, place.programId, command.fileId, tx.now],
      );
      tx.audit('head-count.imported', {
        noun: 'program',
        id: place.programId,
        institutionId: place.institutionId,
        programId: place.programId,
        details: { importId: list.importId },
      });
      return report.build();
    });
    return written.catch(async (error: unknown) => {
      const [kept] = (await this.source.query('SELECT 1 FROM import_run WHERE id = $1', [
        list.importId,
      ])) as unknown[];
      if (!kept) await this.files.release(command.fileId, owner);
      throw error;
    });
  }

  private async read(content: Buffer, sheet: string | undefined, report: ReportBuilder): Promise<Row[]> {
    const table = await readTable(content, COLUMNS, { sheet });
    const today = dayOf(this.clock.now());
    return table.rows.flatMap((line): Row[] => {
      if (!report.check(line)) return [];
      const { school, eventCode, on, pupils, teachers, permissionNo } = line.values;
      const row: Row = {
        row: line.row,
        school: school!,
        eventCode: eventCode ?? null,
        on: on!,
        pupils: pupils!,
        teachers: teachers!,
        others: 0,
        permissionNo: permissionNo ?? null,
      };
      try {
        if (row.pupils < 0 || row.teachers < 0) throw new DomainError('TOO_SMALL', { params: { min: 0 } });
        checkHeads(row, today);
        return [row];
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        report.refuse(line.row, [
          { code: error.code, params: error.details.params as Record<string, number> },
        ]);
        return [];
      }
    });
  }
}

/** In a dry run a school that nobody knows yet has no id; its name stands for it. */
function tell(rows: Row[], resolved: Map<number, ResolvedRow>, known: Visit[], report: ReportBuilder): void {
  const visits = [...known];
  for (const row of rows) {
    const visit = { ...row, atInstitutionId: resolved.get(row.row)?.institutionId ?? row.school };
    const there = visits.some((v) => sameVisit(v, visit));
    report.set(row.row, there ? 'merged' : 'accepted', ...(there ? [{ code: 'COUNTED_ALREADY' }] : []));
    visits.push(visit);
  }
}

async function write(
  tx: Tx,
  place: ProgramPlace,
  rows: Row[],
  resolved: Map<number, ResolvedRow>,
  report: ReportBuilder,
): Promise<void> {
  await lockProgram(tx, place.programId);
  const visits = await countsOf(tx, place.programId);
  for (const row of rows) {
    const visit: Visit = { ...row, atInstitutionId: resolved.get(row.row)?.institutionId ?? null };
    if (visits.some((v) => sameVisit(v, visit))) {
      report.set(row.row, 'merged', { code: 'COUNTED_ALREADY' });
      continue;
    }
    visits.push(visit);
    const headCount = newHeadCount(newId(), place, visit, row.permissionNo);
    await tx.manager.insert(HeadCountEntity, headCount);
    sayHeadCount(tx, 'counted', headCount);
    report.set(row.row, 'accepted');
  }
}
