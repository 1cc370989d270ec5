import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SearchHits, SearchQuery, Task, TaskList } from '#contracts/core/messages';
import type { FileAccess, FileAccessQuery } from '#contracts/core/standard';
import { visibleTo } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { dayOf, endOfDay } from '#platform/clock/istanbul';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';
import { DataRequestQueries } from './data-requests/data-request.queries.js';
import { MeasureQueries } from './measures/measure.queries.js';
import { ADVISERS } from './programs/programs.js';
import { ReportQueries } from './reports/report.queries.js';

interface Waiting {
  programId: string;
  kind: 'data-request.accept' | 'data-request.overdue' | 'report.finalise';
  count: number;
  dueOn: string | null;
}

/** What waits in advisory, what Ctrl+K finds there, and who may open its files. */
@Injectable()
export class AdvisoryAnswers extends StandardAnswers {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly requests: DataRequestQueries,
    private readonly reports: ReportQueries,
    private readonly measures: MeasureQueries,
  ) {
    super();
  }

  override async tasks({ actor }: Call): Promise<TaskList> {
    const [advisers, firms] = await Promise.all([this.forAdvisers(actor), this.forFirms(actor)]);
    return { items: [...advisers, ...firms].slice(0, 200) };
  }

  /** Answers to accept, requests past their day, drafts to finish: a line per programme. */
  private async forAdvisers(actor: Call['actor']): Promise<Task[]> {
    if (!actor.everywhere && !actor.has(...ADVISERS)) return [];
    const params: unknown[] = [dayOf(this.clock.now())];
    const seen = visibleTo(actor, ADVISERS, { institution: 'institution_id', program: 'program_id' }, params);
    const rows = (await this.source.query(
      `SELECT program_id AS "programId", 'data-request.accept' AS kind, count(*) AS count, NULL AS "dueOn" FROM data_request WHERE state = 'answered' AND $1::date IS NOT NULL AND ${seen} GROUP BY program_id
       UNION ALL
       SELECT program_id, 'data-request.overdue', count(*), min(due_on)::text FROM data_request WHERE state = 'open' AND due_on < $1 AND ${seen} GROUP BY program_id
       UNION ALL
       SELECT program_id, 'report.finalise', count(*), NULL FROM report WHERE state = 'draft' AND ${seen} GROUP BY program_id`,
      params,
    )) as Waiting[];
    return rows.map(({ programId, kind, count, dueOn }) => ({
      id: `${kind}:${programId}`,
      kind,
      params: { programId, count },
      ...(dueOn ? { dueAt: endOfDay(dueOn).toISOString() } : {}),
      href:
        kind === 'report.finalise'
          ? `/programs/${programId}/reports?state=draft`
          : `/programs/${programId}/data-requests?${kind === 'data-request.accept' ? 'state=answered' : 'overdue=true'}`,
      count,
    }));
  }

  /** A firm's open requests, each by itself. */
  private async forFirms(actor: Call['actor']): Promise<Task[]> {
    const firms = actor.scopes(['firm'], 'firm');
    if (firms.length === 0) return [];
    const rows = (await this.source.query(
      `SELECT id, reference, due_on AS "dueOn" FROM data_request WHERE state = 'open' AND firm_id = ANY($1::uuid[]) ORDER BY due_on LIMIT 50`,
      [firms],
    )) as { id: string; reference: string; dueOn: string }[];
    return rows.map(({ id, reference, dueOn }) => ({
      id: `data-request.answer:${id}`,
      kind: 'data-request.answer',
      params: { reference },
      dueAt: endOfDay(dueOn).toISOString(),
      href: `/data-requests/${id}`,
      count: 1,
    }));
  }

  override async search({ q, limit = 5 }: SearchQuery, { actor }: Call): Promise<SearchHits> {
    const [reports, measures] = await Promise.all([
      this.reports.search(q, limit, actor),
      this.measures.search(q, limit, actor),
    ]);
    return {
      items: [
        ...reports.map((r) => ({
          kind: 'report',
          id: r.id,
          title: r.title,
          ...(r.number ? { detail: r.number } : {}),
          href: `/reports/${r.id}`,
        })),
        ...measures.map((m) => ({ kind: 'measure', id: m.id, title: m.title, href: `/measures/${m.id}` })),
      ].slice(0, limit),
    };
  }

  /** Plant data is for the firm and its advisers; lists that were imported are for nobody but admins. */
  override async fileAccess({ of }: FileAccessQuery, { actor }: Call): Promise<FileAccess> {
    const [noun, id] = of.split(':');
    switch (noun) {
      case 'data-request':
        return { allowed: await this.requests.mayReadData(id, actor) };
      case 'report':
        return { allowed: await this.reports.mayReadFile(id, actor) };
      default:
        return { allowed: actor.has('admin') };
    }
  }
}
