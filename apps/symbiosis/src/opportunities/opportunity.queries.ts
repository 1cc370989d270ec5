import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import { OPPORTUNITY_SOURCES } from '#contracts/symbiosis/symbiosis.facts';
import type {
  Funnel,
  ListOpportunities,
  Opportunity,
  OpportunityItem,
  OpportunityMove,
  Sighting,
} from '#contracts/symbiosis/symbiosis.messages';
import { visibleInPlace, type Actor } from '#platform/actor/actor';
import { ListQuery } from '#platform/database/list-query';
import { found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { Programs, READERS } from '../programs/programs.js';
import { STAGES, type State } from './opportunity.rules.js';

const ITEM = `o.id, o.version, o.program_id AS "programId", o.giver_firm_id AS "giverFirmId", o.taker_firm_id AS "takerFirmId", o.kind, o.resource,
  o.waste_code AS "wasteCode", o.tonnes_per_year AS "tonnesPerYear", o.sources, o.state, to_char(o.noted_at AT TIME ZONE 'Europe/Istanbul', 'YYYY-MM-DD') AS "notedOn"`;

/** Rows of `opportunity o` that the actor may see; a firm those it gives or takes, under whatever id it is known. */
function visible(actor: Actor, params: unknown[]): string {
  const byRole = visibleInPlace(actor, READERS, 'o', params);
  const firms = actor.scopes(['firm'], 'firm');
  if (firms.length === 0) return byRole;
  const mine = `(SELECT canonical_firm(f) FROM unnest($${params.push(firms)}::uuid[]) AS f)`;
  return `(${byRole} OR o.giver_firm_id IN ${mine} OR o.taker_firm_id IN ${mine})`;
}

@Injectable()
export class OpportunityQueries {
  constructor(
    private readonly source: DataSource,
    private readonly programs: Programs,
  ) {}

  /** Those that stand; one that turned out to be another is found by its id only. */
  async list(query: ListOpportunities, call: Call): Promise<Page<OpportunityItem>> {
    await this.programs.refuseStrangers(query.programId, call);
    const list = new ListQuery(query, ['o.noted_at', 'o.id'], 'DESC');
    list
      .where(visible(call.actor, list.params))
      .where('o.merged_into IS NULL')
      .equal({ 'o.program_id': query.programId, 'o.state': query.state, 'o.kind': query.kind })
      .given(query.source, (n) => `${n} = ANY(o.sources)`)
      .given(query.firmId, (n) => `canonical_firm(${n}) IN (o.giver_firm_id, o.taker_firm_id)`)
      .given(query.q && fold(query.q), (n) => `strpos(o.resource_key, ${n}) > 0`);
    const page = await list.page<OpportunityItem & { notedAt: Date }>(
      this.source,
      `SELECT ${ITEM}, o.noted_at AS "notedAt" FROM opportunity o`,
      (row) => [row.notedAt, row.id],
    );
    return { ...page, items: page.items.map(({ notedAt: _at, ...item }) => item) };
  }

  async read(id: string, actor: Actor): Promise<Opportunity> {
    const params: unknown[] = [id];
    const rows = (await this.source.query(
      `SELECT ${ITEM}, o.merged_into AS "mergedInto", o.reason, o.offer_id AS "offerId", o.need_id AS "needId" FROM opportunity o WHERE o.id = $1 AND ${visible(actor, params)}`,
      params,
    )) as Opportunity[];
    const opportunity = found(rows[0]);
    const [sightings, moves] = await Promise.all([this.sightings(id), this.moves(id)]);
    return { ...opportunity, sightings, moves };
  }

  /** Its own and those of the records that turned out to be this one. */
  private sightings(id: string): Promise<Sighting[]> {
    return this.source.query(
      `SELECT s.source, s.table_name AS "table", s.at, s.note FROM sighting s JOIN opportunity o ON o.id = s.opportunity_id
       WHERE o.id = $1 OR o.merged_into = $1 ORDER BY s.at, s.id LIMIT 100`,
      [id],
    );
  }

  private moves(id: string): Promise<OpportunityMove[]> {
    return this.source.query(
      `SELECT from_state AS "from", to_state AS "to", at, reason, note FROM opportunity_move WHERE opportunity_id = $1 ORDER BY recorded_at, id LIMIT 100`,
      [id],
    );
  }

  /** Distinct opportunities at each stage, and how many came at least so far. One statement. */
  async funnel(programId: string, call: Call): Promise<Funnel> {
    const { institutionId } = await this.programs.place(programId, call);
    if (!call.actor.can(READERS, { institutionId, programId })) throw notFound();
    const rows = (await this.source.query(
      `WITH live AS (SELECT state, stage, sources FROM opportunity WHERE program_id = $1 AND merged_into IS NULL)
       SELECT 'state' AS what, state AS name, count(*) AS n FROM live GROUP BY state
       UNION ALL SELECT 'stage', stage, count(*) FROM live GROUP BY stage
       UNION ALL SELECT 'source', source, count(*) FROM live, unnest(sources) AS source GROUP BY source`,
      [programId],
    )) as { what: 'state' | 'stage' | 'source'; name: string; n: number }[];
    const count = (what: string, name: string): number =>
      rows.find((r) => r.what === what && r.name === name)?.n ?? 0;
    const reached = (at: number): number =>
      STAGES.slice(at).reduce((sum, stage) => sum + count('stage', stage), 0);
    const states: State[] = [...STAGES, 'dropped'];
    return {
      total: reached(0),
      stages: states.map((state, at) => ({
        state,
        now: count('state', state),
        reached: state === 'dropped' ? count('state', state) : reached(at),
      })),
      sources: OPPORTUNITY_SOURCES.map((source) => ({ source, count: count('source', source) })),
    };
  }

  /** By folded words of the resource, for Ctrl+K. */
  search(q: string, limit: number, actor: Actor): Promise<OpportunityItem[]> {
    const params: unknown[] = [limit, fold(q)];
    return this.source.query(
      `SELECT ${ITEM} FROM opportunity o WHERE strpos(o.resource_key, $2) > 0 AND o.merged_into IS NULL AND ${visible(actor, params)} ORDER BY o.noted_at DESC LIMIT $1`,
      params,
    );
  }
}
