import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SearchHits, TaskList } from '#contracts/core/messages';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';

/** Mail that a person must decide about. */
@Injectable()
export class NotificationAnswers extends StandardAnswers {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async tasks({ actor }: Call): Promise<TaskList> {
    if (!actor.everywhere) return { items: [] };
    const rows = (await this.source.query(
      // A link that is used up or too old needs nobody: whoever still wants in asks for a new one.
      `SELECT state, count(*) AS count FROM mail WHERE state = 'uncertain' OR (state = 'failed' AND reason NOT IN ('LINK_INVALID', 'NOT_FOUND')) GROUP BY state ORDER BY state`,
    )) as { state: 'uncertain' | 'failed'; count: number }[];
    return {
      items: rows.map(({ state, count }) => ({
        id: `mail.${state}`,
        kind: `mail.${state}`,
        params: { count },
        href: `/mail?state=${state}`,
        count,
      })),
    };
  }

  /** Mail and messages are nobody's search. */
  override search(): Promise<SearchHits> {
    return Promise.resolve({ items: [] });
  }
}
