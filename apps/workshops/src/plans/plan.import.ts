import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportReport } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { knownInstitutions, organisationAsked } from '#contracts/firm-registry/organisation';
import {
  resolutionCommands,
  type ResolvedRow,
  type RowToResolve,
} from '#contracts/firm-registry/resolution.commands';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import type { ImportPlans, RoadmapGoal, Stakeholder } from '#contracts/workshops/plan.commands';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { FileError } from '#platform/files/file-error';
import { formOf } from '#platform/imports/form-reader';
import { Imports, type ImportRun } from '#platform/imports/import-run';
import type { ReportBuilder } from '#platform/imports/report';
import { readTable, type Table } from '#platform/imports/table-reader';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { EventService } from '../events/event.service.js';
import { keepImport } from '../import-run.js';
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
  /** Each sheet has its own row numbers, so the actions are told of apart. */
  actionsReport: ReportBuilder;
}
type Answers = ReadonlyMap<number, ResolvedRow>;

/** An action's bodies are asked one by one: each under a row of its own. */
const BODIES_A_ROW = 32;
const bodyRow = (row: number, at: number): number => row * BODIES_A_ROW + at + 1;

@Injectable()
export class PlanImport {
  constructor(
    private readonly imports: Imports,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly events: EventService,
  ) {}

  /** A sector's roadmap and action plan out of one workbook, into drafts. Actions are known by their number. */
  async run(command: ImportPlans, call: Call): Promise<ImportReport> {
    const place = await this.events.placeFor(command.programId, PLANNERS, call);
    const { institutionId, programId } = place;
    const list = await this.imports.open(command, `plans:${programId}`, call);
    const file = await read(list, command, place);
    const asked = await this.bodies(file, call);
    const resolved = await list.whoIsWho(resolutionCommands.resolveRows, place, asked);
    if (list.dryRun) {
      await this.foretell(programId, file);
      return list.report.build();
    }
    return list.inOneGo(async (tx) => {
      if (file.goals.length > 0) await writeRoadmap(tx, place, file);
      if (file.actions.length > 0) await writeActions(tx, place, file, resolved);
      await keepImport(tx, list, place);
      const of = { noun: 'program', id: programId, institutionId, programId };
      list.audit(tx, 'plan.imported', { ...of, details: { sector: file.sector } });
    });
  }

  /** Whom the actions name, body by body. */
  private async bodies(file: PlanFile, call: Call): Promise<RowToResolve[]> {
    if (file.actions.length === 0) return [];
    const known = await knownInstitutions((query) =>
      this.rpc.ask(institutionCommands.listInstitutions, query, call),
    );
    return file.actions.flatMap(({ row, names }) =>
      names.map((name, at) => ({ row: bodyRow(row, at), ...organisationAsked(name, undefined, known) })),
    );
  }

  private async foretell(programId: string, { sector, actions, actionsReport }: PlanFile): Promise<void> {
    const numbers = new Set(await this.numbersOf(programId, sector));
    for (const { row, number } of actions)
      actionsReport.set(row, numbers.has(number) ? 'merged' : 'accepted');
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

async function read(list: ImportRun, command: ImportPlans, place: ProgramPlace): Promise<PlanFile> {
  const roadmap = await sheet(readTable(list.content, ROADMAP_COLUMNS, { sheet: 'Yol haritası' }));
  const plan = await sheet(readTable(list.content, ACTION_COLUMNS, { sheet: 'Eylem planı' }));
  if (!roadmap && !plan) throw new FileError('SHEET_NOT_FOUND', { sheet: 'Eylem planı', sheets: '' });
  const sector = sectorOf(command, place, [roadmap, plan]);
  const actionsReport = list.report.anotherSheet();
  const goals = (roadmap?.rows ?? [])
    .filter((row) => list.report.check(row))
    .map(({ row, values: { heading, term, text } }): RoadmapGoal => {
      list.report.set(row, 'accepted');
      return { heading: heading!, ...(term ? { term } : {}), ...(text ? { text } : {}) };
    });
  const actions = (plan?.rows ?? [])
    .filter((row) => actionsReport.check(row))
    .map(({ row, values: { number, title, responsible, stakeholders, dueOn, state } }): ActionRow => ({
      row,
      number: number!,
      title: title!,
      names: [responsible!, ...(stakeholders ?? [])].slice(0, BODIES_A_ROW - 1),
      dueOn: dueOn!,
      state: state as ActionEntity['state'],
    }));
  return { sector, goals, actions, actionsReport };
}

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

async function writeActions(tx: Tx, place: ProgramPlace, file: PlanFile, resolved: Answers): Promise<void> {
  const { plan, made } = await planOf(tx, place, 'action-plan', file.sector);
  const known = new Map(
    (await tx.manager.findBy(ActionEntity, { planId: plan.id })).map((a) => [a.number, a]),
  );
  let changed = made;
  for (const { row, number, title, names, dueOn, state } of file.actions) {
    const [responsible, ...stakeholders] = names.map((name, at) =>
      bodyOf(name, resolved.get(bodyRow(row, at))),
    );
    const body = { number, title, responsible: [responsible], stakeholders, dueOn, state };
    const action = known.get(number);
    file.actionsReport.set(row, action ? 'merged' : 'accepted');
    if (action) changed = (await improve(tx, plan, action, body)) || changed;
    else {
      known.set(number, await begin(tx, plan, body));
      changed = true;
    }
  }
  if (!changed) return;
  if (!made) {
    plan.version++;
    await tx.manager.save(PlanEntity, plan);
  }
  sayPlan(tx, made ? 'drafted' : 'changed', plan, await countActions(tx, plan.id));
}

/** A body that an action names: an institution or a firm, or a name only. */
function bodyOf(name: string, found: ResolvedRow | undefined): Stakeholder {
  if (found?.institutionId) return { name, institutionId: found.institutionId };
  return found?.firmId ? { name, firmId: found.firmId } : { name };
}

type ActionBody = Omit<ActionEntity, 'id' | 'version' | 'planId'>;

async function begin(tx: Tx, plan: PlanEntity, body: ActionBody): Promise<ActionEntity> {
  const action: ActionEntity = { id: newId(), version: 1, planId: plan.id, ...body };
  await tx.manager.insert(ActionEntity, action);
  sayAction(tx, 'planned', plan, action);
  return action;
}

/** Tells whether the list says anything new. */
async function improve(tx: Tx, plan: PlanEntity, action: ActionEntity, body: ActionBody): Promise<boolean> {
  const { id: _id, version: _version, planId: _plan, ...before } = action;
  if (isDeepStrictEqual(before, body)) return false;
  Object.assign(action, body, { version: action.version + 1 });
  await tx.manager.save(ActionEntity, action);
  sayAction(tx, 'changed', plan, action);
  return true;
}
