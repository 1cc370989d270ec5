import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { LetterButtons } from './letter-buttons.js';
import { NamingDialog } from './naming-dialog.js';
import { ToldOutside } from './told-outside.js';

/** Says how many letters of each kind wait, then releases them together. */
export function Release({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [naming, setNaming] = useState(false);
  const [outside, setOutside] = useState(false);
  const send = (dryRun: boolean) =>
    ask(
      api.POST('/calls/{callId}/letters/release', {
        params: { path: { callId: call.id } },
        body: { dryRun },
      }),
    );
  const waiting = useQuery({
    queryKey: ['list', 'letters-waiting', call.id],
    queryFn: () => send(true),
    enabled: call.state === 'decided' || call.state === 'closed',
    staleTime: 30_000,
  });
  const release = async () => {
    const { letters } = await send(false);
    notify({ message: t('desk.released', { count: letters }) });
    await client.invalidateQueries({ queryKey: ['list'] });
  };
  // Before the board decides only those wait who are not eligible.
  const none = call.state === 'closed' && !waiting.data?.letters;
  if ((call.state !== 'decided' && call.state !== 'closed') || none) return null;
  return (
    <Panel title={t('desk.release')}>
      <Answer query={waiting}>
        {({ letters, byKind }) =>
          letters === 0 ? (
            <Text c="dimmed">{t('desk.nothingWaits')}</Text>
          ) : (
            <Group justify="space-between">
              <div>
                <Text role="status">{t('desk.lettersWait', { count: letters })}</Text>
                <Text size="sm" c="dimmed">
                  {byKind.map((row) => `${t(`desk.letterKind.${row.kind}`)}: ${row.letters}`).join(' · ')}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('desk.releaseHelp')}
                </Text>
              </div>
              <Group gap="xs" className="no-print">
                <Button onClick={() => setNaming(true)}>{t('desk.releaseCount', { count: letters })}</Button>
                <Button variant="default" onClick={() => setOutside(true)}>
                  {t('desk.outside.begin')}
                </Button>
              </Group>
            </Group>
          )
        }
      </Answer>
      {waiting.data && waiting.data.letters > 0 && <Waiting waiting={waiting.data} />}
      {naming && waiting.data && (
        <NamingDialog
          title={t('desk.release')}
          lead={t('desk.releaseNames', { count: waiting.data.letters })}
          items={waiting.data.items}
          total={waiting.data.letters}
          more={(item) => t(`desk.letterKind.${item.kind}`)}
          save={t('desk.releaseCount', { count: waiting.data.letters })}
          run={release}
          onClose={() => setNaming(false)}
        />
      )}
      {outside && waiting.data && (
        <ToldOutside callId={call.id} waiting={waiting.data} onClose={() => setOutside(false)} />
      )}
    </Panel>
  );
}

const FIRST = 20;

/** The queue: each letter can be read before it is released. */
function Waiting({ waiting: { items, letters } }: { waiting: Message<'LettersReleased'> }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, FIRST);
  const titles = useTitles(
    'firm',
    useMemo(() => items.map((item) => item.firmId), [items]),
  );
  return (
    <details style={{ marginTop: 12 }}>
      <summary>{t('desk.readBefore')}</summary>
      <ul className="plain">
        {shown.map((item) => {
          const name = titles.get(item.firmId)?.title ?? shortId(item.firmId);
          return (
            <li key={item.applicationId}>
              <Group justify="space-between" gap="xs" py={6}>
                <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  {name}
                  <Text size="xs" c="dimmed">
                    {[item.number, t(`desk.letterKind.${item.kind}`)].filter(Boolean).join(' · ')}
                  </Text>
                </div>
                <LetterButtons applicationId={item.applicationId} of={name} waiting />
              </Group>
            </li>
          );
        })}
      </ul>
      {shown.length < items.length && (
        <Button size="xs" variant="default" onClick={() => setAll(true)}>
          {t('ui.more')}
        </Button>
      )}
      {all && letters > items.length && (
        <Text size="sm">{t('desk.andMore', { count: letters - items.length })}</Text>
      )}
    </details>
  );
}
