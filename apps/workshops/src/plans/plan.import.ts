import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportReport } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import { resolutionCommands, type RowToResolve } from '#contracts/firm-registry/resolution.commands';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import type { ImportPlans, RoadmapGoal, Stakeholder } from '#contracts/workshops/plan.commands';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import { FileError } from '#platform/files/file-error';
import { formOf } from '#platform/imports/form-reader';
import { importOwner, openImport, resolveRows } from '#platform/imports/import-source';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { knownInstitutions, organisationAsked } from '#contracts/firm-registry/organisation';
import { ReportBuilder } from '#platform/imports/report';
import { readTable, type Table } from '#platform/imports/table-reader';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { EventService } from '../events/event.service.js';
import { ACTION_COLUMNS, PLAN_HEAD, ROADMAP_COLUMNS } from './plan.columns.js';
import { ActionEntity, PlanEntity, sayAction, sayPlan } from './plan.entity.js';
import { countActions, PLANNERS } from './plan.service.js';

interface ActionRow {
  row: number;
  number: string;
  title: string;
  names: string[];
  dueOn: string;
  state: ActionEntity['state'];
}
interface PlanFile {
  sector: string;
  goals: RoadmapGoal[];
  actions: ActionRow[];
}
/** Rows of the two sheets have numbers of their own; an action's bodies are asked one by one. */
const BODIES_A_ROW = 32;

@Injectable()
export class PlanImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly rpc: RpcClient,
    private readonly events: EventService,
  ) {}

  /** A sector's roadmap and action plan out of one workbook, into drafts. Actions are known by their number. */
  async run(command: ImportPlans, call: Call): Promise<ImportReport> {
    const place = await this.events.placeFor(command.programId, PLANNERS, call);
    const dryRun = command.dryRun ?? true;
    const list = await openImport(
      this.files,
      { fileId: command.fileId, kind: `plans:${place.programId}`, service: 'workshops' },
      call.actor,
    );
    // Each sheet has its own row numbers, so each has its own report.
    const [roadmap, report] = [
      new ReportBuilder(list.importId, dryRun),
      new ReportBuilder(list.importId, dryRun),
    ];
    const file = await read(list.content, command, place, roadmap, report);
    const told = () => bothOf(roadmap.build(), report.build());
    const asked = await this.bodies(file, call);
    const request = {
      importId: list.importId,
      institutionId: place.institutionId,
      programId: place.programId,
      source: list.fileName,
      dryRun,
    };
    const resolved = await resolveRows(this.rpc, resolutionCommands.resolveRows, request, asked, call);
    const bodyOf = (row: number, at: number, name: string): Stakeholder => {
      const found = resolved.get(row * BODIES_A_ROW + at + 1);
      return {
        name,
        ...(found?.institutionId
          ? { institutionId: found.institutionId }
          : found?.firmId
            ? { firmId: found.firmId }
            : {}),
      };
    };
    if (dryRun) {
      const numbers = new Set(await this.numbersOf(place.programId, file.sector));
      for (const { row, number } of file.actions)
        report.set(row, numbers.has(number) ? 'merged' : 'accepted');
      return told();
    }
    const owner = importOwner('workshops', list.importId);
    await this.files.attach(command.fileId, {
      ...owner,
      stagedBy: call.actor.type === 'service' ? undefined : call.actor.id,
    });
    const written = this.work.run(call, async (tx) => {
      if (file.goals.length > 0) await writeRoadmap(tx, place, file);
      if (file.actions.length > 0) await writeActions(tx, place, file, bodyOf, report);
      await tx.query(
        'INSERT INTO import_run (id, institution_id, program_id, file_id, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
        [list.importId, place.institutionId, place.programId, command.fileId, tx.now],
      );
      tx.audit('plan.imported', {
        noun: 'program',
        id: place.programId,
        institutionId: place.institutionId,
        programId: place.programId,
        details: { importId: list.importId, sector: file.sector },
      });
      return told();
    });
    return written.catch(async (error: unknown) => {
      const [kept] = (await this.source.query('SELECT 1 FROM import_run WHERE id = $1', [
        list.importId,
      ])) as unknown[];
      if (!kept) await this.files.release(command.fileId, owner);
      throw error;
    });
  }

  private async bodies(file: PlanFile, call: Call): Promise<RowToResolve[]> {
    if (file.actions.length === 0) return [];
    const known = await knownInstitutions((query) =>
      this.rpc.ask(institutionCommands.listInstitutions, query, call),
    );
    return file.actions.flatMap(({ row, names }) =>
      names.map((name, at) => ({
        row: row * BODIES_A_ROW + at + 1,
        ...organisationAsked(name, undefined, known),
      })),
    );
  }

  private async numbersOf(programId: string, sector: string): Promise<string[]> {
    const rows = (await this.source.query(
      `SELECT a.number FROM action a JOIN plan p ON p.id = a.plan_id WHERE p.program_id = $1 AND p.sector = $2 AND p.kind = 'action-plan'`,
      [programId, sector],
    )) as { number: string }[];
    return rows.map((r) => r.number);
  }
}

/** A sheet that is absent is no fault, as long as the other is there. */
async function sheet<T>(read: Promise<T>): Promise<T | undefined> {
  return read.catch((error: unknown) => {
    if (error instanceof FileError && error.code === 'SHEET_NOT_FOUND') return undefined;
    throw error;
  });
}

