import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { INSIDERS } from '#contracts/core/roles';
import type { FirmParticipation, ListFirmParticipations } from '#contracts/programs/participation.commands';
import type { ListParticipations, Participation } from '#contracts/programs/program.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { ListQuery } from '#platform/database/list-query';

@Injectable()
export class ParticipationQueries {
  constructor(private readonly source: DataSource) {}

  /** One statement a page. A firm's user sees its own firm's row only, in the state that the firm has been told. */
  async list(query: ListParticipations, actor: Actor): Promise<Page<Participation>> {
    const list = new ListQuery(query, ['a.id']);
    const { visible, state } = told(list, actor);
    list
      .where(visible)
      .equal({ 'a.program_id': query.programId, [state]: query.state, 'a.sector': query.sector });
    return list.page<Participation>(this.source, `SELECT ${columns(state)} FROM participation a`, (row) => [
      row.id,
    ]);
  }

  /** The same across programmes, newest first, with their names. */
  async ofFirm(query: ListFirmParticipations, actor: Actor): Promise<Page<FirmParticipation>> {
    const list = new ListQuery(query, ['a.id'], 'DESC');
    const { visible, state } = told(list, actor);
    list.where(visible).equal({ 'a.firm_id': query.firmId });
    return list.page<FirmParticipation>(
      this.source,
      `SELECT ${columns(state)}, q.code AS "programCode", q.title AS "programTitle", s.tr AS "sectorTr", s.en AS "sectorEn"
       FROM participation a JOIN program q ON q.id = a.program_id
         LEFT JOIN LATERAL jsonb_to_recordset(q.sectors) s (code text, tr text, en text) ON s.code = a.sector`,
      (row) => [row.id],
    );
  }
}

/** Which rows of `participation a` an actor sees, and in which state. */
function told(list: ListQuery, actor: Actor): { visible: string; state: string } {
  if (actor.everywhere) return { visible: 'true', state: 'a.state' };
  const place = { institution: 'p.institution_id', program: 'p.id' };
  const insider = visibleTo(actor, INSIDERS, place, list.params);
  const own = list.parameter(actor.scopes(['firm'], 'firm'));
  // A role held elsewhere does not count.
  const inside = `EXISTS (SELECT 1 FROM program p WHERE p.id = a.program_id AND ${insider})`;
  return {
    visible: `((a.firm_id = ANY(${own}::uuid[]) AND a.told IS NOT NULL) OR ${inside})`,
    state: `CASE WHEN ${inside} THEN a.state ELSE a.told END`,
  };
}

const columns = (state: string): string => `
  a.id, a.version, a.program_id AS "programId", a.firm_id AS "firmId", a.sector, ${state} AS state, a.told, a.source, a.call_id AS "callId", a.since,
  CASE WHEN ${state} = a.state THEN a.until END AS until`;
