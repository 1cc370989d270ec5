import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type {
  ListNeeds,
  ListPublicNeeds,
  Need,
  NeedAnswers,
  NeedListItem,
  PublicNeed,
} from '#contracts/open-calls/innovation.messages';
import { ListQuery } from '#platform/database/list-query';
import { found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { TOLD } from '../applications/told.js';
import { FirmNames } from './firm-names.js';
import { NeedSight } from './innovation.sight.js';

const LISTED = (sight: NeedSight) =>
  `n.id, n.version, n.program_id AS "programId", n.call_id AS "callId", n.state, n.title, n.sector, n.tags,
   n.names_firm AS "namesFirm", CASE WHEN ${sight.named()} THEN n.firm_id END AS "firmId", ${sight.own()} AS own`;
const FROM = 'FROM need n LEFT JOIN call c ON c.id = n.call_id';

type Row = Omit<NeedListItem, 'firmTitle'>;

/** Needs as they are for whoever asks: what is not theirs to know is null, not hidden by the screen. */
@Injectable()
export class NeedQueries {
  constructor(
    private readonly source: DataSource,
    private readonly names: FirmNames,
  ) {}

  /** One statement, and one question for the names of the page. */
  async list(query: ListNeeds, { actor, requestId }: Call): Promise<Page<NeedListItem>> {
    const list = new ListQuery(query, ['n.id'], 'DESC');
    const sight = new NeedSight(actor, list.params);
    list
      .where(sight.visible())
      .equal({ 'n.program_id': query.programId, 'n.call_id': query.callId, 'n.state': query.state })
      .words('n.search_key', query.q);
    if (query.side) list.where(sight.own());
    if (query.answered !== undefined) list.where(`${query.answered ? '' : 'NOT '}${sight.answered()}`);
    const page = await list.page<Row>(this.source, `SELECT ${LISTED(sight)} ${FROM}`, (row) => [row.id]);
    return { ...page, items: await this.named(page.items, requestId) };
  }

  async read(needId: string, { actor, requestId }: Call): Promise<Need> {
    const params: unknown[] = [needId];
    const sight = new NeedSight(actor, params);
    const rows = (await this.source.query(
      `SELECT ${LISTED(sight)}, n.text, n.sought, n.close_reason AS "closeReason",
              CASE WHEN ${sight.confidential()} THEN n.confidential END AS confidential,
              CASE WHEN ${sight.insider()} THEN n.staff_reason END AS "writtenByStaff"
       ${FROM} WHERE n.id = $1 AND ${sight.visible()}`,
      params,
    )) as Omit<Need, 'firmTitle'>[];
    const [need] = await this.named([found(rows[0])], requestId);
    return need;
  }

  /** What anybody may see; a draft call is not there. */
  async listPublic(query: ListPublicNeeds, { requestId }: Call): Promise<Page<PublicNeed>> {
    const calls = (await this.source.query(`SELECT 1 FROM call WHERE id = $1 AND state <> 'draft'`, [
      query.callId,
    ])) as unknown[];
    if (calls.length === 0) throw notFound();
    const list = new ListQuery(query, ['n.id'], 'DESC')
      .equal({ 'n.call_id': query.callId, 'n.state': 'published' })
      .words('n.search_key', query.q);
    const page = await list.page<Omit<PublicNeed, 'firmTitle'> & { firmId: string | null }>(
      this.source,
      `SELECT n.id, n.title, n.text, n.sought, n.sector, n.tags, CASE WHEN n.names_firm THEN n.firm_id END AS "firmId" FROM need n`,
      (row) => [row.id],
    );
    const titles = await this.names.of(
      page.items.map((row) => row.firmId),
      requestId,
    );
    const items = page.items.map(({ firmId, ...row }) => ({
      ...row,
      firmTitle: (firmId && titles.get(firmId)) || null,
    }));
    return { ...page, items };
  }

  /** Who answers a need: its firm learns it once the call is closed, and a name once a meeting is agreed. */
  async answers(needId: string, { actor, requestId }: Call): Promise<NeedAnswers> {
    const params: unknown[] = [needId];
    const sight = new NeedSight(actor, params);
    const needs = (await this.source.query(
      `SELECT ${sight.own()} AS own, n.institution_id AS "institutionId", n.program_id AS "programId" ${FROM} WHERE n.id = $1 AND ${sight.visible()}`,
      params,
    )) as { own: boolean; institutionId: string; programId: string }[];
    const { own, ...place } = found(needs[0]);
    const inside = actor.can(['staff', 'analyst'], place);
    if (!own && !inside) throw notFound();
    const rows = (await this.source.query(
      `SELECT a.id AS "applicationId", a.content ->> 'solution' AS solution, k.state, a.firm_id AS "firmId",
              coalesce(bool_or(m.named), false) AS named, coalesce(bool_or(m.state <> 'ended'), false) AS meeting,
              (array_agg(m.id ORDER BY m.id DESC))[1] AS "meetingId"
       FROM application_need an JOIN application a ON a.id = an.application_id JOIN call c ON c.id = a.call_id
       CROSS JOIN LATERAL (SELECT CASE WHEN $2 THEN a.state ELSE ${TOLD} END AS state) k
       LEFT JOIN meeting m ON m.need_id = an.need_id AND m.application_id = a.id
       WHERE an.need_id = $1 AND k.state IN ('submitted', 'selected', 'reserve') AND ($2 OR c.state IN ('closed', 'decided'))
       GROUP BY a.id, k.state ORDER BY a.id LIMIT 200`,
      [needId, inside],
    )) as (Omit<NeedAnswers['items'][number], 'providerTitle'> & { firmId: string; named: boolean })[];
    const titles = await this.names.of(
      rows.map((row) => (inside || row.named ? row.firmId : null)),
      requestId,
    );
    const items = rows.map(({ firmId, named: _named, ...row }) => ({
      ...row,
      providerTitle: titles.get(firmId) ?? null,
    }));
    return { items };
  }

  private async named<R extends { firmId: string | null }>(
    rows: readonly R[],
    requestId: string,
  ): Promise<(R & { firmTitle: string | null })[]> {
    const titles = await this.names.of(
      rows.map((row) => row.firmId),
      requestId,
    );
    return rows.map((row) => ({ ...row, firmTitle: (row.firmId && titles.get(row.firmId)) || null }));
  }
}
