import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IndicatorState } from '#contracts/programs/program.facts';

@Entity('indicator')
export class IndicatorEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') programId: string;
  /** The contract's code, unique in the programme. */
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) nameEn: string | null;
  @Column('text') unit: string;
  @Column('jsonb') rule: Record<string, unknown>;
  @Column('numeric', { nullable: true }) baseline: string | null;
  @Column('numeric', { nullable: true }) target: string | null;
  @Column('boolean') cumulative: boolean;
  @Column('text', { nullable: true }) verification: string | null;
  @Column('int') position: number;
  @Column('text') state: IndicatorState['state'];
}

export function indicatorState(indicator: IndicatorEntity): IndicatorState {
  const { code, name, nameEn, unit, rule, baseline, target, cumulative, position, state } = indicator;
  return { code, name, nameEn, unit, rule, baseline, target, cumulative, position, state };
}
