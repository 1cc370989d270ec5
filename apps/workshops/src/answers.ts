import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SearchHits, SearchQuery, Task, TaskList } from '#contracts/core/messages';
import type { Role } from '#contracts/core/roles';
import type { FileAccess, FileAccessQuery } from '#contracts/core/standard';
import { visibleTo } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';
import { EventQueries } from './events/event.queries.js';
import { KEEPERS } from './events/event.service.js';
import { OutputService } from './outputs/output.service.js';

/** Who is asked to do something about events. */
const WORKERS: readonly Role[] = ['staff', 'adviser'];

/** What events say to the work queue, to Ctrl+K and to whoever wants a file. */
@Injectable()
export class WorkshopAnswers extends StandardAnswers {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly events: EventQueries,
    private readonly outputs: OutputService,
  ) {
    super();
  }

  /** Events that have begun and still stand as planned, and held ones without a list; one statement. */
  override async tasks(call: Call): Promise<TaskList> {
    if (!call.actor.everywhere && !call.actor.has(...WORKERS)) return { items: [] };
    const params: unknown[] = [this.clock.now()];
    const visible = visibleTo(
      call.actor,
      WORKERS,
      { institution: 'e.institution_id', program: 'e.program_id' },
      params,
    );
    const rows = (await this.source.query(
      `SELECT e.id, e.title, e.starts_at AS "startsAt", e.state FROM event e
       WHERE ${visible} AND e.starts_at <= $1 AND (e.state = 'planned'
         -- Events of other kinds (a visit to a school) may keep a head count instead of names.
         OR (e.state = 'held' AND e.kind <> 'other' AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.event_id = e.id AND a.state = 'present')))
       ORDER BY e.starts_at LIMIT 50`,
      params,
    )) as { id: string; title: string; startsAt: Date; state: string }[];
    return {
      items: rows.map(({ id, title, startsAt, state }): Task => {
        const kind = state === 'held' ? 'event.attendance' : 'event.outcome';
        return {
          id: `${kind}:${id}`,
          kind,
          params: { title },
          dueAt: startsAt.toISOString(),
          href: `/events/${id}`,
          count: 1,
        };
      }),
    };
  }

  override async search(query: SearchQuery, call: Call): Promise<SearchHits> {
    const page = await this.events.list({ q: query.q, limit: query.limit ?? 5 }, call.actor);
    return {
      items: page.items.map((e) => ({
        kind: 'event',
        id: e.id,
        title: e.code ? `${e.code} · ${e.title}` : e.title,
        href: `/events/${e.id}`,
      })),
    };
  }

  /** Sign sheets and lists bear names: for those who keep the event. Outputs as in their list. */
  override async fileAccess(query: FileAccessQuery, call: Call): Promise<FileAccess> {
    const [noun, id] = query.of.split(':');
    if (noun === 'output') return { allowed: await this.outputs.mayRead(id, call) };
    const table = noun === 'event' ? 'event' : noun === 'import' ? 'import_run' : undefined;
    if (!table) return { allowed: false };
    const [place] = (await this.source.query(
      `SELECT institution_id AS "institutionId", program_id AS "programId" FROM ${table} WHERE id = $1`,
      [id],
    )) as {
      institutionId: string;
      programId: string;
    }[];
    return { allowed: place !== undefined && call.actor.can(KEEPERS, place) };
  }
}
