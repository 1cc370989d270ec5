import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SearchHit, SearchHits, SearchQuery, Task, TaskList } from '#contracts/core/messages';
import type { FileAccess, FileAccessQuery } from '#contracts/core/standard';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';
import { ApplicationQueries } from './applications/application.queries.js';
import { MeetingService } from './innovation/meeting.service.js';
import { LetterQueries } from './letters/letter.queries.js';
import { CallQueries } from './calls/call.queries.js';
import { accountOf } from './reviews/reviewer-account.js';
import { ReviewQueries } from './reviews/review.queries.js';
import { SelectionQueries } from './selection/selection.queries.js';

const PLACE = { institution: 'c.institution_id', program: 'c.program_id' };

interface TaskRow {
  kind: string;
  callId: string;
  title: string;
  deadline: Date;
  count: number;
  /** of the application, where the task is about one */
  id: string | null;
}

/** What open calls say to the work queue and to Ctrl+K. */
@Injectable()
export class OpenCallsAnswers extends StandardAnswers {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly calls: CallQueries,
    private readonly applications: ApplicationQueries,
    private readonly reviews: ReviewQueries,
    private readonly letters: LetterQueries,
    private readonly selections: SelectionQueries,
    private readonly meetings: MeetingService,
  ) {
    super();
  }

  /** One statement a kind of person. */
  override async tasks({ actor }: Call): Promise<TaskList> {
    const parts: Promise<TaskRow[]>[] = [];
    if (actor.has('reviewer')) parts.push(this.ofReviewer(actor));
    if (actor.has('firm')) parts.push(this.ask(DRAFTS, [actor.scopes(['firm'], 'firm'), this.clock.now()]));
    if (actor.has('staff') || actor.everywhere) parts.push(this.ofStaff(actor));
    const [rows, meetings] = await Promise.all([
      Promise.all(parts),
      actor.has('firm') ? this.meetings.toAnswer(actor.scopes(['firm'], 'firm')) : [],
    ]);
    return { items: [...rows.flat().map(taskOf), ...meetings.map(answerOf)].slice(0, 200) };
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

  private ofReviewer(actor: Actor): Promise<TaskRow[]> {
    const params: unknown[] = [accountOf(actor)];
    const held = visibleTo(actor, ['reviewer'], PLACE, params);
    return this.ask(`${TO_SCORE} AND ${held} GROUP BY c.id ORDER BY c.deadline`, params);
  }

  private ofStaff(actor: Actor): Promise<TaskRow[]> {
    const params: unknown[] = [this.clock.now()];
    const mine = visibleTo(actor, ['staff'], PLACE, params);
    return this.ask(
      `${TO_CLOSE} AND ${mine} UNION ALL ${TO_ASSIGN} AND ${mine} GROUP BY c.id UNION ALL ${TO_SETTLE} AND ${mine} GROUP BY c.id UNION ALL ${TO_DECIDE} AND ${mine} UNION ALL ${DOUBLE} AND ${mine} GROUP BY c.id`,
      params,
    );
  }

  private ask(sql: string, params: unknown[]): Promise<TaskRow[]> {
    return this.source.query(sql, params);
  }
}

/** What is due by the call's deadline, or became due with it; a reviewer's work and the staff's begin there. */
const DUE = new Set(['application.draft', 'call.close']);

/** Where the work is done, if not on the call's own page. */
const HREF: Record<string, (callId: string, id: string | null) => string> = {
  'application.draft': (_, id) => `/applications/${id}`,
  'review.score': () => '/reviews',
  'application.assign': (callId) => `/calls/${callId}/reviewing`,
  'review.difference': (callId) => `/calls/${callId}/reviewing`,
};

const taskOf = (row: TaskRow): Task => ({
  id: `${row.kind}:${row.id ?? row.callId}`,
  kind: row.kind,
  params: { title: row.title, count: row.count },
  ...(DUE.has(row.kind) ? { dueAt: row.deadline.toISOString() } : {}),
  href: HREF[row.kind]?.(row.callId, row.id) ?? `/calls/${row.callId}`,
  count: row.count,
});

/** A firm or a provider was asked for a meeting. */
const answerOf = ({ id, title }: { id: string; title: string }): Task => ({
  id: `meeting.answer:${id}`,
  kind: 'meeting.answer',
  params: { title, count: 1 },
  href: '/meetings',
  count: 1,
});

const COLUMNS = (kind: string, count: string, id = 'NULL::uuid') =>
  `SELECT '${kind}' AS kind, c.id AS "callId", c.title, c.deadline, ${count} AS count, ${id} AS id`;

const TO_SCORE = `${COLUMNS('review.score', 'count(*)')}
  FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id JOIN call c ON c.id = r.call_id
  WHERE p.account_id = $1 AND r.state IN ('assigned', 'reviewing')`;
const DRAFTS = `${COLUMNS('application.draft', '1::bigint', 'a.id')}
  FROM application a JOIN call c ON c.id = a.call_id
  WHERE a.state = 'draft' AND c.state = 'open' AND c.deadline >= $2 AND (a.firm_id = ANY($1::uuid[]) OR a.firm_key = ANY($1::uuid[])) ORDER BY c.deadline`;
const TO_CLOSE = `${COLUMNS('call.close', '1::bigint')} FROM call c WHERE c.state = 'open' AND c.deadline < $1`;
const TO_ASSIGN = `${COLUMNS('application.assign', 'count(*)')}
  FROM application a JOIN call c ON c.id = a.call_id
  WHERE c.state = 'closed' AND a.state = 'submitted' AND $1::timestamptz IS NOT NULL AND c.reviewers_per_application >
    (SELECT count(*) FROM review r WHERE r.application_id = a.id AND r.state IN ('assigned', 'reviewing', 'submitted'))`;
/** Reviewers differ by more than the call allows, and nobody is on it. */
const TO_SETTLE = `${COLUMNS('review.difference', 'count(*)')}
  FROM review_difference d JOIN call c ON c.id = d.call_id
  WHERE c.state = 'closed' AND d.state = 'open' AND $1::timestamptz IS NOT NULL`;
/** Closed, and every application has its reviews. */
const TO_DECIDE = `${COLUMNS('call.decide', '1::bigint')}
  FROM call c
  WHERE c.state = 'closed' AND EXISTS (SELECT 1 FROM application a WHERE a.call_id = c.id AND a.state = 'submitted')
    AND NOT EXISTS (
      SELECT 1 FROM application a WHERE a.call_id = c.id AND a.state = 'submitted' AND c.reviewers_per_application >
        (SELECT count(*) FROM review r WHERE r.application_id = a.id AND r.state = 'submitted'))`;
/** Two firms that both applied turned out to be one (copies.ts left the second's key alone). */
const DOUBLE = `${COLUMNS('application.duplicate', 'count(*)')}
  FROM application a JOIN call c ON c.id = a.call_id JOIN firm_copy f ON f.id = a.firm_key AND f.merged_into IS NOT NULL
  WHERE a.state IN ('draft', 'submitted', 'selected', 'reserve', 'rejected') AND $1::timestamptz IS NOT NULL`;
