import { Injectable } from '@nestjs/common';
import type { SearchHits, SearchQuery, TaskList } from '#contracts/core/messages';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';
import { ProgramQueries } from './programs/program.queries.js';

/** What programmes say to the work queue and to Ctrl+K. */
@Injectable()
export class ProgramAnswers extends StandardAnswers {
  constructor(private readonly programs: ProgramQueries) {
    super();
  }

  /** A programme itself waits for nobody; its calls, requests and events do, and their services say so. */
  override tasks(): Promise<TaskList> {
    return Promise.resolve({ items: [] });
  }

  override async search(query: SearchQuery, call: Call): Promise<SearchHits> {
    const page = await this.programs.list({ q: query.q, limit: query.limit ?? 5 }, call.actor);
    return {
      items: page.items.map((p) => ({
        kind: 'program',
        id: p.id,
        title: `${p.code} · ${p.title}`,
        href: `/programs/${p.id}`,
      })),
    };
  }
}
