import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeasureState } from '#contracts/advisory/advisory.facts';
import type { Money } from '#contracts/core/fields';

@Entity('measure')
export class MeasureEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') programId: string;
  @Column('uuid') institutionId: string;
  @Column('uuid') firmId: string;
  @Column('uuid', { nullable: true }) facilityId: string | null;
  @Column('text') title: string;
  /** Folded, to find a measure again in a list. */
  @Column('text') titleKey: string;
  @Column('text', { nullable: true }) metNo: string | null;
  @Column('text') resource: MeasureState['resource'];
  @Column('numeric', { nullable: true }) baseline: string | null;
  @Column('numeric') saving: string;
  @Column('text') savingUnit: string;
  @Column('jsonb') savingMoney: Money;
  @Column('jsonb') investment: Money;
  @Column('date', { nullable: true }) investmentOn: string | null;
  @Column('numeric', { nullable: true }) paybackMonths: string | null;
  @Column('text', { nullable: true }) financeSource: string | null;
  @Column('text', { nullable: true }) responsible: string | null;
  @Column('text', { nullable: true }) proof: string | null;
  @Column('text', { nullable: true }) verifier: string | null;
  @Column('text') state: MeasureState['state'];
  @Column('text', { nullable: true }) reason: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) proposedAt: Date;
}

export function measureState(m: MeasureEntity): MeasureState {
  const { firmId, resource, saving, savingUnit, savingMoney, investment, paybackMonths, state } = m;
  return { firmId, resource, saving, savingUnit, savingMoney, investment, paybackMonths, state };
}
