import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { Role } from '#contracts/core/roles';
import { fold } from '#contracts/core/text';
import type {
  EventCounts,
  EventListItem,
  ListEvents,
  ListPublicEvents,
  PublicEvent,
} from '#contracts/workshops/event.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { canonOf } from '../who-is-who/who-is-who.service.js';

/** Who sees all events of their institution or programme. */
export const STAFF_READERS: readonly Role[] = [
  'staff',
  'consultant',
  'reviewer',
  'adviser',
  'trainer',
  'analyst',
];

/** The person behind an account: by the session, or by the role of a participant. */
export const peopleOf = (actor: Actor): string[] => [
  ...new Set([...(actor.personId ? [actor.personId] : []), ...actor.scopes(['participant'], 'person')]),
];

/**
 * The condition under which this actor sees a row of `event e`: its people, firms of the programme, those on its list, and
 * everybody for a public one.
 */
export function eventVisibleTo(actor: Actor, params: unknown[]): string {
  if (actor.everywhere) return 'true';
  const conditions = [
    'e.is_public',
    visibleTo(actor, STAFF_READERS, { institution: 'e.institution_id', program: 'e.program_id' }, params),
  ];
  const firms = actor.scopes(['firm'], 'firm');
  if (firms.length > 0) {
    const n = params.push(firms);
    conditions.push(
      `EXISTS (SELECT 1 FROM participation_copy c WHERE c.program_id = e.program_id AND c.firm_id = ANY($${n}::uuid[]) AND c.state IN ('selected', 'active', 'ended'))`,
    );
    conditions.push(
      `EXISTS (SELECT 1 FROM attendance a WHERE a.event_id = e.id AND a.firm_id = ANY($${n}::uuid[]) AND a.state <> 'withdrawn')`,
    );
  }
  const people = peopleOf(actor);
  if (people.length > 0)
    conditions.push(
      `EXISTS (SELECT 1 FROM attendance a WHERE a.event_id = e.id AND a.person_id = ANY($${params.push(people)}::uuid[]) AND a.state <> 'withdrawn')`,
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
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1];
    const where = [eventVisibleTo(actor, params)];
    const add = (condition: (n: number) => string, value: unknown) =>
      where.push(condition(params.push(value)));
    if (query.programId) add((n) => `e.program_id = $${n}`, query.programId);
    if (query.kind) add((n) => `e.kind = $${n}`, query.kind);
    if (query.state) add((n) => `e.state = $${n}`, query.state);
    if (query.sector) add((n) => `e.sector = $${n}`, query.sector);
    if (query.from) add((n) => `e.starts_at >= $${n}`, query.from);
    if (query.to) add((n) => `e.starts_at < $${n}`, query.to);
    if (query.q) add((n) => `e.search_key LIKE '%' || $${n} || '%'`, escapeLike(fold(query.q)));
    if (after) where.push(`(e.starts_at, e.id) < ($${params.push(after[0])}, $${params.push(after[1])})`);
    const rows = (await this.source.query(
      `SELECT ${COLUMNS} FROM event e WHERE ${where.join(' AND ')} ORDER BY e.starts_at DESC, e.id DESC LIMIT $1`,
      params,
    )) as EventListItem[];
    return toPage(rows, limit, (row) => [row.startsAt, row.id]);
  }

  /** Coming public events; one that has begun is past. One statement. */
  async listPublic(query: ListPublicEvents, now: Date): Promise<Page<PublicEvent>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1, now];
    const where = [`e.is_public`, `e.state = 'planned'`, `e.starts_at > $2`];
    if (query.programId) where.push(`e.program_id = $${params.push(query.programId)}`);
    if (query.kind) where.push(`e.kind = $${params.push(query.kind)}`);
    if (query.q) where.push(`e.search_key LIKE '%' || $${params.push(escapeLike(fold(query.q)))} || '%'`);
    if (after) where.push(`(e.starts_at, e.id) > ($${params.push(after[0])}, $${params.push(after[1])})`);
    const rows = (await this.source.query(
      `SELECT e.id, e.program_id AS "programId", e.kind, e.title, e.title_en AS "titleEn", e.sector, e.starts_at AS "startsAt", e.ends_at AS "endsAt",
              e.place, e.link IS NOT NULL AS online, e.summary,
              e.capacity IS NULL OR e.capacity > (SELECT count(*) FROM attendance a WHERE a.event_id = e.id AND a.state <> 'withdrawn') AS open
       FROM event e WHERE ${where.join(' AND ')} ORDER BY e.starts_at, e.id LIMIT $1`,
      params,
    )) as PublicEvent[];
    return toPage(rows, limit, (row) => [row.startsAt, row.id]);
  }

  /** One event with its summary, or undefined for who may not see it. */
  async one(
    eventId: string,
    actor: Actor,
  ): Promise<(EventListItem & { summary: string | null }) | undefined> {
    const params: unknown[] = [eventId];
    const [row] = (await this.source.query(
      `SELECT ${COLUMNS}, e.summary FROM event e WHERE e.id = $1 AND ${eventVisibleTo(actor, params)}`,
      params,
    )) as (EventListItem & {
      summary: string | null;
    })[];
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

/** `%` and `_` of what a person typed are letters, not patterns. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
