import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { INSIDERS } from '#contracts/core/roles';
import { fold } from '#contracts/core/text';
import type { ListPlans, PlanListItem, RoadmapGoal } from '#contracts/workshops/plan.commands';
import { visibleInPlace, type Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { dayOf } from '#platform/clock/istanbul';
import { ListQuery } from '#platform/database/list-query';

/** Staff and experts see all plans of their place; firms of the programme the published ones. */
function planVisibleTo(actor: Actor, params: unknown[]): string {
  const inside = visibleInPlace(actor, INSIDERS, 'p', params);
  const firms = actor.scopes(['firm'], 'firm');
  if (firms.length === 0) return inside;
  return `(${inside} OR (p.state = 'published' AND EXISTS (
    SELECT 1 FROM participation_copy c WHERE c.program_id = p.program_id AND c.firm_id = ANY($${params.push(firms)}::uuid[]) AND c.state IN ('selected', 'active', 'ended'))))`;
}

const columns = (
  today: string,
) => `p.id, p.version, p.program_id AS "programId", p.kind, p.sector, p.title, p.state, p.published_on AS "publishedOn",
  (SELECT count(*) FROM action a WHERE a.plan_id = p.id AND a.state <> 'dropped') AS actions,
  (SELECT count(*) FROM action a WHERE a.plan_id = p.id AND a.state = 'done') AS done,
  (SELECT count(*) FROM action a WHERE a.plan_id = p.id AND a.state IN ('open', 'under-way') AND a.due_on < ${today}) AS overdue`;

@Injectable()
export class PlanQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One statement, whatever the number of plans. */
  async list(query: ListPlans, actor: Actor): Promise<Page<PlanListItem>> {
    const list = new ListQuery(query, ['p.id']);
    const today = list.parameter(dayOf(this.clock.now()));
    list
      .where(planVisibleTo(actor, list.params))
      .equal({ 'p.program_id': query.programId, 'p.kind': query.kind })
      .equal({ 'p.sector': query.sector, 'p.state': query.state });
    const page = await list.page<PlanListItem>(this.source, `SELECT ${columns(today)} FROM plan p`, (row) => [
      row.id,
    ]);
    const { q } = query;
    return q ? { ...page, items: page.items.filter((row) => fold(row.title).includes(fold(q))) } : page;
  }

  /** One plan, or undefined for who may not see it. */
  async one(planId: string, actor: Actor): Promise<(PlanListItem & { goals: RoadmapGoal[] }) | undefined> {
    const params: unknown[] = [planId, dayOf(this.clock.now())];
    const [row] = (await this.source.query(
      `SELECT ${columns('$2')}, p.goals FROM plan p WHERE p.id = $1 AND ${planVisibleTo(actor, params)}`,
      params,
    )) as (PlanListItem & {
      goals: RoadmapGoal[];
    })[];
    return row;
  }
}
