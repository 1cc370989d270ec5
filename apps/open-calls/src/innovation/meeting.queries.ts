import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type {
  InnovationSummary,
  ListMeetings,
  Meeting,
  MeetingStep,
} from '#contracts/open-calls/innovation.messages';
import type { MeetingSide } from '#contracts/open-calls/meeting-end';
import { MEETING_STATES } from '#contracts/open-calls/open-calls.facts';
import { ListQuery } from '#platform/database/list-query';
import { found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { FirmNames } from './firm-names.js';
import { HANDED_IN, meetingSight } from './innovation.sight.js';

interface Row extends Omit<Meeting, 'side' | 'firmTitle' | 'providerTitle' | 'agreedTime' | 'steps'> {
  inside: boolean;
  firm: boolean;
  firmId: string;
  providerFirmId: string;
  named: boolean;
  namesFirm: boolean;
  agreedTime: Date | null;
  steps: MeetingStep[];
}

@Injectable()
export class MeetingQueries {
  constructor(
    private readonly source: DataSource,
    private readonly names: FirmNames,
  ) {}

  /** One statement, and one question for the names that the asker may know. */
  async list(query: ListMeetings, { actor, requestId }: Call): Promise<Page<Meeting>> {
    const list = new ListQuery(query, ['m.id'], 'DESC');
    const { firm, provider, inside } = meetingSight(actor, list.params);
    list
      .where(`(${firm} OR ${provider} OR ${inside})`)
      .equal({
        'm.call_id': query.callId,
        'm.program_id': query.programId,
        'm.need_id': query.needId,
        'm.state': query.state,
      })
      .given(
        query.reached,
        (state) => `EXISTS (SELECT 1 FROM meeting_step s WHERE s.meeting_id = m.id AND s.state = ${state})`,
      )
      .words(`n.search_key || ' ' || a.search_key`, query.q);
    const page = await list.page<Row>(
      this.source,
      `SELECT m.id, m.version, m.call_id AS "callId", m.need_id AS "needId", n.title AS "needTitle",
              m.application_id AS "applicationId", a.content ->> 'solution' AS solution, m.state, m.asked_by AS "askedBy",
              m.times, m.agreed_time AS "agreedTime", m.message, m.named, n.names_firm AS "namesFirm",
              n.firm_id AS "firmId", a.firm_id AS "providerFirmId", ${inside} AS inside, ${firm} AS firm,
              (SELECT jsonb_agg(jsonb_build_object('state', s.state, 'at', s.at, 'side', s.side, 'reason', s.reason) ORDER BY s.number)
               FROM meeting_step s WHERE s.meeting_id = m.id) AS steps
       FROM meeting m JOIN need n ON n.id = m.need_id JOIN application a ON a.id = m.application_id`,
      (row) => [row.id],
    );
    const known = page.items.map((row) => ({ row, ...namesFor(row) }));
    const titles = await this.names.of(
      known.flatMap(({ firmId, providerFirmId }) => [firmId, providerFirmId]),
      requestId,
    );
    const title = (id: string | null) => (id && titles.get(id)) || null;
    return {
      ...page,
      items: known.map(({ row, firmId, providerFirmId }) =>
        meetingOf(row, title(firmId), title(providerFirmId)),
      ),
    };
  }

  /** What happened, counted; the funnel beside it, in one statement beside the call. */
  async summary(callId: string, call: Call): Promise<InnovationSummary> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!call.actor.can(['staff', 'analyst'], placeOf(of))) throw notFound();
    const [row] = (await this.source.query(
      `SELECT (SELECT count(*) FROM need WHERE call_id = $1 AND state = 'published') AS needs,
              (SELECT count(*) FROM need n WHERE n.call_id = $1 AND n.state = 'published' AND EXISTS (
                 SELECT 1 FROM application_need an JOIN application a ON a.id = an.application_id
                 WHERE an.need_id = n.id AND a.state = ANY(${HANDED_IN}))) AS answered,
              (SELECT count(*) FROM need WHERE call_id = $1 AND state = 'closed') AS "closedNeeds",
              (SELECT count(*) FROM application WHERE call_id = $1 AND state = ANY(${HANDED_IN})) AS solutions,
              (SELECT count(*) FROM application a WHERE a.call_id = $1 AND a.state = ANY(${HANDED_IN})
                 AND EXISTS (SELECT 1 FROM application_need an WHERE an.application_id = a.id)) AS answering,
              (SELECT count(DISTINCT a.id) FROM pitch_slot s JOIN application a ON a.id = s.application_id WHERE a.call_id = $1) AS planned,
              (SELECT count(*) FROM application WHERE call_id = $1 AND pitched_on IS NOT NULL) AS pitched,
              (SELECT coalesce(jsonb_object_agg(state, many), '{}') FROM (
                 SELECT state, count(*) AS many FROM meeting WHERE call_id = $1 GROUP BY state) x) AS now,
              (SELECT coalesce(jsonb_object_agg(state, many), '{}') FROM (
                 SELECT s.state, count(DISTINCT m.id) AS many FROM meeting m JOIN meeting_step s ON s.meeting_id = m.id
                 WHERE m.call_id = $1 GROUP BY s.state) x) AS reached`,
      [callId],
    )) as (Omit<InnovationSummary, 'callId' | 'meetings'> &
      Record<'now' | 'reached', Record<string, number>>)[];
    const { now, reached, ...counts } = row;
    const meetings = MEETING_STATES.map((state) => ({
      state,
      now: now[state] ?? 0,
      reached: reached[state] ?? 0,
    }));
    return { callId, ...counts, meetings };
  }
}

/** Whose names are the asker's to know: staff know both, a side knows its own, and the other's once they agreed to meet. */
function namesFor({ inside, firm, firmId, providerFirmId, named, namesFirm }: Row) {
  return {
    firmId: inside || firm || named || namesFirm ? firmId : null,
    providerFirmId: inside || !firm || named ? providerFirmId : null,
  };
}

function meetingOf(row: Row, firmTitle: string | null, providerTitle: string | null): Meeting {
  const {
    inside,
    firm,
    firmId: _firm,
    providerFirmId: _provider,
    named: _named,
    namesFirm: _names,
    agreedTime,
    steps,
    ...rest
  } = row;
  const side: MeetingSide = inside ? 'staff' : firm ? 'firm' : 'provider';
  return {
    ...rest,
    side,
    firmTitle,
    providerTitle,
    agreedTime: agreedTime?.toISOString() ?? null,
    // JSON made by the database writes instants in its own way.
    steps: steps.map((step) => ({ ...step, at: new Date(step.at).toISOString() })),
  };
}
