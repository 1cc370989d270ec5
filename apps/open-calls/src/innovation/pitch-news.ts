import type { PitchNews, PitchPlace } from '#contracts/open-calls/innovation.messages';
import { pitchChange } from './innovation.rules.js';

interface Row extends Pick<PitchNews, 'applicationId' | 'number' | 'firmId' | 'solution'> {
  callId: string;
  personId: string | null;
  place: number | null;
  startsAt: Date | null;
  minutes: number | null;
  toldPlace: number | null;
  toldStartsAt: Date | null;
  toldMinutes: number | null;
}

/** What a provider does not know yet, with what it takes to tell it. */
export interface Untold extends PitchNews {
  callId: string;
  /** Signatory of the application. */
  personId: string | null;
}

/** What is not as providers were told: in order, those taken out last. One statement; a day has 200 pitches at most. */
export async function untoldPitches(
  db: { query(sql: string, params: unknown[]): Promise<unknown> },
  eventId: string,
  now: Date,
): Promise<Untold[]> {
  const rows = (await db.query(PLACES, [eventId])) as Row[];
  return rows.flatMap((row) => {
    const { applicationId, number, firmId, solution, callId, personId } = row;
    const before = placeOf(row.toldPlace, row.toldStartsAt, row.toldMinutes);
    const after = placeOf(row.place, row.startsAt, row.minutes);
    const change = pitchChange(before, after, now);
    return change
      ? [{ applicationId, number, firmId, solution, callId, personId, change, before, after }]
      : [];
  });
}

const placeOf = (place: number | null, startsAt: Date | null, minutes: number | null): PitchPlace | null =>
  place === null ? null : { place, startsAt: startsAt!.toISOString(), minutes: minutes! };

/** Who withdrew has gone by itself. */
const PLACES = `
  SELECT a.id AS "applicationId", a.call_id AS "callId", a.number, a.firm_key AS "firmId", a.content ->> 'solution' AS solution,
         a.content ->> 'signatoryPersonId' AS "personId", s.place, s.starts_at AS "startsAt", s.minutes,
         t.place AS "toldPlace", t.starts_at AS "toldStartsAt", t.minutes AS "toldMinutes"
  FROM (SELECT application_id, row_number() OVER (ORDER BY starts_at) AS place, starts_at, minutes FROM pitch_slot WHERE event_id = $1) s
  FULL JOIN (SELECT application_id, place, starts_at, minutes FROM pitch_told WHERE event_id = $1) t USING (application_id)
  JOIN application a ON a.id = application_id
  WHERE a.state <> 'withdrawn'
  ORDER BY s.starts_at NULLS LAST, t.starts_at`;
