import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SearchHits, TaskList } from '#contracts/core/messages';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';

/** Mail that only a person can decide about waits in the administrator's queue. */
@Injectable()
export class NotificationAnswers extends StandardAnswers {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async tasks(call: Call): Promise<TaskList> {
    if (!call.actor.has('admin')) return { items: [] };
    const rows = (await this.source.query(`SELECT state, count(*) AS n FROM mail WHERE state IN ('uncertain', 'failed') GROUP BY state ORDER BY state`)) as { state: string; n: number }[];
    return { items: rows.map(({ state, n }) => ({ id: `mail-${state}`, kind: `mail.${state}`, params: { count: n }, href: `/mail?state=${state}`, count: n })) };
  }

  override search(): Promise<SearchHits> {
    return Promise.resolve({ items: [] });
  }
}
