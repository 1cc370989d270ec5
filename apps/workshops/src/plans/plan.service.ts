import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import type { Role } from '#contracts/core/roles';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import type {
  AddAction,
  ChangeAction,
  ChangePlan,
  DraftPlan,
  PlanDetail,
} from '#contracts/workshops/plan.commands';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { checkSector, EventService } from '../events/event.service.js';
import { ActionEntity, PlanEntity, sayAction, sayPlan } from './plan.entity.js';
import { PlanQueries } from './plan.queries.js';
import { checkPlanStep } from './plan.rules.js';

/** Who writes plans; publishing is the chamber's. */
export const PLANNERS: readonly Role[] = ['staff', 'consultant', 'adviser'];

@Injectable()
export class PlanService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly events: EventService,
    private readonly queries: PlanQueries,
  ) {}

  async draft(command: DraftPlan, call: Call): Promise<Created> {
    const place = await this.events.placeFor(command.programId, PLANNERS, call);
    checkSector(place, command.sector);
    return this.work.run(call, async (tx) => {
      const plan: PlanEntity = {
        id: newId(),
        version: 1,
        institutionId: place.institutionId,
        programId: place.programId,
        kind: command.kind,
        sector: command.sector,
        title: command.title,
        goals: command.goals ?? [],
        state: 'draft',
        publishedOn: null,
      };
      await tx.manager.insert(PlanEntity, plan).catch((error: unknown) => {
        if (isConstraintViolation(error, 'plan_sector'))
          throw new DomainError('PLAN_EXISTS', { pointer: '/sector' });
        throw error;
      });
      sayPlan(tx, 'drafted', plan, 0);
      return { id: plan.id, version: 1 };
    });
  }

  change(command: ChangePlan, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const plan = await this.editable(tx, command.planId, ['staff'], call);
      expectVersion(plan.version, command.ifVersion);
      const actions = await countActions(tx, plan.id);
      const goals = command.goals ?? plan.goals;
      checkPlanStep(plan.state, command.state, plan.kind === 'roadmap' ? goals.length : actions);
      const published = command.state === 'published' && plan.state !== 'published';
      if (command.publishedOn && command.publishedOn > dayOf(tx.now))
        throw new DomainError('BACKFILL_FUTURE', { pointer: '/publishedOn' });
      const publishedOn =
        command.state === 'published' ? (command.publishedOn ?? plan.publishedOn ?? dayOf(tx.now)) : null;
      Object.assign(plan, {
        title: command.title,
        goals,
        state: command.state,
        publishedOn,
        version: plan.version + 1,
      });
      await tx.manager.save(plan);
      sayPlan(tx, published ? 'published' : 'changed', plan, actions);
      return { done: true, version: plan.version };
    });
  }

  async read(planId: string, call: Call): Promise<PlanDetail> {
    const plan = found(await this.queries.one(planId, call.actor));
    const actions = await this.source.manager.find(ActionEntity, { where: { planId }, take: 500 });
    const items = actions
      .map(({ planId: _plan, ...action }) => action)
      .sort((a, b) => a.number.localeCompare(b.number, 'tr', { numeric: true }));
    return { ...plan, items };
  }

  addAction(command: AddAction, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      const plan = await this.editable(tx, command.planId, PLANNERS, call);
      if (plan.kind !== 'action-plan' || plan.state === 'withdrawn')
        throw wrongState(plan.kind === 'action-plan' ? plan.state : plan.kind);
      const action: ActionEntity = {
        id: newId(),
        version: 1,
        planId: plan.id,
        ...actionBody(command),
        state: command.state ?? 'open',
      };
      await tx.manager.insert(ActionEntity, action).catch(refuseNumber(command.number));
      sayAction(tx, 'planned', plan, action);
      await this.recount(tx, plan);
      return { id: action.id, version: 1 };
    });
  }

  changeAction(command: ChangeAction, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { planId } = found(await tx.manager.findOneBy(ActionEntity, { id: command.actionId }));
      const plan = await this.editable(tx, planId, PLANNERS, call);
      const action = found(await tx.manager.findOneBy(ActionEntity, { id: command.actionId }));
      expectVersion(action.version, command.ifVersion);
      const before = action.state;
      Object.assign(action, actionBody(command), {
        state: command.state ?? action.state,
        version: action.version + 1,
      });
      await tx.manager.save(action).catch(refuseNumber(command.number));
      sayAction(tx, 'changed', plan, action, command.reason);
      if ((before === 'dropped') !== (action.state === 'dropped')) await this.recount(tx, plan);
      return { done: true, version: action.version };
    });
  }

  /** The plan, locked for this transaction, if the actor holds one of these roles at its place; else 404. */
  async editable(tx: Tx, planId: string, roles: readonly Role[], call: Call): Promise<PlanEntity> {
    const plan = found(
      await tx.manager.findOne(PlanEntity, { where: { id: planId }, lock: { mode: 'pessimistic_write' } }),
    );
    if (!call.actor.can(roles, plan)) throw notFound();
    return plan;
  }

  /** The plan's fact names the number of its actions, so it is said again when that changes. */
  async recount(tx: Tx, plan: PlanEntity): Promise<void> {
    plan.version++;
    await tx.manager.save(plan);
    sayPlan(tx, 'changed', plan, await countActions(tx, plan.id));
  }
}

export async function countActions(tx: Tx, planId: string): Promise<number> {
  const [{ n }] = await tx.query<{ n: number }>(
    `SELECT count(*) AS n FROM action WHERE plan_id = $1 AND state <> 'dropped'`,
    [planId],
  );
  return n;
}

const refuseNumber =
  (number: string) =>
  (error: unknown): never => {
    if (isConstraintViolation(error, 'action_number'))
      throw new DomainError('ACTION_NUMBER_TAKEN', { pointer: '/number', params: { number } });
    throw error;
  };

function actionBody(body: Omit<AddAction, 'planId' | 'state'>) {
  return {
    number: body.number,
    title: body.title,
    responsible: body.responsible,
    stakeholders: body.stakeholders ?? [],
    dueOn: body.dueOn,
  };
}
