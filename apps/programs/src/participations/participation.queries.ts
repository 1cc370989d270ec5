import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { Role } from '#contracts/core/roles';
import type { ListParticipations, Participation } from '#contracts/programs/program.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';

/** Who sees all firms of a programme: whoever works in it (a role held elsewhere does not count). */
const INSIDERS: readonly Role[] = ['staff', 'consultant', 'reviewer', 'adviser', 'trainer', 'analyst'];

@Injectable()
export class ParticipationQueries {
  constructor(private readonly source: DataSource) {}

  /** One statement a page. A firm's user sees its own firm's row only. */
  async list(query: ListParticipations, actor: Actor): Promise<Page<Participation>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, query.programId];
    const where = ['program_id = $2'];
    if (!actor.everywhere) {
      const insider = visibleTo(
        actor,
        INSIDERS,
        { institution: 'p.institution_id', program: 'p.id' },
        params,
      );
      where.push(
        `(firm_id = ANY($${params.push(actor.scopes(['firm'], 'firm'))}::uuid[]) OR EXISTS (SELECT 1 FROM program p WHERE p.id = program_id AND ${insider}))`,
      );
    }
    if (query.state) where.push(`state = $${params.push(query.state)}`);
    if (query.sector) where.push(`sector = $${params.push(query.sector)}`);
    if (after) where.push(`id > $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `SELECT id, version, program_id AS "programId", firm_id AS "firmId", sector, state, source, call_id AS "callId", since, until
       FROM participation WHERE ${where.join(' AND ')} ORDER BY id LIMIT $1`,
      params,
    )) as Participation[];
    return toPage(rows, limit, (row) => [row.id]);
  }
}
