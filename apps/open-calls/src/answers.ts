import { Injectable } from '@nestjs/common';
import type { SearchHit, SearchHits, SearchQuery, Task, TaskList } from '#contracts/core/messages';
import type { FileAccess, FileAccessQuery } from '#contracts/core/standard';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';
import { ApplicationQueries } from './applications/application.queries.js';
import { MeetingService } from './innovation/meeting.service.js';
import { LetterQueries } from './letters/letter.queries.js';
import { CallQueries } from './calls/call.queries.js';
import { ReviewQueries } from './reviews/review.queries.js';
import { SelectionQueries } from './selection/selection.queries.js';
import { TaskQueries } from './tasks/task.queries.js';

/** What open calls say to the work queue and to Ctrl+K. */
@Injectable()
export class OpenCallsAnswers extends StandardAnswers {
  constructor(
    private readonly queue: TaskQueries,
    private readonly calls: CallQueries,
    private readonly applications: ApplicationQueries,
    private readonly reviews: ReviewQueries,
    private readonly letters: LetterQueries,
    private readonly selections: SelectionQueries,
    private readonly meetings: MeetingService,
  ) {
    super();
  }

  override async tasks({ actor }: Call): Promise<TaskList> {
    const [waiting, meetings] = await Promise.all([
      this.queue.of(actor),
      actor.has('firm') ? this.meetings.toAnswer(actor.scopes(['firm'], 'firm')) : [],
    ]);
    return { items: [...waiting, ...meetings.map(answerOf)].slice(0, 200) };
  }

  /** Files of an application (attachments, declaration, receipt): the firm's users and the programme's staff; of a selection: its readers. */
  override async fileAccess({ of, fileId }: FileAccessQuery, { actor }: Call): Promise<FileAccess> {
    const [noun, id, rest] = of.split(':');
    return {
      allowed:
        (noun === 'application' && (await this.applications.callOfReadable(id, actor)) !== undefined) ||
        (await this.selections.mayReadFile(noun, id, rest, actor)) ||
        (await this.reviews.mayReadFile(noun, id, fileId, actor)) ||
        // A preview is for whoever asked for it.
        (noun === 'letter-preview' && rest === actor.id) ||
        (noun === 'letter-template' && (await this.letters.mayReadTemplate(id, actor))),
    };
  }

  override async search(query: SearchQuery, { actor }: Call): Promise<SearchHits> {
    const limit = query.limit ?? 5;
    const calls = await this.calls.search(query.q, limit, actor);
    const insider = actor.everywhere || actor.has('staff', 'analyst', 'firm');
    const reads = actor.everywhere || actor.has('staff', 'firm');
    const applications = insider ? (await this.applications.list({ q: query.q, limit }, actor)).items : [];
    const hits: SearchHit[] = [
      ...calls.map((c) => ({
        kind: 'call',
        id: c.id,
        title: `${c.code} · ${c.title}`,
        href: `/calls/${c.id}`,
      })),
      ...applications.map((a) => ({
        kind: 'application',
        id: a.id,
        title: a.number ?? a.solution ?? a.id,
        ...(a.solution ? { detail: a.solution } : {}),
        // Analysts see the list, not the content.
        href: reads ? `/applications/${a.id}` : `/calls/${a.callId}`,
      })),
    ];
    return { items: hits.slice(0, 20) };
  }
}

/** A firm or a provider was asked for a meeting. */
const answerOf = ({ id, title }: { id: string; title: string }): Task => ({
  id: `meeting.answer:${id}`,
  kind: 'meeting.answer',
  params: { title, count: 1 },
  href: '/meetings',
  count: 1,
});
