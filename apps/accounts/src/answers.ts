import { Injectable } from '@nestjs/common';
import type { SearchHits, SearchQuery, TaskList } from '#contracts/core/messages';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';
import { AccountService } from './accounts/account.service.js';

/** What accounts says to the work queue and to Ctrl+K. */
@Injectable()
export class AccountAnswers extends StandardAnswers {
  constructor(private readonly accounts: AccountService) {
    super();
  }

  override tasks(): Promise<TaskList> {
    return Promise.resolve({ items: [] });
  }

  override async search(query: SearchQuery, call: Call): Promise<SearchHits> {
    if (!call.actor.has('admin', 'staff')) return { items: [] };
    const page = await this.accounts.list({ q: query.q, limit: query.limit ?? 5 }, call);
    return {
      items: page.items.map((a) => ({
        kind: 'account',
        id: a.id,
        title: a.displayName,
        detail: a.email,
        href: `/accounts/${a.id}`,
      })),
    };
  }
}
