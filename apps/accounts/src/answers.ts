import { Injectable } from '@nestjs/common';
import type { SearchHits, SearchQuery, TaskList } from '#contracts/core/messages';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';
import { AccountService } from './accounts/account.service.js';
import { FirmRequestService } from './firm-users/firm-request.service.js';
import { PersonRequestService } from './person-reach/person-request.service.js';

/** What accounts says to the work queue and to Ctrl+K. */
@Injectable()
export class AccountAnswers extends StandardAnswers {
  constructor(
    private readonly accounts: AccountService,
    private readonly requests: FirmRequestService,
    private readonly personRequests: PersonRequestService,
  ) {
    super();
  }

  override async tasks(call: Call): Promise<TaskList> {
    const queues = [
      {
        kind: 'firm-request.waiting',
        href: '/firm-requests',
        count: await this.requests.waitingFor(call.actor),
      },
      {
        kind: 'person-request.waiting',
        href: '/person-requests',
        count: await this.personRequests.waitingFor(call.actor),
      },
    ];
    return {
      items: queues
        .filter(({ count }) => count > 0)
        .map((queue) => ({ id: queue.href.slice(1), params: { count: queue.count }, ...queue })),
    };
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
