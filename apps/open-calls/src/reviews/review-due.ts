/** The end of the last day, by the clocks of Türkiye, so many days after `from`; null where the call sets no time. */
const endAfter = (from: string): string =>
  `((((${from} AT TIME ZONE 'Europe/Istanbul')::date + (rr.body ->> 'reviewDays')::int + 1)::timestamp
  AT TIME ZONE 'Europe/Istanbul') - interval '1 millisecond')`;

/**
 * Until when the reviewers of a call have time, in SQL over `call c` and its `review_rules rr`: counted from the day on which
 * the call was closed. Null where the call sets no time or is not closed.
 */
export const REVIEWS_DUE = endAfter('c.closed_at');

/** The same for one `review r`: a third reviewer, and who reviews after an appeal, could not begin with the others. */
export const REVIEW_DUE = endAfter('coalesce(r.due_from, c.closed_at)');

/** In SQL: whether somebody who gets the application now could not begin with the others. */
export const beginsLater = (applicationId: string): string =>
  `(EXISTS (SELECT 1 FROM appeal p WHERE p.application_id = ${applicationId} AND p.state = 'under-review')
    OR EXISTS (SELECT 1 FROM review_difference d WHERE d.application_id = ${applicationId} AND d.state IN ('open', 'third')))`;
