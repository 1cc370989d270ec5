import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoadmapGoal, Stakeholder } from '#contracts/workshops/plan.commands';
import {
  action as actionFacts,
  plan as planFacts,
  type ActionState,
  type PlanState,
} from '#contracts/workshops/workshops.facts';
import { startOfDay } from '#platform/clock/istanbul';
import type { Tx } from '#platform/database/unit-of-work';

@Entity('plan')
export class PlanEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') institutionId: string;
  @Column('uuid') programId: string;
  @Column('text') kind: PlanState['kind'];
  @Column('text') sector: string;
  @Column('text') title: string;
  /** Of a roadmap. */
  @Column('jsonb') goals: RoadmapGoal[];
  @Column('text') state: PlanState['state'];
  @Column('date', { nullable: true }) publishedOn: string | null;
}

@Entity('action')
export class ActionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') planId: string;
  @Column('text') number: string;
  @Column('text') title: string;
  @Column('jsonb') responsible: Stakeholder[];
  @Column('jsonb') stakeholders: Stakeholder[];
  @Column('date') dueOn: string;
  @Column('text') state: ActionState['state'];
}

/** A published plan counts on the day it was published. */
export function sayPlan(
  tx: Tx,
  fact: 'drafted' | 'changed' | 'published',
  plan: PlanEntity,
  actions: number,
): void {
  const { id, version, institutionId, programId, kind, sector, state } = plan;
  const occurredAt = plan.publishedOn ? startOfDay(plan.publishedOn) : tx.now;
  tx.fact(planFacts, fact, {
    id,
    version,
    institutionId,
    programId,
    occurredAt,
    data: { kind, sector, state, actions },
  });
  tx.audit(`plan.${fact}`, { noun: 'plan', id, institutionId, programId, details: { state } });
}

export function sayAction(
  tx: Tx,
  fact: 'planned' | 'changed',
  plan: PlanEntity,
  action: ActionEntity,
  reason?: string,
): void {
  const { institutionId, programId } = plan;
  tx.fact(actionFacts, fact, {
    id: action.id,
    version: action.version,
    institutionId,
    programId,
    data: { planId: plan.id, sector: plan.sector, state: action.state },
  });
  tx.audit(`action.${fact}`, {
    noun: 'action',
    id: action.id,
    institutionId,
    programId,
    reason,
    details: { state: action.state },
  });
}
