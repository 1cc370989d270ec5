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
  /** The call's; of missing documents their own, none while the firm has not been told. */
  deadline: Date | null;
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
    if (actor.has('firm')) parts.push(this.ofFirm(actor));
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

  private ofFirm(actor: Actor): Promise<TaskRow[]> {
    return this.ask(`${DRAFTS} UNION ALL ${TO_COMPLETE} UNION ALL ${TO_AGREE} ORDER BY deadline`, [
      actor.scopes(['firm'], 'firm'),
      this.clock.now(),
    ]);
  }

  private ofStaff(actor: Actor): Promise<TaskRow[]> {
    const params: unknown[] = [this.clock.now()];
    const mine = visibleTo(actor, ['staff'], PLACE, params);
    const grouped = [TO_ASSIGN, TO_SETTLE, TO_CHECK, TO_DELIVER, TO_RELEASE, TO_ANSWER, DOUBLE];
    return this.ask(
      [
        `${TO_CLOSE} AND ${mine}`,
        `${TO_DECIDE} AND ${mine}`,
        ...grouped.map((part) => `${part} AND ${mine} GROUP BY c.id`),
      ].join(' UNION ALL '),
      params,
    );
  }

  private ask(sql: string, params: unknown[]): Promise<TaskRow[]> {
    return this.source.query(sql, params);
  }
}

/** What is due by the call's deadline, or became due with it; a reviewer's work and the staff's begin there. */
const DUE = new Set(['application.draft', 'call.close', 'completion.complete']);

/** Where the work is done, if not on the call's own page. */
const HREF: Record<string, (callId: string, id: string | null) => string> = {
  'application.draft': (_, id) => `/applications/${id}`,
  'review.score': () => '/reviews',
  'application.assign': (callId) => `/calls/${callId}/reviewing`,
  'review.difference': (callId) => `/calls/${callId}/reviewing`,
  'call.decide': (callId) => `/calls/${callId}?tab=selection`,
  'eligibility.open': (callId) => `/calls/${callId}?tab=eligibility&state=open`,
  'completion.due': (callId) => `/calls/${callId}?tab=documents&state=asked`,
  'letters.release': (callId) => `/calls/${callId}?tab=letters`,
  'appeal.answer': (callId) => `/calls/${callId}?tab=appeals&state=filed`,
  'completion.complete': (_, id) => `/applications/${id}`,
  'agreement.accept': (_, id) => `/applications/${id}`,
};

const taskOf = (row: TaskRow): Task => ({
  id: `${row.kind}:${row.id ?? row.callId}`,
  kind: row.kind,
  params: { title: row.title, count: row.count },
  ...(DUE.has(row.kind) && row.deadline ? { dueAt: row.deadline.toISOString() } : {}),
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
const OWN = '(a.firm_id = ANY($1::uuid[]) OR a.firm_key = ANY($1::uuid[]))';
const DRAFTS = `${COLUMNS('application.draft', '1::bigint', 'a.id')}
  FROM application a JOIN call c ON c.id = a.call_id
  WHERE a.state = 'draft' AND c.state = 'open' AND c.deadline >= $2 AND ${OWN}`;
/** Asked for documents that can still be handed in. */
const TO_COMPLETE = `SELECT 'completion.complete' AS kind, c.id AS "callId", c.title, m.due_at AS deadline, 1::bigint AS count, a.id
  FROM completion m JOIN application a ON a.id = m.application_id JOIN call c ON c.id = m.call_id
  WHERE m.completed_at IS NULL AND a.state = 'submitted' AND (m.due_at IS NULL OR m.due_at >= $2) AND ${OWN}`;
/** Selected and told so, and the call has an agreement. */
const TO_AGREE = `${COLUMNS('agreement.accept', '1::bigint', 'a.id')}
  FROM application a JOIN call c ON c.id = a.call_id JOIN after_rules r ON r.call_id = c.id AND r.agreement IS NOT NULL
  WHERE a.state = 'selected' AND c.state = 'decided' AND EXISTS (SELECT 1 FROM letter l WHERE l.application_id = a.id AND l.current)
    AND NOT EXISTS (SELECT 1 FROM agreement g WHERE g.application_id = a.id) AND ${OWN}`;
/** The rules ask for a person, and none has decided. */
const TO_CHECK = `${COLUMNS('eligibility.open', 'count(*)')}
  FROM eligibility e JOIN application a ON a.id = e.application_id JOIN call c ON c.id = e.call_id
  WHERE e.verdict <> 'eligible' AND e.decided IS NULL AND a.state = 'submitted' AND c.state IN ('open', 'closed') AND $1::timestamptz IS NOT NULL`;
/** Documents were asked for, but when the firm was told is not noted: its days do not run. */
const TO_DELIVER = `${COLUMNS('completion.due', 'count(*)')}
  FROM completion m JOIN application a ON a.id = m.application_id JOIN call c ON c.id = m.call_id
  WHERE m.notified_on IS NULL AND m.completed_at IS NULL AND a.state = 'submitted' AND c.state IN ('open', 'closed') AND $1::timestamptz IS NOT NULL`;
/** Decided here, and the firm has no letter that says so. */
const TO_RELEASE = `${COLUMNS('letters.release', 'count(*)')}
  FROM application a JOIN call c ON c.id = a.call_id
  WHERE c.state = 'decided' AND a.state IN ('ineligible', 'selected', 'reserve', 'rejected') AND $1::timestamptz IS NOT NULL
    AND EXISTS (SELECT 1 FROM decision_item i JOIN application d ON d.id = i.application_id WHERE d.call_id = c.id)
    AND (a.state = 'ineligible' OR EXISTS (SELECT 1 FROM decision_item i WHERE i.application_id = a.id))
    AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.application_id = a.id AND l.current AND l.kind = a.state)`;
const TO_ANSWER = `${COLUMNS('appeal.answer', 'count(*)')}
  FROM appeal p JOIN call c ON c.id = p.call_id WHERE p.state = 'filed' AND $1::timestamptz IS NOT NULL`;
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
