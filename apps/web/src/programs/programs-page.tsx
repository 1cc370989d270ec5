import { Group, SimpleGrid, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Empty, Loading, ProblemAlert } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { StateBadge } from '../ui/state-badge.js';

/** The programmes one has to do with; few, so cards. */
export function ProgramsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const programs = useInfiniteQuery({
    queryKey: ['programs'],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/programs', {
          params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  const items = programs.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageTitle>{t('programs.title')}</PageTitle>
      {programs.error && <ProblemAlert error={programs.error} onRetry={() => void programs.refetch()} />}
      {programs.isPending && <Loading />}
      {items?.length === 0 && (
        <Panel>
          <Empty title={t('programs.none')} next={t('programs.noneNext')} />
        </Panel>
      )}
      <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }} component="ul" className="plain">
        {items?.map((program) => (
          <li key={program.id}>
            <Link
              to="/programs/$programId"
              params={{ programId: program.id }}
              className="panel card-link"
              style={{ padding: '1.25rem', height: '100%' }}
            >
              <Group justify="space-between" mb="xs">
                <Text fw={700}>{program.code}</Text>
                <StateBadge state={program.state}>{t(`programs.state.${program.state}`)}</StateBadge>
              </Group>
              <Title order={2} fz="1.1rem" mb="xs">
                {f.text(program.title, program.titleEn)}
              </Title>
              <Text size="sm" c="dimmed" className="numerals">
                {f.day(program.startsOn)} – {f.day(program.endsOn)} ·{' '}
                {t('programs.firms', { count: program.firms })}
              </Text>
            </Link>
          </li>
        ))}
      </SimpleGrid>
      {programs.hasNextPage && (
        <Button mt="md" variant="default" onClick={() => void programs.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
    </>
  );
}
