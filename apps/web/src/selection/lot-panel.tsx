import { Code, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Facts, Panel } from '../ui/page.js';

/** How the lot is bound: the seed’s digest from the opening on, the seed itself afterwards. */
export function LotPanel({ callId }: { callId: string }) {
  const { t } = useTranslation();
  const rules = useQuery({
    queryKey: ['selection-rules', callId],
    queryFn: () => ask(api.GET('/calls/{callId}/selection-rules', { params: { path: { callId } } })),
  });
  if (!rules.data?.seedSha256) return null;
  const { seed, seedSha256 } = rules.data;
  const code = (text: string) => <Code style={{ overflowWrap: 'anywhere' }}>{text}</Code>;
  return (
    <Panel title={t('selection.lot')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('selection.lotLead')}
      </Text>
      <Facts
        items={[
          [t('selection.seedHash'), code(seedSha256)],
          [t('selection.seed'), seed ? code(seed) : t('selection.seedLater')],
        ]}
      />
    </Panel>
  );
}
