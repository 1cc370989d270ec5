import type { SearchHits, TaskList } from '#contracts/core/messages';
import type { FoundHit, QueuedTask } from '#contracts/gateway/gateway.messages';

interface Answer<R> {
  service: string;
  reply: R;
}

/** One work queue: what is due first stands first, what has no date last; ties in the order of services. */
export function mergeTasks(answers: readonly Answer<TaskList>[]): QueuedTask[] {
  const due = (task: QueuedTask) => (task.dueAt ? Date.parse(task.dueAt) : Infinity);
  return answers
    .flatMap(({ service, reply }) => reply.items.map((task): QueuedTask => ({ ...task, service })))
    .sort((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)));
}

/** The best of every service in turn, so that a service with many hits does not hide another's only one. */
export function mergeHits(answers: readonly Answer<SearchHits>[], limit: number): FoundHit[] {
  const merged: FoundHit[] = [];
  const longest = Math.max(0, ...answers.map((a) => a.reply.items.length));
  for (let i = 0; i < longest; i++)
    for (const { service, reply } of answers) if (reply.items[i]) merged.push({ ...reply.items[i], service });
  return merged.slice(0, limit * Math.max(1, answers.length));
}
