import type { Task } from '#contracts/core/messages';

export interface TaskRow {
  kind: string;
  callId: string;
  title: string;
  /** Until when it is to be done; null: nobody has said so. */
  deadline: Date | null;
  count: number;
  /** of the application, where the task is about one */
  id: string | null;
}

/** The columns of a task in SQL over `call c`. `deadline` is a column or expression, default none. */
export const taskColumns = (
  kind: string,
  count: string,
  { id = 'NULL::uuid', deadline = 'NULL::timestamptz' } = {},
): string =>
  `SELECT '${kind}' AS kind, c.id AS "callId", c.title, ${deadline} AS deadline, ${count} AS count, ${id} AS id`;

/** Where the work is done, if not on the call's own page. */
const HREF: Record<string, (callId: string, id: string | null) => string> = {
  'application.draft': (_, id) => `/applications/${id}`,
  'application.declaration': (_, id) => `/applications/${id}`,
  'application.late': (callId) => `/calls/${callId}/apply`,
  'review.declare': () => '/reviews',
  'review.score': () => '/reviews',
  'review.overdue': (callId) => `/calls/${callId}/reviewing`,
  'application.assign': (callId) => `/calls/${callId}/reviewing`,
  'review.difference': (callId) => `/calls/${callId}/reviewing`,
  'call.decide': (callId) => `/calls/${callId}?tab=selection`,
  'decision.confirm': (callId) => `/calls/${callId}?tab=selection`,
  'eligibility.open': (callId) => `/calls/${callId}?tab=eligibility&state=open`,
  'completion.due': (callId) => `/calls/${callId}?tab=documents&state=asked`,
  'letters.release': (callId) => `/calls/${callId}?tab=letters`,
  'appeal.answer': (callId) => `/calls/${callId}?tab=appeals&state=filed`,
  'appeal.decide': (callId) => `/calls/${callId}?tab=selection`,
  'completion.complete': (_, id) => `/applications/${id}`,
  'agreement.accept': (_, id) => `/applications/${id}`,
};

export const taskOf = (row: TaskRow): Task => ({
  id: `${row.kind}:${row.id ?? row.callId}`,
  kind: row.kind,
  params: { title: row.title, count: row.count },
  ...(row.deadline ? { dueAt: row.deadline.toISOString() } : {}),
  href: HREF[row.kind]?.(row.callId, row.id) ?? `/calls/${row.callId}`,
  count: row.count,
});
