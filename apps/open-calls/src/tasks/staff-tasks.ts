import { REVIEW_DUE } from '../reviews/review-due.js';
import { letterWaits } from '../letters/letter.waiting.js';
import { taskColumns } from './task.rules.js';

/** $1: now; $2: the asker's account. A parameter that a statement does not need is named, so that its type is known. */
const NOW_UNUSED = '$1::timestamptz IS NOT NULL';

const TO_CLOSE = `${taskColumns('call.close', '1::bigint', { deadline: 'c.deadline' })} FROM call c WHERE c.state = 'open' AND c.deadline < $1`;
/** Closed, every application has its reviews, and nobody has entered what the board decided. */
const TO_DECIDE = `${taskColumns('call.decide', '1::bigint')}
  FROM call c
  WHERE c.state = 'closed' AND EXISTS (SELECT 1 FROM application a WHERE a.call_id = c.id AND a.state = 'submitted')
    AND NOT EXISTS (SELECT 1 FROM decision_entry e WHERE e.call_id = c.id)
    AND NOT EXISTS (
      SELECT 1 FROM application a WHERE a.call_id = c.id AND a.state = 'submitted' AND c.reviewers_per_application >
        (SELECT count(*) FROM review r WHERE r.application_id = a.id AND r.superseded_at IS NULL AND r.state = 'submitted'))`;
/** Entered by somebody else, who may not confirm it. */
const TO_CONFIRM = `${taskColumns('decision.confirm', '1::bigint')}
  FROM decision_entry e JOIN call c ON c.id = e.call_id WHERE e.entered_by <> $2::text AND c.state IN ('closed', 'decided')`;

/** A line a call. */
export const STAFF_TASKS = [TO_CLOSE, TO_DECIDE, TO_CONFIRM];

/** The rules ask for a person, and none has decided. */
const TO_CHECK = `${taskColumns('eligibility.open', 'count(*)')}
  FROM eligibility e JOIN application a ON a.id = e.application_id JOIN call c ON c.id = e.call_id
  WHERE e.verdict <> 'eligible' AND e.decided IS NULL AND a.state = 'submitted' AND ${NOW_UNUSED}
    AND (c.state IN ('open', 'closed') OR EXISTS (SELECT 1 FROM appeal p WHERE p.application_id = a.id AND p.state = 'under-review'))`;
/** Documents were asked for, but when the firm was told is not noted: its days do not run. */
const TO_DELIVER = `${taskColumns('completion.due', 'count(*)')}
  FROM completion m JOIN application a ON a.id = m.application_id JOIN call c ON c.id = m.call_id
  WHERE m.notified_on IS NULL AND m.completed_at IS NULL AND a.state = 'submitted' AND c.state IN ('open', 'closed') AND ${NOW_UNUSED}`;
/** Decided here, and the firm has no letter that says so. Who is not eligible may be told before the board decides. */
const TO_RELEASE = `${taskColumns('letters.release', 'count(*)')}
  FROM application a JOIN call c ON c.id = a.call_id LEFT JOIN letter l ON l.application_id = a.id AND l.current
  WHERE c.state IN ('closed', 'decided') AND a.state IN ('ineligible', 'selected', 'reserve', 'rejected') AND ${NOW_UNUSED}
    AND CASE WHEN a.state = 'ineligible' THEN a.import_id IS NULL
             ELSE EXISTS (SELECT 1 FROM decision_item i WHERE i.application_id = a.id) END
    AND ${letterWaits('a.state')}`;
const TO_ANSWER = `${taskColumns('appeal.answer', 'count(*)')}
  FROM appeal p JOIN call c ON c.id = p.call_id WHERE p.state = 'filed' AND ${NOW_UNUSED}`;
/** An appeal was accepted, its application is reviewed anew, and no decision on it is entered; the board's ends the appeal. */
const TO_DECIDE_ANEW = `${taskColumns('appeal.decide', 'count(*)')}
  FROM appeal p JOIN call c ON c.id = p.call_id
  WHERE p.state = 'under-review' AND c.state = 'decided' AND ${NOW_UNUSED}
    AND NOT EXISTS (SELECT 1 FROM decision_entry e WHERE e.call_id = c.id)
    AND c.reviewers_per_application <= (SELECT count(*) FROM review r
      WHERE r.application_id = p.application_id AND r.superseded_at IS NULL AND r.state = 'submitted')`;
/** Before the board decides, and after an accepted appeal, whose eligibility, if that was it, comes first. */
const TO_ASSIGN = `${taskColumns('application.assign', 'count(*)')}
  FROM application a JOIN call c ON c.id = a.call_id
  WHERE ${NOW_UNUSED} AND (c.state = 'closed' AND a.state = 'submitted'
      OR c.state = 'decided' AND a.state IN ('submitted', 'selected', 'reserve', 'rejected')
         AND EXISTS (SELECT 1 FROM appeal p WHERE p.application_id = a.id AND p.state = 'under-review')
         AND NOT EXISTS (SELECT 1 FROM eligibility e WHERE e.application_id = a.id AND e.verdict <> 'eligible' AND e.decided IS NULL))
    AND c.reviewers_per_application >
    (SELECT count(*) FROM review r WHERE r.application_id = a.id AND r.superseded_at IS NULL AND r.state IN ('assigned', 'reviewing', 'submitted'))`;
/** The time for reviewing is over, and these have something open. */
const OVERDUE = `${taskColumns('review.overdue', 'count(DISTINCT r.reviewer_id)')}
  FROM review r JOIN call c ON c.id = r.call_id JOIN review_rules rr ON rr.call_id = c.id
  WHERE (c.state = 'closed' OR c.state = 'decided' AND r.due_from IS NOT NULL) AND r.state IN ('assigned', 'reviewing') AND rr.body ? 'reviewDays' AND ${REVIEW_DUE} < $1`;
/** Reviewers differ by more than the call allows, and nobody is on it. */
const TO_SETTLE = `${taskColumns('review.difference', 'count(*)')}
  FROM review_difference d JOIN call c ON c.id = d.call_id
  WHERE d.state = 'open' AND ${NOW_UNUSED}
    AND (c.state = 'closed' OR c.state = 'decided'
      AND EXISTS (SELECT 1 FROM appeal p WHERE p.application_id = d.application_id AND p.state = 'under-review'))`;
/** Two firms that both applied turned out to be one (copies.ts left the second's key alone). */
const DOUBLE = `${taskColumns('application.duplicate', 'count(*)')}
  FROM application a JOIN call c ON c.id = a.call_id JOIN firm_copy f ON f.id = a.firm_key AND f.merged_into IS NOT NULL
  WHERE a.state IN ('draft', 'submitted', 'selected', 'reserve', 'rejected') AND ${NOW_UNUSED}`;

/** A line a call, with how many. */
export const GROUPED_STAFF_TASKS = [
  TO_ASSIGN,
  OVERDUE,
  TO_SETTLE,
  TO_CHECK,
  TO_DELIVER,
  TO_RELEASE,
  TO_ANSWER,
  TO_DECIDE_ANEW,
  DOUBLE,
];
