import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { INSIDERS } from '#contracts/core/roles';
import type {
  EventCounts,
  EventDetail,
  EventListItem,
  ListEvents,
  ListPublicEvents,
  PublicEvent,
} from '#contracts/workshops/event.commands';
import { visibleInPlace, type Actor } from '#platform/actor/actor';
import { ListQuery } from '#platform/database/list-query';
import { canonOf } from '../who-is-who/who-is-who.service.js';

/**
 * The condition under which this actor sees a row of `event e`: its people, firms of the programme, those on its list or in
 * its running order, and everybody for a public one.
 */
export function eventVisibleTo(actor: Actor, params: unknown[]): string {
  if (actor.everywhere) return 'true';
  const conditions = ['e.is_public', visibleInPlace(actor, INSIDERS, 'e', params)];
  const firms = actor.scopes(['firm'], 'firm');
  if (firms.length > 0) {
    const n = params.push(firms);
    conditions.push(
      `EXISTS (SELECT 1 FROM participation_copy c WHERE c.program_id = e.program_id AND c.firm_id = ANY($${n}::uuid[]) AND c.state IN ('selected', 'active', 'ended'))`,
    );
    conditions.push(
      `EXISTS (SELECT 1 FROM pitch_copy p WHERE p.event_id = e.id AND p.firm_ids && $${n}::uuid[])`,
      `EXISTS (SELECT 1 FROM attendance a WHERE a.event_id = e.id AND a.firm_id = ANY($${n}::uuid[]) AND a.state <> 'withdrawn')`,
    );
  }
  if (actor.people.length > 0)
    conditions.push(
      `EXISTS (SELECT 1 FROM attendance a WHERE a.event_id = e.id AND a.person_id = ANY($${params.push(actor.people)}::uuid[]) AND a.state <> 'withdrawn')`,
    );
  return `(${conditions.join(' OR ')})`;
}

const COLUMNS = `e.id, e.version, e.program_id AS "programId", e.code, e.kind, e.title, e.title_en AS "titleEn", e.sector, e.starts_at AS "startsAt",
  e.ends_at AS "endsAt", e.place, e.link, e.state, e.is_public AS "isPublic", e.capacity,
  (SELECT count(*) FROM attendance a WHERE a.event_id = e.id AND a.state = 'registered') AS registered,
  (SELECT count(*) FROM attendance a WHERE a.event_id = e.id AND a.state = 'present') AS present`;

@Injectable()
export class EventQueries {
  constructor(private readonly source: DataSource) {}

  /** One statement, whatever the number of events. */
  async list(query: Partial<ListEvents>, actor: Actor): Promise<Page<EventListItem>> {
    const list = new ListQuery(query, ['e.starts_at', 'e.id'], 'DESC');
    list
      .where(eventVisibleTo(actor, list.params))
      .equal({ 'e.program_id': query.programId, 'e.kind': query.kind, 'e.state': query.state })
      .equal({ 'e.sector': query.sector })
      .given(query.from, (n) => `e.starts_at >= ${n}`)
      .given(query.to, (n) => `e.starts_at < ${n}`)
      .words('e.search_key', query.q);
    return list.page<EventListItem>(this.source, `SELECT ${COLUMNS} FROM event e`, (row) => [
      row.startsAt,
      row.id,
    ]);
  }

  /** Coming public events; one that has begun is past. One statement. */
  async listPublic(query: ListPublicEvents, now: Date): Promise<Page<PublicEvent>> {
    const list = new ListQuery(query, ['e.starts_at', 'e.id']);
    list
      .where(`e.is_public AND e.state = 'planned'`)
      .given(now, (n) => `e.starts_at > ${n}`)
      .equal({ 'e.program_id': query.programId, 'e.kind': query.kind })
      .words('e.search_key', query.q);
    return list.page<PublicEvent>(
      this.source,
      `SELECT e.id, e.program_id AS "programId", e.kind, e.title, e.title_en AS "titleEn", e.sector, e.starts_at AS "startsAt", e.ends_at AS "endsAt",
              e.place, e.link IS NOT NULL AS online, e.summary,
              e.capacity IS NULL OR e.capacity > (SELECT count(*) FROM attendance a WHERE a.event_id = e.id AND a.state <> 'withdrawn') AS open
       FROM event e`,
      (row) => [row.startsAt, row.id],
    );
  }

  /** One event with its summary, or undefined for who may not see it. */
  async one(eventId: string, actor: Actor): Promise<Omit<EventDetail, 'registrationOpen'> | undefined> {
    const params: unknown[] = [eventId];
    const [row] = (await this.source.query(
      `SELECT ${COLUMNS}, e.summary, e.cancel_reason AS "cancelReason",
              COALESCE((SELECT cardinality(p.firm_ids) FROM pitch_copy p WHERE p.event_id = e.id), 0) AS pitching
       FROM event e WHERE e.id = $1 AND ${eventVisibleTo(actor, params)}`,
      params,
    )) as Omit<EventDetail, 'registrationOpen'>[];
    return row;
  }

  /** Four numbers of one event in one statement; people, firms and institutions go through the merge map. */
  async counts(eventId: string): Promise<EventCounts> {
    const [row] = (await this.source.query(COUNTS, [eventId])) as EventCounts[];
    return row;
  }
}

const COUNTS = `
  WITH RECURSIVE came AS (
    SELECT person_id, firm_id, institution_id FROM attendance WHERE event_id = $1 AND state = 'present'
  ), ${canonOf('SELECT person_id AS id FROM came UNION SELECT firm_id FROM came WHERE firm_id IS NOT NULL UNION SELECT institution_id FROM came WHERE institution_id IS NOT NULL')}
  SELECT count(*) AS participations, count(DISTINCT p.root) AS people, count(DISTINCT f.root) AS firms, count(DISTINCT i.root) AS institutions,
         (SELECT count(*) FROM attendance WHERE event_id = $1 AND state = 'registered') AS registered
  FROM came
  LEFT JOIN canon p ON p.id = came.person_id
  LEFT JOIN canon f ON f.id = came.firm_id
  LEFT JOIN canon i ON i.id = came.institution_id`;
