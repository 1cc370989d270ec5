import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fold } from '#contracts/core/text';
import type { Page } from '#contracts/core/messages';
import type { ListPrograms, ProgramListItem } from '#contracts/programs/program.commands';
import type { Role } from '#contracts/core/roles';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';

/** Who sees a programme: anyone with a role in it or its institution, and the firms that take part. */
const READERS: readonly Role[] = ['staff', 'consultant', 'reviewer', 'adviser', 'trainer', 'analyst', 'firm'];

/** The condition under which this actor sees a row of `program p`. */
export function programVisibleTo(actor: Actor, params: unknown[]): string {
  const direct = visibleTo(actor, READERS, { institution: 'p.institution_id', program: 'p.id' }, params);
  const firms = actor.scopes(['firm'], 'firm');
  if (firms.length === 0) return direct;
  params.push(firms);
  return `(${direct} OR EXISTS (SELECT 1 FROM participation f WHERE f.program_id = p.id AND f.firm_id = ANY($${params.length}::uuid[])))`;
}

@Injectable()
export class ProgramQueries {
  constructor(private readonly source: DataSource) {}

  /** One statement, whatever the number of programmes. */
  async list(query: ListPrograms, actor: Actor): Promise<Page<ProgramListItem>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1];
    const where = [programVisibleTo(actor, params)];
    const add = (condition: (n: number) => string, value: unknown) =>
      where.push(condition(params.push(value)));
    if (query.state) add((n) => `p.state = $${n}`, query.state);
    if (query.q) add((n) => `p.search_key LIKE '%' || $${n} || '%'`, escapeLike(fold(query.q)));
    if (after) where.push(`(p.starts_on, p.id) < ($${params.push(after[0])}, $${params.push(after[1])})`);
    const rows = (await this.source.query(
      `SELECT p.id, p.code, p.title, p.title_en AS "titleEn", p.state, p.starts_on AS "startsOn", p.ends_on AS "endsOn",
              p.institution_id AS "executorId",
              (SELECT count(*) FROM participation f WHERE f.program_id = p.id AND f.state IN ('selected', 'active')) AS firms
       FROM program p WHERE ${where.join(' AND ')} ORDER BY p.starts_on DESC, p.id DESC LIMIT $1`,
      params,
    )) as ProgramListItem[];
    return toPage(rows, limit, (row) => [row.startsOn, row.id]);
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

/** `%` and `_` of what a person typed are letters, not patterns. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
