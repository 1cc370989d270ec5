import { text } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import type {
  RunningOrder,
  RunningOrderFile,
  RunningOrderItem,
  SetRunningOrder,
} from '#contracts/open-calls/innovation.messages';
import { runningOrder, type PitchState } from '#contracts/open-calls/open-calls.facts';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import type { EventDetail } from '#contracts/workshops/event.commands';
import { Clock } from '#platform/clock/clock';
import { dayOf, timeOf } from '#platform/clock/istanbul';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { csvStream } from '#platform/documents/csv';
import { DomainError, expectVersion, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { COMPETING } from '../applications/application.rules.js';
import { FirmNames } from './firm-names.js';
import { orderFaults } from './innovation.rules.js';
import { PitchEvents } from './pitch-events.js';
import { untoldPitches } from './pitch-news.js';

interface Day {
  version: number;
  institutionId: string;
  programId: string;
}

/** Who pitches when at an event of workshops. That a pitch was held is noted on the application (ApplicationOutcomeService). */
@Injectable()
export class RunningOrderService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly events: PitchEvents,
    private readonly names: FirmNames,
  ) {}

  async set(command: SetRunningOrder, call: Call): Promise<DoneWithVersion> {
    const { event, place } = await this.events.ofStaff(command.eventId, call);
    const errors = orderFaults(command.items, event);
    if (errors.length > 0) throw new DomainError(errors[0].code, { ...errors[0], errors });
    return this.work.run(call, async (tx) => {
      const day = await lockedDay(tx, event, place);
      expectVersion(day.version, command.ifVersion);
      await mustPitch(tx, command.items, event.programId, event.id);
      const version = day.version + 1;
      await tx.query('UPDATE pitch_day SET version = $2 WHERE event_id = $1', [event.id, version]);
      await tx.query('DELETE FROM pitch_slot WHERE event_id = $1', [event.id]);
      await tx.query(
        `INSERT INTO pitch_slot (event_id, application_id, starts_at, minutes)
         SELECT $1, "applicationId", "startsAt", minutes
         FROM jsonb_to_recordset($2::jsonb) AS x ("applicationId" uuid, "startsAt" timestamptz, minutes int)`,
        [event.id, JSON.stringify(command.items)],
      );
      await sayOrder(tx, event.id, { version, ...place });
      tx.audit('running-order.set', {
        noun: 'event',
        id: event.id,
        ...place,
        details: { pitches: command.items.length },
      });
      return { done: true, version };
    });
  }

  /** Three statements, and one question for the names. */
  async read(eventId: string, call: Call): Promise<RunningOrder> {
    const [day] = (await this.source.query(
      `SELECT version, institution_id AS "institutionId", program_id AS "programId", told_at AS "toldAt", event_state AS "eventState"
       FROM pitch_day WHERE event_id = $1`,
      [eventId],
    )) as (Day & { toldAt: Date | null; eventState: string })[];
    // Nothing is planned yet: the event says whether it is the asker's to know.
    if (!day) {
      await this.events.of(eventId, ['staff', 'analyst'], call);
      return { eventId, version: 1, items: [], toldAt: null, untold: 0 };
    }
    if (!call.actor.can(['staff', 'analyst'], day)) throw notFound();
    const rows = (await this.source.query(
      `SELECT s.application_id AS "applicationId", s.starts_at AS "startsAt", s.minutes, a.call_id AS "callId", a.number,
              a.content ->> 'solution' AS solution, a.firm_id AS "firmId", a.pitched_on AS "pitchedOn"
       FROM pitch_slot s JOIN application a ON a.id = s.application_id WHERE s.event_id = $1 ORDER BY s.starts_at LIMIT 200`,
      [eventId],
    )) as (Omit<RunningOrderItem, 'startsAt' | 'firmTitle'> & { startsAt: Date })[];
    const titles = await this.names.of(
      rows.map((row) => row.firmId),
      call.requestId,
    );
    const items = rows.map((row) => ({
      ...row,
      startsAt: row.startsAt.toISOString(),
      firmTitle: titles.get(row.firmId) ?? null,
    }));
    // That it does not take place is told by workshops.
    const cancelled = day.eventState === 'cancelled';
    const untold = cancelled ? [] : await untoldPitches(this.source, eventId, this.clock.now());
    return {
      eventId,
      version: day.version,
      items,
      toldAt: day.toldAt?.toISOString() ?? null,
      untold: untold.length,
    };
  }

  /** What `read` gives, as a file for those who stand at the door. */
  async file(eventId: string, call: Call): Promise<RunningOrderFile> {
    const { items } = await this.read(eventId, call);
    const rows = items.map((item, index) => ({ ...item, order: index + 1, at: new Date(item.startsAt) }));
    type Row = (typeof rows)[number];
    const column = (title: string, value: (row: Row) => string) => ({ title, type: 'text' as const, value });
    const csv = await text(
      csvStream<Row>(
        [
          column('Sıra', (row) => String(row.order)),
          column('Gün', (row) => dayOf(row.at)),
          column('Başlangıç', (row) => timeOf(row.at)),
          column('Bitiş', (row) => timeOf(new Date(row.at.getTime() + row.minutes * 60_000))),
          column('Başvuru no', (row) => row.number ?? ''),
          column('Çözüm', (row) => row.solution ?? ''),
          column('Çözüm sağlayıcı', (row) => row.firmTitle ?? ''),
          column('Sunum tarihi', (row) => row.pitchedOn ?? ''),
        ],
        rows,
        { language: 'tr', bom: false },
      ),
    );
    return { fileName: `sunum-sirasi-${items[0] ? dayOf(new Date(items[0].startsAt)) : 'bos'}.csv`, csv };
  }
}

