import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { INSIDERS } from '#contracts/core/roles';
import type { ListParticipations, Participation } from '#contracts/programs/program.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { ListQuery } from '#platform/database/list-query';

@Injectable()
export class ParticipationQueries {
  constructor(private readonly source: DataSource) {}

  /** One statement a page. A firm's user sees its own firm's row only, in the state that the firm has been told. */
  async list(query: ListParticipations, actor: Actor): Promise<Page<Participation>> {
    const list = new ListQuery(query, ['id']);
    let state = 'state';
    if (!actor.everywhere) {
      const place = { institution: 'p.institution_id', program: 'p.id' };
      const insider = visibleTo(actor, INSIDERS, place, list.params);
      const own = list.parameter(actor.scopes(['firm'], 'firm'));
      // A role held elsewhere does not count.
      const inside = `EXISTS (SELECT 1 FROM program p WHERE p.id = program_id AND ${insider})`;
      list.where(`((firm_id = ANY(${own}::uuid[]) AND told IS NOT NULL) OR ${inside})`);
      state = `CASE WHEN ${inside} THEN state ELSE told END`;
    }
    list.equal({ program_id: query.programId, [state]: query.state, sector: query.sector });
    return list.page<Participation>(
      this.source,
      `SELECT id, version, program_id AS "programId", firm_id AS "firmId", sector, ${state} AS state, source, call_id AS "callId", since,
              CASE WHEN ${state} = state THEN until END AS until
       FROM participation`,
      (row) => [row.id],
    );
  }
}
