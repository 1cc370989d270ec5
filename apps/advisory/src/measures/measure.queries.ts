import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ListMeasures, Measure } from '#contracts/advisory/advisory.messages';
import type { Page } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { figuresFor } from '../consultants/plant-data.js';
import { ADVISERS, Programs } from '../programs/programs.js';

const COLUMNS = `m.id, m.version, m.program_id AS "programId", m.firm_id AS "firmId", m.facility_id AS "facilityId", m.title, m.met_no AS "metNo", m.resource,
  m.baseline, m.saving, m.saving_unit AS "savingUnit", m.saving_money AS "savingMoney", m.investment, m.investment_on AS "investmentOn",
  m.payback_months AS "paybackMonths", m.finance_source AS "financeSource", m.responsible, m.proof, m.verifier, m.state, m.reason`;

/** Rows of `measure m` that the actor may know of; whoever only follows the programme sees none. */
function visible(actor: Actor, params: unknown[]): string {
  const byRole = visibleTo(
    actor,
    ADVISERS,
    { institution: 'm.institution_id', program: 'm.program_id' },
    params,
  );
  return `(${byRole} OR ${visibleTo(actor, ['firm'], { firm: 'm.firm_id' }, params)})`;
}

@Injectable()
export class MeasureQueries {
  constructor(
    private readonly source: DataSource,
    private readonly programs: Programs,
  ) {}

  async list(query: ListMeasures, call: Call): Promise<Page<Measure>> {
    await this.programs.refuseStrangers(query.programId, call);
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1, query.programId];
    const where = ['m.program_id = $2', visible(call.actor, params)];
    for (const [column, value] of [
      ['firm_id', query.firmId],
      ['resource', query.resource],
      ['state', query.state],
    ] as const)
      if (value) where.push(`m.${column} = $${params.push(value)}`);
    if (query.q) where.push(`strpos(m.title_key, $${params.push(fold(query.q))}) > 0`);
    if (after) where.push(`(m.firm_id, m.id) > ($${params.push(after[0])}, $${params.push(after[1])})`);
    const figures = figuresFor(call.actor, 'm', params);
    const rows = (await this.source.query(
      `SELECT ${COLUMNS}, ${figures} AS "figuresVisible" FROM measure m WHERE ${where.join(' AND ')} ORDER BY m.firm_id, m.id LIMIT $1`,
      params,
    )) as Measure[];
    return toPage(rows.map(shown), limit, (row) => [row.firmId, row.id]);
  }

  async read(id: string, { actor }: Call): Promise<Measure> {
    const params: unknown[] = [id];
    const rows = (await this.source.query(
      `SELECT ${COLUMNS}, ${figuresFor(actor, 'm', params)} AS "figuresVisible" FROM measure m WHERE m.id = $1 AND ${visible(actor, params)}`,
      params,
    )) as Measure[];
    return shown(found(rows[0]));
  }

  /** By folded words of the title, for Ctrl+K. */
  search(q: string, limit: number, actor: Actor): Promise<Pick<Measure, 'id' | 'title'>[]> {
    const params: unknown[] = [limit, fold(q)];
    return this.source.query(
      `SELECT m.id, m.title FROM measure m WHERE strpos(m.title_key, $2) > 0 AND ${visible(actor, params)} ORDER BY m.title LIMIT $1`,
      params,
    );
  }
}

/** What a plant uses, saves and spends is for the firm and its named consultant. */
const shown = (measure: Measure): Measure =>
  measure.figuresVisible
    ? measure
    : { ...measure, baseline: null, saving: null, savingMoney: null, investment: null, paybackMonths: null };
