import { Button, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Panel } from '../ui/page.js';

/** What firms look for in an open-innovation call; nothing is shown while there is nothing. */
export function PublicNeeds({ callId }: { callId: string }) {
  const { t } = useTranslation();
  const needs = useInfiniteQuery({
    queryKey: ['public-needs', callId],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/public/calls/{callId}/needs', {
          params: { path: { callId }, query: pageParam ? { cursor: pageParam } : {} },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const items = needs.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <Panel title={t('public.call.needs')}>
      <Stack gap="lg">
        {items.map((need) => (
          <article key={need.id}>
            <Title order={3}>{need.title}</Title>
            <Text size="sm" c="dimmed">
              {[need.firmTitle ?? t('public.call.needUnnamed'), ...need.tags].join(' · ')}
            </Text>
            <Text style={{ whiteSpace: 'pre-line' }} maw="44rem" mt={4}>
              {need.text}
            </Text>
            <Text style={{ whiteSpace: 'pre-line' }} maw="44rem" mt={4}>
              <strong>{t('public.call.needSought')}:</strong> {need.sought}
            </Text>
          </article>
        ))}
        {needs.hasNextPage && (
          <Button
            variant="default"
            loading={needs.isFetchingNextPage}
            onClick={() => void needs.fetchNextPage()}
          >
            {t('public.call.needsMore')}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}
