import { Code, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

/** What the call announced, version by version, each with its hash and reason. */
export function Versions({ callId }: { callId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const versions = useQuery({
    queryKey: ['call-versions', callId],
    queryFn: () => ask(api.GET('/public/calls/{callId}/versions', { params: { path: { callId } } })),
  });
  return (
    <Panel title={t('desk.versions')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('desk.versionsLead')}
      </Text>
      <Answer query={versions}>
        {({ items }) => (
          <ol reversed style={{ margin: 0, paddingInlineStart: '1.4rem' }}>
            {items.map((version) => (
              <li key={version.number} value={version.number} style={{ marginBottom: 8 }}>
                <span className="numerals">{f.instant(version.recordedAt)}</span>{' '}
                {version.reason ?? t('desk.firstVersion')}
                <br />
                <Code style={{ overflowWrap: 'anywhere' }}>{version.sha256}</Code>
              </li>
            ))}
          </ol>
        )}
      </Answer>
    </Panel>
  );
}
