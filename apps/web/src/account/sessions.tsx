import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { notify } from '../ui/notices.js';
import { deviceOf } from './device.js';

const SHOWN = 5;

/** One's own open sessions; ending this one leads to the door by itself. */
export function Sessions() {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [all, setAll] = useState(false);
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => ask(api.GET('/sessions')) });
  const end = useMutation({
    mutationFn: (sessionId: string) =>
      ask(api.DELETE('/sessions/{sessionId}', { params: { path: { sessionId } } })),
    onSuccess: async () => {
      notify({ message: t('me.ended') });
      await client.invalidateQueries({ queryKey: ['sessions'] });
    },
    onError: failed,
  });
  return (
    <Panel title={t('me.sessions')}>
      <Answer query={sessions}>
        {({ items }) => (
          <>
            <ul className="plain">
              {(all ? items : items.slice(0, SHOWN)).map((session) => (
                <li
                  key={session.id}
                  style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.6rem 0' }}
                >
                  <Group justify="space-between">
                    <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
                      <Text style={{ overflowWrap: 'anywhere' }}>
                        {deviceOf(session.agent) ?? t('ui.unknown')}
                      </Text>
                      <Text size="sm" c="dimmed" className="numerals">
                        {t('me.started')}: {f.instant(session.startedAt)} · {t('me.lastSeen')}:{' '}
                        {f.instant(session.lastSeenAt)}
                      </Text>
                    </div>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('me.endSession', { agent: deviceOf(session.agent) ?? '' })}
                      onClick={() => end.mutate(session.id)}
                    >
                      {t('me.end')}
                    </Button>
                  </Group>
                </li>
              ))}
            </ul>
            {!all && items.length > SHOWN && (
              <Button mt="sm" variant="default" size="xs" onClick={() => setAll(true)}>
                {t('ui.more')} ({items.length - SHOWN})
              </Button>
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}
