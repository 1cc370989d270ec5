import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SearchHits, SearchQuery, TaskList } from '#contracts/core/messages';
import type { FileAccess, FileAccessQuery } from '#contracts/core/standard';
import { visibleTo } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';
import { OpportunityQueries } from './opportunities/opportunity.queries.js';
import { ADVISERS } from './programs/programs.js';
import { ResourceQueries } from './resources/resource.queries.js';

const MONTH_MS = 30 * 86_400_000;

/** What waits in symbiosis, what Ctrl+K finds there, and who may open its files. */
@Injectable()
export class SymbiosisAnswers extends StandardAnswers {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly resources: ResourceQueries,
    private readonly opportunities: OpportunityQueries,
  ) {
    super();
  }

  /** Opportunities that nobody has followed up for a month, a line per programme. */
  override async tasks({ actor }: Call): Promise<TaskList> {
    if (!actor.everywhere && !actor.has(...ADVISERS)) return { items: [] };
    const params: unknown[] = [new Date(this.clock.now().getTime() - MONTH_MS)];
    const seen = visibleTo(actor, ADVISERS, { institution: 'institution_id', program: 'program_id' }, params);
    const rows = (await this.source.query(
      `SELECT program_id AS "programId", count(*) AS count FROM opportunity WHERE state = 'potential' AND merged_into IS NULL AND noted_at < $1 AND ${seen} GROUP BY program_id LIMIT 200`,
      params,
    )) as { programId: string; count: number }[];
    return {
      items: rows.map(({ programId, count }) => ({
        id: `opportunity.follow-up:${programId}`,
        kind: 'opportunity.follow-up',
        params: { programId, count },
        href: `/programs/${programId}/opportunities?state=potential`,
        count,
      })),
    };
  }

  override async search({ q, limit = 5 }: SearchQuery, { actor }: Call): Promise<SearchHits> {
    const [opportunities, resources] = await Promise.all([
      this.opportunities.search(q, limit, actor),
      this.resources.search(q, limit, actor),
    ]);
    return {
      items: [
        ...opportunities.map((o) => ({
          kind: 'opportunity',
          id: o.id,
          title: o.resource,
          detail: o.notedOn,
          href: `/opportunities/${o.id}`,
        })),
        ...resources.map((r) => ({
          kind: 'resource',
          id: r.id,
          title: r.name,
          ...(r.wasteCode ? { detail: r.wasteCode } : {}),
          href: `/resources/${r.id}`,
        })),
      ].slice(0, limit),
    };
  }

  override async fileAccess({ of }: FileAccessQuery, { actor }: Call): Promise<FileAccess> {
    const [noun, id] = of.split(':');
    return {
      allowed: noun === 'resource' ? await this.resources.mayReadFile(id, actor) : actor.has('admin'),
    };
  }
}
