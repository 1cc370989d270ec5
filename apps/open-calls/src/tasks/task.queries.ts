import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Task } from '#contracts/core/messages';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { accountOf } from '../reviews/reviewer-account.js';
import { FIRM_TASKS } from './firm-tasks.js';
import { REVIEWER_TASKS } from './reviewer-tasks.js';
import { GROUPED_STAFF_TASKS, STAFF_TASKS } from './staff-tasks.js';
import { taskOf, type TaskRow } from './task.rules.js';

const PLACE = { institution: 'c.institution_id', program: 'c.program_id' };

/** What waits for a person in the calls, by role. */
@Injectable()
export class TaskQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One statement a kind of person. */
  async of(actor: Actor): Promise<Task[]> {
    const parts: Promise<TaskRow[]>[] = [];
    if (actor.has('reviewer')) parts.push(this.ofReviewer(actor));
    if (actor.has('firm')) parts.push(this.ofFirm(actor));
    if (actor.has('staff') || actor.everywhere) parts.push(this.ofStaff(actor));
    return (await Promise.all(parts)).flat().map(taskOf);
  }

  private ofReviewer(actor: Actor): Promise<TaskRow[]> {
    const params: unknown[] = [accountOf(actor)];
    const held = visibleTo(actor, ['reviewer'], PLACE, params);
    return this.ask(
      `${REVIEWER_TASKS.map((part) => `${part} AND ${held} GROUP BY c.id`).join(' UNION ALL ')} ORDER BY deadline, kind`,
      params,
    );
  }

  private ofFirm(actor: Actor): Promise<TaskRow[]> {
    return this.ask(`${FIRM_TASKS.join(' UNION ALL ')} ORDER BY deadline`, [
      actor.scopes(['firm'], 'firm'),
      this.clock.now(),
    ]);
  }

  private ofStaff(actor: Actor): Promise<TaskRow[]> {
    const params: unknown[] = [this.clock.now(), accountOf(actor)];
    const mine = visibleTo(actor, ['staff'], PLACE, params);
    return this.ask(
      [
        ...STAFF_TASKS.map((part) => `${part} AND ${mine}`),
        ...GROUPED_STAFF_TASKS.map((part) => `${part} AND ${mine} GROUP BY c.id`),
      ].join(' UNION ALL '),
      params,
    );
  }

  private ask(sql: string, params: unknown[]): Promise<TaskRow[]> {
    return this.source.query(sql, params);
  }
}
