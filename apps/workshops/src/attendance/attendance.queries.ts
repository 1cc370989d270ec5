import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { AttendanceItem, ListAttendances } from '#contracts/workshops/attendance.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { notFound } from '#platform/errors/domain-error';
import { EventQueries, peopleOf, STAFF_READERS } from '../events/event.queries.js';

@Injectable()
export class AttendanceQueries {
  constructor(
    private readonly source: DataSource,
    private readonly events: EventQueries,
  ) {}

  /** A page in two statements, whatever its length: may the event be seen, and the lines the asker may see of it. */
  async list(query: ListAttendances, actor: Actor): Promise<Page<AttendanceItem>> {
    if (!(await this.events.one(query.eventId, actor))) throw notFound();
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, query.eventId];
    const firms = actor.scopes(['firm'], 'firm');
    const visible = [
      visibleTo(actor, STAFF_READERS, { institution: 'e.institution_id', program: 'e.program_id' }, params),
    ];
    if (firms.length > 0) visible.push(`a.firm_id = ANY($${params.push(firms)}::uuid[])`);
    visible.push(`a.person_id = ANY($${params.push(peopleOf(actor))}::uuid[])`);
    const where = ['a.event_id = $2', `(${visible.join(' OR ')})`];
    if (query.state) where.push(`a.state = $${params.push(query.state)}`);
    if (query.firmId) where.push(`a.firm_id = $${params.push(query.firmId)}`);
    if (after) where.push(`a.id > $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `SELECT a.id, a.version, a.event_id AS "eventId", a.person_id AS "personId", a.firm_id AS "firmId", a.institution_id AS "institutionId",
              a.state, a.source, a.row
       FROM attendance a JOIN event e ON e.id = a.event_id WHERE ${where.join(' AND ')} ORDER BY a.id LIMIT $1`,
      params,
    )) as AttendanceItem[];
    return toPage(rows, limit, (row) => [row.id]);
  }
}
