import { Alert, Badge, Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { Icon } from '../ui/icon.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Remaining } from '../public/remaining.js';
import { Answer, Empty } from '../ui/states.js';
import { daysBetween } from '../ui/formats.js';
import { useFormat } from '../ui/use-format.js';
import { Messages } from './messages.js';
import { useTaskWords } from './task-words.js';

type Task = Message<'QueuedTask'>;
/** Whose words an empty queue speaks; the first that one holds. */
const ROLES = ['staff', 'consultant', 'adviser', 'trainer', 'reviewer', 'analyst', 'firm'] as const;
const GROUPS = ['overdue', 'soon', 'later', 'noDue'] as const;

function groupOf(task: Task, now: Date): (typeof GROUPS)[number] {
  if (!task.dueAt) return 'noDue';
  // As `Remaining` says it: what ends at midnight is of the day before.
  const days = daysBetween(now, new Date(Date.parse(task.dueAt) - 1));
  return days < 0 ? 'overdue' : days <= 7 ? 'soon' : 'later';
}

/** Home: what waits for me, with dates; who could not be asked is named. */
export function TasksPage() {
  const { t } = useTranslation();
  const session = useSession();
  const tasks = useQuery({
    queryKey: ['tasks'],
    queryFn: () => ask(api.GET('/tasks')),
    refetchInterval: 60_000,
  });
  const role = ROLES.find((name) => hasRole(session, name));
  return (
    <>
      <PageTitle lead={t('tasks.lead')}>{t('tasks.title')}</PageTitle>
      <Answer query={tasks}>
        {({ items, failed }) => (
          <>
            {failed.length > 0 && (
              <Alert
                color="yellow"
                variant="outline"
                role="status"
                icon={<Icon name="warning" />}
                mb="lg"
                c="var(--filiz-warn-text)"
              >
                <Group justify="space-between">
                  <Text size="sm">
                    {t('tasks.failed', {
                      services: failed.map((name) => t(`service.${name as 'accounts'}`)).join(', '),
                    })}
                  </Text>
                  <Button size="xs" variant="default" onClick={() => void tasks.refetch()}>
                    {t('ui.retry')}
                  </Button>
                </Group>
              </Alert>
            )}
            {items.length === 0 ? (
              <Panel>
                <Empty
                  title={t('tasks.none')}
                  next={role ? t(`tasks.noneFor.${role}`) : t('tasks.noneNext')}
                  action={
                    <Button component={Link} to="/programs" variant="light" mt="sm">
                      {t('nav.programs')}
                    </Button>
                  }
                />
              </Panel>
            ) : (
              GROUPS.map((group) => (
                <TaskGroup
                  key={group}
                  group={group}
                  tasks={items.filter((task) => groupOf(task, new Date()) === group)}
                />
              ))
            )}
          </>
        )}
      </Answer>
      <Messages />
    </>
  );
}

function TaskGroup({ group, tasks }: { group: (typeof GROUPS)[number]; tasks: Task[] }) {
  const { t } = useTranslation();
  if (tasks.length === 0) return null;
  return (
    <section>
      <Title order={2} mb="xs">
        {t(`tasks.${group}`)}
      </Title>
      <ul className="plain panel lines" style={{ marginBottom: '1.5rem' }}>
        {tasks.map((task) => (
          <TaskLine key={`${task.service}/${task.id}`} task={task} />
        ))}
      </ul>
    </section>
  );
}

function TaskLine({ task }: { task: Task }) {
  const f = useFormat();
  const words = useTaskWords();
  const { t } = useTranslation();
  return (
    <li>
      <Link to={task.href as '/tasks'} className="card-link" style={{ padding: '0.9rem 1.25rem' }}>
        <Group justify="space-between" wrap="wrap" gap="sm">
          <Group gap="sm" wrap="nowrap" style={{ minWidth: 0, flex: '1 1 16rem' }}>
            <Badge variant="light" className="numerals" style={{ flex: 'none' }}>
              {f.number(task.count)}
            </Badge>
            <Text fw={600} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {words(task)}
            </Text>
          </Group>
          <Group gap="sm" style={{ rowGap: 0 }}>
            {task.dueAt && (
              <>
                <Text size="sm" className="numerals" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                  {t('tasks.due')}: {f.due(task.dueAt)}
                </Text>
                <Remaining until={task.dueAt} />
              </>
            )}
            <Icon name="right" size={16} />
          </Group>
        </Group>
      </Link>
    </li>
  );
}
