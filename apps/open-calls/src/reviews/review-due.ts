/**
 * Until when reviewers have time, in SQL over `call c` and its `review_rules rr`: the end of the last day, by the clocks of
 * Türkiye, counted from the day on which the call was closed. Null where the call sets no time or is not closed.
 */
export const REVIEW_DUE = `((((c.closed_at AT TIME ZONE 'Europe/Istanbul')::date + (rr.body ->> 'reviewDays')::int + 1)::timestamp
  AT TIME ZONE 'Europe/Istanbul') - interval '1 millisecond')`;