/** The row that writers of one event's order queue up at; made with the first of them. */
async function lockedDay(tx: Tx, event: EventDetail, place: Omit<Day, 'version'>): Promise<Day> {
  await tx.query(
    `INSERT INTO pitch_day (event_id, version, institution_id, program_id, event_version, event_starts_at, event_state)
     VALUES ($1, 1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [event.id, place.institutionId, place.programId, event.version, event.startsAt, event.state],
  );
  const [day] = await tx.query<Day>(
    'SELECT version, institution_id AS "institutionId", program_id AS "programId" FROM pitch_day WHERE event_id = $1 FOR UPDATE',
    [event.id],
  );
  return day;
}

/** Who is expected at the event with a pitch: workshops tells them when it is not as they know it. */
async function sayOrder(tx: Tx, eventId: string, of: Day): Promise<void> {
  const pitches = await tx.query<PitchState & { contactPersonId: string | null }>(
    `SELECT a.id AS "applicationId", a.firm_id AS "firmId", a.content ->> 'signatoryPersonId' AS "contactPersonId"
     FROM pitch_slot s JOIN application a ON a.id = s.application_id WHERE s.event_id = $1 ORDER BY s.starts_at`,
    [eventId],
  );
  tx.fact(runningOrder, 'set', {
    id: eventId,
    ...of,
    data: {
      pitches: pitches.map(({ contactPersonId, ...pitch }) => ({
        ...pitch,
        ...(contactPersonId && isUuid(contactPersonId) ? { contactPersonId } : {}),
      })),
    },
  });
}

/** Competing or selected applications of the programme's open-innovation calls; one that stands in the order may stay. */
async function mustPitch(
  tx: Tx,
  items: readonly { applicationId: string }[],
  programId: string,
  eventId: string,
): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `SELECT a.id FROM application a JOIN call c ON c.id = a.call_id
     WHERE a.id = ANY($1::uuid[]) AND c.program_id = $2 AND c.kind = 'open-innovation'
       AND (a.state = ANY($3) OR EXISTS (SELECT 1 FROM pitch_slot s WHERE s.event_id = $4 AND s.application_id = a.id))`,
    [items.map((item) => item.applicationId), programId, COMPETING, eventId],
  );
  const known = new Set(rows.map((row) => row.id));
  const unknown = items.findIndex((item) => !known.has(item.applicationId));
  if (unknown >= 0) throw new DomainError('PITCH_UNKNOWN', { pointer: `/items/${unknown}/applicationId` });
}
