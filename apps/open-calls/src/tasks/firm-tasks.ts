import { taskColumns } from './task.rules.js';

/** $1: the firms of the asker; $2: now. */
const own = (alias: string): string =>
  `(${alias}.firm_id = ANY($1::uuid[]) OR ${alias}.firm_key = ANY($1::uuid[]))`;
/** More time for the firm behind `key`, while the call still takes it. */
const late = (key: string): string =>
  `(SELECT max(l.until) FROM late_access l WHERE l.call_id = c.id AND l.firm_key = ${key} AND l.until > c.deadline)`;

const DRAFTS = `
  SELECT 'application.draft' AS kind, d."callId", d.title, d.deadline, 1::bigint AS count, d.id
  FROM (
    SELECT c.id AS "callId", c.title, c.state, a.id, greatest(c.deadline, late.until) AS deadline, late.until
    FROM application a JOIN call c ON c.id = a.call_id CROSS JOIN LATERAL ${late('a.firm_key')} AS late (until)
    WHERE a.state = 'draft' AND ${own('a')}) d
  WHERE d.deadline >= $2 AND (d.state = 'open' OR (d.state = 'closed' AND d.until IS NOT NULL))`;
/** More time was given, and nothing has been begun with it. One line a call. */
const LATE = `${taskColumns('application.late', '1::bigint', { deadline: 'max(l.until)' })}
  FROM late_access l JOIN call c ON c.id = l.call_id
  WHERE l.until >= $2 AND l.until > c.deadline AND c.state IN ('open', 'closed') AND ${own('l')}
    AND NOT EXISTS (SELECT 1 FROM application a WHERE a.call_id = c.id AND a.firm_key = l.firm_key AND a.state <> 'withdrawn')
  GROUP BY c.id`;
/** The signed declaration has a deadline of its own. */
const TO_DECLARE = `${taskColumns('application.declaration', '1::bigint', { id: 'a.id', deadline: 'r.declaration_by' })}
  FROM application a JOIN call c ON c.id = a.call_id JOIN apply_rules r ON r.call_id = c.id
  WHERE a.state = 'submitted' AND a.declaration_file_id IS NULL AND r.declaration_by >= $2 AND ${own('a')}`;
/** Asked for documents that can still be handed in; no end while the firm has not been told. */
const TO_COMPLETE = `${taskColumns('completion.complete', '1::bigint', { id: 'a.id', deadline: 'm.due_at' })}
  FROM completion m JOIN application a ON a.id = m.application_id JOIN call c ON c.id = m.call_id
  WHERE m.completed_at IS NULL AND a.state = 'submitted' AND (m.due_at IS NULL OR m.due_at >= $2) AND ${own('a')}`;
/** Selected and told so, and the call has an agreement. */
const TO_AGREE = `${taskColumns('agreement.accept', '1::bigint', { id: 'a.id' })}
  FROM application a JOIN call c ON c.id = a.call_id JOIN after_rules r ON r.call_id = c.id AND r.agreement IS NOT NULL
  WHERE a.state = 'selected' AND c.state = 'decided' AND EXISTS (SELECT 1 FROM letter l WHERE l.application_id = a.id AND l.current AND l.kind = 'selected')
    AND NOT EXISTS (SELECT 1 FROM agreement g WHERE g.application_id = a.id) AND ${own('a')}`;

/** What waits for a firm's users. */
export const FIRM_TASKS = [DRAFTS, LATE, TO_DECLARE, TO_COMPLETE, TO_AGREE];
