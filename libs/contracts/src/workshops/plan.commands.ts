import { command } from '../core/command.js';
import { Day, Id, Int, OneOf, Parts, Text } from '../core/fields.js';
import { Created, ImportFile, ImportReport, PageQuery, pageOf } from '../core/messages.js';
import { DoneWithVersion } from '../programs/program.commands.js';

export const PLAN_KINDS = ['roadmap', 'action-plan'] as const;
export const PLAN_STATES = ['draft', 'published', 'withdrawn'] as const;
export const ACTION_STATES = ['open', 'under-way', 'done', 'dropped'] as const;

/** A goal of a roadmap: what, by when, why. */
export class RoadmapGoal {
  @Text({ max: 300 }) heading: string;
  @Text({ optional: true, max: 60, doc: 'term as written, e.g. 2023-2025' }) term?: string;
  @Text({ optional: true, max: 2000, multiline: true }) text?: string;
}
/** A body that carries or accompanies an action: as written, and what it was resolved to. */
export class Stakeholder {
  @Text({ max: 300 }) name: string;
  @Id({ optional: true }) institutionId?: string;
  @Id({ optional: true }) firmId?: string;
}
class PlanBody {
  @Text({ max: 300 }) title: string;
  @Parts(() => RoadmapGoal, { max: 100, optional: true, doc: 'of a roadmap' }) goals?: RoadmapGoal[];
}
export class DraftPlan extends PlanBody {
  @Id() programId: string;
  @OneOf(PLAN_KINDS) kind: (typeof PLAN_KINDS)[number];
  @Text({ max: 40, doc: 'sector code of the programme' }) sector: string;
}
export class ChangePlan extends PlanBody {
  @Id() planId: string;
  @OneOf(PLAN_STATES) state: (typeof PLAN_STATES)[number];
  @Day({ optional: true, doc: 'the day it was published; default today' }) publishedOn?: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class PlanById {
  @Id() planId: string;
}
export class ListPlans extends PageQuery {
  @Id() programId: string;
  @OneOf(PLAN_KINDS, { optional: true }) kind?: (typeof PLAN_KINDS)[number];
  @Text({ optional: true, max: 40 }) sector?: string;
  @OneOf(PLAN_STATES, { optional: true }) state?: (typeof PLAN_STATES)[number];
}
export class PlanListItem {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @OneOf(PLAN_KINDS) kind: (typeof PLAN_KINDS)[number];
  @Text() sector: string;
  @Text() title: string;
  @OneOf(PLAN_STATES) state: (typeof PLAN_STATES)[number];
  @Day({ nullable: true }) publishedOn: string | null;
  @Int({ doc: 'actions not dropped' }) actions: number;
  @Int() done: number;
  @Int({ doc: 'neither done nor dropped, past their due day' }) overdue: number;
}
export const PlanPage = pageOf(PlanListItem);

class ActionBody {
  @Text({ max: 20, doc: 'as in the plan, e.g. 1.2' }) number: string;
  @Text({ max: 500 }) title: string;
  @Parts(() => Stakeholder, { max: 1, doc: 'the body responsible' }) responsible: Stakeholder[];
  @Parts(() => Stakeholder, { max: 30, optional: true }) stakeholders?: Stakeholder[];
  @Day() dueOn: string;
  @OneOf(ACTION_STATES, { optional: true, doc: 'default open' }) state?: (typeof ACTION_STATES)[number];
}
export class AddAction extends ActionBody {
  @Id() planId: string;
}
export class ChangeAction extends ActionBody {
  @Id() actionId: string;
  @Text({ optional: true, max: 500 }) reason?: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class PlanAction {
  @Id() id: string;
  @Int() version: number;
  @Text() number: string;
  @Text() title: string;
  @Parts(() => Stakeholder) responsible: Stakeholder[];
  @Parts(() => Stakeholder) stakeholders: Stakeholder[];
  @Day() dueOn: string;
  @OneOf(ACTION_STATES) state: (typeof ACTION_STATES)[number];
}
export class PlanDetail extends PlanListItem {
  @Parts(() => RoadmapGoal) goals: RoadmapGoal[];
  @Parts(() => PlanAction, { max: 500 }) items: PlanAction[];
}
export class ImportPlans extends ImportFile {
  @Id() programId: string;
  @Text({ optional: true, max: 40, doc: 'sector code; default as the file’s head names it' }) sector?: string;
}

const STAFF = ['admin', 'staff'] as const;
const PLANNERS = ['admin', 'staff', 'consultant', 'adviser'] as const;

export const planCommands = {
  draftPlan: command('rpc.workshops.plan.draft.v1', {
    http: 'POST /programs/:programId/plans',
    request: DraftPlan,
    reply: Created,
    access: PLANNERS,
    creates: true,
    errors: ['PLAN_EXISTS', 'EVENT_SECTOR_UNKNOWN'],
    doc: 'Begins a sector’s roadmap or action plan. A sector has one of each kind.',
  }),
  changePlan: command('rpc.workshops.plan.change.v1', {
    http: 'PUT /plans/:planId',
    request: ChangePlan,
    reply: DoneWithVersion,
    access: STAFF,
    versioned: true,
    errors: ['PLAN_EMPTY', 'WRONG_STATE'],
    doc: 'Changes title and goals, publishes or withdraws a plan. An empty plan cannot be published.',
  }),
  readPlan: command('rpc.workshops.plan.read.v1', {
    http: 'GET /plans/:planId',
    request: PlanById,
    reply: PlanDetail,
    access: 'account',
    doc: 'A plan with goals and actions. Participating firms see published ones.',
  }),
  listPlans: command('rpc.workshops.plan.list.v1', {
    http: 'GET /programs/:programId/plans',
    request: ListPlans,
    reply: PlanPage,
    access: 'account',
    doc: 'The sector plans of a programme.',
  }),
  addAction: command('rpc.workshops.action.add.v1', {
    http: 'POST /plans/:planId/actions',
    request: AddAction,
    reply: Created,
    access: PLANNERS,
    creates: true,
    errors: ['ACTION_NUMBER_TAKEN', 'WRONG_STATE'],
    doc: 'Adds an action with the body responsible, stakeholders and a due day.',
  }),
  changeAction: command('rpc.workshops.action.change.v1', {
    http: 'PUT /actions/:actionId',
    request: ChangeAction,
    reply: DoneWithVersion,
    access: PLANNERS,
    versioned: true,
    errors: ['ACTION_NUMBER_TAKEN'],
    doc: 'Changes an action or moves it on: open, under way, done, dropped.',
  }),
  importPlans: command('rpc.workshops.plan.import.v1', {
    http: 'POST /programs/:programId/plans/imports',
    request: ImportPlans,
    reply: ImportReport,
    access: PLANNERS,
    deadline: 60_000,
    errors: [
      'COLUMN_MISSING',
      'FILE_UNREADABLE',
      'FILE_TYPE',
      'FILE_NOT_FOUND',
      'PLAN_SECTOR_MISSING',
      'EVENT_SECTOR_UNKNOWN',
      'SERVICE_UNAVAILABLE',
    ],
    doc:
      'Reads a sector’s roadmap (sheet “Yol haritası”) and action plan (sheet “Eylem planı”) into drafts. Actions are known by ' +
      'their number, so a repeat or a later version changes them and doubles nothing.',
  }),
};
