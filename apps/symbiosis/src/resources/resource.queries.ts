import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import type { ListResources, Resource } from '#contracts/symbiosis/symbiosis.messages';
import { visibleInPlace, visibleTo, type Actor } from '#platform/actor/actor';
import { ListQuery } from '#platform/database/list-query';
import { found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { Programs, READERS } from '../programs/programs.js';

export const RESOURCE_COLUMNS = `r.id, r.version, r.program_id AS "programId", r.firm_id AS "firmId", r.direction, r.kind, r.name, r.legal_state AS "legalState",
  r.waste_code AS "wasteCode", r.waste_mark AS "wasteMark", r.hazardous, r.treatment_code AS "treatmentCode", r.receiver_licence AS "receiverLicence",
  r.amount, r.amount_unit AS "amountUnit", r.tonnes_per_year AS "tonnesPerYear", r.season, r.disposal_cost AS "disposalCost",
  r.in_marketplace AS "inMarketplace", r.analysis_file_id AS "analysisFileId", r.note, r.state`;

/** Rows of `resource r` that the actor may see: a firm its own. */
function visible(actor: Actor, params: unknown[]): string {
  const byRole = visibleInPlace(actor, READERS, 'r', params);
  return `(${byRole} OR ${visibleTo(actor, ['firm'], { firm: 'r.firm_id' }, params)})`;
}

@Injectable()
export class ResourceQueries {
  constructor(
    private readonly source: DataSource,
    private readonly programs: Programs,
  ) {}

  async list(query: ListResources, call: Call): Promise<Page<Resource>> {
    await this.programs.refuseStrangers(query.programId, call);
    const list = new ListQuery(query, ['r.name', 'r.id']);
    list
      .where(visible(call.actor, list.params))
      .equal({ 'r.program_id': query.programId, 'r.state': query.state ?? 'active', 'r.kind': query.kind })
      .equal({ 'r.direction': query.direction, 'r.firm_id': query.firmId })
      .given(query.wasteCode?.replace(/\D/g, ''), (n) => `starts_with(r.waste_code, ${n})`)
      .given(query.q && fold(query.q), (n) => `strpos(r.name_key, ${n}) > 0`);
    return list.page<Resource>(this.source, `SELECT ${RESOURCE_COLUMNS} FROM resource r`, (row) => [
      row.name,
      row.id,
    ]);
  }

  async read(id: string, actor: Actor): Promise<Resource> {
    const params: unknown[] = [id];
    const rows = (await this.source.query(
      `SELECT ${RESOURCE_COLUMNS} FROM resource r WHERE r.id = $1 AND ${visible(actor, params)}`,
      params,
    )) as Resource[];
    return found(rows[0]);
  }

  /** By folded words of the name, for Ctrl+K. */
  search(q: string, limit: number, actor: Actor): Promise<Resource[]> {
    const params: unknown[] = [limit, fold(q)];
    return this.source.query(
      `SELECT ${RESOURCE_COLUMNS} FROM resource r WHERE strpos(r.name_key, $2) > 0 AND r.state = 'active' AND ${visible(actor, params)} ORDER BY r.name LIMIT $1`,
      params,
    );
  }

  /** Whether the actor may open the resource's analysis. */
  async mayReadFile(id: string, actor: Actor): Promise<boolean> {
    const params: unknown[] = [id];
    return (
      (
        (await this.source.query(
          `SELECT 1 FROM resource r WHERE r.id = $1 AND ${visible(actor, params)}`,
          params,
        )) as unknown[]
      ).length > 0
    );
  }
}
