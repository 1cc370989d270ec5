import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { ListPrograms, ProgramListItem } from '#contracts/programs/program.commands';
import { INSIDERS } from '#contracts/core/roles';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { ListQuery } from '#platform/database/list-query';

/** Who sees a row of `program p`: anyone with a role in it or its institution, and the firms that take part. */
export function programVisibleTo(actor: Actor, params: unknown[]): string {
  const direct = visibleTo(
    actor,
    [...INSIDERS, 'firm'],
    { institution: 'p.institution_id', program: 'p.id' },
    params,
  );
  const firms = actor.scopes(['firm'], 'firm');
  if (firms.length === 0) return direct;
  params.push(firms);
  return `(${direct} OR EXISTS (SELECT 1 FROM participation f WHERE f.program_id = p.id AND f.told IS NOT NULL AND f.firm_id = ANY($${params.length}::uuid[])))`;
}

@Injectable()
export class ProgramQueries {
  constructor(private readonly source: DataSource) {}

  /** One statement, whatever the number of programmes. */
  async list(query: ListPrograms, actor: Actor): Promise<Page<ProgramListItem>> {
    const list = new ListQuery(query, ['p.starts_on', 'p.id'], 'DESC');
    list
      .where(programVisibleTo(actor, list.params))
      .equal({ 'p.state': query.state })
      .words('p.search_key', query.q);
    return list.page<ProgramListItem>(
      this.source,
      `SELECT p.id, p.code, p.title, p.title_en AS "titleEn", p.state, p.starts_on AS "startsOn", p.ends_on AS "endsOn",
              p.institution_id AS "executorId",
              (SELECT count(*) FROM participation f WHERE f.program_id = p.id AND f.state IN ('selected', 'active')) AS firms
       FROM program p`,
      (row) => [row.startsOn, row.id],
    );
  }

  /** Whether this actor may read the programme. */
  async sees(programId: string, actor: Actor): Promise<boolean> {
    const params: unknown[] = [programId];
    const rows = (await this.source.query(
      `SELECT 1 FROM program p WHERE p.id = $1 AND ${programVisibleTo(actor, params)}`,
      params,
    )) as unknown[];
    return rows.length > 0;
  }
}
