import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { Letter, LetterAnswer, ListLetters, ReservePlace } from '#contracts/open-calls/letter.messages';
import type { Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { found, notFound } from '#platform/errors/domain-error';
import { ApplicationQueries } from '../applications/application.queries.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';

type Row = Omit<Letter, 'releasedAt' | 'appealUntil'> & {
  current: boolean;
  releasedAt: Date;
  appealUntil: Date | null;
};

const LETTERS = `
  SELECT l.id, l.application_id AS "applicationId", a.number, a.firm_id AS "firmId", l.kind, d.decision_no AS "decisionNo",
    d.decided_on::text AS "decidedOn", l.paper, l.released_at AS "releasedAt", l.notified_on AS "notifiedOn", l.way,
    l.appeal_until AS "appealUntil", l.current
  FROM letter l JOIN application a ON a.id = l.application_id
  LEFT JOIN decision d ON d.call_id = l.call_id AND d.version = l.selection_version`;
/** Shown of the letters that an application had before its last one. */
const MOST_EARLIER = 50;

@Injectable()
export class LetterQueries {
  constructor(
    private readonly source: DataSource,
    private readonly applications: ApplicationQueries,
  ) {}

  /** One statement beside the call's own. */
  async list(query: ListLetters, actor: Actor): Promise<Page<Letter>> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: query.callId }));
    if (!actor.can(['staff'], placeOf(of))) throw notFound();
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, of.id];
    const where = ['l.call_id = $2', 'l.current'];
    if (query.notified) where.push(`l.notified_on IS ${query.notified === 'true' ? 'NOT ' : ''}NULL`);
    if (after) where.push(`l.id < $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `${LETTERS} WHERE ${where.join(' AND ')} ORDER BY l.id DESC LIMIT $1`,
      params,
    )) as Row[];
    const page = toPage(rows, limit, (row) => [row.id]);
    return { ...page, items: page.items.map(shown) };
  }

  /** Templates are the staff's. */
  async mayReadTemplate(callId: string, actor: Actor): Promise<boolean> {
    const of = await this.source.manager.findOneBy(CallEntity, { id: callId });
    return of !== null && actor.can(['staff'], placeOf(of));
  }

  async read(applicationId: string, actor: Actor): Promise<LetterAnswer> {
    found(await this.applications.callOfReadable(applicationId, actor));
    const rows = (await this.source.query(
      `${LETTERS} WHERE l.application_id = $1 ORDER BY l.current DESC, l.released_at DESC, l.id DESC LIMIT $2`,
      [applicationId, MOST_EARLIER + 1],
    )) as Row[];
    const [letter, ...earlier] = rows.map(shown);
    const [reserve] = (await this.source.query(RESERVE_PLACE, [applicationId])) as ReservePlace[];
    return { letter: letter ?? null, reserve: reserve ?? null, earlier };
  }
}

/**
 * As the list counts now. Who has the seat already, or lost its place, and has not been told so yet, waits to itself where it
 * waited last (docs/decisions/0024).
 */
const RESERVE_PLACE = `
  SELECT i.reserve_rank AS rank, d.summary ->> 'groupBy' AS dimension, i.group_value AS "group"
  FROM application a
  JOIN letter l ON l.application_id = a.id AND l.current AND l.kind = 'reserve'
  JOIN decision_item i ON i.application_id = a.id AND i.outcome = 'reserve'
  JOIN decision d ON d.selection_id = i.selection_id AND d.version = i.version
  WHERE a.id = $1 AND a.state <> 'withdrawn' ORDER BY i.version DESC LIMIT 1`;

const shown = ({ current: _current, releasedAt, appealUntil, ...row }: Row): Letter => ({
  ...row,
  releasedAt: releasedAt.toISOString(),
  appealUntil: appealUntil?.toISOString() ?? null,
});
