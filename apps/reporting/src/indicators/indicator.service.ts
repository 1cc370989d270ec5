import { Injectable } from '@nestjs/common';
import type { Page } from '#contracts/core/messages';
import type {
  AttendanceCounts,
  AttendanceCountsQuery,
  EvidenceRow,
  IndicatorValue,
  IndicatorValues,
  RowsQuery,
  Series,
  SeriesQuery,
} from '#contracts/reporting/reporting.commands';
import type { IndicatorRule } from '#contracts/reporting/rule';
import { Clock } from '#platform/clock/clock';
import { found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { IndicatorQueries } from './indicator.queries.js';
import { withoutFigures } from './plant-figures.rules.js';

/** The funder's numbers: counted from the latest state of every record, by rules that are data. */
@Injectable()
export class IndicatorService {
  constructor(
    private readonly queries: IndicatorQueries,
    private readonly clock: Clock,
  ) {}

  async values(programId: string, call: Call): Promise<IndicatorValues> {
    found(await this.queries.program(programId, call.actor));
    const definitions = await this.queries.definitions(programId);
    const values = await this.queries.values(programId, definitions);
    const items = definitions.map(
      ({ id, code, name, nameEn, unit, position, baseline, target, rule }): IndicatorValue => {
        const counted = values.get(id) ?? { value: '0', rows: 0, waiting: 0 };
        return {
          indicatorId: id,
          code,
          name,
          nameEn: nameEn ?? null,
          unit,
          position,
          baseline,
          target,
          rule,
          ...counted,
        };
      },
    );
    return {
      programId,
      items,
      computedAt: this.clock.now().toISOString(),
      watermark: await this.queries.watermark(),
    };
  }

  async rows(query: RowsQuery, call: Call): Promise<Page<EvidenceRow>> {
    const rule = await this.ruleOf(query, call);
    const page = await this.queries.rows(query, rule);
    if (await this.queries.advises(query.programId, call.actor)) return page;
    return { ...page, items: page.items.map((row) => withoutFigures(row, rule)) };
  }

  async series(query: SeriesQuery, call: Call): Promise<Series> {
    return { items: await this.queries.series(query.programId, await this.ruleOf(query, call)) };
  }

  async attendance(query: AttendanceCountsQuery, call: Call): Promise<AttendanceCounts> {
    found(await this.queries.program(query.programId, call.actor));
    return this.queries.attendance(query.programId, query.eventKind ?? null);
  }

  private async ruleOf(query: { programId: string; code: string }, call: Call): Promise<IndicatorRule> {
    found(await this.queries.program(query.programId, call.actor));
    const [definition] = await this.queries.definitions(query.programId, query.code);
    return found(definition).rule as unknown as IndicatorRule;
  }
}
