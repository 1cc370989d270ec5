import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import { ruleFault } from '#contracts/reporting/rule';
import type {
  ChangeIndicator,
  DefineIndicator,
  DoneWithVersion,
  IndicatorList,
  WithdrawIndicator,
} from '#contracts/programs/program.commands';
import { indicator as indicatorFacts } from '#contracts/programs/program.facts';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { ProgramQueries } from '../programs/program.queries.js';
import { ProgramService } from '../programs/program.service.js';
import { IndicatorEntity, indicatorState } from './indicator.entity.js';

@Injectable()
export class IndicatorService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly programs: ProgramService,
    private readonly queries: ProgramQueries,
  ) {}

  /** An indicator takes the next place in the contract's order. */
  define(command: DefineIndicator, call: Call): Promise<Created> {
    checkRule(command.rule);
    return this.work.run(call, async (tx) => {
      const program = await this.programs.editable(tx, command.programId, call);
      const [{ position }] = await tx.query<{ position: number }>(
        'SELECT coalesce(max(position), 0) + 1 AS position FROM indicator WHERE program_id = $1',
        [program.id],
      );
      const indicator: IndicatorEntity = {
        id: newId(),
        version: 1,
        programId: program.id,
        code: command.code,
        position,
        state: 'active',
        ...bodyOf(command),
      };
      await tx.manager.insert(IndicatorEntity, indicator as never).catch((error: unknown) => {
        if (isConstraintViolation(error, 'indicator_code'))
          throw new DomainError('INDICATOR_CODE_TAKEN', { pointer: '/code', params: { code: command.code } });
        throw error;
      });
      say(tx, 'defined', indicator, program.institutionId);
      return { id: indicator.id, version: 1 };
    });
  }

  change(command: ChangeIndicator, call: Call): Promise<DoneWithVersion> {
    checkRule(command.rule);
    return this.work.run(call, async (tx) => {
      const { indicator, institutionId } = await this.editable(tx, command.indicatorId, call);
      expectVersion(indicator.version, command.ifVersion);
      Object.assign(indicator, bodyOf(command), { version: indicator.version + 1 });
      await tx.manager.save(indicator);
      say(tx, 'changed', indicator, institutionId, command.reason);
      return { done: true, version: indicator.version };
    });
  }

  withdraw(command: WithdrawIndicator, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { indicator, institutionId } = await this.editable(tx, command.indicatorId, call);
      if (indicator.state === 'withdrawn') return { done: true, version: indicator.version };
      Object.assign(indicator, { state: 'withdrawn', version: indicator.version + 1 });
      await tx.manager.save(indicator);
      say(tx, 'withdrawn', indicator, institutionId, command.reason);
      return { done: true, version: indicator.version };
    });
  }

  async list(programId: string, call: Call): Promise<IndicatorList> {
    if (!(await this.queries.sees(programId, call.actor))) throw notFound();
    const items = await this.source.manager.find(IndicatorEntity, {
      where: { programId },
      order: { position: 'ASC' },
      take: 200,
    });
    return { items };
  }

  private async editable(
    tx: Tx,
    indicatorId: string,
    call: Call,
  ): Promise<{ indicator: IndicatorEntity; institutionId: string }> {
    const { programId } = found(await tx.manager.findOneBy(IndicatorEntity, { id: indicatorId }));
    // The programme's lock also guards its indicators, so the version read next is the newest.
    const program = await this.programs.editable(tx, programId, call);
    const indicator = found(await tx.manager.findOneBy(IndicatorEntity, { id: indicatorId }));
    return { indicator, institutionId: program.institutionId };
  }
}

function checkRule(rule: unknown): void {
  const reason = ruleFault(rule);
  if (reason) throw new DomainError('INDICATOR_RULE', { pointer: '/rule', params: { reason } });
}

function say(
  tx: Tx,
  fact: 'defined' | 'changed' | 'withdrawn',
  indicator: IndicatorEntity,
  institutionId: string,
  reason?: string,
): void {
  const { id, version, programId } = indicator;
  tx.fact(indicatorFacts, fact, { id, version, institutionId, programId, data: indicatorState(indicator) });
  tx.audit(`indicator.${fact}`, { noun: 'indicator', id, institutionId, programId, reason });
}

function bodyOf(body: Omit<DefineIndicator, 'programId' | 'code'>) {
  return {
    name: body.name,
    nameEn: body.nameEn ?? null,
    unit: body.unit,
    rule: body.rule,
    baseline: body.baseline ?? null,
    target: body.target ?? null,
    cumulative: body.cumulative ?? true,
    verification: body.verification ?? null,
  };
}
