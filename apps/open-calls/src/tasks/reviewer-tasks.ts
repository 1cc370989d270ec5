import { REVIEW_DUE } from '../reviews/review-due.js';
import { taskColumns } from './task.rules.js';

/** $1: the reviewer's account. */
const FROM = `
  FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id JOIN call c ON c.id = r.call_id LEFT JOIN review_rules rr ON rr.call_id = c.id
  WHERE p.account_id = $1`;

/** What waits for a reviewer, a line a call: first the declarations, then the marks. */
export const REVIEWER_TASKS = [
  `${taskColumns('review.declare', 'count(*)', { deadline: `min(${REVIEW_DUE})` })} ${FROM} AND r.state = 'assigned'`,
  `${taskColumns('review.score', 'count(*)', { deadline: `min(${REVIEW_DUE})` })} ${FROM} AND r.state = 'reviewing'`,
];
