import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportReport } from '#contracts/core/messages';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import { resolutionCommands, type ResolvedRow } from '#contracts/firm-registry/resolution.commands';
import type { ImportHeadCounts } from '#contracts/training/head-count.commands';
import { Clock } from '#platform/clock/clock';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import type { Column } from '#platform/imports/column';
import { Imports, type ImportRun } from '#platform/imports/import-run';
import type { ReportBuilder } from '#platform/imports/report';
import { USUAL_TITLES } from '#platform/imports/usual-titles';
import type { Call } from '#platform/messaging/call';
import { CourseService, TEACHERS } from '../courses/course.service.js';
import { HeadCountEntity, sayHeadCount } from './head-count.entity.js';
import { keepImport } from '../import-run.js';
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
    private readonly imports: Imports,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly courses: CourseService,
  ) {}

  /** School visits: a dry run first; repeating it doubles nothing. */
  async run(command: ImportHeadCounts, call: Call): Promise<ImportReport> {
    const place = await this.courses.placeFor(command.programId, TEACHERS, call);
    const { institutionId, programId } = place;
    const list = await this.imports.open(command, `head-counts:${programId}`, call);
    const rows = await readRows(list, dayOf(this.clock.now()));
    const schools = await list.whoIsWho(
      resolutionCommands.resolveRows,
      place,
      rows.map(({ row, school }) => ({ row, institution: { title: school, kind: 'school' as const } })),
    );
    if (list.dryRun) return foretell(rows, schools, await countsOf(this.source, programId), list.report);
    return list.inOneGo(async (tx) => {
      await write(tx, place, rows, schools, list.report);
      await keepImport(tx, list, place);
      list.audit(tx, 'head-count.imported', { noun: 'program', id: programId, institutionId, programId });
    });
  }
}

/** The visits of the list that make sense. */
async function readRows(list: ImportRun, today: string): Promise<Row[]> {
  const table = await list.table(COLUMNS);
  return table.rows.flatMap((line): Row[] => {
    if (!list.report.check(line)) return [];
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
      list.report.refuseFor(row.row, error);
      return [];
    }
  });
}

/** In a dry run a school that nobody knows yet has no id; its name stands for it. */
function foretell(
  rows: readonly Row[],
  schools: ReadonlyMap<number, ResolvedRow>,
  known: readonly Visit[],
  report: ReportBuilder,
): ImportReport {
  const visits = [...known];
  for (const row of rows) {
    const visit = { ...row, atInstitutionId: schools.get(row.row)?.institutionId ?? row.school };
    const there = visits.some((v) => sameVisit(v, visit));
    report.set(row.row, there ? 'merged' : 'accepted', ...(there ? [{ code: 'COUNTED_ALREADY' }] : []));
    visits.push(visit);
  }
  return report.build();
}

async function write(
  tx: Tx,
  place: ProgramPlace,
  rows: readonly Row[],
  schools: ReadonlyMap<number, ResolvedRow>,
  report: ReportBuilder,
): Promise<void> {
  await lockProgram(tx, place.programId);
  const visits = await countsOf(tx, place.programId);
  for (const row of rows) {
    const visit: Visit = { ...row, atInstitutionId: schools.get(row.row)?.institutionId ?? null };
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
