import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import type { ListPlans, PlanListItem, RoadmapGoal } from '#contracts/workshops/plan.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { dayOf } from '#platform/clock/istanbul';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { STAFF_READERS } from '../events/event.queries.js';

/** Staff and experts see all plans of their place; firms of the programme the published ones. */
function planVisibleTo(actor: Actor, params: unknown[]): string {
  const inside = visibleTo(
    actor,
    STAFF_READERS,
    { institution: 'p.institution_id', program: 'p.program_id' },
    params,
  );
  const firms = actor.scopes(['firm'], 'firm');
  if (firms.length === 0) return inside;
  return `(${inside} OR (p.state = 'published' AND EXISTS (
    SELECT 1 FROM participation_copy c WHERE c.program_id = p.program_id AND c.firm_id = ANY($${params.push(firms)}::uuid[]) AND c.state IN ('selected', 'active', 'ended'))))`;
}

const columns = (
  today: number,
) => `p.id, p.version, p.program_id AS "programId", p.kind, p.sector, p.title, p.state, p.published_on AS "publishedOn",
  (SELECT count(*) FROM action a WHERE a.plan_id = p.id AND a.state <> 'dropped') AS actions,
  (SELECT count(*) FROM action a WHERE a.plan_id = p.id AND a.state = 'done') AS done,
  (SELECT count(*) FROM action a WHERE a.plan_id = p.id AND a.state IN ('open', 'under-way') AND a.due_on < $${today}) AS overdue`;

@Injectable()
export class PlanQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One statement, whatever the number of plans. */
  async list(query: ListPlans, actor: Actor): Promise<Page<PlanListItem>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, dayOf(this.clock.now()), query.programId];
    const where = ['p.program_id = $3', planVisibleTo(actor, params)];
    if (query.kind) where.push(`p.kind = $${params.push(query.kind)}`);
    if (query.sector) where.push(`p.sector = $${params.push(query.sector)}`);
    if (query.state) where.push(`p.state = $${params.push(query.state)}`);
    if (after) where.push(`p.id > $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `SELECT ${columns(2)} FROM plan p WHERE ${where.join(' AND ')} ORDER BY p.id LIMIT $1`,
      params,
    )) as PlanListItem[];
    const wanted = query.q ? rows.filter((row) => fold(row.title).includes(fold(query.q!))) : rows;
    return toPage(wanted, limit, (row) => [row.id]);
  }

  /** One plan, or undefined for who may not see it. */
  async one(planId: string, actor: Actor): Promise<(PlanListItem & { goals: RoadmapGoal[] }) | undefined> {
    const params: unknown[] = [planId, dayOf(this.clock.now())];
    const [row] = (await this.source.query(
      `SELECT ${columns(2)}, p.goals FROM plan p WHERE p.id = $1 AND ${planVisibleTo(actor, params)}`,
      params,
    )) as (PlanListItem & {
      goals: RoadmapGoal[];
    })[];
    return row;
  }
}
