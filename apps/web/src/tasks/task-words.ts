import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { useFormat } from '../ui/use-format.js';

type Task = Message<'QueuedTask'>;

/** What a task says: the service sends its kind and what the words need. Instants in the parameters are shown as dates. */
export function useTaskWords(): (task: Task) => string {
  const { t, i18n } = useTranslation();
  const f = useFormat();
  return (task) => {
    const params = Object.fromEntries(
      Object.entries(task.params as Record<string, string | number>).map(([name, value]) => [
        name,
        typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? f.instant(value) : value,
      ]),
    );
    const key = `tasks.kind.${task.kind.replaceAll('.', '-')}`;
    const title = typeof params.title === 'string' ? params.title : undefined;
    if (i18n.exists(key, { count: task.count }))
      return t(key as 'tasks.kind.other', { ...params, count: task.count });
    return title
      ? `${t('tasks.kind.other')}: ${title}`
      : `${t('tasks.kind.other')} (${t(`service.${task.service as 'accounts'}`)})`;
  };
}
