import { Injectable } from '@nestjs/common';
import type { SearchHits, SearchQuery, TaskList } from '#contracts/core/messages';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';
import { REGISTRY_READERS } from '#contracts/firm-registry/firm.commands';
import { CodeLists } from './code-lists/code-lists.js';
import { FirmQueries } from './firms/firm.queries.js';
import { InstitutionQueries } from './institutions/institution.queries.js';
import { MergeQueries } from './merges/merge.queries.js';
import { PersonService } from './people/person.service.js';

/** What the registry says to the work queue and to Ctrl+K; people are for staff, and their look is audited. */
@Injectable()
export class RegistryAnswers extends StandardAnswers {
  constructor(
    private readonly firms: FirmQueries,
    private readonly institutions: InstitutionQueries,
    private readonly merges: MergeQueries,
    private readonly people: PersonService,
    private readonly lists: CodeLists,
  ) {
    super();
  }

  override async tasks(call: Call): Promise<TaskList> {
    if (!call.actor.has('admin', 'staff')) return { items: [] };
    const count = await this.merges.waiting(call.actor);
    return {
      items:
        count === 0
          ? []
          : [{ id: 'merge.open', kind: 'merge.open', params: { count }, href: '/merge-queue', count }],
    };
  }

  override async search({ q, limit = 5 }: SearchQuery, call: Call): Promise<SearchHits> {
    if (!call.actor.everywhere && !call.actor.has(...REGISTRY_READERS)) return { items: [] };
    const [firms, bodies, people] = await Promise.all([
      this.firms.search(q, limit),
      this.institutions.list({ q, limit }),
      call.actor.has('admin', 'staff') ? this.people.list({ q, limit }, call) : { items: [] },
    ]);
    const place = (code: string | null) => this.lists.placeName(code);
    return {
      items: [
        ...firms.map(({ id, title, district }) => ({
          kind: 'firm',
          id,
          title,
          ...(place(district) ? { detail: place(district)! } : {}),
          href: `/firms/${id}`,
        })),
        ...bodies.items.map(({ id, title, shortTitle }) => ({
          kind: 'institution',
          id,
          title,
          ...(shortTitle ? { detail: shortTitle } : {}),
          href: `/institutions/${id}`,
        })),
        ...people.items.map(({ id, name, position }) => ({
          kind: 'person',
          id,
          title: name,
          ...(position ? { detail: position } : {}),
          href: `/people/${id}`,
        })),
      ].slice(0, limit),
    };
  }
}
