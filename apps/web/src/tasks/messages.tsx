import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { isConsolePath } from '../shell/console-paths.js';
import { Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';

/** Unread messages under the queue. When the service is away, the queue above says so already. */
export function Messages() {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const messages = useQuery({
    queryKey: ['messages'],
    queryFn: () => ask(api.GET('/messages', { params: { query: { unread: 'true', limit: 10 } } })),
  });
  const read = useMutation({
    mutationFn: (messageId: string) =>
      ask(api.POST('/messages/{messageId}/read', { params: { path: { messageId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['messages'] }),
  });
  if (!messages.data || messages.data.items.length === 0) return null;
  return (
    <Panel title={t('tasks.messages')}>
      <ul className="plain">
        {messages.data.items.map((message) => (
          <li key={message.id} style={{ padding: '0.6rem 0', borderTop: '1px solid var(--filiz-line)' }}>
            <Group justify="space-between" gap="sm">
              <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
                <Anchor
                  component={Link}
                  to={message.href as '/tasks'}
                  reloadDocument={!isConsolePath(message.href)}
                  fw={600}
                >
                  {message.title[f.language]}
                </Anchor>
                <Text size="sm">{message.text[f.language]}</Text>
                <Text size="xs" c="dimmed" className="numerals">
                  {f.instant(message.at)}
                </Text>
              </div>
              <Button
                size="xs"
                variant="default"
                onClick={() => read.mutate(message.id)}
                aria-label={`${t('tasks.markRead')}: ${message.title[f.language]}`}
              >
                {t('tasks.markRead')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