async function read(
  content: Buffer,
  command: ImportPlans,
  place: ProgramPlace,
  goalsReport: ReportBuilder,
  report: ReportBuilder,
): Promise<PlanFile> {
  const roadmap = await sheet(readTable(content, ROADMAP_COLUMNS, { sheet: 'Yol haritası' }));
  const plan = await sheet(readTable(content, ACTION_COLUMNS, { sheet: 'Eylem planı' }));
  if (!roadmap && !plan) throw new FileError('SHEET_NOT_FOUND', { sheet: 'Eylem planı', sheets: '' });
  const sector = sectorOf(command, place, [roadmap, plan]);
  const goals = (roadmap?.rows ?? []).flatMap((row): RoadmapGoal[] => {
    if (!goalsReport.check(row)) return [];
    goalsReport.set(row.row, 'accepted');
    const { heading, term, text } = row.values;
    return [{ heading: heading!, ...(term ? { term } : {}), ...(text ? { text } : {}) }];
  });
  const actions = (plan?.rows ?? []).flatMap((row): ActionRow[] => {
    if (!report.check(row)) return [];
    const { number, title, responsible, stakeholders, dueOn, state } = row.values;
    const names = [responsible!, ...(stakeholders ?? [])].slice(0, BODIES_A_ROW - 1);
    return [
      {
        row: row.row,
        number: number!,
        title: title!,
        names,
        dueOn: dueOn!,
        state: state as ActionEntity['state'],
      },
    ];
  });
  return { sector, goals, actions };
}

const bothOf = (a: ImportReport, b: ImportReport): ImportReport => ({
  ...a,
  read: a.read + b.read,
  accepted: a.accepted + b.accepted,
  merged: a.merged + b.merged,
  doubtful: a.doubtful + b.doubtful,
  refused: a.refused + b.refused,
  issues: [...a.issues, ...b.issues].slice(0, 500),
});

/** The sector as the command or the head of the file names it: by code or by either name. */
function sectorOf(
  command: ImportPlans,
  place: ProgramPlace,
  tables: (Pick<Table<readonly []>, 'above'> | undefined)[],
): string {
  const written =
    command.sector ??
    tables.map((table) => table && formOf(table.above, PLAN_HEAD).values.sector).find(Boolean);
  if (!written) throw new DomainError('PLAN_SECTOR_MISSING', { pointer: '/sector' });
  const key = fold(written);
  const sector = place.sectors.find((s) => [s.code, s.tr, s.en].some((name) => fold(name) === key));
  if (!sector)
    throw new DomainError('EVENT_SECTOR_UNKNOWN', { pointer: '/sector', params: { sector: written } });
  return sector.code;
}

const TITLES = { roadmap: 'yol haritası', 'action-plan': 'eylem planı' } as const;

/** The sector's plan of this kind, locked; begun if there is none. Tells whether it was there. */
async function planOf(
  tx: Tx,
  place: ProgramPlace,
  kind: PlanEntity['kind'],
  sector: string,
): Promise<{ plan: PlanEntity; made: boolean }> {
  const known = await tx.manager.findOne(PlanEntity, {
    where: { programId: place.programId, kind, sector },
    lock: { mode: 'pessimistic_write' },
  });
  if (known) return { plan: known, made: false };
  const name = place.sectors.find((s) => s.code === sector)?.tr ?? sector;
  const plan: PlanEntity = {
    id: newId(),
    version: 1,
    institutionId: place.institutionId,
    programId: place.programId,
    kind,
    sector,
    title: `${name} ${TITLES[kind]}`,
    goals: [],
    state: 'draft',
    publishedOn: null,
  };
  await tx.manager.insert(PlanEntity, plan);
  return { plan, made: true };
}

async function writeRoadmap(tx: Tx, place: ProgramPlace, file: PlanFile): Promise<void> {
  const { plan, made } = await planOf(tx, place, 'roadmap', file.sector);
  if (!made && isDeepStrictEqual(plan.goals, file.goals)) return;
  Object.assign(plan, { goals: file.goals, version: made ? 1 : plan.version + 1 });
  await tx.manager.save(PlanEntity, plan);
  sayPlan(tx, made ? 'drafted' : 'changed', plan, 0);
}

async function writeActions(
  tx: Tx,
  place: ProgramPlace,
  file: PlanFile,
  bodyOf: (row: number, at: number, name: string) => Stakeholder,
  report: ReportBuilder,
): Promise<void> {
  const { plan, made } = await planOf(tx, place, 'action-plan', file.sector);
  const known = new Map(
    (await tx.manager.findBy(ActionEntity, { planId: plan.id })).map((a) => [a.number, a]),
  );
  let changed = made;
  for (const { row, number, title, names, dueOn, state } of file.actions) {
    const [responsible, ...stakeholders] = names.map((name, at) => bodyOf(row, at, name));
    const body = { number, title, responsible: [responsible], stakeholders, dueOn, state };
    const action = known.get(number);
    if (!action) {
      const planned: ActionEntity = { id: newId(), version: 1, planId: plan.id, ...body };
      await tx.manager.insert(ActionEntity, planned);
      known.set(number, planned);
      sayAction(tx, 'planned', plan, planned);
      report.set(row, 'accepted');
      changed = true;
      continue;
    }
    report.set(row, 'merged');
    const { id: _id, version: _version, planId: _plan, ...before } = action;
    if (isDeepStrictEqual(before, body)) continue;
    Object.assign(action, body, { version: action.version + 1 });
    await tx.manager.save(ActionEntity, action);
    sayAction(tx, 'changed', plan, action);
    changed = true;
  }
  if (!changed) return;
  if (!made) {
    plan.version++;
    await tx.manager.save(PlanEntity, plan);
  }
  sayPlan(tx, made ? 'drafted' : 'changed', plan, await countActions(tx, plan.id));
}
