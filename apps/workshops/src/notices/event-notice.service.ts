import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EventNoticeText } from '#contracts/workshops/event.commands';
import {
  eventNotice as noticeFacts,
  type EventNoticeState,
  type ExpectedFirm,
  type ExpectedPerson,
} from '#contracts/workshops/workshops.facts';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { found } from '#platform/errors/domain-error';
import type { EventEntity } from '../events/event.entity.js';
import { noticeKind, noticeWords, type Said, type Standing } from './event-notice.rules.js';

/** As many recipients as one fact names. */
const BATCH = 500;

export const standingOf = (event: EventEntity): Standing => ({
  state: event.state,
  startsAt: event.startsAt.toISOString(),
  endsAt: event.endsAt?.toISOString() ?? null,
  place: event.place,
  link: event.link,
});

/** Tells those who are expected at an event what has become of it; nobody is expected, nothing is said. */
export async function tellExpected(
  tx: Tx,
  event: EventEntity,
  before: Standing,
  people: readonly ExpectedPerson[],
  reason: string | undefined,
): Promise<void> {
  const after = standingOf(event);
  const kind = noticeKind(before, after, tx.now);
  if (!kind) return;
  const firms = await pitching(tx, event.id);
  if (people.length + firms.length === 0) return;
  const noticeId = newId();
  await tx.query(
    'INSERT INTO event_notice (id, event_id, kind, reason, before, after, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [noticeId, event.id, kind, reason ?? null, JSON.stringify(before), JSON.stringify(after), tx.now],
  );
  const { id: eventId, institutionId, programId } = event;
  for (let at = 0; at === 0 || at < people.length || at < firms.length; at += BATCH)
    tx.fact(noticeFacts, 'sent', {
      id: at === 0 ? noticeId : newId(),
      version: 1,
      institutionId,
      programId,
      data: {
        noticeId,
        eventId,
        kind,
        people: people.slice(at, at + BATCH),
        firms: firms.slice(at, at + BATCH),
      },
    });
  tx.audit('event.told', {
    noun: 'event',
    id: eventId,
    institutionId,
    programId,
    details: { noticeId, kind, people: people.length, pitching: firms.length },
  });
}

async function pitching(tx: Tx, eventId: string): Promise<ExpectedFirm[]> {
  const rows = await tx.query<{ pitches: (ExpectedFirm & { applicationId: string })[] }>(
    'SELECT pitches FROM pitch_copy WHERE event_id = $1',
    [eventId],
  );
  return (rows[0]?.pitches ?? []).map(({ applicationId: _, ...firm }) => firm);
}

/** The words of what was said, made when a mail is written. */
@Injectable()
export class EventNotices {
  constructor(private readonly source: DataSource) {}

  async text(noticeId: string): Promise<EventNoticeText> {
    const rows = (await this.source.query(
      `SELECT n.event_id AS "eventId", n.kind, n.reason, n.before, n.after, e.title, e.title_en AS "titleEn"
       FROM event_notice n JOIN event e ON e.id = n.event_id WHERE n.id = $1`,
      [noticeId],
    )) as (Said & Pick<EventNoticeState, 'eventId'>)[];
    const said = found(rows[0]);
    return { eventId: said.eventId, kind: said.kind, ...noticeWords(said) };
  }
}
