import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { INSIDERS } from '#contracts/core/roles';
import type { AttendanceItem, ListAttendances } from '#contracts/workshops/attendance.commands';
import { visibleInPlace, type Actor } from '#platform/actor/actor';
import { ListQuery } from '#platform/database/list-query';
import { notFound } from '#platform/errors/domain-error';
import { EventQueries } from '../events/event.queries.js';

@Injectable()
export class AttendanceQueries {
  constructor(
    private readonly source: DataSource,
    private readonly events: EventQueries,
  ) {}

  /** A page in two statements, whatever its length: may the event be seen, and the lines the asker may see of it. */
  async list(query: ListAttendances, actor: Actor): Promise<Page<AttendanceItem>> {
    if (!(await this.events.one(query.eventId, actor))) throw notFound();
    const list = new ListQuery(query, ['a.id']);
    const firms = actor.scopes(['firm'], 'firm');
    const visible = [
      visibleInPlace(actor, INSIDERS, 'e', list.params),
      `a.person_id = ANY(${list.parameter(actor.people)}::uuid[])`,
      ...(firms.length > 0 ? [`a.firm_id = ANY(${list.parameter(firms)}::uuid[])`] : []),
    ];
    list
      .where(`(${visible.join(' OR ')})`)
      .equal({ 'a.event_id': query.eventId, 'a.state': query.state, 'a.firm_id': query.firmId });
    return list.page<AttendanceItem>(
      this.source,
      `SELECT a.id, a.version, a.event_id AS "eventId", a.person_id AS "personId", a.firm_id AS "firmId", a.institution_id AS "institutionId",
              a.state, a.source, a.row
       FROM attendance a JOIN event e ON e.id = a.event_id`,
      (row) => [row.id],
    );
  }
}
