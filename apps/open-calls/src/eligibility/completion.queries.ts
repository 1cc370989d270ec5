import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { CompletionListItem, ListCompletions } from '#contracts/open-calls/eligibility.messages';
import type { Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { found, notFound } from '#platform/errors/domain-error';
import { CallEntity, placeOf } from '../calls/call.entity.js';

type Row = Omit<CompletionListItem, 'askedAt' | 'dueAt'> & { askedAt: Date; dueAt: Date | null };

const STATE = `CASE WHEN c.completed_at IS NOT NULL THEN 'complete' WHEN c.notified_on IS NOT NULL THEN 'notified' ELSE 'asked' END`;

/** The round for missing documents of a whole call, as its staff follow it. */
@Injectable()
export class CompletionQueries {
  constructor(private readonly source: DataSource) {}

  /** One statement beside the call's own. */
  async list(query: ListCompletions, actor: Actor): Promise<Page<CompletionListItem>> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: query.callId }));
    if (!actor.can(['staff'], placeOf(of))) throw notFound();
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, of.id];
    const where = ['c.call_id = $2'];
    if (query.state) where.push(`${STATE} = $${params.push(query.state)}`);
    if (query.q) where.push(`a.number ILIKE '%' || $${params.push(query.q)} || '%'`);
    if (after) where.push(`c.application_id > $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `SELECT c.application_id AS "applicationId", a.number, a.firm_id AS "firmId", ${STATE} AS state, c.fields,
         coalesce((SELECT jsonb_agg(DISTINCT x.field) FROM completion_file x WHERE x.application_id = c.application_id), '[]') AS given,
         c.asked_at AS "askedAt", c.notified_on AS "notifiedOn", c.way, c.due_at AS "dueAt"
       FROM completion c JOIN application a ON a.id = c.application_id
       WHERE ${where.join(' AND ')} ORDER BY c.application_id LIMIT $1`,
      params,
    )) as Row[];
    const page = toPage(rows, limit, (row) => [row.applicationId]);
    return {
      ...page,
      items: page.items.map((row) => ({
        ...row,
        askedAt: row.askedAt.toISOString(),
        dueAt: row.dueAt?.toISOString() ?? null,
      })),
    };
  }
}
