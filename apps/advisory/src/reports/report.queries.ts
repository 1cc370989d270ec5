import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ListReports, Report } from '#contracts/advisory/advisory.messages';
import type { Page } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import { Actor, visibleTo } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { figuresFor } from '../consultants/plant-data.js';
import { ADVISERS, Programs, READERS } from '../programs/programs.js';

type Row = Report & { mayOpen: boolean };

/**
 * A firm's report holds its plant data: it is for the firm once it is final, for its named consultant, and for the staff of
 * the programme, who finish it and send it on. A sector's or a region's holds none.
 */
function openTo(actor: Actor, params: unknown[]): string {
  const place = { institution: 'r.institution_id', program: 'r.program_id' };
  const staff = new Actor(
    actor.type,
    actor.id,
    actor.grants.filter((g) => g.role === 'staff'),
  );
  return `(CASE WHEN r.firm_id IS NULL THEN r.state = 'final' OR ${visibleTo(actor, ADVISERS, place, params)}
    ELSE ${visibleTo(staff, ['staff'], place, params)} OR (${figuresFor(actor, 'r', params)}
      AND (r.state = 'final' OR ${visibleTo(actor, ['consultant'], place, params)})) END)`;
}

const COLUMNS = `r.id, r.version, r.program_id AS "programId", r.scope, r.firm_id AS "firmId", r.sector, r.title,
  r.number, r.revision, r.state, r.file_id AS "fileId", r.drafted_at AS "draftedAt", r.finalised_at AS "finalisedAt"`;

/** Rows of `report r` that the actor may know of: a firm sees what is final and its own, or about its programme as a whole. */
function visible(actor: Actor, params: unknown[]): string {
  const byRole = visibleTo(
    actor,
    READERS,
    { institution: 'r.institution_id', program: 'r.program_id' },
    params,
  );
  const firms = actor.scopes(['firm'], 'firm');
  if (firms.length === 0) return byRole;
  const mine = `$${params.push(firms)}::uuid[]`;
  return `(${byRole} OR (r.state = 'final' AND (r.firm_id = ANY(${mine}) OR (r.firm_id IS NULL AND EXISTS (
    SELECT 1 FROM participation_copy p WHERE p.program_id = r.program_id AND p.told IS NOT NULL AND p.firm_id = ANY(${mine}))))))`;
}

@Injectable()
export class ReportQueries {
  constructor(
    private readonly source: DataSource,
    private readonly programs: Programs,
  ) {}

  async list(query: ListReports, call: Call): Promise<Page<Report>> {
    await this.programs.refuseStrangers(query.programId, call);
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1, query.programId];
    const where = ['r.program_id = $2', visible(call.actor, params)];
    for (const [column, value] of [
      ['scope', query.scope],
      ['state', query.state],
      ['firm_id', query.firmId],
      ['sector', query.sector],
    ] as const)
      if (value) where.push(`r.${column} = $${params.push(value)}`);
    if (query.q) where.push(`strpos(r.search_key, $${params.push(fold(query.q))}) > 0`);
    if (after) where.push(`(r.drafted_at, r.id) < ($${params.push(after[0])}, $${params.push(after[1])})`);
    const open = openTo(call.actor, params);
    const rows = (await this.source.query(
      `SELECT ${COLUMNS}, ${open} AS "mayOpen" FROM report r WHERE ${where.join(' AND ')} ORDER BY r.drafted_at DESC, r.id DESC LIMIT $1`,
      params,
    )) as Row[];
    return toPage(rows.map(shown), limit, (row) => [row.draftedAt, row.id]);
  }

  async read(id: string, { actor }: Call): Promise<Report> {
    return shown(found(await this.find(id, actor)));
  }

  /** Whether the actor may open the report's file. */
  async mayReadFile(id: string, actor: Actor): Promise<boolean> {
    return (await this.find(id, actor))?.mayOpen === true;
  }

  /** By folded words of number and title, for Ctrl+K. */
  search(q: string, limit: number, actor: Actor): Promise<Report[]> {
    const params: unknown[] = [limit, fold(q)];
    return this.source.query(
      `SELECT ${COLUMNS} FROM report r WHERE strpos(r.search_key, $2) > 0 AND r.state <> 'withdrawn' AND ${visible(actor, params)} ORDER BY r.drafted_at DESC LIMIT $1`,
      params,
    );
  }

  private async find(id: string, actor: Actor): Promise<Row | undefined> {
    const params: unknown[] = [id];
    const rows = (await this.source.query(
      `SELECT ${COLUMNS}, ${openTo(actor, params)} AS "mayOpen" FROM report r WHERE r.id = $1 AND ${visible(actor, params)}`,
      params,
    )) as Row[];
    return rows[0];
  }
}

const shown = ({ mayOpen, ...report }: Row): Report => (mayOpen ? report : { ...report, fileId: null });
