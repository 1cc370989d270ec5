import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fold } from '#contracts/core/text';
import type { Page } from '#contracts/core/messages';
import type { Role } from '#contracts/core/roles';
import type {
  Call as CallView,
  CallListItem,
  CallVersions,
  ListCalls,
  ListPublicCalls,
  OwnRefusal,
  PublicCallListItem,
} from '#contracts/open-calls/call.messages';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { found, notFound } from '#platform/errors/domain-error';
import { acceptsFirmAt, lateFor } from '../applications/late-access.service.js';
import { participants } from '../copies/copies.queries.js';
import { CallEntity, placeOf, thresholdOf } from './call.entity.js';
import { acceptsAt, instantIn } from './call.rules.js';

/** Who may look behind the public page of a call. */
const STAFF: readonly Role[] = ['staff'];
const PLACE = { institution: 'c.institution_id', program: 'c.program_id' };

/** The condition under which this actor sees a row of `call c`: all that is published, and the drafts of one's programmes. */
export const callVisibleTo = (actor: Actor, params: unknown[]): string =>
  `(c.state <> 'draft' OR ${visibleTo(actor, STAFF, PLACE, params)})`;

@Injectable()
export class CallQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One call; a draft is not there for those who are not its staff. Two statements for firms, three in open innovation. */
  async read(callId: string, actor: Actor): Promise<CallView> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (call.state === 'draft' && !actor.can(STAFF, placeOf(call))) throw notFound();
    const { searchKey: _key, createdAt: _at, ...rest } = call;
    const own = actor.scopes(['firm'], 'firm');
    const late = own.length > 0 ? await lateFor(this.source, call, own) : [];
    const now = this.clock.now();
    return {
      ...rest,
      threshold: thresholdOf(call),
      deadline: call.deadline.toISOString(),
      openedAt: call.openedAt?.toISOString() ?? null,
      closedAt: call.closedAt?.toISOString() ?? null,
      acceptsApplications: acceptsAt(call, now) || late.some(({ until }) => acceptsFirmAt(call, until, now)),
      lateAccess: late.map(({ firmId, firmKey, until }) => ({
        firmId: own.includes(firmId) ? firmId : firmKey,
        until: until.toISOString(),
      })),
      refused: await this.refused(call, own, late),
    };
  }

  /** Which of the asker's own firms would be refused an application now, as the start of one says it (application.service.ts). */
  private async refused(
    call: CallEntity,
    own: readonly string[],
    late: readonly { firmId: string; firmKey: string; until: Date }[],
  ): Promise<OwnRefusal[]> {
    if (own.length === 0) return [];
    const now = this.clock.now();
    const open = (firmId: string) =>
      acceptsAt(call, now) ||
      late.some((l) => (l.firmId === firmId || l.firmKey === firmId) && acceptsFirmAt(call, l.until, now));
    const inside =
      call.kind === 'open-innovation' ? await participants(this.source, call.programId, own) : undefined;
    return own.slice(0, 500).flatMap((firmId): OwnRefusal[] => {
      if (!open(firmId)) return [{ firmId, code: 'CALL_CLOSED' }];
      return inside?.has(firmId) ? [{ firmId, code: 'PROVIDER_PARTICIPATES' }] : [];
    });
  }

  async list(query: ListCalls, actor: Actor): Promise<Page<CallListItem>> {
    const params: unknown[] = [];
    const where = [callVisibleTo(actor, params), `c.program_id = $${params.push(query.programId)}`];
    if (query.state) where.push(`c.state = $${params.push(query.state)}`);
    if (query.kind) where.push(`c.kind = $${params.push(query.kind)}`);
    if (query.q) where.push(`c.search_key LIKE '%' || $${params.push(escapeLike(fold(query.q)))} || '%'`);
    return this.page<CallListItem>(
      query,
      where,
      params,
      'DESC',
      `c.version, c.state, ${LIVE_COUNT} AS applications`,
    );
  }

  /** What takes applications now, judged by the server's clock. */
  async listPublic(query: ListPublicCalls): Promise<Page<PublicCallListItem>> {
    const params: unknown[] = [];
    const where = [`c.state = 'open'`, `c.deadline >= $${params.push(this.clock.now())}`];
    if (query.kind) where.push(`c.kind = $${params.push(query.kind)}`);
    if (query.q) where.push(`c.search_key LIKE '%' || $${params.push(escapeLike(fold(query.q)))} || '%'`);
    const sectors = `(SELECT coalesce(jsonb_agg(s ->> 'sector' ORDER BY n), '[]') FROM jsonb_array_elements(c.sectors) WITH ORDINALITY AS x(s, n))`;
    return this.page<PublicCallListItem>(
      query,
      where,
      params,
      'ASC',
      `c.summary, c.summary_en AS "summaryEn", ${sectors} AS sectors`,
    );
  }

  /** What a published call announced, the newest first; two statements. */
  async versions(callId: string): Promise<CallVersions> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (call.state === 'draft') throw notFound();
    const rows = (await this.source.query(
      'SELECT number, sha256, reason, recorded_at AS "recordedAt", body FROM call_version WHERE call_id = $1 ORDER BY number DESC LIMIT 100',
      [callId],
    )) as (Omit<CallVersions['items'][number], 'recordedAt'> & { recordedAt: Date })[];
    return { items: rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() })) };
  }

  /** Calls whose code or title holds these words, for Ctrl+K. */
  async search(
    q: string,
    limit: number,
    actor: Actor,
  ): Promise<{ id: string; code: string; title: string }[]> {
    const params: unknown[] = [escapeLike(fold(q)), limit];
    return this.source.query(
      `SELECT c.id, c.code, c.title FROM call c WHERE c.search_key LIKE '%' || $1 || '%' AND ${callVisibleTo(actor, params)} ORDER BY c.deadline DESC, c.id LIMIT $2`,
      params,
    );
  }

  /** One statement, by deadline in the given direction. */
  private async page<T extends { id: string; deadline: string }>(
    query: { cursor?: string; limit?: number },
    where: string[],
    params: unknown[],
    direction: 'ASC' | 'DESC',
    columns: string,
  ): Promise<Page<T>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    if (after)
      where.push(
        `(c.deadline, c.id) ${direction === 'ASC' ? '>' : '<'} ($${params.push(instantIn(String(after[0]), '/cursor'))}, $${params.push(after[1])})`,
      );
    const rows = (await this.source.query(
      `SELECT c.id, c.program_id AS "programId", c.code, c.kind, c.title, c.title_en AS "titleEn", c.deadline, ${columns}
       FROM call c WHERE ${where.join(' AND ')} ORDER BY c.deadline ${direction}, c.id ${direction} LIMIT $${params.push(limit + 1)}`,
      params,
    )) as (Omit<T, 'deadline'> & { deadline: Date })[];
    const items = rows.map((row) => ({ ...row, deadline: row.deadline.toISOString() })) as unknown as T[];
    return toPage(items, limit, (row) => [row.deadline, row.id]);
  }
}

const LIVE_COUNT = `(SELECT count(*) FROM application a WHERE a.call_id = c.id AND a.state IN ('submitted', 'selected', 'reserve', 'rejected'))`;

/** `%` and `_` of what a person typed are letters, not patterns. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
