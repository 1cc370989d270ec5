import { Injectable } from '@nestjs/common';
import { measure as measureFacts } from '#contracts/advisory/advisory.facts';
import type {
  ChangeMeasure,
  DoneWithVersion,
  MoveMeasure,
  ProposeMeasure,
} from '#contracts/advisory/advisory.messages';
import type { Created } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import { occurredAt } from '#platform/actor/backfill';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { plain } from '#platform/money/decimal';
import { PlantData } from '../consultants/plant-data.js';
import { ofFirm, Programs } from '../programs/programs.js';
import { MeasureEntity, measureState } from './measure.entity.js';
import { checkMove, paybackMonths } from './measure.rules.js';

@Injectable()
export class MeasureService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programs: Programs,
    private readonly plants: PlantData,
  ) {}

  async propose(command: ProposeMeasure, call: Call): Promise<Created> {
    const figures = figuresOf(command);
    const place = await this.programs.toAdvise(command.programId, call);
    await this.plants.refuseOthers(call.actor, { ...place, firmId: command.firmId });
    if (!(await this.programs.takesPart(place.programId, command.firmId, call)))
      throw new DomainError('NOT_PARTICIPATING', { pointer: '/firmId' });
    return this.work.run(call, async (tx) => {
      const at = occurredAt(call, command, place, tx);
      await refuseAnothersPlant(tx, command.firmId, command.facilityId);
      const measure: MeasureEntity = {
        id: newId(),
        version: 1,
        programId: place.programId,
        institutionId: place.institutionId,
        firmId: command.firmId,
        ...figures,
        state: 'proposed',
        reason: null,
        proposedAt: at,
      };
      await tx.manager.insert(MeasureEntity, measure);
      sayMeasure(tx, 'proposed', measure, at);
      return { id: measure.id, version: 1 };
    });
  }

  change(command: ChangeMeasure, call: Call): Promise<DoneWithVersion> {
    const figures = figuresOf(command);
    return this.work.run(call, async (tx) => {
      const measure = await this.locked(tx, command.measureId);
      await this.plants.refuseUnnamed(call.actor, measure);
      expectVersion(measure.version, command.ifVersion);
      await refuseAnothersPlant(tx, measure.firmId, command.facilityId);
      Object.assign(measure, figures);
      return this.save(tx, measure, tx.now);
    });
  }

  /** The plant itself knows best what it has done; advisers may say it too. */
  move(command: MoveMeasure, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const measure = await this.locked(tx, command.measureId);
      if (!ofFirm(call.actor, measure.firmId)) await this.plants.refuseOthers(call.actor, measure);
      checkMove(measure.state, command.to, command.reason);
      const at = occurredAt(
        call,
        command,
        { institutionId: measure.institutionId, programId: measure.programId },
        tx,
      );
      Object.assign(measure, { state: command.to, reason: command.reason ?? null });
      return this.save(tx, measure, at, command.reason);
    });
  }

  private async locked(tx: Tx, id: string): Promise<MeasureEntity> {
    return found(
      await tx.manager.findOne(MeasureEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }),
    );
  }

  private async save(tx: Tx, measure: MeasureEntity, at: Date, reason?: string): Promise<DoneWithVersion> {
    measure.version++;
    await tx.manager.save(measure);
    sayMeasure(tx, 'changed', measure, at, reason);
    return { done: true, version: measure.version };
  }
}

/** What is stored of a measure's figures and words. */
export function figuresOf(body: Omit<ProposeMeasure, 'programId' | 'firmId'>) {
  const { savingMoney, investment } = body;
  return {
    title: body.title,
    titleKey: fold(body.title),
    facilityId: body.facilityId ?? null,
    metNo: body.metNo ?? null,
    resource: body.resource,
    baseline: body.baseline === undefined ? null : plain(body.baseline),
    saving: plain(body.saving),
    savingUnit: body.savingUnit,
    savingMoney: { minor: savingMoney.minor, currency: savingMoney.currency },
    investment: { minor: investment.minor, currency: investment.currency },
    investmentOn: body.investmentOn ?? null,
    paybackMonths: paybackMonths(investment, savingMoney),
    financeSource: body.financeSource ?? null,
    responsible: body.responsible ?? null,
    proof: body.proof ?? null,
    verifier: body.verifier ?? null,
  };
}

/** A plant that is known to be another firm's is refused; one not known here yet may just have been registered. */
async function refuseAnothersPlant(tx: Tx, firmId: string, facilityId: string | undefined): Promise<void> {
  if (!facilityId) return;
  const rows = await tx.query<{ firm_id: string }>('SELECT firm_id FROM facility_copy WHERE id = $1', [
    facilityId,
  ]);
  if (rows.length > 0 && rows[0].firm_id !== firmId)
    throw new DomainError('FACILITY_OF_ANOTHER', { pointer: '/facilityId' });
}

export function sayMeasure(
  tx: Tx,
  fact: (typeof measureFacts.facts)[number],
  measure: MeasureEntity,
  at: Date,
  reason?: string,
): void {
  const { id, version, institutionId, programId, state } = measure;
  tx.fact(measureFacts, fact, {
    id,
    version,
    institutionId,
    programId,
    occurredAt: at,
    data: measureState(measure),
  });
  tx.audit(`measure.${fact}`, { noun: 'measure', id, institutionId, programId, reason, details: { state } });
}
